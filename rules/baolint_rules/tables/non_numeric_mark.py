"""T207 non-numeric-mark."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase, listed
from baolint.recognise.fact import Fact
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import figures_of


class NonNumericMark(Rule):
    """A mark for nothing stands where a figure must be."""

    code = "T207"
    name = "non-numeric-mark"
    severity = "warning"
    title = "用符号代替数字"
    why = "“/”“—”“无”等符号说不清是 0 还是不适用，也无法汇总。规章一行多数机关无权制定，只作提示。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "没有数据的填 0。"
    examples = (
        Good("各格都是数字"),
        Bad("规章一行用斜线", (("规章\t0\t0\t0", "规章\t/\t/\t/"),), "/"),
        Bad("行政强制填“无”", (("行政强制\t0", "行政强制\t无"),), "无"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            groups: dict[tuple[str, bool], list[Fact]] = {}
            for fact in figures_of(facts, table):
                if fact.figure.kind == "mark" and fact.key not in facts.doubtful:
                    regulation = fact.key.startswith("proactive/regulations/")
                    groups.setdefault((fact.figure.text, regulation), []).append(fact)
            if not groups:
                yield Passed(self.code)
            for (mark, regulation), found in groups.items():
                severity: Severity = "info" if regulation else "warning"
                values = {
                    "mark": mark,
                    "count": len(found),
                    "cells": listed("、", [fact.place.shown for fact in found[:3]]),
                    "more": Phrase(" 等") if len(found) > 3 else "",
                }
                related = tuple(fact.place for fact in found[1:])
                forced = [context.forced.get(fact.key) for fact in found]
                message = "T207"
                if any(forced):
                    message = "T207.forced"
                    values["forced"] = listed(
                        "、",
                        [Phrase("不能断定") if value is None else f"{value:f}" for value in forced],
                    )
                yield Diagnostic(
                    self.code, message, found[0].place, values, severity, related=related
                )
