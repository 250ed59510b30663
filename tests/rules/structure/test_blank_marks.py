"""A section in which only a dash, 略 or a word of none stands is empty; one that denies problems is not."""

from __future__ import annotations

import pytest

from baolint.api import check
from support.made import made
from support.render import txt

REPORT = made(3)


def codes(problems: str) -> set[str]:
    """Give the S codes of a report whose section five is a text."""
    changed = REPORT._replace(problems=(problems,))
    found = check(txt(changed, 3).encode(), "report.txt").findings
    return {one.code for one in found if one.code in ("S105", "S112")}


@pytest.mark.parametrize("mark", ["——", "-", "/", "略", "……", "＊"])
def test_a_mark_in_place_of_words_leaves_a_section_empty(mark: str) -> None:
    assert codes(mark) == {"S105"}


@pytest.mark.parametrize("word", ["无。", "暂无。", "（一）存在问题：无。"])
def test_a_word_of_none_leaves_section_five_empty(word: str) -> None:
    assert codes(word) == {"S105"}


def test_a_denial_of_problems_is_no_empty_section() -> None:
    assert codes("没有问题。") == {"S112"}
