"""Changes told without a number: 翻了一番, 与上年持平, 减少一半; and 是上年的3倍."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.recognise.changes import both_years, is_last_years
from baolint.recognise.claims import Counted

_TOLD = Pattern(
    "翻了?(?P<times>[一两二三四])?番|(?P<flat>(?:基本|大致|大体|总体)?持平)"
    "|(?:是|为|达到?|相当于)(?:上年|去年|上一年)(?:度|同期)?的(?P<fold>[0-9]+(?:[.][0-9]+)?)倍"
    "|(?P<half>减半|(?:减少|下降|降低|缩减)了?一半)|(?P<more>(?:增长|增加|提高)了?一半)",
    needs=("番", "持平", "半", "倍"),
)
_TIMES = {None: 2, "一": 2, "两": 4, "二": 4, "三": 8, "四": 16}
_VAGUE_BEFORE = ("近", "约", "几乎", "接近", "有望", "力争", "将", "不止", "超过", "实现")
_VAGUE_BEHIND = ("多", "以上", "左右", "有余", "还多")
_NEAR, _ROUGHLY = Decimal("0.05"), Decimal("0.15")
"""How far off a change in words may be, and one said to be rough."""
_REACHED = ("，达到", "，达", "，增至", "，为", "，增加到", "，增长到", "至", "达")
_BETWEEN = 24
_ELSE = ("其中", "而", "另")


class Told(NamedTuple):
    """counted.prose.text[start:end] says that `now` is `ratio` times `before`, give or take `slack`."""

    counted: Counted
    start: int
    end: int
    now: Numeral
    before: Numeral
    ratio: Decimal
    slack: Decimal

    @property
    def holds(self) -> bool:
        """Tell whether the numbers bear it out, as exactly as they are printed."""
        now, before = self.now, self.before
        least = (now.value - now.slack) / (before.value + before.slack)
        most = (now.value + now.slack) / (before.value - before.slack)
        return least - self.slack <= self.ratio <= most + self.slack


def changes_in_words(counted: Counted) -> Iterator[Told]:
    """Find the changes of a paragraph that stand behind the numbers of both years."""
    text, numbers = counted.prose.text, counted.numbers
    for match in _TOLD.finditer(text):
        if text[: match.start()].endswith(_VAGUE_BEFORE) or text.startswith(
            _VAGUE_BEHIND, match.end()
        ):
            continue
        n = bisect_right(numbers, match.start(), key=_end)
        pair = _pair(text, numbers, n, match.end())
        if pair is None:
            continue
        between = (
            text[numbers[n - 1].end : match.start()] if n and pair[0].end <= match.start() else ""
        )
        if len(between) > _BETWEEN or any(word in between for word in (*_ELSE, "。", ";")):
            continue
        now, before = pair
        if not now.exact or not before.exact or before.value - before.slack <= 0:
            continue
        ratio, slack = _meant(match)
        yield Told(counted, match.start(), match.end(), now, before, ratio, slack)


def _pair(text: str, numbers: list[Numeral], n: int, at: int) -> tuple[Numeral, Numeral] | None:
    """Give this year's and last year's number: before the words, around them or behind them."""
    pair = both_years(text, numbers, n)
    if pair is not None:
        return pair
    inner = n + any(one.start < at <= one.end for one in numbers[n : n + 1])
    if n and inner < len(numbers):
        before, now = numbers[n - 1], numbers[inner]
        reached = text[at : now.start] in _REACHED
        if reached and before.unit == now.unit and is_last_years(text, before):
            return now, before
    if text.startswith(("，由", "，从", "(由", "(从"), at) and inner + 1 < len(numbers):
        first, last = numbers[inner : inner + 2]
        if "，" not in text[at + 1 : first.start]:
            return both_years(text, [first, last], 2)
    return None


def _end(number: Numeral) -> int:
    return number.end


def _meant(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Give the ratio that the words mean and how far it may be off."""
    groups = match.groupdict()
    if groups["flat"]:
        return Decimal(1), _NEAR if groups["flat"] == "持平" else _ROUGHLY
    if groups["half"]:
        return Decimal("0.5"), _NEAR
    if groups["more"]:
        return Decimal("1.5"), _NEAR
    if groups["fold"]:
        digits = len(groups["fold"].partition(".")[2])
        return Decimal(groups["fold"]), Decimal(1).scaleb(-digits) / 2
    times = Decimal(_TIMES[groups["times"]])
    return times, times * _NEAR * 2
