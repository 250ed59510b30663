"""Totals and their parts where no word for 其中 stands between: 推文362篇，原创196篇、转载166篇."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import JOINED, begin
from baolint_rules.narrative.enumerations import DIVISION, MOST, OPEN, Enumeration

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Counted

_DIVIDED = Pattern(
    "按[^，。；:]{1,10}(?:分|划分|统计|归类|看)|具体(?:为|是|包括|分布|情况)|(?:分发|发放|分配|分送|分布)(?:至|到|给|在|于)|可?分(?:成|为)|下设|组成|构成|由",
    needs=("按", "具体", "分", "发放", "下设", "组成", "构成", "由"),
)
"""Words between a total and its first part that say that all parts follow."""
_NAME = Pattern(
    '[，、;:(]?(?:(?:下?设|含|获评?|分|有|为|是|即|由|和|及|另有|还有|以及|,|其余)(?!发|布))?["\u4e00-\u9fffA-Za-z]{1,18}'
)
_NOT_A_NAME = (
    "占", "较", "比", "同比", "增", "减", "下降", "上升", "上年", "去年", "同期", "率", "平均", "每", "结转", "累计", "合计", "共计", "总计", "以上", "达",
    "超过", "不少于", "参训", "参加", "覆盖", "惠及", "召开", "举办", "组织", "开展", "印发", "制定", "更新", "整改", "回应", "接受", "同步", "配发", "办结",
    "新增", "先后", "计划", "拟", "配套", "关注", "涉及", "重点", "已完成", "完成", "其他方式", "阅读", "点击", "转办", "建成",
)  # fmt: skip
"""Words that make what follows a number something else than a part of it."""
_LEAD = Pattern("[)]?[\u4e00-\u9fff]{0,10}[，:;(。由]")
_AMONG = Pattern("(?P<name>[\u4e00-\u9fff]{2,8})(?:当)?中[，,:]", needs="中")
_OUTCOMES = ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理")
"""Outcomes are of what was handled, which the total before them need not be (N401)."""
_FLOWS = (
    "受理",
    "答复",
    "收到",
    "办理",
    "在办",
    "新收",
    "接收",
    "回复",
    "推送",
    "发布",
    "采纳",
    "处理",
    "公开",
)
"""Beginnings of what follows a total without being part of it."""
_TOTAL = ("共", "总", "合计", "全年")
_NEAR = {
    "total": Decimal("0.15"),
    "plain": Decimal("0.06"),
    "joined": Decimal("0.3"),
    "divided": Decimal("0.5"),
}
_REST = ("其余", "剩余", "余下")
_MANY = 4
_PAIR = 2
_SPELLED = 40
"""Characters between a total and its first part."""


def open_lists(counted: Counted, known: set[int]) -> Iterator[tuple[Enumeration, str]]:
    """Find such lists and their state; `known` are the starts of totals that are read otherwise."""
    text, numbers = counted.prose.text, counted.numbers
    for n, total in enumerate(numbers):
        if not total.exact or total.start in known or total.unit in ("%", "‰", "倍", ""):
            continue
        parts = _parts(text, numbers, n)
        if len(parts) < 2:
            continue
        way = _way(text, total, parts)
        if way == "none":
            continue
        one = Enumeration(counted, total, parts, "", False, len(parts), True)
        gap = abs(one.sum() - total.value)
        slack = total.slack + sum((part.slack for part in parts), Decimal(0))
        if gap <= slack or one.sum() in _others(numbers, n):
            if way != "plain":
                yield one, "passed"
        elif gap <= total.value * _NEAR[way] and (way != "plain" or len(parts) > 2):
            if way == "divided":
                yield one._replace(opener=DIVISION[0]), "failed"
            else:
                yield one, "doubtful"


def lists_of_parts(counted: Counted) -> Iterator[Enumeration]:
    """Find what a part named before is divided into: 工作动态298条。工作动态中，图文类212条，视频类96条."""
    text, numbers = counted.prose.text, counted.numbers
    for match in _AMONG.finditer(text):
        start = match.start()
        total = next(
            (
                one
                for one in numbers
                if one.end <= start
                and text[: one.start].endswith(_endings(match["name"]))
                and one.exact
            ),
            None,
        )
        if total is None:
            continue
        first = next((n for n, one in enumerate(numbers) if one.start >= match.end()), len(numbers))
        found: list[Numeral] = []
        at = match.end()
        for number in numbers[first : first + MOST]:
            between = text[at : number.start]
            name = between.lstrip("，、")
            if (
                between.startswith(";")
                or name.startswith((*_FLOWS, *_TOTAL))
                or not number.exact
                or number.unit != total.unit
                or not name
                or any(sign in name for sign in "。!?\n，")
            ):
                break
            if any(word in name for word in (*_NOT_A_NAME, *OPEN)):
                break
            found.append(number)
            at = number.end
        if len(found) > 1 and sum(one.value for one in found) > total.value:
            yield Enumeration(counted, total, tuple(found), "", False, len(found), True)


def lists_with_rest(counted: Counted) -> Iterator[tuple[Enumeration, str]]:
    """Find the totals of which some are told and then the rest: 栏目10个，其中4个自动更新，其余8个人工维护."""
    text, numbers = counted.prose.text, counted.numbers
    for n, rest in enumerate(numbers):
        clause = text[begin(text, rest.start, JOINED) : rest.start]
        if n < 2 or not clause.startswith(_REST) or not rest.exact:
            continue
        start = begin(text, rest.start, "。!?\n")
        told = [one for one in numbers[max(0, n - MOST) : n] if one.start >= start]
        if not 1 < len(told) < _MANY or any(word in text[start : rest.end] for word in _OUTCOMES):
            continue
        if any(one.unit != rest.unit or not one.exact for one in told):
            continue
        total, parts = told[0], (*told[1:], rest)
        one = Enumeration(counted, total, parts, "", False, len(parts), True)
        rights = {sum((part.value for part in told[1:]), Decimal(0)), told[-1].value}
        holds = any(total.value == value + rest.value for value in rights)
        yield one, "passed" if holds else "doubtful"


def _endings(name: str) -> tuple[str, ...]:
    """Give the ends of a name that are long enough to be it."""
    return tuple(name[at:] for at in range(len(name) - 1) if len(name) - at >= min(4, len(name)))


def _others(numbers: list[Numeral], n: int) -> set[Decimal]:
    """Give what else the parts may add up to: earlier numbers of the same measure word."""
    unit = numbers[n].unit
    return {one.value for one in numbers[max(0, n - MOST) : n] if one.unit == unit}


def _parts(text: str, numbers: list[Numeral], n: int) -> tuple[Numeral, ...]:
    """Give the numbers behind a total that are named one after the other to the end of the sentence."""
    total = numbers[n]
    found: list[Numeral] = []
    at = total.end
    for number in numbers[n + 1 : n + 1 + MOST]:
        between = text[at : number.start]
        if not found:
            if len(between) > _SPELLED or _LEAD.match(between) is None:
                return ()
            if "。" in between and not between.startswith(("。具体", "。按", "。分")):
                return ()
            name = between[max(between.rfind(sign) for sign in "，:;(。") + 1 :]
        else:
            if between[:1] not in "，、;" or _NAME.fullmatch(between) is None:
                break
            name = between[1:]
        if number.unit != total.unit or not number.exact or number.value > total.value:
            return ()
        if not name or any(word in name for word in (*_NOT_A_NAME, *OPEN)):
            return ()
        if any(word in name for word in _OUTCOMES) or name.startswith(_FLOWS):
            return ()
        found.append(number)
        at = number.end
    behind = text[at : at + 30]
    if found and any(word in behind.partition("。")[0] for word in OPEN):
        return ()
    return (
        tuple(found)
        if behind[:1] in ("。", ";", ")", "", "，", "\n")
        or behind.startswith(("组成", "构成", "两", "三", "四"))
        else ()
    )


def _way(text: str, total: Numeral, parts: tuple[Numeral, ...]) -> str:
    """Tell how a list is tied to its total: divided, joined by 、, a total by its words, or plain."""
    first = text[total.end : parts[0].start]
    behind = text[parts[-1].end : parts[-1].end + 8]
    if _DIVIDED.search(first) and ("由" not in first or "成" in behind or "分" in first):
        return "divided"
    ended = behind[:1] in ("。", ";", ")", "")
    seams = {text[one.end : one.end + 1] for one in parts[:-1]}
    if ended and seams == {"、"}:
        return "joined"
    if first[:1] not in "，:;(":
        return "none"
    if ended and total.scale and len(parts) == _PAIR:
        return "total"
    clause = text[begin(text, total.start, JOINED) : total.start]
    return "total" if ended and any(word in clause for word in _TOTAL) else "plain"
