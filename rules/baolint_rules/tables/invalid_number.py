"""T208 invalid-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.cells import figures_of


class InvalidNumber(Rule):
    """A cell holds what cannot be a figure of its kind: negative, fractional, or text."""

    code = "T208"
    name = "invalid-number"
    severity = "error"
    title = "数据格式不合法"
    why = "件数只能是零或正整数，金额不能为负；负数、小数件数或文字都不是有效数据。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "核实后填入正确的数字。"
    examples = (
        Good("金额可以有小数"),
        Bad("件数为负", (("行政处罚\t4", "行政处罚\t-4"),), "-4"),
        Bad("件数有小数", (("行政许可\t38", "行政许可\t38.5"),), "38.5"),
        Bad("填了文字", (("行政处罚\t4", "行政处罚\t见附件"),), "见附件"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        sound = True
        for table in facts.tables.values():
            for fact in figures_of(facts, table):
                figure = fact.figure
                if fact.cell is not None and fact.cell.unreadable:
                    sound = False
                    why, _, told = fact.cell.unreadable
                    yield NotAssessable(self.code, why, fact.place, table.form.key, told)
                if figure.kind != "invalid" or fact.key in facts.doubtful:
                    continue
                sound = False
                message = "T208.text"
                if figure.value is not None:
                    message = "T208.negative" if figure.value < 0 else "T208.fraction"
                values = {"cell": fact.place.shown, "text": figure.text}
                if fact.key in context.forced:
                    message += ".forced"
                    values["forced"] = str(context.forced[fact.key])
                yield Diagnostic(self.code, message, fact.place, values)
        if sound:
            yield Passed(self.code)
