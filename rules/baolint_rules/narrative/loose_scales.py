"""A 万 or 亿 too many or too few, shown by another number of the sentence: an average, last year's, the parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import begin

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Counted

_STOPS = "。!?\n"
_SPANS = (
    ("日均", 365),
    ("每天", 365),
    ("每日", 365),
    ("月均", 12),
    ("每月", 12),
    ("周均", 52),
    ("每周", 52),
    ("季均", 4),
    ("每季度", 4),
)
_AVERAGED = Pattern("(?:平均|每[个家户村镇乡人名校]|户均|人均|村均)", needs=("均", "每"))
_AGAIN = Pattern(
    "[，,（(]? ?(?:合|折合|即|共|也就是)(?:计|人民币)?\\Z", needs=("合", "即", "共", "也就是")
)
_FROM_TO = Pattern(
    "(?:增|升|降|减|提高|提升|上升|下降|增加|减少|增长|涨)(?:至|到|为)|变为|达到?\\Z|(?:上年|去年|同期)",
    needs=("至", "到", "为", "达", "上年", "去年", "同期"),
)
_APART = ("占", "率", "分别", "较", "比")
_MOST = 12
"""Numbers of a sentence that are looked at."""
_FAR = Decimal(500)
_NEAR = Decimal(20)


class OddScale(NamedTuple):
    """A number whose scale cannot be right by another number, counted.prose.text[start:end]."""

    counted: Counted
    number: Numeral
    other: Numeral


def loose_scales(counted: Counted) -> Iterator[OddScale]:
    """Find such numbers, each once."""
    text = counted.prose.text
    if "万" not in text and "亿" not in text:
        return
    told: set[int] = set()
    for sentence in _sentences(counted):
        for found in (
            *_averages(counted, sentence), *_products(counted, sentence), *_again(counted, sentence),
            *_compared(counted, sentence), *_sums(counted, sentence),
        ):  # fmt: skip
            if found.number.start not in told:
                told.add(found.number.start)
                yield found


def _sentences(counted: Counted) -> Iterator[list[Numeral]]:
    text = counted.prose.text
    group: list[Numeral] = []
    start = -1
    for number in counted.numbers:
        at = begin(text, number.start, _STOPS)
        if at != start and group:
            yield group
            group = []
        start = at
        group.append(number)
    if group:
        yield group


def _averages(counted: Counted, numbers: Sequence[Numeral]) -> Iterator[OddScale]:
    """Hold a total against the average of a day, month or week in the same sentence."""
    text = counted.prose.text
    for one, other in pairwise(numbers):
        if one.unit != other.unit or one.scale == other.scale:
            continue
        for total, average, told in (
            (one, other, text[one.end : other.start]),
            (other, one, text[begin(text, one.start) : one.start]),
        ):
            span = next((parts for word, parts in _SPANS if word in told), 0)
            if not span or not total.exact:
                continue
            slack = (Decimal(1).scaleb(-max(average.decimals, 0)) / 2 + Decimal("0.5")) * span
            if abs(total.value - average.value * span) <= max(slack, total.value / 10):
                continue
            if total.scale and abs(total.bare - average.value * span) <= slack:
                yield OddScale(counted, total, average)
            elif average.scale and abs(total.value - average.bare * span) <= max(
                slack, total.slack
            ):
                yield OddScale(counted, average, total)


def _products(counted: Counted, numbers: Sequence[Numeral]) -> Iterator[OddScale]:
    """Hold a total against so many of so much each: 3000万份，12个村，平均每个村250份."""
    text = counted.prose.text
    for n, total in enumerate(numbers):
        if not total.scale or total.decimals or not total.exact or total.unit in ("%", "元"):
            continue
        rest = [one for one in numbers[n + 1 : n + _MOST] if not one.scale and one.exact]
        for each in rest:
            if each.unit != total.unit or not _AVERAGED.search(text[total.end : each.start]):
                continue
            if any(one is not each and one.value * each.value == total.bare for one in rest):
                yield OddScale(counted, total, each)
                break


def _again(counted: Counted, numbers: Sequence[Numeral]) -> Iterator[OddScale]:
    """Hold a number against the same told again: 35000万元，合3.5万元."""
    text = counted.prose.text
    if "处理费" in text:  # fees are N406's
        return
    for one, other in pairwise(numbers):
        if (
            one.unit != other.unit
            or one.unit == "%"
            or not _AGAIN.search(text[one.end : other.start])
        ):
            continue
        low, high = sorted((one.value, other.value))
        if low > 0 and high / low in (Decimal(10**4), Decimal(10**8)) and one.scale:
            yield OddScale(counted, one, other)


def _compared(counted: Counted, numbers: Sequence[Numeral]) -> Iterator[OddScale]:
    """Hold this year's number against last year's: 由上年的8412条增至9036万条."""
    text = counted.prose.text
    for one, other in pairwise(numbers):
        if one.unit != other.unit or one.scale == other.scale or one.unit in ("%", "元", ""):
            continue
        between = text[one.end : other.start]
        head = text[begin(text, one.start) : one.start]
        if not _FROM_TO.search(between) or not (
            "上年" in head
            or "去年" in head
            or "由" in head
            or "从" in head
            or "上年" in between
            or "去年" in between
        ):
            continue
        if not one.value or not other.value or not one.bare or not other.bare:
            continue
        far = max(one.value / other.value, other.value / one.value)
        near = max(one.bare / other.bare, other.bare / one.bare)
        if far >= _FAR and near <= _NEAR:
            wrong = other if other.scale else one
            if not other.scale and other.decimals > 0:
                wrong = other
            yield OddScale(counted, wrong, one if wrong is other else other)


def _sums(counted: Counted, numbers: Sequence[Numeral]) -> Iterator[OddScale]:
    """Hold a total against parts of which the bare numbers add up while the scales differ."""
    text = counted.prose.text
    for n, total in enumerate(numbers):
        if not total.exact or total.unit in ("%", ""):
            continue
        for group in (numbers[n + 1 : n + _MOST], numbers[max(0, n - _MOST) : n][::-1]):
            value = Decimal(0)
            parts: list[Numeral] = []
            for part in (one for one in group if one.unit == total.unit):
                if not part.exact:
                    break
                low, high = sorted((part.start, (parts[-1] if parts else total).start))
                if any(word in text[low:high] for word in _APART):
                    break
                parts.append(part)
                value += part.bare
                if len(parts) > 1 and value == total.bare:
                    odd = _odd(total, parts)
                    if odd is not None:
                        yield OddScale(counted, odd, parts[0] if odd is total else total)
                    break


def _odd(total: Numeral, parts: Sequence[Numeral]) -> Numeral | None:
    scales = {part.scale for part in parts}
    if scales == {total.scale} or sum((part.value for part in parts), Decimal(0)) == total.value:
        return None
    if len(scales) == 1:
        return total
    return next((part for part in parts if part.scale != total.scale), None)
