"""D506 missing-signature-date."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class MissingSignatureDate(Rule):
    """The report is not dated: no date at its end, under its title or on its page."""

    code = "D506"
    name = "missing-signature-date"
    severity = "info"
    seeks = True
    title = "没有成文日期"
    why = "没有成文日期，看不出报告是否在规定时间内形成；网页另有发布日期的可以不写。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）7.3.5.4，按惯例参照"
    mend = "在文末机关名称下一行写上年、月、日齐全的成文日期。"
    examples = (
        Good("文末有日期"),
        Good(
            "日期写在标题下", (("\n2024年1月19日", ""), ("报告\n\n", "报告\n（2024年1月19日）\n\n"))
        ),
        Bad("文末只有机关名称", (("\n2024年1月19日", ""),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if facts.published is not None:
            return
        signed = facts.signature.date
        if signed is not None:
            if signed.valid and signed.day is None and signed.form in ("arabic", "chinese"):
                printed = signed.passage.text.string[signed.start : signed.end]
                yield Diagnostic(self.code, "D506.day", signed.place, {"printed": printed})
            return
        agency = facts.signature.agency
        if agency is not None:
            end = len(agency.text.string)
            place = agency.place(end, end)
        else:
            place = facts.end
        yield Diagnostic(self.code, "D506", Place(place.span, shown=Phrase("落款")))
