"""T213 missing-caption-row."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule


class MissingCaptionRow(Rule):
    """Caption rows of the form (第二十条第（一）项 …) are not in the table."""

    code = "T213"
    name = "missing-caption-row"
    severity = "info"
    seeks = True
    title = "缺少条款标题行"
    why = "表样用“第二十条第（一）项”等标题行说明各组数据对应条例的哪一项，省略后依据不明。"
    basis = "《中华人民共和国政府信息公开条例》第二十条；国办公开办函〔2021〕30号表样"
    mend = "在各组“信息内容”行之上补上对应的标题行。"
    not_in = ("yaml", "json")
    examples = (
        Good("标题行齐全"),
        Bad("缺“第二十条第（五）项”", (("第二十条第（五）项\t\t\t\n", ""),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            if table.state != "bound":
                continue
            if not table.missing_captions:
                yield Passed(self.code)
                continue
            names = listed("、", [f"“{label}”" for label, _ in table.missing_captions])
            places = [place._replace(section=table.section) for _, place in table.missing_captions]
            values = {
                "table": whole(table.form),
                "captions": names,
                "count": len(places),
            }
            yield Diagnostic(self.code, "T213", places[0], values, related=tuple(places[1:]))
