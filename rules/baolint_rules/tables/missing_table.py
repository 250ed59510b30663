"""T201 missing-table."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed, Severity
from baolint.rules.rule import Bad, Good, Rule

CONVERTED = ("text", "markdown")
"""Readers whose documents are often converted from others: there tables get lost on the way."""


class MissingTable(Rule):
    """A statutory table is not in the report."""

    code = "T201"
    name = "missing-table"
    severity = "error"
    seeks = True
    title = "缺少法定统计表"
    why = (
        "年度报告格式规定第二、三、四部分以表格形式报告。没有表格，公众看不到数据，也无法核对。"
        "章节里只有图片或附件、或者三张表都在格式转换中丢失时，只作提示。"
    )
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第二至四部分"
    mend = "按格式补上该表；没有数据的，各格填 0。"
    examples = (
        Good("三张表齐全"),
        Bad(
            "第四部分只有标题，没有表格",
            (
                (
                    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
                    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n"
                    "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t"
                    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
                    "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2\n",
                    "",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        missing = [form for key, form in facts.form.tables.items() if key not in facts.tables]
        converted = len(missing) == len(facts.form.tables) and facts.document.reader in CONVERTED
        for form in missing:
            section = facts.section(form.section)
            if section is None and not converted:
                continue  # the whole section is missing, which S101 says
            place = facts.end
            if section:
                last = section.passages[-1] if section.passages else section.heading
                place = last.place(len(last.text), len(last.text))
            place = place._replace(section=form.section, table=form.key, shown=whole(form))
            severity: Severity = "error"
            message = "T201"
            if section and section.pictures:
                severity, message = "info", "T201.picture"
            elif converted:
                severity, message = "info", "T201.converted"
            values = {"table": whole(form), "title": form.title}
            yield Diagnostic(self.code, message, place, values, severity)
            if severity == "info":
                yield NotAssessable(self.code, message, place, form.key, values, whole=True)
        yield Passed(self.code, len(facts.form.tables) - len(missing))
