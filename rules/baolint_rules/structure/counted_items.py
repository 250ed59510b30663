"""Items counted by figures or ordinal words in running text: 1.…2.…4.…, 首先…第三…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Passage
from baolint.recognise.place import Place

_BOUND = "(?:(?<=[。；;：:！？\n])|\\A)[ \u3000]*"
_FIGURE = Pattern(
    f"{_BOUND}(?P<mark>[（(](?P<a>[1-9][0-9]?)[)）]|(?P<b>[1-9][0-9]?)(?:[.．](?![0-9])|、(?![0-9])))"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_CIRCLE = Pattern(f"(?P<mark>[{_CIRCLED}])", needs=_CIRCLED)
_ORDINAL = Pattern(
    "(?:(?<=[。；;：:！？\n，,])|\\A)[ \u3000]*(?P<mark>首先|其次|再次|第[一二三四五六七八九])(?=[，,、：:])",
    needs=("首先", "其次", "再次", "第"),
)
_RANK = {"首先": 1, "其次": 2, "再次": 3}
_HAN = "一二三四五六七八九"


class Gap(NamedTuple):
    """An item whose number does not go on from the one before: `wanted` is the number due."""

    printed: str
    wanted: str
    twice: bool
    place: Place


class _Item(NamedTuple):
    value: int
    printed: str
    place: Place


def gaps(passages: Sequence[Passage]) -> Iterator[Gap]:
    """Yield the items of a section's text that leave a number out or have it twice.

    A list must have been begun with its first item; a new first item begins another list, and the
    one before may go on after it.
    """
    for pattern in (_FIGURE, _CIRCLE, _ORDINAL):
        for style in _styles(pattern, passages).values():
            yield from _broken(style)


def _styles(pattern: Pattern, passages: Sequence[Passage]) -> dict[str, list[_Item]]:
    """Sort items by how they are written: （1）, 1. and 1、 are lists of their own."""
    found: dict[str, list[_Item]] = {}
    for passage in passages:
        string = passage.text.string
        if pattern is _FIGURE and not any(sign in string for sign in ".．、)）"):
            continue
        for match in pattern.finditer(string):
            mark = match["mark"]
            style = re.sub("[0-9]+", "0", mark) if pattern is _FIGURE else ""
            item = _Item(_value(mark), mark, passage.place(*match.span("mark")))
            found.setdefault(style, []).append(item)
    return found


def _value(mark: str) -> int:
    if mark in _RANK:
        return _RANK[mark]
    if mark in _CIRCLED:
        return _CIRCLED.index(mark) + 1
    if mark[0] == "第":
        return _HAN.index(mark[1]) + 1
    return int(re.sub("[^0-9]", "", mark))


def _broken(items: list[_Item]) -> Iterator[Gap]:
    lists: list[int] = []
    for item in items:
        if item.value == 1:
            lists.append(1)
            continue
        if item.printed == "再次" and lists:  # stands for any item but the first
            lists[-1] = max(3, lists[-1] + 1)
            continue
        depth = next(
            (at for at in range(len(lists) - 1, -1, -1) if lists[at] == item.value - 1), -1
        )
        if depth >= 0:
            del lists[depth + 1 :]
            lists[depth] = item.value
        elif lists and lists[-1] <= item.value <= lists[-1] + 3:
            wanted = lists[-1] + 1
            yield Gap(item.printed, _named(item, wanted), item.value < wanted, item.place)
            lists[-1] = item.value


def _named(item: _Item, wanted: int) -> str:
    """Write the number due in the way of the item that stands there instead."""
    if item.printed[0] in _CIRCLED:
        return _CIRCLED[wanted - 1 : wanted]
    if item.printed[0] in "首其再第":
        return f"第{_HAN[wanted - 1 : wanted]}"
    return re.sub("[0-9]+", str(wanted), item.printed)
