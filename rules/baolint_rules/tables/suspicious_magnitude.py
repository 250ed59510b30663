"""T211 suspicious-magnitude."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baolint.recognise.fact import Fact
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.standing import is_provincial

UNIT = "万元"
FEES = "行政事业性收费\t1.25"


class SuspiciousMagnitude(Rule):
    """An amount in a column of 万元 is so large that it was probably entered in 元."""

    code = "T211"
    name = "suspicious-magnitude"
    severity = "info"
    title = "金额大得可疑"
    why = "这一列的单位是万元，市县及以下机关一年收费超过十亿元很少见，多是把“元”当“万元”填了。"
    basis = "国办公开办函〔2021〕30号表样（单位：万元）"
    mend = "核对单位；以元计的，除以一万后填写。确实有这么多的，可以不改。"
    examples = (
        Good("金额合理"),
        Good("金额大而未超过", ((FEES, "行政事业性收费\t100000"),)),
        Good(
            "国务院部门的金额可以很大",
            (
                ("绵阳市云溪区统计局\n2023年", "自然资源部\n2023年"),
                ("绵阳市云溪区统计局\n2024年", "自然资源部\n2024年"),
                (FEES, "行政事业性收费\t251000"),
            ),
        ),
        Bad("好像填的是元", ((FEES, "行政事业性收费\t251000"),), "251000"),
        Bad("带小数", ((FEES, "行政事业性收费\t12500000.00"),), "12500000.00"),
        Bad("带千分位", ((FEES, "行政事业性收费\t251,000"),), "251,000"),
    )
    option_help = {"limit": "超过这个数（万元）就提示"}

    limit: str = "100000"

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        agency = context.agency or facts.agency
        amounts = list(_amounts(facts))
        if facts.level in ("unknown", "ministry") or not agency or not amounts:
            yield NotApplicable(self.code)
            return
        large = [(fact, value) for fact, value in amounts if value > Decimal(self.limit)]
        if len(amounts) > len(large):
            yield Passed(self.code, len(amounts) - len(large))
        if not large or is_provincial(agency):
            return
        for fact, value in large:
            less = f"{(value / 10000).normalize():f}"
            values = {"cell": fact.place.shown, "value": fact.figure.text, "less": less}
            yield Diagnostic(self.code, self.code, fact.place, values, confidence="possible")


def _amounts(facts: Facts) -> Iterator[tuple[Fact, Decimal]]:
    """Yield the certain figures of columns whose unit the form fixes as 万元."""
    for table in facts.tables.values():
        for row in table.rows:
            for key, column in zip(row.keys, row.columns, strict=False):
                value = facts.value(key) if column.unit == UNIT else None
                if value is not None:
                    yield facts.figures[key], value
