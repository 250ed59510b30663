"""T206 blank-cell."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import figures_of, is_empty


class BlankCell(Rule):
    """Cells that must hold a figure are blank."""

    code = "T206"
    name = "blank-cell"
    severity = "warning"
    title = "应填数据的格是空白"
    why = "空白说不清是没有数据还是漏填。能由勾稽关系唯一推出的空白只作提示。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "没有数据的填 0。"
    examples = (
        Good("没有空白"),
        Good("合并单元格留下的空格不算空白", (("行政许可\t38\t\t\n", "行政许可\t38\n"),)),
        Bad("规范性文件漏填一格", (("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t\t5"),)),
        Bad(
            "申请表漏填的格能由合计推出",
            (("2.重复申请\t0\t0\t0\t0\t0\t0\t0", "2.重复申请\t0\t\t0\t0\t0\t0\t0"),),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for table in facts.tables.values():
            found = figures_of(facts, table)
            if not found or is_empty(found):
                continue
            blanks = [
                fact
                for fact in found
                if fact.figure.kind == "blank" and fact.key not in facts.doubtful
            ]
            if not blanks:
                yield Passed(self.code)
                continue
            forced = all(fact.key in context.forced for fact in blanks)
            severity: Severity = "info" if forced else "warning"
            values = {
                "table": whole(table.form),
                "count": len(blanks),
                "cells": listed("、", [fact.place.shown for fact in blanks[:3]]),
                "more": Phrase(" 等") if len(blanks) > 3 else "",
                "forced": listed(
                    "、", dict.fromkeys(str(context.forced[fact.key]) for fact in blanks)
                )
                if forced
                else "",
            }
            yield Diagnostic(
                self.code,
                "T206.forced" if forced else "T206",
                blanks[0].place,
                values,
                severity,
                related=tuple(fact.place for fact in blanks[1:]),
            )
