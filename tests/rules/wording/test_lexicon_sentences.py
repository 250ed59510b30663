"""The built-in lexicons: every entry is found in its own sentences and silent in the others."""

from __future__ import annotations

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
ENTRIES = [
    pytest.param(path, term, match, silent, id=f"{path.stem}-{term}")
    for path in FILES
    for term, match, silent in sentences(path.read_text(encoding="utf-8"), path.name)
]


def terms_in(lexicon: Lexicon, sentence: str) -> list[str]:
    """Give the terms of a lexicon that a sentence draws, as a paragraph of its own."""
    known = context(Vocabulary([lexicon]))
    facts = facts_of(sentence)
    facts.year = 2025
    return [hit.term.term for hit in hits(facts, known, lexicon.code)]


@pytest.mark.parametrize(("path", "term", "match", "silent"), ENTRIES)
def test_entry(path: Path, term: str, match: list[str], silent: list[str]) -> None:
    lexicon = load_file(str(path))
    single = next(one for one in lexicon.terms if one.term == term)
    for sentence in match:
        assert any(squeeze(term) in squeeze(one) for one in terms_in(lexicon, sentence)), sentence
    for sentence in silent:
        assert single.term not in terms_in(lexicon, sentence), sentence


@pytest.mark.parametrize(("path", "term", "match", "silent"), ENTRIES)
def test_entry_has_its_sentences(
    path: Path, term: str, match: list[str], silent: list[str]
) -> None:
    assert match
    assert silent or not all(map(chinese, term))


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
