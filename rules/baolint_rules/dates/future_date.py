"""D509 future-date."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.period import days
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.day_name import day_name
from baolint_rules.dates.not_yet import not_yet


class FutureDate(Rule):
    """The report is signed or published, or tells as past, what is on a day that has not come yet.

    Plans may name days to come.
    """

    code = "D509"
    name = "future-date"
    severity = "warning"
    title = "日期在将来"
    why = "成文或发布日期晚于今天，多为年份或月份笔误。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）7.3.5.4"
    mend = "改为实际的成文日期；预先填写的，请在发布前再核对一次。"
    examples = (
        Good("已经过去的日期"),
        Good("计划中的日期", (("围绕群众关切", "2024年12月31日前围绕群众关切"),)),
        Bad(
            "已经做完的事",
            (("全年组织业务培训2次", "2025年6月18日已完成专栏改版"),),
            "2025年6月18日",
        ),
        Bad("年份笔误", (("2024年1月19日", "2042年1月19日"),), "2042年1月19日"),
        Bad("尚未到的日子", (("2024年1月19日", "2024年2月19日"),), "2024年2月19日"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = [("signed", facts.signature.date), ("published", facts.published)]
        if facts.signature.date is None and facts.published is None:
            yield NotApplicable(self.code)
        for told in not_yet(facts, context.as_of):
            now = context.as_of
            values = {
                "printed": told.passage.text.string[told.start : told.end],
                "today": day_name(now.year, now.month, now.day),
            }
            yield Diagnostic(self.code, "D509.text", told.place, values, confidence="likely")
        for case, date in found:
            if date is None or date.year is None or date.form in ("damaged", "short"):
                continue
            day = days(date)
            if day is None or day <= context.as_of.toordinal():
                continue
            today = context.as_of
            values = {
                "printed": date.passage.text.string[date.start : date.end],
                "today": day_name(today.year, today.month, today.day),
            }
            yield Diagnostic(self.code, f"D509.{case}", date.place, values)
