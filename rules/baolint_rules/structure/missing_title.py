"""S107 missing-title."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class MissingTitle(Rule):
    """The report has no title."""

    code = "S107"
    name = "missing-title"
    severity = "warning"
    seeks = True
    title = "没有报告标题"
    why = "标题应写明机关全称、年度和“政府信息公开工作年度报告”，否则不知是谁、哪一年的报告。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "在正文之前补上标题，例如“某某局2023年政府信息公开工作年度报告”。"
    examples = (
        Good("标题齐全"),
        Bad("没有标题", (("绵阳市云溪区统计局\n2023年政府信息公开工作年度报告\n\n", ""),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if facts.title is not None:
            return
        start = next((passage.text.span().start for passage in facts.prose()), 0)
        yield Diagnostic(self.code, "S107", Place(Span(start, start), shown=Phrase("标题")))
