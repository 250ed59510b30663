"""T205 ragged-row."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule


class RaggedRow(Rule):
    """A row holds more or fewer figures than the table has columns."""

    code = "T205"
    name = "ragged-row"
    severity = "warning"
    title = "某行数据个数与列数不符"
    why = "多出或缺少一格，后面的数字就可能对错列，无法判断哪个数字属于哪一列。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "核对这一行，删去多余的格或补上缺少的格。"
    not_in = ("yaml", "json")
    examples = (
        Good("每行数据个数与列数一致"),
        Good("行末合并单元格留下的空格不算", (("行政许可\t38\t\t\n", "行政许可\t38\t\t\t\n"),)),
        Bad(
            "“本年新收”一行多出一个数",
            (("数量\t\t\t20\t3\t0\t1\t2\t0\t26", "数量\t\t\t20\t3\t0\t1\t2\t0\t26\t0"),),
            "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26\t0",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "bound":
                continue
            for row in table.rows:
                if not row.ragged:
                    yield Passed(self.code)
                    continue
                place = row.place._replace(section=table.section)
                values = {
                    "row": row.place.shown,
                    "found": row.figures_found,
                    "wanted": row.wanted,
                    "table": whole(table.form),
                }
                more = row.figures_found > row.wanted
                yield Diagnostic(self.code, "T205.more" if more else "T205.fewer", place, values)
                if len(row.readings) != 1:
                    yield NotAssessable(self.code, "T205.unclear", place, table.form.key, values)
