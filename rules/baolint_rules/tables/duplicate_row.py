"""T209 duplicate-row."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class DuplicateRow(Rule):
    """A row of the form stands in the table twice."""

    code = "T209"
    name = "duplicate-row"
    severity = "warning"
    title = "统计表有重复行"
    why = "同一项目出现两次，读者不知以哪一行为准，合计也会重复计算。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "核对两行数据，只保留正确的一行。"
    examples = (
        Good("各行只出现一次"),
        Bad("行政处罚出现两次", (("行政强制\t0\t\t\n", "行政强制\t0\t\t\n行政处罚\t4\t\t\n"),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            for row in table.repeated_rows:
                first = next((r for r in table.rows if r.form is row.form), row)
                values = {"row": row.place.shown, "table": table.form.name}
                yield Diagnostic(
                    self.code,
                    "T209",
                    row.place._replace(section=table.section),
                    values,
                    related=(first.place._replace(section=table.section),),
                )
