"""T216 misplaced-header."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule


class MisplacedHeader(Rule):
    """A header label stands in another header row than the form puts it in."""

    code = "T216"
    name = "misplaced-header"
    severity = "warning"
    seeks = True
    title = "表头层级不对"
    why = "例如“其他”应是“法人或其他组织”之下的一类，放高一层就成了与它并列，口径变了。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "按表样把表头放回所属的层级。"
    not_in = ("yaml", "json")
    examples = (
        Good("表头层级与表样一致"),
        Bad(
            "“其他”与“法人或其他组织”并列",
            (
                ("法人或其他组织\t\t\t\t\t总计", "法人或其他组织\t\t\t\t其他\t总计"),
                ("法律服务机构\t其他\t\n", "法律服务机构\t\t\n"),
            ),
            "其他",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "bound":
                continue
            if table.header_lost:
                place = table.place._replace(section=table.section, shown=whole(table.form))
                yield Diagnostic(self.code, "T216.lost", place, {"table": whole(table.form)})
            elif table.column_order == "unsure":
                place = table.place._replace(section=table.section, shown=whole(table.form))
                yield Diagnostic(self.code, "T216.order", place, {"table": whole(table.form)})
            elif table.misplaced:
                names = listed("、", [f"“{label}”" for label, _ in table.misplaced])
                places = [place._replace(section=table.section) for _, place in table.misplaced]
                values = {"table": whole(table.form), "labels": names}
                yield Diagnostic(self.code, "T216", places[0], values, related=tuple(places[1:]))
            else:
                yield Passed(self.code)
