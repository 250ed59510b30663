"""S101 missing-section."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document import normal
from baolint.forms.form import SectionForm
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.order import gap_before, is_written


class MissingSection(Rule):
    """A statutory section is absent, heading and content."""

    code = "S101"
    name = "missing-section"
    severity = "error"
    seeks = True
    title = "缺少法定部分"
    why = "条例第五十条规定了年度报告必须包括的内容，格式据此分为六个部分，缺一不可。"
    basis = "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号"
    mend = "按格式补上这一部分；没有内容的也要保留标题并说明。"
    examples = (
        Good("六个部分齐全"),
        Bad(
            "缺第六部分",
            (
                (
                    "六、其他需要报告的事项\n\n本年度未收取信息处理费，没有其他需要报告的事项。\n",
                    "",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for section in facts.form.sections:
            present = facts.section(section.key) or _spoken_of(facts, section)
            if present or is_written(facts, section):
                yield Passed(self.code)
                continue
            place: Place = gap_before(facts, section)
            values = {"number": section.number, "heading": section.heading.text}
            if _is_run_in(facts, section):
                yield NotAssessable(self.code, "S101.joined", place, section.key, values)
            else:
                yield Diagnostic(self.code, "S101", place, values)


def _is_run_in(facts: Facts, section: SectionForm) -> bool:
    """Tell whether the heading with its number stands amid a line: a converter joined the lines."""
    source = normal.fold(facts.document.source)
    return any(
        f"{section.number}、{variant}" in source
        for variant, grade in section.heading.variants.items()
        if grade in ("exact", "same")
    )


def _spoken_of(facts: Facts, section: SectionForm) -> bool:
    """Tell whether the section's heading stands somewhere in the text without being one."""
    names = [
        variant
        for variant, grade in section.heading.variants.items()
        if grade in ("exact", "same") and len(variant) >= 6
    ]
    return any(
        normal.label(passage.text.string).startswith(name)
        for held in facts.sections
        for passage in held.passages
        for name in names
    )
