"""S102 section-out-of-order."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

FIVE = "五、存在的主要问题及改进情况"
SIX = "六、其他需要报告的事项"


class SectionOutOfOrder(Rule):
    """The statutory sections do not follow each other in the form's order."""

    code = "S102"
    name = "section-out-of-order"
    severity = "warning"
    title = "各部分次序不对"
    why = "格式规定了六个部分的次序，次序颠倒不便查阅和汇总。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "按格式规定的次序排列。"
    examples = (
        Good("次序与格式一致"),
        Bad("第五、六部分对调", ((FIVE, "〔五〕"), (SIX, FIVE), ("〔五〕", SIX)), FIVE),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        order = {section.key: n for n, section in enumerate(facts.form.sections)}
        seen: set[str] = set()
        highest = -1
        for section in facts.sections:
            if section.form is None or section.key in seen or section.heading_lost:
                continue
            seen.add(section.form.key)
            position = order[section.form.key]
            if position < highest:
                before = facts.form.sections[position + 1]
                values = {
                    "heading": section.title,
                    "number": section.form.number,
                    "after": before.heading.text,
                }
                yield Diagnostic(self.code, "S102", section.heading.place(), values)
            highest = max(highest, position)
