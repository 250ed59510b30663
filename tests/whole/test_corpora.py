"""Sound prose written by people who have not seen the rules draws nothing above a hint."""

from __future__ import annotations

import pytest

from support.inject import frozen
from support.thorough import some

pytestmark = pytest.mark.corpus

CORPORA = (frozen.FIRST, frozen.PRACTICE, *frozen.FINALS)
NO_CHANNEL = ("h-090",)
"""Sentences that invite questions and tell no way to ask: C601 is what they deserve."""


def numbered(part: str) -> list[tuple[frozen.Corpus, int]]:
    return [(corpus, at) for corpus in CORPORA for at in range(len(corpus.entries(part)))]


def named(value: object) -> str:
    return value.name if isinstance(value, frozen.Corpus) else str(value)


@pytest.mark.parametrize(("corpus", "number"), some(numbered("sound"), 2), ids=named)
def test_a_whole_sound_report_draws_nothing(corpus: frozen.Corpus, number: int) -> None:
    assert frozen.sound_codes(corpus, number, "txt") == ()


@pytest.mark.parametrize(("corpus", "number"), some(numbered("hard"), 3), ids=named)
def test_a_tempting_sentence_draws_nothing(corpus: frozen.Corpus, number: int) -> None:
    deserved = ("C601",) if corpus.entries("hard")[number]["id"] in NO_CHANNEL else ()
    assert frozen.hard(corpus, number, "txt") == deserved
