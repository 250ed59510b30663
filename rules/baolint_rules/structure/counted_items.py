"""Items counted by figures or ordinal words in running text: 1.…2.…4.…, 首先…第三…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Passage
from baolint.recognise.place import Place

_BOUND = "(?:(?<=[。；;：:！？\n])|\\A)[ \u3000]*"
_LOOSE = "(?:(?<=[。；;：:！？\n，,])|\\A)[ \u3000]*"
_FIGURE = Pattern(
    f"{_BOUND}(?P<mark>[（(][1-9][0-9]?[)）]|[1-9][0-9]?(?:[)）]|[.．](?![0-9])|、(?![0-9])))"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_CIRCLE = Pattern(f"(?P<mark>[{_CIRCLED}])", needs=_CIRCLED)
_ORDINAL = Pattern(
    f"{_LOOSE}(?P<mark>首先|其次|再次|第[一二三四五六七八九](?:步|点|方面)?)(?=[，,、：:])",
    needs=("首先", "其次", "再次", "第"),
)
_OTHERS = (
    Pattern(f"{_LOOSE}(?P<mark>其[一二三四五六七八九])(?=[，,、：:是])", needs=("其",)),
    Pattern(
        f"(?:{_LOOSE}|(?<=[、]))(?P<mark>(?:问题|措施|举措|做法|不足|任务|步骤)[一二三四五六七八九])(?=[：:，、])",
        needs=("问题", "措施", "举措", "做法", "不足", "任务", "步骤"),
    ),
    Pattern(
        f"{_LOOSE}(?P<mark>[一二三四五六七八九](?:抓|则|看|靠|查))(?![一二三四五六七八九到住个])",
        needs=("抓", "则", "看", "靠", "查"),
    ),
    Pattern(f"{_LOOSE}(?P<mark>[A-H][.．、])(?=[\u4e00-\u9fff])", needs=".．、"),
    Pattern(
        f"{_LOOSE}(?P<mark>[一二三四五六七八九]、)(?=[\u4e00-\u9fff])(?![一二三四五六七八九十])",
        needs="、",
    ),
)
"""Ways to count that a list keeps to: 其一…其三…, 问题一：, 一抓, A.; each mark's word is its own list."""
_INLINE = Pattern(
    f"{_LOOSE}(?P<mark>[（(][一二三四五六七八九][)）])(?=[\u4e00-\u9fff])",
    needs="一二三四五六七八九",
)
_RANK = {"首先": 1, "其次": 2, "再次": 3}
_HAN = "一二三四五六七八九"
_SECOND = ("其次", "第二", "二是", "然后", "同时", "另外", "接着", "随后")
"""What may stand for the item between 首先 and 再次."""


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
    passage: Passage
    start: int


def gaps(passages: Sequence[Passage]) -> Iterator[Gap]:
    """Yield the items of a section's text that leave a number out or have it twice.

    A list must have been begun with its first item; a new first item begins another list, and the
    one before may go on after it.
    """
    for pattern in (_FIGURE, _CIRCLE, _ORDINAL, *_OTHERS):
        for style in _styles(pattern, passages).values():
            yield from _broken(style)
    for passage in passages:
        for style in _styles(_INLINE, (passage,)).values():
            if len(style) > 1:
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
            style = "" if pattern is _ORDINAL or pattern is _CIRCLE else _style(mark)
            start, end = match.span("mark")
            item = _Item(_value(mark), mark, passage.place(start, end), passage, start)
            found.setdefault(style, []).append(item)
    return found


def _style(mark: str) -> str:
    """Give how a mark is written, its number left out."""
    return re.sub(f"[0-9]+|[{_HAN}]|[A-H]", "0", mark)


def _value(mark: str) -> int:
    if mark in _RANK:
        return _RANK[mark]
    if mark in _CIRCLED:
        return _CIRCLED.index(mark) + 1
    if "A" <= mark[0] <= "H":
        return ord(mark[0]) - ord("A") + 1
    for sign in mark:
        if sign in _HAN:
            return _HAN.index(sign) + 1
    return int(re.sub("[^0-9]", "", mark))


def _broken(items: list[_Item]) -> Iterator[Gap]:
    lists: list[int] = []
    begun: Passage | None = None
    for at, item in enumerate(items):
        if item.value == 1:
            lists.append(1)
            begun = item.passage
            continue
        if item.printed == "再次" and lists:  # stands for any item but the first
            if lists[-1] == 1 and _follows_on_first(items, at):
                yield Gap(item.printed, "其次", False, item.place)
            lists[-1] = max(3, lists[-1] + 1)
            continue
        depth = next(
            (one for one in range(len(lists) - 1, -1, -1) if lists[one] == item.value - 1), -1
        )
        if depth >= 0 and not (
            depth < len(lists) - 1 and lists[-1] == 1 and item.passage is begun
        ):  # a list within another has more than one item
            del lists[depth + 1 :]
            lists[depth] = item.value
        elif lists and lists[-1] <= item.value <= lists[-1] + 3:
            wanted = lists[-1] + 1
            yield Gap(item.printed, _named(item, wanted), item.value < wanted, item.place)
            lists[-1] = item.value


def _follows_on_first(items: list[_Item], at: int) -> bool:
    """Tell whether 再次 comes in one sentence with 首先 before it and nothing for a second item."""
    before, item = items[at - 1], items[at]
    between = item.passage.text.string[before.start : item.start]
    one = before.passage is item.passage and "。" not in between
    return one and not any(word in between for word in _SECOND)


def _named(item: _Item, wanted: int) -> str:
    """Write the number due in the way of the item that stands there instead."""
    if item.printed[0] in _CIRCLED:
        return _CIRCLED[wanted - 1 : wanted]
    if item.printed in _RANK:
        return f"第{_HAN[wanted - 1 : wanted]}"
    if "A" <= item.printed[0] <= "H":
        return chr(ord("A") + wanted - 1) + item.printed[1:]
    if any(sign in _HAN for sign in item.printed):
        return re.sub(f"[{_HAN}]", _HAN[wanted - 1 : wanted], item.printed, count=1)
    return re.sub("[0-9]+", str(wanted), item.printed)
