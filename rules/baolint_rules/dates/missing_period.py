"""D510 missing-period."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context, Facts
from baolint.recognise.period import is_mentioned
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class MissingPeriod(Rule):
    """The report does not say for which period it counts. The form does not demand it."""

    code = "D510"
    name = "missing-period"
    severity = "info"
    seeks = True
    title = "没有写明统计期限"
    why = "写明数据的统计期限，读者才知道数字的口径；格式没有强制要求，按惯例应写。"
    basis = "各地编制惯例；国办公开办函〔2021〕30号格式未作要求"
    mend = "在引言中补一句“本报告所列数据的统计期限自某年1月1日起至12月31日止”。"
    examples = (
        Good("引言写明统计期限"),
        Good(
            "只写年度也可以",
            (("自2023年1月1日起至2023年12月31日止", "为2023年度"),),
        ),
        Bad(
            "没有统计期限",
            (("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", ""),),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if facts.period is not None or is_mentioned(facts):
            return
        before = facts.preamble[-1] if facts.preamble else facts.title
        if before is not None:
            end = len(before.text.string)
            place = before.place(end, end)
        else:
            first = next(facts.prose(), None)
            place = first.place(0, 0) if first else Place(Span(0, 0))
        yield Diagnostic(self.code, "D510", Place(place.span, shown=Phrase("引言")))
