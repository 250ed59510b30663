"""S106 broken-heading-numbering."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts, Section
from baolint.recognise.headings import HAN
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.extra_headings import Extra, extra_headings
from baolint_rules.structure.order import NUMERALS, gap_before, is_written

HEADINGS = (
    ("一", "总体情况"),
    ("二", "主动公开政府信息情况"),
    ("三", "收到和处理政府信息公开申请情况"),
    ("四", "政府信息公开行政复议、行政诉讼情况"),
    ("五", "存在的主要问题及改进情况"),
    ("六", "其他需要报告的事项"),
)


class BrokenHeadingNumbering(Rule):
    """The numerals of the section headings are wrong, missing or repeated, or a heading is lost."""

    code = "S106"
    name = "broken-heading-numbering"
    severity = "warning"
    seeks = True
    title = "章节序号有误或标题丢失"
    why = "序号重复、跳号或丢失，多是增删章节后没有重排；表格在而标题不在，读者找不到这一部分。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "按“一”至“六”重排序号，补上丢失的标题。"
    examples = (
        Good("序号连续"),
        Good(
            "全篇都用“（一）”",
            tuple((f"\n{n}、{head}\n", f"\n（{n}）{head}\n") for n, head in HEADINGS),
        ),
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
        Bad("只有一处用“1、”", (("一、总体情况", "1、总体情况"),), "1、总体情况"),
        Bad(
            "跳过“四”，后面顺排",
            (
                ("四、政府信息公开行政复议", "五、政府信息公开行政复议"),
                ("五、存在的主要问题", "六、存在的主要问题"),
                ("六、其他需要", "七、其他需要"),
            ),
            "五、政府信息公开行政复议、行政诉讼情况",
        ),
        Bad("表格在，标题不在", (("四、政府信息公开行政复议、行政诉讼情况\n", ""),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        known = [section for section in facts.sections if section.form]
        for form in facts.form.sections:
            if facts.section(form.key) is None and is_written(facts, form):
                values = {"heading": form.heading.text, "number": form.number}
                yield Diagnostic(self.code, "S106.unheaded", gap_before(facts, form), values)
        found: dict[str, list[Section]] = {}
        for section, fault in zip(known, _faults(known, extra_headings(facts)), strict=True):
            if fault == "S106.lost":
                yield self._diagnostic(fault, [section])
            elif fault:
                found.setdefault(fault, []).append(section)
            else:
                yield Passed(self.code)
        for fault, sections in found.items():
            yield self._diagnostic(fault, sections)

    def _diagnostic(self, fault: str, sections: list[Section]) -> Diagnostic:
        """One finding for all headings with the same fault, at the first of them."""
        first = sections[0]
        form = first.form
        values = {
            "heading": form.heading.text if form else first.title,
            "number": form.number if form else "",
            "printed": first.mark.rstrip("、.．，,：: ") or first.number,
            "mark": first.mark,
        }
        related = tuple(section.heading.place() for section in sections[1:])
        return Diagnostic(self.code, fault, first.heading.place(), values, related=related)


def _faults(known: list[Section], extra: list[Extra]) -> Iterator[str]:
    """Give for each section what is wrong with its numeral, nothing where it is right.

    A numeral is right where it is the form's, or goes on from the one before: a number left out or
    given twice is one fault, whatever follows.
    """
    numbered = any(section.number for section in known)
    usual = _usual_style(known)
    before = next((one.numeral for one in reversed(extra) if one.after is None), "")
    for section in known:
        form = section.form
        if section.heading_lost or form is None:
            yield "S106.lost"
            continue
        following = NUMERALS.find(before) + 1 if before else 0
        right = {form.number, NUMERALS[following : following + 1]}
        before = section.number or NUMERALS[following : following + 1]
        before = next((one.numeral for one in reversed(extra) if one.after is section), before)
        if not numbered:
            yield ""
        elif not section.number:
            yield "S106.missing"
        elif section.number not in right:
            yield "S106"
        elif section.style != usual:
            yield "S106.style"
        else:
            yield ""


def _usual_style(known: list[Section]) -> str:
    styles = [section.style for section in known if section.number]
    return max(styles, key=lambda style: (styles.count(style), style == HAN), default=HAN)
