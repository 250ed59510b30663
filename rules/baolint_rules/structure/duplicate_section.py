"""S104 duplicate-section."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts, Section
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule


class DuplicateSection(Rule):
    """A statutory section stands in the report twice."""

    code = "S104"
    name = "duplicate-section"
    severity = "warning"
    title = "章节重复"
    why = "同一部分出现两次，读者不知以哪一处为准，多是复制粘贴留下的。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "合并或删去多余的一处。"
    examples = (
        Good("各部分只出现一次"),
        Bad(
            "“其他需要报告的事项”出现两次",
            (
                (
                    "五、存在的主要问题及改进情况\n",
                    "六、其他需要报告的事项\n\n本年度没有收取信息处理费。\n\n五、存在的主要问题及改进情况\n",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        first: dict[str, Section] = {}
        for section in facts.sections:
            if section.form is None:
                continue
            before = first.setdefault(section.form.key, section)
            if before is section:
                yield Passed(self.code)
                continue
            values = {"heading": section.form.heading.text, "number": section.form.number}
            yield Diagnostic(
                self.code,
                "S104",
                section.heading.place(),
                values,
                related=(before.heading.place(),),
            )
