"""Amounts of the processing fee in one paragraph that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import begin

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Counted

_STOPS = "。!?\n"
_CLAUSES = "，,。;!?\n"
_NOT_TAKEN = (
    "每", "标准", "超过", "应收", "应缴", "应当", "退", "减", "通知", "上年", "去年", "某年", "同期", "事业性", "工本", "邮寄", "逾期", "未缴", "拟", "以上", "分别",
)  # fmt: skip
_TAKEN = (
    "收取",
    "计收",
    "处理费",
    "收费",
    "金额",
    "上缴",
    "入库",
    "缴入",
    "收入",
    "所收",
    "合计",
    "共计",
    "票据",
    "实收",
)
_NONE = Pattern(
    "(?:未|没有|没|不)(?:实际)?(?:产生|发生|收取|征收|收缴)[^，。；0-9]{0,16}(?:处理费|任何费用|收费)",
    needs=("处理费", "费用", "收费"),
)
_SPELT = Pattern(
    "大写[:： ]*(?:人民币)?(?P<words>[零壹贰叁肆伍陆柒捌玖拾佰仟万]+)(?:元|圆)", needs="大写"
)
_DIGITS = {sign: number for number, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
_EACH = Pattern("每[笔件次宗](?:收取|收费|为)?\\Z", needs="每")
_FEW = 5


class FeePair(NamedTuple):
    """Two stretches of counted.prose.text that do not agree."""

    counted: Counted
    one: tuple[int, int]
    other: tuple[int, int]


def loose_fees(counted: Counted) -> Iterator[FeePair]:
    """Find the first contradiction of a paragraph."""
    text = counted.prose.text
    if "处理费" not in text or any(
        word in text for word in ("通知", "上年", "去年", "退还", "应收", "应缴")
    ):
        return
    amounts = [one for one in counted.numbers if one.unit == "元" and one.exact]
    taken = [one for one in amounts if _is_taken(text, one)]
    none = _NONE.search(text)
    positive = next((one for one in taken if one.value > 0), None)
    if (
        none is not None
        and positive is not None
        and not any(word in text[: none.start()] for word in ("除", "其余", "其他申请"))
    ):
        yield FeePair(counted, none.span(), (positive.start, positive.end))
        return
    yield from _spelt(counted, taken)
    yield from _by_each(counted, amounts)
    yield from _two(counted, taken)


def _is_taken(text: str, number: Numeral) -> bool:
    clause = (
        text[begin(text, number.start, _CLAUSES) : number.start] + text[number.end : number.end + 8]
    )
    return any(word in clause for word in _TAKEN) and not any(word in clause for word in _NOT_TAKEN)


def _two(counted: Counted, taken: list[Numeral]) -> Iterator[FeePair]:
    """Compare the first amount with the others, parts and sums left aside."""
    text = counted.prose.text
    if not 1 < len(taken) <= _FEW:
        return
    first, *rest = taken
    values = [one.value for one in rest]
    if any(one == first.value for one in values) or sum(values, Decimal(0)) == first.value:
        return
    if any(2 * one.value == sum((other.value for other in taken), Decimal(0)) for one in taken):
        return
    parts = any(word in text[first.end : rest[0].start] for word in ("其中", "包括"))
    if parts and (len(rest) > 1 or rest[0].value <= first.value):
        return
    if (
        not parts
        and text[begin(text, first.start, _STOPS) : first.start].count("按件")
        and "按量" in text
    ):
        return
    yield FeePair(counted, (first.start, first.end), (rest[0].start, rest[0].end))


def _by_each(counted: Counted, amounts: list[Numeral]) -> Iterator[FeePair]:
    """Hold so many at so much each against the total: 3笔，每笔100元，合计500元."""
    text = counted.prose.text
    each = [one for one in amounts if _EACH.search(text[max(0, one.start - 6) : one.start])]
    counts = [one for one in counted.numbers if one.unit in ("笔", "件", "次", "宗")]
    if len(each) != 1 or len(counts) != 1:
        return
    totals = [one for one in amounts if one is not each[0] and one.start > each[0].end]
    if len(totals) == 1 and totals[0].value != counts[0].value * each[0].value:
        yield FeePair(counted, (counts[0].start, each[0].end), (totals[0].start, totals[0].end))


def _spelt(counted: Counted, taken: list[Numeral]) -> Iterator[FeePair]:
    """Hold an amount against its words: 1200元（大写：壹仟元整）."""
    text = counted.prose.text
    for match in _SPELT.finditer(text):
        value = _value(match["words"])
        before = [one for one in taken if one.end <= match.start()]
        if value and before and before[-1].value != value:
            yield FeePair(counted, (before[-1].start, before[-1].end), match.span())
            return


def _value(words: str) -> int:
    total = section = digit = 0
    for sign in words:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _PLACES:
            section += (digit or 1) * _PLACES[sign]
            digit = 0
        else:
            total, section, digit = (total + section + digit) * 10_000, 0, 0
    return total + section + digit
