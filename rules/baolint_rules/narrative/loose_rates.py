"""Rates and shares held against the numbers of their sentence, where it is not sure which are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import JOINED, STOPS, begin
from baolint_rules.narrative.shares import half_digit

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Counted

_NAMED = Pattern(
    "(?:(?P<rate>[\u4e00-\u9fff]{0,8}(?:率|覆盖面|满意度|比例|比重))|(?P<share>占[\u4e00-\u9fff]{0,12}|占比))(?:均|仅|只|约|已|高|就)?(?:为|达到?|是|有)?(?:了|:)?\\Z",
    needs=("率", "占", "面", "度", "比"),
)
_CHANGE = (
    "增", "减", "降", "升", "涨", "缩", "精简", "提高", "同比", "较", "比上", "环比", "去年", "上年", "同期", "目标", "不低于", "以上", "力争", "要求", "确保",
    "平均", "考核", "分别",
)  # fmt: skip
_LONG = 4
"""So many different characters name what a share is of; with fewer it is of what was counted."""
_ALL = 100
"""So much is right of what was due, whatever the sentence counts."""
_PEOPLE = ("人", "名", "位")
_MOST = 4
"""Numbers of a sentence among which the two that are meant can be told."""
_MOST_BASES = 60
_AHEAD, _BEHIND = 120, 60
"""Characters before and behind a percentage in which its numbers stand."""


class Loose(NamedTuple):
    """A percentage with the two numbers that it most likely is of; `fits` says that two numbers bear it out."""

    percent: Numeral
    part: Numeral
    base: Numeral
    fits: bool


def loose_rates(counted: Counted, known: set[int]) -> Iterator[Loose]:
    """Find the percentages of a paragraph that no surer rule has judged (`known`, by their starts)."""
    text, numbers = counted.prose.text, counted.numbers
    for n, percent in enumerate(numbers):
        if (
            percent.unit != "%"
            or not percent.exact
            or percent.start in known
            or percent.value > 100
        ):
            continue
        clause = text[begin(text, percent.start, JOINED) : percent.start]
        named = _NAMED.search(clause)
        if named is None:
            clause = text[begin(text, percent.start, STOPS) : percent.start][-24:]
            named = _NAMED.search(clause.replace("的", "").rstrip("中"))
        if named is None or any(word in clause for word in _CHANGE):
            continue
        if percent.value == _ALL:
            continue
        found = _candidates(text, numbers, n)
        if not 1 < len(found) <= _MOST:
            continue
        judged = _judge(percent, found, numbers[max(0, n - _MOST_BASES) : n])
        if judged is not None and (judged.fits or _is_named(text, found, percent, named)):
            yield judged


def _candidates(text: str, numbers: Sequence[Numeral], n: int) -> list[Numeral]:
    """Give the counts of a percentage's sentence up to it, else those in the brackets behind it."""
    percent = numbers[n]
    start = max(begin(text, percent.start, STOPS), percent.start - _AHEAD)
    found: list[Numeral] = []
    for one in reversed(numbers[:n]):
        if one.start < start or one.unit == "%":
            break
        found.insert(0, one)
    if len(found) < 2 and text[percent.end : percent.end + 1] in ("(", "，"):
        for one in numbers[n + 1 :]:
            if (
                one.start > percent.end + _BEHIND
                or "。" in text[percent.end : one.start]
                or one.unit == "%"
            ):
                break
            found.append(one)
    return [one for one in found if one.exact and one.unit not in ("%", "‰", "倍", "元", "", "次")]


def _judge(percent: Numeral, found: Sequence[Numeral], earlier: Sequence[Numeral]) -> Loose | None:
    """Hold a percentage against every two numbers of one measure word, and against earlier totals."""
    pairs = [
        (min(pair, key=_value), max(pair, key=_value))
        for pair in combinations(found, 2)
        if _kind(pair[0]) == _kind(pair[1]) and max(pair, key=_value).value > 0
    ]
    more = [(one, base) for one in found for base in earlier if _kind(one) == _kind(base)]
    for part, base in (*pairs, *more):
        if base.value <= 0:
            continue
        share = 100 * part.value / base.value
        if any(abs(one - percent.value) <= half_digit(percent) for one in (share, 100 - share)):
            return Loose(percent, part, base, True)
    total = sum((one.value for one in found), Decimal(0))
    if total and any(
        abs(100 * one.value / total - percent.value) <= half_digit(percent) for one in found
    ):
        return Loose(percent, found[0], found[-1], True)
    # the number that the percentage follows is the one that it is of
    pairs = [pair for pair in pairs if found[-1] in pair]
    return Loose(percent, *pairs[-1], False) if pairs else None


def _is_named(text: str, found: Sequence[Numeral], percent: Numeral, named: re.Match[str]) -> bool:
    """Tell whether what a rate or share is of is told with one of the numbers: 收回456份，有效回收率."""
    name = named["rate"]
    signs = (
        set((named["share"] or "").strip("占比重约的总全部量"))
        if name is None
        else set(name.rstrip("率面度比例重")[-4:])
    )
    if name is None and len(signs) < _LONG:
        return True
    start = begin(text, percent.start, JOINED)
    told = "".join(
        text[begin(text, one.start) : one.start]
        + text[one.end : max(one.end, min(one.end + 8, start))]
        for one in found
        if one.start < start
    ) or "".join(text[one.end : one.end + 8] for one in found)
    return bool(signs & set(told))


def _kind(number: Numeral) -> str:
    return "人" if number.unit in _PEOPLE else number.unit


def _value(number: Numeral) -> Decimal:
    return number.value
