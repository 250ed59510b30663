"""A section in which only a dash or 略 stands is empty; one that says 无 is not."""

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


@pytest.mark.parametrize("word", ["无。", "暂无。", "没有问题。"])
def test_a_word_of_none_is_no_empty_section(word: str) -> None:
    assert codes(word) == {"S112"}
