"""N408 unit-error."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from baolint.recognise.claims import Claim, Counted
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.enumerations import Enumeration, enumerations
from baolint_rules.narrative.loose_scales import loose_scales
from baolint_rules.narrative.stated_figures import KNOWN, added, shown, slipped_unit
from baolint_rules.narrative.unit_scales import odd_scale
from baolint_rules.narrative.unit_slips import DOUBLED, WORKING, Slip, unit_slips

_SPANS = (("平均每天", 365), ("日均", 365), ("平均每月", 12), ("月均", 12), ("平均每周", 52))
"""Words before an average, and of how many parts of a year it is."""


class UnitError(Rule):
    """A measure word, a 万 or an 亿 that cannot be right."""

    code = "N408"
    name = "unit-error"
    severity = "error"
    title = "单位写错，多写或者漏写了“万”"
    why = (
        "各分项加起来正好是总数里的那个数，或者与表格里的数只差一个“万”，"
        "说明“万”（或“亿”）是多写、漏写的，数字差了万倍。件数、条数、人数写成小数的，多是漏写了“万”；"
        "率写成“条”“件”，人数写成“场次”，“万万”连写的，单位写错；大得不合情理的数只作一般问题。"
    )
    basis = "国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "删去多写的“万”或“亿”，补上漏写的，改正写错的单位。"
    answers_to = ("N401",)
    examples = (
        Good("没有写“万”"),
        Good("总数是约数", (("信息186条，其中统计数据96条", "信息1.86万条，其中统计数据96条"),)),
        Good(
            "分项同样以“万”计",
            (
                (
                    "信息186条，其中统计数据96条，工作动态74条，通知公告16条",
                    "信息186万条，其中网站96万条，新媒体90万条",
                ),
            ),
        ),
        Bad(
            "与表格差一个“万”",
            (("各项任务按期完成。", "全年作出行政许可决定38万件。"),),
            "38万件",
        ),
        Bad(
            "万元写成元",
            (("各项任务按期完成。", "本年度行政事业性收费1.25元。"),),
            "1.25元",
        ),
        Bad(
            "与日均数差一个“万”",
            (("各项任务按期完成。", "公众号全年推送消息365万条，平均每天1条。"),),
            "365万条",
        ),
        Good("平均数可以有小数", (("各项任务按期完成。", "平均每周发布信息3.2条。"),)),
        Bad("条数有小数", (("各项任务按期完成。", "公众号全年推送消息3.2条。"),), "3.2条"),
        Bad("率用“条”作单位", (("各项任务按期完成。", "网民留言答复率100条。"),), "100条"),
        Bad("“万”字连写", (("各项任务按期完成。", "网站访问量1.8万万次。"),), "1.8万万"),
        Bad(
            "总数漏写了“万”",
            (("各项任务按期完成。", "全区发布解读12条，其中部门7万条，镇街5万条。"),),
            "12条",
        ),
        Bad(
            "多写了“万”",
            (
                (
                    "信息186条，其中统计数据96条，工作动态74条，通知公告16条",
                    "信息173769万条，其中网站75656条，新媒体98113条",
                ),
            ),
            "173769万条",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = [*_misspelt(self.code, facts)]
        checked = bool(found)
        for counted in facts.counted:
            found.extend(_in_paragraph(self.code, counted))
            checked = checked or any(number.scale for number in counted.numbers)
        for claim in facts.claims:
            figure = added(claim.form.equals[0], facts, context) if claim.form.equals else None
            if figure is not None and figure.value is not None and figure.state == KNOWN:
                checked = checked or bool(claim.unit == "元")
                slip = slipped_unit(claim, figure.value)
                if slip:
                    found.append(_against_table(self.code, claim, figure.value, slip, facts))
        yield from found
        if not checked and not found:
            yield NotApplicable(self.code)


def _misspelt(code: str, facts: Facts) -> Iterator[Diagnostic]:
    """Tell of units that are written twice or that there are not."""
    for passage in facts.prose():
        for case, pattern in (("N408.doubled", DOUBLED), ("N408.working", WORKING)):
            for match in pattern.finditer(passage.text.string):
                place = passage.place(match.start(), match.end())
                yield Diagnostic(code, case, place, {"printed": match[0]}, confidence="likely")


def _in_paragraph(code: str, counted: Counted) -> list[Diagnostic]:
    """Tell of the numbers of a paragraph, each once."""
    found: list[Diagnostic] = []
    if "万" in counted.prose.text or "亿" in counted.prose.text:
        for one in enumerations(counted):
            if one.total.scale or any(part.scale for part in one.parts):
                found.extend(_scales(code, one))
        found.extend(_by_day(code, counted))
    places = {one.place for one in found}
    for odd in loose_scales(counted):
        place = counted.place(odd.number.start, odd.number.end)
        if place not in places:
            places.add(place)
            values = {
                "printed": counted.printed(odd.number.start, odd.number.end),
                "other": counted.printed(odd.other.start, odd.other.end),
            }
            found.append(
                Diagnostic(
                    code, "N408.beside", place, values, severity="warning", confidence="likely"
                )
            )
    for slip in unit_slips(counted):
        if counted.place(slip.start, slip.end) not in places:
            found.append(_slipped(code, slip))
    return found


def _slipped(code: str, slip: Slip) -> Diagnostic:
    values = {"printed": slip.counted.printed(slip.start, slip.end), "name": slip.name}
    return Diagnostic(
        code, f"N408.{slip.case}", slip.counted.place(slip.start, slip.end), values,
        severity=None if slip.sure else "warning",
        confidence="likely" if slip.sure else "possible",
    )  # fmt: skip


def _scales(code: str, one: Enumeration) -> Iterator[Diagnostic]:
    """Tell of a 万 that the total or a part has too much or too little."""
    if _is_inflated(one):
        yield _finding(code, one)
        return
    odd = odd_scale(one)
    if odd is not None:
        counted = one.counted
        values = {
            "printed": counted.printed(odd.start, odd.end),
            "parts": " + ".join(counted.printed(part.start, part.end) for part in one.parts),
            "total": counted.printed(one.total.start, one.total.end),
        }
        place = counted.place(odd.start, odd.end)
        yield Diagnostic(code, "N408.scale", place, values, confidence="likely")


def _against_table(code: str, claim: Claim, figure: Decimal, slip: str, facts: Facts) -> Diagnostic:
    """Tell of a number whose unit differs from the table's by 万: the number itself is the same."""
    cell = facts.figures[claim.form.equals[0][0]].place
    values = {
        "said": claim.said[-40:], "name": claim.form.name, "figure": shown(figure), "cell": cell.shown,
    }  # fmt: skip
    return Diagnostic(
        code,
        "N408.yuan" if slip == "元" else "N408.table",
        claim.place,
        values,
        related=(cell,),
        related_codes=("N401",),
        confidence="likely",
        told_as={"N401": ("N401", values)},
    )


def _by_day(code: str, counted: Counted) -> Iterator[Diagnostic]:
    """Tell of a total in 万 whose bare number is what the daily average that follows makes of it."""
    text, numbers = counted.prose.text, counted.numbers
    for total, average in pairwise(numbers):
        between = text[total.end : average.start]
        span = next((days for word, days in _SPANS if between.endswith(word)), 0)
        if not span or not total.scale or total.unit != average.unit or average.scale:
            continue
        slack = Decimal(1).scaleb(-average.decimals) / 2
        if total.exact and abs(total.bare / span - average.value) <= slack:
            values = {
                "total": counted.printed(total.start, total.end), "scale": total.scale,
                "right": f"{shown(total.bare)}{total.unit}",
            }  # fmt: skip
            place = counted.place(total.start, total.end)
            yield Diagnostic(code, "N408.average", place, values, confidence="likely")


def _is_inflated(one: Enumeration) -> bool:
    total = one.total
    return (
        total.exact
        and not total.decimals
        and not any(part.scale for part in one.parts)
        and one.adds_up(total.bare)
    )


def _finding(code: str, one: Enumeration) -> Diagnostic:
    counted, total = one.counted, one.total
    return Diagnostic(
        code,
        "N408",
        counted.place(total.start, total.end),
        {
            "total": counted.printed(total.start, total.end),
            "scale": total.scale,
            "right": f"{shown(total.bare)}{total.unit}",
        },
        related=tuple(counted.place(part.start, part.end) for part in one.parts),
        confidence="likely",
    )
