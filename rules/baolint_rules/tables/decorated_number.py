"""T218 decorated-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise.fact import Fact
from baolint.recognise.facts import BoundTable, Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import figures_of

GRAVE = ("money", "zero")
"""Decorations that can change what is read: a unit in an amount cell, a letter for a nought."""


class DecoratedNumber(Rule):
    """A figure carries something that does not belong into a cell."""

    code = "T218"
    name = "decorated-number"
    severity = "info"
    title = "数字写法不规范"
    why = "表样已注明单位，格内只填数字；带量词、千分位、小数点、空格、全角数字或用字母 O 代替 0，会妨碍汇总。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "只保留半角阿拉伯数字。"
    examples = (
        Good("只填数字"),
        Bad("带量词", (("行政许可\t38", "行政许可\t38件"),), "38件"),
        Bad("金额格里又写单位", (("行政事业性收费\t1.25", "行政事业性收费\t12500元"),), "12500元"),
        Bad("件数带小数点", (("行政许可\t38", "行政许可\t38.0"),), "38.0"),
        Bad("数字中间有空格", (("行政许可\t38", "行政许可\t3 8"),), "3 8"),
        Bad("字母 O 代替 0", (("行政强制\t0", "行政强制\tO"),), "O"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            groups: dict[str, list[Fact]] = {}
            free = _without_unit(table)
            for fact in figures_of(facts, table):
                if fact.figure.decoration == "money" and fact.key in free:
                    continue
                if fact.figure.decoration and fact.figure.kind == "number":
                    groups.setdefault(fact.figure.decoration, []).append(fact)
            if not groups:
                yield Passed(self.code)
            for decoration, found in groups.items():
                severity: Severity = "warning" if decoration in GRAVE else "info"
                first = found[0]
                values = {
                    "cell": first.place.shown,
                    "text": first.figure.text,
                    "value": f"{first.figure.value:f}",
                    "count": len(found),
                    "others": Phrase("等 {count} 处", count=len(found)) if len(found) > 1 else "",
                }
                yield Diagnostic(
                    self.code,
                    f"T218.{decoration}",
                    first.place,
                    values,
                    severity,
                    related=tuple(fact.place for fact in found[1:]),
                )


def _without_unit(table: BoundTable) -> set[str]:
    """Give the keys of the figures whose column's header fixes no unit: there it may be written."""
    return {
        key
        for row in table.rows
        for key, column in zip(row.keys, row.columns, strict=False)
        if not column.unit
    }
