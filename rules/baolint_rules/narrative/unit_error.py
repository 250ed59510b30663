"""N408 unit-error."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.enumerations import Enumeration, enumerations
from baolint_rules.narrative.stated_figures import shown


class UnitError(Rule):
    """A total in 万 or 亿 whose parts add up to the bare number."""

    code = "N408"
    name = "unit-error"
    severity = "error"
    title = "总数多写了“万”"
    why = "各分项加起来正好是总数里的那个数，总数后面的“万”（或“亿”）是多写的，数字被放大了万倍。"
    basis = "国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "删去多写的“万”或“亿”。"
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
        checked = False
        for counted in facts.counted:
            if "万" in counted.prose.text or "亿" in counted.prose.text:
                for one in enumerations(counted):
                    if one.total.scale:
                        checked = True
                        if _is_inflated(one):
                            yield _finding(self.code, one)
        if not checked:
            yield NotApplicable(self.code)


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
