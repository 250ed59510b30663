"""T209 duplicate-row."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import BoundRow, BoundTable, Context, Facts
from baolint.recognise.shown import whole
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
            whole = _is_whole(table)
            if whole and sum(one.key == table.form.section for one in facts.sections) > 1:
                continue  # the section comes twice: that is S104, its table no fault of its own
            for row in table.repeated_rows[: 1 if whole else None]:
                message = "T209.table" if whole and row.form else "T209"
                yield self._diagnostic(message, table, row)

    def _diagnostic(self, message: str, table: BoundTable, row: BoundRow) -> Diagnostic:
        first = next((r for r in table.rows if r.form is row.form), row)
        return Diagnostic(
            self.code,
            message,
            row.place._replace(section=table.section),
            {"row": row.place.shown, "table": whole(table.form)},
            related=(first.place._replace(section=table.section),),
        )


def _is_whole(table: BoundTable) -> bool:
    """Tell whether a table stands there twice, not single rows of it."""
    again = {row.form.key if row.form else "" for row in table.repeated_rows}
    return bool(again) and len(again) >= len({row.form for row in table.rows}) - 1
