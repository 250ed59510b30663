"""Numbers whose measure word or 万 cannot be right: 浏览量18.6次, 答复率100条, 1.8万万条."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted
from baolint_rules.narrative.unit_words import AVERAGE, KINDS, LED, MOST, WHOLE

_ENDS = "，,。;、:!?()\n~"
_AFTER = ("其中", "较", "比", "同比", "左右", "以上", "并", "均")
DOUBLED = Pattern(
    "[0-9][0-9.]*(?:(?:万万|万余万|亿亿|亿余亿|亿万|万千|万百|千千)(?![瓦伏克米卡焦帕赫安])|%个百分点|%百分点)",
    needs=("万万", "万余万", "亿亿", "亿余亿", "亿万", "万千", "万百", "千千", "%个", "%百"),
)
"""A unit written twice."""
WORKING = Pattern(
    "[0-9]+个?工作[年月周时分](?![度报限内程])(?=[，,。;、:)]|\\Z|以内)", needs=("工作",)
)
"""A unit of time that there is not."""
_OF_MANY = Pattern("(?:^|[^0-9])[百千万]+(?:人(?!民|大|次)|户|名)[\u4e00-\u9fff]", needs="百千万")
"""What is counted among so many: 万人高价值发明专利拥有量达34.2件."""
_POINTS = Pattern("(?:[、，和][0-9.]+个?)+百分点")
"""Behind a number that is one of percentage points: 快于全国3.4个、1个百分点."""
_NAMED = 8
_FEE = "处理费"
_SURE_FEE, _LIKELY_FEE = Decimal(10**6), Decimal(10**5)
_YUAN_AS_WAN = Decimal(10**6)
"""So many 万元 that end in four noughts were 元."""


class Slip(NamedTuple):
    """counted.prose.text[start:end] and what is wrong with it.

    `case` is fraction (things counted are not halved), kind (`name` has other measure words) or size
    (a 万 too many); `sure` is False where it only may be wrong.
    """

    counted: Counted
    start: int
    end: int
    case: str
    name: str
    sure: bool


def unit_slips(counted: Counted) -> Iterator[Slip]:
    """Find the slips of a paragraph."""
    for number in counted.numbers:
        slip = _fraction(counted, number) or _kind(counted, number) or _size(counted, number)
        if slip is not None:
            yield slip


def _fraction(counted: Counted, number: Numeral) -> Slip | None:
    """Tell of a count with decimals: 公开信息3.2条."""
    if not number.decimals or number.scale or number.unit not in WHOLE:
        return None
    text = counted.prose.text
    behind = text[number.end : number.end + 4]
    if behind and behind[0] not in _ENDS and not behind.startswith(_AFTER) and number.unit != "名":
        return None
    sentence = text[begin(text, number.start, STOPS) : number.start]
    if not sentence or any(word in sentence for word in AVERAGE) or _OF_MANY.search(sentence):
        return None
    if _POINTS.match(text, number.end):
        return None
    return Slip(counted, number.start, number.end, "fraction", "", True)


def _kind(counted: Counted, number: Numeral) -> Slip | None:
    """Tell of a measure word that what is counted cannot have: 参训人员85场次."""
    text = counted.prose.text
    clause = text[begin(text, number.start) : number.start]
    named = _without_lead(clause[-2 * _NAMED :])
    behind = text[number.end : number.end + 4]
    if behind and behind[0] not in _ENDS and not behind.startswith(_AFTER):
        return None
    for kind in KINDS:
        if number.unit not in kind.wrong or not named.endswith(kind.names):
            continue
        if not kind.beside or any(word in clause for word in kind.beside):
            name = max((one for one in kind.names if named.endswith(one)), key=len)
            return Slip(counted, number.start, number.end, "kind", name, False)
    return None


def _without_lead(head: str) -> str:
    """Leave out what stands between a name and its number."""
    while True:
        for word in LED:
            if head.endswith(word):
                head = head[: -len(word)]
                break
        else:
            return head


def _size(counted: Counted, number: Numeral) -> Slip | None:
    """Tell of a number in 万 or 亿 that is too large to be true."""
    if "万" not in number.scale and "亿" not in number.scale:
        return None
    text = counted.prose.text
    if number.unit == "元":
        sentence = text[begin(text, number.start, STOPS) : number.start]
        if _FEE in sentence and number.value >= _LIKELY_FEE:
            sure = number.value >= _SURE_FEE and _without_lead(sentence[-2 * _NAMED :]).endswith(
                _FEE
            )
            return Slip(counted, number.start, number.end, "size", "", sure)
        if number.scale == "万" and number.bare >= _YUAN_AS_WAN and not number.bare % 10_000:
            return Slip(counted, number.start, number.end, "size", "", False)
        return None
    named = _without_lead(text[max(0, number.start - 2 * _NAMED) : number.start])
    for most in MOST:
        if number.unit in most.units and number.value >= most.least and named.endswith(most.names):
            return Slip(counted, number.start, number.end, "size", "", False)
    return None
