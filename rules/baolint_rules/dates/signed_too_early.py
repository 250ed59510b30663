"""D507 signed-too-early."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.period import days
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.day_name import day_name
from baolint_rules.dates.turn_of_year import last_day
from baolint_rules.dates.year_sources import sure_year


class SignedTooEarly(Rule):
    """The report is dated before the statistics period was over."""

    code = "D507"
    name = "signed-too-early"
    severity = "error"
    title = "成文日期早于统计期末"
    why = "年度还没有结束，全年数据无从统计，成文日期多为笔误（常见的是忘了改年份）。"
    basis = "《政府信息公开条例》第四十九条（每年公布上一年度报告）"
    mend = "把成文日期改为统计期结束之后的实际日期。"
    examples = (
        Good("次年1月成文"),
        Good("只有年月的日期不作判断", (("2024年1月19日", "2023年12月"),)),
        Bad("年份忘了改", (("2024年1月19日", "2023年1月19日"),), "2023年1月19日"),
        Bad("在统计期最后一天成文", (("2024年1月19日", "2023年12月31日"),), "2023年12月31日"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        date = facts.signature.date
        if date is None:
            yield NotApplicable(self.code)
            return
        printed = date.passage.text.string[date.start : date.end]
        signed = None if date.form in ("damaged", "short") else days(date)
        year = sure_year(facts)
        if signed is None or date.year is None or year is None:
            why = "D507.unsure" if date.valid else "D507.impossible"
            yield NotAssessable(self.code, why, date.place, values={"printed": printed})
            return
        last = last_day(facts, year)
        if signed <= last.toordinal():
            values = {
                "printed": printed,
                "last": day_name(last.year, last.month, last.day),
                "year": year,
            }
            yield Diagnostic(self.code, "D507", date.place, values)
