"""N402 enumeration-sum-mismatch."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.closing_totals import adds_up_behind, closing_totals, is_near
from baolint_rules.narrative.enumerations import Enumeration, before, enumerations
from baolint_rules.narrative.list_dimensions import dimensions
from baolint_rules.narrative.open_lists import lists_of_parts, lists_with_rest, open_lists
from baolint_rules.narrative.opening_totals import opening_totals
from baolint_rules.narrative.stated_figures import shown
from baolint_rules.narrative.unit_scales import odd_scale

_NEARLY = Decimal("0.9")
"""The share of the total from which on a list behind 其中 is taken for complete."""
_PARTLY = Decimal("0.75")
"""The share from which on a sum that is the total but for one digit is worth a look."""


class EnumerationSumMismatch(Rule):
    """The parts listed behind a total do not add up to it."""

    code = "N402"
    name = "enumeration-sum-mismatch"
    severity = "warning"
    title = "分项之和与总数不符"
    why = (
        "列出的各分项加起来不等于前面的总数，总数或某个分项写错了。"
        "带“等”“涉及”“主要有”的、单位不同的、概数和层层嵌套的列举不算；“其中”只列一部分的也不算。"
    )
    basis = "国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "逐项核对台账，改正总数或分项；只列部分的，在末尾加“等”。"
    examples = (
        Good("分项之和等于总数"),
        Good(
            "只列一部分",
            (("统计数据96条，工作动态74条，通知公告16条", "统计数据96条，工作动态12条"),),
        ),
        Good("列举带“等”", (("工作动态74条，通知公告16条", "工作动态70条，通知公告等16条"),)),
        Good(
            "单位不同的不相加",
            (("通知公告16条", "通知公告16条，政策解读12篇"),),
        ),
        Bad(
            "总数写在后面",
            (("及时维护栏目内容。", "网站公开312条，微博公开57条，两个渠道合计396条。"),),
            "396条",
        ),
        Bad(
            "“共”写在后面而差得不多",
            (("及时维护栏目内容。", "部门公开312条，镇街公开57条，全区共公开396条。"),),
            "396条",
        ),
        Bad(
            "分项没有写量词",
            (("及时维护栏目内容。", "更新栏目信息58条：公告21，文件13，动态20。"),),
            "58条",
        ),
        Good(
            "后面的总数不只是这几项的",
            (("及时维护栏目内容。", "网站公开312条，微博公开57条，全年共公开1960条。"),),
        ),
        Bad("总数写错", (("信息186条", "信息176条"),), "176条"),
        Bad("分项写错", (("工作动态74条", "工作动态64条"),), "186条"),
        Bad(
            "分别列出的不够数",
            (("其中统计数据96条，工作动态74条，通知公告16条", "分别为统计数据60条、工作动态40条"),),
            "186条",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        passed = 0
        for counted in facts.counted:
            for one, state in _judged(counted):
                if state in ("failed", "doubtful") and not _may_be_rounded(one):
                    yield _finding(self.code, one, state == "failed")
                passed += state == "passed"
        if passed:
            yield Passed(self.code, passed)
        else:
            yield NotApplicable(self.code)


def _judged(counted: Counted) -> Iterator[tuple[Enumeration, str]]:
    """Give the lists of a paragraph, those behind their total and those before it, with their state."""
    for one in enumerations(counted):
        yield one, _state(one)
    for one, sure in closing_totals(counted):
        if adds_up_behind(one):
            yield one, "passed"
        elif sure or is_near(one):
            yield one, "failed"
    yield from _opened(counted)


def _opened(counted: Counted) -> Iterator[tuple[Enumeration, str]]:
    known = {one.total.start for one in enumerations(counted)}
    for one in opening_totals(counted):
        known.add(one.total.start)
        wrong = "failed" if one.divides else "doubtful"
        yield one, "passed" if one.sum() == one.total.value else wrong
    yield from open_lists(counted, known)
    yield from lists_with_rest(counted)
    for one in lists_of_parts(counted):
        yield one, "failed"


def _may_be_rounded(one: Enumeration) -> bool:
    """Tell whether total and parts agree as far as they are printed, or say that they are rounded."""
    slack = one.total.slack + sum((part.slack for part in one.parts), Decimal(0))
    text = one.counted.prose.text
    end = one.parts[-1].end
    return abs(one.sum() - one.total.value) <= slack or "四舍五入" in text[end : end + 40]


def _state(one: Enumeration) -> str:
    """Give passed, failed, doubtful or idle (nothing that could be blamed)."""
    if one.adds_up(one.total.value) or any(one.adds_up(total) for total in _other_totals(one)):
        return "passed"
    if one.open or not one.total.exact or one.ended < 2 or _is_told_elsewhere(one):
        return "idle"
    total, value = one.total.value, one.sum()
    if value > total:
        near = any(other >= value for other in _other_totals(one, near=True))
        return "idle" if near or dimensions(one) > 1 else "failed"
    if one.divides or value >= total * _NEARLY:
        return "failed"
    return "doubtful" if value >= total * _PARTLY and _is_slip(total, value) else "idle"


def _is_told_elsewhere(one: Enumeration) -> bool:
    """Tell whether a list is told of as a fault of units (N408) or of fees (N406)."""
    if odd_scale(one) is not None or (one.total.scale and one.adds_up(one.total.bare)):
        return True
    text = one.counted.prose.text
    return one.total.unit == "元" and "处理费" in text[begin(text, one.total.start, STOPS) :]


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers differ by one digit, or by two that have changed places."""
    first, second = f"{one:f}", f"{other:f}"
    if len(first) != len(second):
        return False
    differ = [at for at, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    return len(differ) == 1 or (len(differ) == 2 and sorted(first) == sorted(second))


def _other_totals(one: Enumeration, near: bool = False) -> list[Decimal]:
    """Give what else the list may be the parts of: earlier numbers of the same measure word.

    With `near` only those of the sentence.
    """
    start = begin(one.counted.prose.text, one.total.start, STOPS) if near else 0
    earlier = [
        number.value
        for number in before(one.counted.numbers, one.total)
        if number.unit == one.total.unit and number.start >= start
    ]
    values = [*earlier, one.total.value]
    pairs = [first + second for first, second in pairwise(values)]
    return [*earlier, *pairs, sum(values, Decimal(0))] if earlier else []


def _finding(code: str, one: Enumeration, sure: bool) -> Diagnostic:
    counted, parts = one.counted, one.parts[: one.ended]
    value = one.sum()
    return Diagnostic(
        code,
        "N402.over"
        if value > one.total.value and one.opener not in ("(",) and not one.divides
        else "N402",
        counted.place(one.total.start, one.total.end),
        {
            "total": counted.printed(one.total.start, one.total.end),
            "sum": shown(value),
            "parts": " + ".join(shown(part.value) for part in parts),
            "gap": shown(abs(value - one.total.value)),
        },
        related=tuple(counted.place(part.start, part.end) for part in parts),
        severity=None if sure else "info",
        confidence="likely" if sure else "possible",
    )
