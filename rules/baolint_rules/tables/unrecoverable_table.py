"""T212 unrecoverable-table."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import shown
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule

OWN_WORDS = ("deduplicated", "scattered", "disordered")
"""What may have become of a table that cannot be read at all, of which there is more to say."""


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
            "第四部分的表格一格一行，重复的数字和栏目名在转换中被删去",
            (
                (
                    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
                    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n"
                    "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t"
                    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
                    "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2\n",
                    "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
                    "未经复议直接起诉\n复议后起诉\n2\n1\n5\n0\n",
                ),
            ),
        ),
        Bad(
            "第四部分的数字连成一串，怎样断开都与合计不符",
            (("2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2\n", "2111510012110025\n"),),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            place = table.place._replace(section=table.section, shown=shown.whole(table.form))
            unread = sum(1 for row in table.rows if not row.readings)
            values = {"table": shown.whole(table.form), "title": table.form.title, "rows": unread}
            message = f"T212.{table.damage}" if table.damage else "T212"
            if table.state == "unrecoverable":
                message = message if table.damage in OWN_WORDS else "T212"
                yield Diagnostic(self.code, message, place, values)
            if table.state == "unrecoverable" or table.damage:
                whole = table.damage not in ("torn", "placed")
                yield NotAssessable(self.code, message, place, table.form.key, values, whole=whole)
            else:
                yield Passed(self.code)
