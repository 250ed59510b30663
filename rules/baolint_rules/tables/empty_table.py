"""T215 empty-table."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import figures_of, is_empty


class EmptyTable(Rule):
    """A statutory table has labels but not one figure."""

    code = "T215"
    name = "empty-table"
    severity = "warning"
    seeks = True
    title = "统计表没有填写"
    why = "整张表空白，说不清是没有数据还是忘了填。"
    basis = "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号表样"
    mend = "填入数据；确实没有的，各格填 0。"
    examples = (
        Good("表内有数据"),
        Bad(
            "复议诉讼表一格未填",
            (("2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2\n", "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n"),),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "bound" or any(not row.readings for row in table.rows):
                continue
            if not is_empty(figures_of(facts, table)):
                yield Passed(self.code)
                continue
            place = table.place._replace(section=table.section, shown=whole(table.form))
            values = {"table": whole(table.form), "title": table.form.title}
            yield Diagnostic(self.code, "T215", place, values)
            yield NotAssessable(
                self.code, "T215.unclear", place, table.form.key, values, whole=True
            )
