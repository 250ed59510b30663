"""S104 duplicate-section."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts, Section
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule

WHOLE = 3
"""Sections that come again before it is called a report printed twice."""


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
        again: list[tuple[Section, Section]] = []
        for section in facts.sections:
            if section.form is None:
                continue
            before = first.setdefault(section.form.key, section)
            if before is section:
                yield Passed(self.code)
            else:
                again.append((section, before))
        if len(again) >= WHOLE:
            yield self._diagnostic("S104.whole", again)
        else:
            for pair in again:
                yield self._diagnostic("S104", [pair])

    def _diagnostic(self, message: str, again: list[tuple[Section, Section]]) -> Diagnostic:
        """One finding at the first of sections that come again; where they stood before is related."""
        section = again[0][0]
        form = section.form
        values = {
            "heading": form.heading.text if form else section.title,
            "number": form.number if form else section.number,
            "count": str(len(again)),
        }
        related = tuple(before.heading.place() for _, before in again)
        return Diagnostic(self.code, message, section.heading.place(), values, related=related)
