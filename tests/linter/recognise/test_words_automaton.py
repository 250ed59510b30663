"""Aho–Corasick automata: they find what a naive search finds, and live through a bad cache."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baolint.recognise import words_automaton
from baolint.recognise.words_automaton import (
    FEW,
    LARGE,
    ContiguousMatcher,
    DoubleArrayMatcher,
    PatientMatcher,
    build,
    matcher,
)
from baolint.recognise.words_matcher import MANY, Matcher, PlainMatcher
from support.reports import sound

Maker = Callable[[list[str]], Matcher]
KINDS: list[Maker] = [
    DoubleArrayMatcher.build, ContiguousMatcher.build, PlainMatcher, PatientMatcher,
]  # fmt: skip
IDS = ["daachorse", "ahocorasick_rs", "plain", "patient"]
LETTERS = st.text(alphabet="甲乙丙a𠮷", min_size=1, max_size=4)
TERMS = [f"词{number}" for number in range(LARGE)]


def naive(terms: list[str], text: str) -> set[tuple[int, int, int]]:
    """Find every occurrence by trying every stretch of the text."""
    ordinals: dict[str, list[int]] = {}
    for ordinal, term in enumerate(terms):
        ordinals.setdefault(term, []).append(ordinal)
    longest = max(map(len, terms))
    return {
        (start, end, ordinal)
        for start in range(len(text))
        for end in range(start + 1, min(len(text), start + longest) + 1)
        for ordinal in ordinals.get(text[start:end], ())
    }


@pytest.mark.parametrize("make", KINDS, ids=IDS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(terms=st.lists(LETTERS, min_size=1, max_size=8), text=st.text("甲乙丙丁a𠮷", max_size=40))
def test_every_matcher_finds_every_occurrence(make: Maker, terms: list[str], text: str) -> None:
    assert set(make(terms).find(text)) == naive(terms, text)


@pytest.fixture(scope="module")
def hundred_thousand() -> list[str]:
    """Terms of random characters and random pieces of the sound report."""
    random_one = random.Random(20240102)
    text = sound()
    signs = sorted({*text, *map(chr, range(0x4E00, 0x5200))} - {"\n"})
    terms = {"".join(random_one.choices(signs, k=random_one.randint(1, 6))) for _ in range(130_000)}
    for _ in range(3000):
        start = random_one.randrange(len(text))
        terms.add(text[start : start + random_one.randint(1, 12)])
    return sorted(terms)


@pytest.mark.parametrize("make", KINDS, ids=IDS)
def test_a_hundred_thousand_terms_are_found_as_by_a_naive_search(
    make: Maker, hundred_thousand: list[str]
) -> None:
    assert len(hundred_thousand) > 100_000
    assert set(make(hundred_thousand).find(sound())) == naive(hundred_thousand, sound())


def test_a_text_with_half_a_surrogate_pair_is_searched() -> None:
    assert list(DoubleArrayMatcher.build(["秘密"]).find("\ud800秘密")) == [(1, 3, 0)]


def test_a_kept_automaton_finds_the_same() -> None:
    restored = DoubleArrayMatcher.restore(BytesIO(DoubleArrayMatcher.build(["秘密", "密"]).kept()))
    assert restored and set(restored.find("秘密")) == {(0, 2, 0), (1, 2, 1)}


@pytest.mark.parametrize("at", [0, 40, 120, -1])
def test_a_damaged_automaton_is_not_restored(at: int) -> None:
    content = bytearray(DoubleArrayMatcher.build(["秘密", "密"]).kept())
    content[at] ^= 0xFF
    assert DoubleArrayMatcher.restore(BytesIO(content)) is None


def asked(source: str) -> Matcher:
    return matcher(lambda: TERMS, len(TERMS), source)


def kept(source: str) -> Matcher:
    """Ask twice: an automaton is built for the cache the second time."""
    asked(source)
    return asked(source)


def automata(cache: Path) -> list[Path]:
    return list(cache.glob("*.bin"))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path))
    return tmp_path / "automata"


def test_an_automaton_of_very_many_terms_is_kept_and_taken(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert set(kept("one").find("词4")) == {(0, 2, 4)}
    assert len(automata(cache)) == 1
    monkeypatch.setattr(words_automaton, "build", lambda terms: pytest.fail("built again"))
    assert set(kept("one").find("词4")) == {(0, 2, 4)}


def test_very_many_terms_asked_for_once_build_nothing(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words_automaton, "build", lambda terms: pytest.fail("built"))
    assert set(asked("one").find("词4")) == {(0, 2, 4)}


def test_an_automaton_built_for_many_texts_is_kept(cache: Path) -> None:
    patient = asked("one")
    for _ in range(FEW + 1):
        list(patient.find("词4"))
    assert len(automata(cache)) == 1


def test_garbage_in_the_cache_is_built_anew(cache: Path) -> None:
    kept("one")
    [path] = automata(cache)
    sound_one = path.read_bytes()
    path.write_bytes(b"\x80\x04garbage\n" * 99)
    assert set(kept("one").find("词4")) == {(0, 2, 4)}
    assert path.read_bytes() == sound_one


def test_a_cache_that_cannot_be_written_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "file"))
    patient = kept("one")
    assert isinstance(patient, PatientMatcher)
    assert [len(list(patient.find("词4"))) for _ in range(FEW + 2)] == [1] * (FEW + 2)


def test_few_texts_are_searched_without_any_automaton(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_automaton, "build", lambda terms: pytest.fail("built"))
    patient = PatientMatcher(["秘密"])
    assert [list(patient.find("秘密")) for _ in range(FEW)] == [[(0, 2, 0)]] * FEW


def test_without_the_first_library_the_second_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "daachorse", None)
    assert isinstance(build(["秘密"]), ContiguousMatcher)


def test_without_both_libraries_terms_are_looked_for_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "daachorse", None)
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert isinstance(build(["秘密"] * MANY), PlainMatcher)
