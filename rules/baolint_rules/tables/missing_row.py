"""T202 missing-row."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import listed
from baolint.recognise.facts import BoundTable, Context, Facts
from baolint.recognise.place import Place
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import superseded


class MissingRow(Rule):
    """A row of the form is not in the table."""

    code = "T202"
    name = "missing-row"
    severity = "error"
    seeks = True
    title = "统计表缺行"
    why = "表样的每一行都是法定统计项目，没有数据也应保留并填 0；缺行会使合计无法核对。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "按表样补上缺少的行，没有数据的填 0。"
    examples = (
        Good("各行齐全"),
        Bad("漏了“2.重复申请”一行", (("\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n", ""),)),
        Bad("漏了行政强制", (("行政强制\t0\t\t\n", ""),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "bound" or superseded(facts, table):
                continue
            for group in _neighbours(table):
                labels = listed("、", [f"“{label}”" for label, _ in group])
                first = group[0][1]
                place = first._replace(section=table.section)
                values = {"table": whole(table.form), "rows": labels, "count": len(group)}
                message = "T202" if len(group) == 1 else "T202.several"
                if table.unknown_rows:
                    values["unknown"] = listed(
                        "、", [f"“{text}”" for text, _ in table.unknown_rows[:3]]
                    )
                    message += ".unknown"
                related = tuple(where for _, where in table.unknown_rows[:3])
                yield Diagnostic(self.code, message, place, values, related=related)


def _neighbours(table: BoundTable) -> list[list[tuple[str, Place]]]:
    """Group missing rows that belong in the same gap of the table: they were lost together."""
    groups: list[list[tuple[str, Place]]] = []
    for label, place in table.missing_rows:
        if groups and groups[-1][-1][1].span == place.span:
            groups[-1].append((label, place))
        else:
            groups.append([(label, place)])
    return groups
