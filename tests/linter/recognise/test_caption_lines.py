"""Captions of Table 2 that a text file keeps as lines without tabs."""

from __future__ import annotations

import pytest

from support.reports import changed, codes, sound

CAPTIONS = [f"第二十条第（{number}）项" for number in "一五六八"]


@pytest.mark.parametrize("number", range(4))
def test_a_caption_without_tabs_is_there_all_the_same(number: int) -> None:
    assert codes(changed(sound(), (CAPTIONS[number] + "\t\t\t", CAPTIONS[number]))) == []


def test_all_captions_may_be_without_tabs() -> None:
    text = changed(sound(), *((caption + "\t\t\t", caption) for caption in CAPTIONS))
    assert codes(text) == []


def test_a_wrong_caption_without_tabs_is_misspelt() -> None:
    text = changed(sound(), ("第二十条第（八）项\t\t\t", "第二十条第（九）项"))
    assert codes(text) == ["T204"]


def test_a_caption_that_is_not_there_is_still_missed() -> None:
    assert codes(changed(sound(), ("第二十条第（五）项\t\t\t\n", ""))) == ["T213"]
