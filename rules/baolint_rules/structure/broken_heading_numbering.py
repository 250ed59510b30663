"""S106 broken-heading-numbering."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts, Section
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.order import NUMERALS, gap_before, is_written


class BrokenHeadingNumbering(Rule):
    """The numerals of the section headings are wrong, missing or repeated, or a heading is lost."""

    code = "S106"
    name = "broken-heading-numbering"
    severity = "warning"
    title = "章节序号有误或标题丢失"
    why = "序号重复、跳号或丢失，多是增删章节后没有重排；表格在而标题不在，读者找不到这一部分。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "按“一”至“六”重排序号，补上丢失的标题。"
    examples = (
        Good("序号连续"),
        Bad(
            "两个“三”",
            (("四、政府信息公开行政复议", "三、政府信息公开行政复议"),),
            "三、政府信息公开行政复议、行政诉讼情况",
        ),
        Bad(
            "序号丢失",
            (("二、主动公开政府信息情况", "、主动公开政府信息情况"),),
            "、主动公开政府信息情况",
        ),
        Bad("表格在，标题不在", (("四、政府信息公开行政复议、行政诉讼情况\n", ""),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        known = [section for section in facts.sections if section.form]
        numbered = any(section.number for section in known)
        for form in facts.form.sections:
            if facts.section(form.key) is None and is_written(facts, form):
                values = {"heading": form.heading.text, "number": form.number}
                yield Diagnostic(self.code, "S106.unheaded", gap_before(facts, form), values)
        for position, section in enumerate(known):
            found = self._fault(section, position, numbered)
            yield found or Passed(self.code)

    def _fault(self, section: Section, position: int, numbered: bool) -> Diagnostic | None:
        if section.form is None:
            return None
        values = {
            "heading": section.form.heading.text,
            "number": section.form.number,
            "printed": section.number,
        }
        place = section.heading.place()
        if section.heading_lost:
            return Diagnostic(self.code, "S106.lost", place, values)
        if not numbered:
            return None
        if not section.number:
            return Diagnostic(self.code, "S106.missing", place, values)
        right = {section.form.number, NUMERALS[position : position + 1]}
        if section.number not in right:
            return Diagnostic(self.code, "S106", place, values)
        return None
