"""Titles of laws that are a slip away from the right one: 《…信息公开条列》."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.normal import distance
from baolint.recognise.words_text import Stretch, Written

RIGHT = (
    "中华人民共和国政府信息公开条例",
    "中华人民共和国保守国家秘密法",
    "中华人民共和国行政复议法",
    "中华人民共和国行政诉讼法",
    "中华人民共和国个人信息保护法",
    "中华人民共和国政府信息公开工作年度报告格式",
    "政府信息公开信息处理费管理办法",
    "政府信息公开条例",
)
"""Titles that reports cite; the longer, the more a slip may change."""
_SHORTEST, _LONGEST = 5, 30
_LEGAL = ("政府信息公开条例", "政府信息公开办法", "政府信息公开规定", "行政复议法", "行政诉讼法")
_SAFE = 14
"""From so many characters on two slips still point at one title only."""


class WrongTitle(NamedTuple):
    """A title as found, brackets included, and the right one without."""

    stretch: Stretch
    right: str


def wrong_titles(written: Written) -> Iterator[WrongTitle]:
    """Yield every title that one or two slips turn into a right one."""
    for start, end in _titles(written.squeezed):
        title = written.squeezed[start + 1 : end - 1]
        right = "" if title in RIGHT or title in _LEGAL else _nearest(title)
        if right:
            yield WrongTitle(written.stretch(*written.at(start, end)), right)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every title that holds no other, brackets included."""
    for opening, closing in ("《》", "〈〉"):
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start, start + _LONGEST + 2)
            inside = text[start + 1 : end]
            if end - start > _SHORTEST and not any(mark in inside for mark in "《〈〉\n"):
                yield start, end + 1
            start = text.find(opening, start + 1)


def _nearest(title: str) -> str:
    """Give the right title a few slips away; a longer one that holds it is another work's."""
    for right in RIGHT:
        if right in title:
            return ""
        if 0 < distance(title, right, 2) <= (2 if len(right) >= _SAFE else 1):
            return right
    return ""
