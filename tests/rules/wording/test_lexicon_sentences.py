"""The built-in lexicons: every entry is found in its own sentences and silent in the others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

import baolint_rules
from baolint.forms.lexicon import Lexicon, compiled_name, load, load_file
from baolint.forms.lexicon_compile import compile_all
from baolint.forms.lexicon_fold import chinese, squeeze
from baolint.forms.lexicon_yaml import sentences
from baolint.recognise.words import Vocabulary, hits
from support.worded import built_in, context, facts_of

FOLDER = Path(baolint_rules.__file__).parent / "lexicons"
FILES = sorted(FOLDER.glob("*.yaml"))


def _entries(path: Path) -> Iterable[tuple[str, list[str], list[str]]]:
    """Give the entries of a lexicon: the term, sentences that it is in, sentences it is silent in."""
    return sentences(path.read_text(encoding="utf-8"), path.name)


def terms_in(lexicon: Lexicon, sentence: str) -> list[str]:
    """Give the terms of a lexicon that a sentence draws, as a paragraph of its own."""
    known = context(Vocabulary([lexicon]))
    facts = facts_of(sentence)
    facts.year = 2025
    return [hit.term.term for hit in hits(facts, known, lexicon.code)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_is_found_in_its_own_sentences(path: Path) -> None:
    lexicon = load_file(str(path))
    assert [
        (term, sentence)
        for term, match, _ in _entries(path)
        for sentence in match
        if not any(squeeze(term) in squeeze(one) for one in terms_in(lexicon, sentence))
    ] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_is_silent_in_the_others(path: Path) -> None:
    lexicon = load_file(str(path))
    assert [
        (term, sentence)
        for term, _, silent in _entries(path)
        for sentence in silent
        if term in terms_in(lexicon, sentence)
    ] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_has_its_sentences(path: Path) -> None:
    assert [
        term
        for term, match, silent in _entries(path)
        if not match or not (silent or not all(map(chinese, term)))
    ] == []


def test_no_two_lexicons_share_an_id() -> None:
    ids = [lexicon.id for lexicon in built_in().lexicons]
    assert len(ids) == len(set(ids)) == len(FILES)


def test_the_compiled_lexicons_are_the_yaml_ones(tmp_path: Path) -> None:
    compile_all(FOLDER, tmp_path)
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {compiled_name(path.name) for path in FILES}
    assert [lexicon.sha256 for lexicon in load("baolint_rules")] == [
        load_file(str(path)).sha256 for path in FILES
    ]
