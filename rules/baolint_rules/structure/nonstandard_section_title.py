"""S103 nonstandard-section-title."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context, Facts, Section
from baolint.rules.diagnostic import Diagnostic, Fix, Outcome, Passed, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.tables.official_label import official_label

MISSPELT = ("misspelt", "near")
LOOSE = ("nonstandard", "unlisted")
_TWICE = expression("([\u4e00-\u9fff]{2,6})\\1")
OTHER = "其它"
"""An old writing of 其他, which labels may have and a heading should not."""


class NonstandardSectionTitle(Rule):
    """A section's heading is not worded as in the form."""

    code = "S103"
    name = "nonstandard-section-title"
    severity = "info"
    title = "章节标题不规范"
    why = "标题有错字会直接暴露校对不严；自拟标题或沿用旧格式标题不利于汇总。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "改为格式规定的标题。"
    examples = (
        Good("标题与格式一致"),
        Good(
            "条例第五十条的说法也可以",
            (
                (
                    "四、政府信息公开行政复议、行政诉讼情况",
                    "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                ),
            ),
        ),
        Bad("沿用旧格式标题", (("一、总体情况", "一、概述"),), "一、概述"),
        Bad(
            "标题多字",
            (("二、主动公开政府信息情况", "二、主动公开政府政府信息情况"),),
            "二、主动公开政府政府信息情况",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for section in facts.sections:
            if section.form is None or section.label is None:
                continue
            grade = section.label.grade
            if OTHER in section.title and grade not in MISSPELT:
                grade = LOOSE[0]
            if grade not in MISSPELT and grade not in LOOSE:
                yield Passed(self.code)
                continue
            severity: Severity = "warning" if grade in MISSPELT else "info"
            values = {
                "printed": section.title.rstrip("。：: "),
                "canonical": section.form.heading.text,
                "number": section.form.number,
            }
            message = "S103.misspelt" if grade in MISSPELT else "S103"
            fix = _fix(section, values["printed"], values["canonical"])
            codes = ("F905",) if _TWICE.search(section.title) else ()
            yield Diagnostic(
                self.code, message, section.heading.place(), values, severity,
                fix=fix, related_codes=codes,
            )  # fmt: skip


def _fix(section: Section, printed: str, canonical: str) -> Fix | None:
    """Give the fix of the title behind its number; None where it is not found as a piece."""
    start = section.heading.text.string.find(printed)
    right = official_label(printed, canonical)
    if right is None or start < 0:
        return None
    text, close = right
    place = section.heading.place(start, start + len(printed))
    return Fix(Phrase(REPLACE, replace=text), close, ((place, text),))
