"""The passages of a report joined for looking up words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from baolint.document.text import Text
from baolint.recognise.facts import Passage
from baolint.recognise.words_text import Written

LINES = st.lists(st.text(alphabet="绝密 *１a\u3000（机", max_size=12), max_size=5)


def written(*lines: str) -> Written:
    return Written(Passage(Text.literal(line, 0, len(line)), "body") for line in lines)


@given(LINES)
def test_every_squeezed_character_leads_back_to_its_own(lines: list[str]) -> None:
    made = written(*lines)
    for index, character in enumerate(made.squeezed):
        start, end = made.at(index, index + 1)
        assert made.folded[start:end] == character


@given(LINES)
def test_folding_moves_nothing(lines: list[str]) -> None:
    made = written(*lines)
    assert len(made.folded) == len(made.plain)


@given(LINES)
def test_every_character_knows_its_passage(lines: list[str]) -> None:
    made = written(*lines)
    for index, character in enumerate(made.plain):
        if character != "\n":
            assert made.stretch(index, index + 1).printed == character


def test_empty_passages_are_left_out() -> None:
    assert written("", "一", "", "二").plain == "一\n二"
