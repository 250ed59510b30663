"""T212 unrecoverable-table."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule


class UnrecoverableTable(Rule):
    """A table is there, but its cells cannot be told apart."""

    code = "T212"
    name = "unrecoverable-table"
    severity = "warning"
    title = "表格在转换中被打散，无法读取"
    why = "表格转成文字后分不清哪些数字属于哪一格，猜测会造成误判，因此不核对这张表。"
    basis = "baolint 读取约定：读不准的不判"
    mend = "请用原始 Word 或网页文件检查；如果发布的就是这样的文字，请改为真正的表格。"
    not_in = ("yaml", "json")
    examples = (
        Good("表格完整"),
        Bad(
            "第二部分的表格变成了连在一起的文字",
            (
                (
                    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n",
                    "规章000\n",
                ),
                ("第二十条第（一）项\t\t\t\n", ""),
                ("行政规范性文件\t2\t1\t5\n", "行政规范性文件215\n"),
                (
                    "第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政许可\t38\t\t\n",
                    "行政许可38\n",
                ),
                (
                    "第二十条第（六）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政处罚\t4\t\t\n行政强制\t0\t\t\n",
                    "行政处罚4\n行政强制0\n",
                ),
                (
                    "第二十条第（八）项\t\t\t\n信息内容\t本年收费金额（单位：万元）\t\t\n行政事业性收费\t1.25\t\t\n",
                    "行政事业性收费1.25\n",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "unrecoverable":
                yield Passed(self.code)
                continue
            place = table.place._replace(section=table.section, shown=table.form.name)
            values = {"table": table.form.name, "title": table.form.title}
            yield Diagnostic(self.code, "T212", place, values)
            yield NotAssessable(self.code, "T212", place, table.form.key, values)
