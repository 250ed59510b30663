"""Totals with 共 and their items without a word between: 工作人员共9人，专职3人，兼职5人."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.recognise.claims import Counted
from baolint_rules.narrative.enumerations import DIVISION, MOST, Enumeration

_TOTAL = Pattern("(?:共有?|共计|总计|合计|总数为?|总共)\\Z", needs=("共", "总", "合计"))
_ITEM = Pattern("[，、][\u4e00-\u9fff]{2,6}\\Z", needs=("，", "、"))
_VERBS = (
    "办",
    "发",
    "收",
    "开",
    "举",
    "召",
    "公",
    "回",
    "受",
    "答",
    "培",
    "推",
    "印",
    "编",
    "参",
    "整",
    "清",
    "上年",
    "去年",
    "结转",
)
"""Beginnings of an item that is none but something new."""
_HALVES, _QUARTERS = ("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度")
_NEAR = Decimal("0.15")


def opening_totals(counted: Counted) -> Iterator[Enumeration]:
    """Find totals whose items, all of one measure word, fill the rest of the sentence."""
    text, numbers = counted.prose.text, counted.numbers
    for n, total in enumerate(numbers):
        if not total.exact or total.scale:
            continue
        parts = _items(text, numbers, n)
        if len(parts) < 2:
            continue
        whole = _is_whole_year(text, total, parts)
        if not whole and _TOTAL.search(text[max(0, total.start - 4) : total.start]) is None:
            continue
        if len(parts) < 2 or text[parts[-1].end : parts[-1].end + 1] not in ("。", ";", ""):
            continue
        one = Enumeration(counted, total, parts, "", False, len(parts), True)
        if whole:
            yield one._replace(opener=DIVISION[0])
        elif abs(one.sum() - total.value) <= total.value * _NEAR:
            yield one


def _is_whole_year(text: str, total: Numeral, parts: tuple[Numeral, ...]) -> bool:
    """Tell whether the items are the halves or quarters of the year."""
    told = text[total.end : parts[-1].start]
    return any(
        len(parts) == len(names) and all(name in told for name in names)
        for names in (_HALVES, _QUARTERS)
    )


def _items(text: str, numbers: list[Numeral], n: int) -> tuple[Numeral, ...]:
    total, found = numbers[n], []
    at = total.end
    for number in numbers[n + 1 : n + 1 + MOST]:
        between = text[at : number.start]
        if number.unit != total.unit or not number.exact or number.scale:
            return ()
        if _ITEM.fullmatch(between) is None or between[1:].startswith(_VERBS):
            break
        found.append(number)
        at = number.end
    return tuple(found)
