"""Sentences of many offices put into whole reports: faulty ones are told, sound ones are not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from baolint.engine.report import Finding
from support.inject.draft import Draft, UnfitError
from support.inject.hosted import hosted
from support.inject.measure import checked
from support.inject.written import write

FOLDER = Path(__file__).with_name("sentences")
QUIET: dict[tuple[object, ...], set[tuple[str, str]]] = {}
"""What each report draws without any sentence put into it."""
FILES = sorted(path.name for path in FOLDER.glob("*.txt"))


class Sentence(NamedTuple):
    """A sentence, what its head says of it, and whether it is sound."""

    code: str
    entry: dict[str, str]
    text: str
    sound: bool


def sentences(name: str) -> Iterator[Sentence]:
    code, entry = "", {}
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            code, where, *further = line[2:].split()
            entry = {"where": where, "code": code, "needs_year_min": "2021"}
            entry |= dict(one.split("=") for one in further)
        elif not line.startswith("%"):
            text = line.removeprefix("= ").replace("\\n", "\n")
            yield Sentence(code, entry, text, line.startswith("= "))


def findings(draft: Draft) -> tuple[Finding, ...]:
    draft.day = "12-31"
    return checked(write(draft, "txt"), draft)


def told(one: Sentence) -> tuple[set[str], set[str]]:
    """Give the codes that a sentence draws, and those of them above info, less its report's own."""
    entry = {**one.entry, "needs_year_min": int(one.entry["needs_year_min"])}
    for seed in range(3, 60):
        try:
            draft = hosted(entry, one.text, seed)
        except UnfitError:
            continue
        found = findings(draft)
        report = draft.report
        key = (seed, report.agency, report.title, report.figures["proactive/fees/charged"])
        if key not in QUIET:
            drawn = findings(Draft(seed, report))
            QUIET[key] = {(each.code, each.message) for each in drawn}
        quiet = QUIET[key]
        new = [each for each in found if (each.code, each.message) not in quiet]
        known = {code for code, _ in quiet}
        codes = {code for each in new for code in (each.code, *each.related_codes)}
        return codes, {each.code for each in new if each.severity != "info"} - known
    raise AssertionError(one.text)


@pytest.mark.parametrize("name", FILES)
def test_faulty_sentences_are_told(name: str) -> None:
    faulty = [one for one in sentences(name) if not one.sound]
    assert [(one.code, one.text) for one in faulty if one.code not in told(one)[0]] == []


@pytest.mark.parametrize("name", FILES)
def test_sound_sentences_draw_nothing(name: str) -> None:
    sound = [one for one in sentences(name) if one.sound]
    drawn = ((one, *told(one)) for one in sound)
    assert [(one.text, codes) for one, codes, above in drawn if one.code in codes or above] == []
