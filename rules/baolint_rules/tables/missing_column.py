"""T203 missing-column."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import superseded


class MissingColumn(Rule):
    """A column of the form is not in the table."""

    code = "T203"
    name = "missing-column"
    severity = "error"
    title = "统计表缺列"
    why = "表样的每一列都是法定统计口径，缺列会使横向合计无法核对。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "按表样补上缺少的列，没有数据的填 0。"
    not_in = ("yaml", "json")
    examples = (
        Good("各列齐全"),
        Bad(
            "规范性文件一栏缺“现行有效件数”列",
            (
                (
                    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n",
                    "信息内容\t本年制发件数\t本年废止件数\n",
                ),
                ("规章\t0\t0\t0\n", "规章\t0\t0\n"),
                ("行政规范性文件\t2\t1\t5\n", "行政规范性文件\t2\t1\n"),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "bound" or superseded(facts, table):
                continue
            for label, place in table.missing_columns:
                yield Diagnostic(
                    self.code,
                    "T203",
                    place._replace(section=table.section),
                    {"table": whole(table.form), "column": label},
                )
