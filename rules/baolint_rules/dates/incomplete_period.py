"""D503 incomplete-period."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, DateFound, Facts, Period
from baolint.recognise.period import others
from baolint.recognise.restoration import as_printed
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.closings import closings
from baolint_rules.dates.day_name import day_name
from baolint_rules.dates.reversed_range import is_reversed
from baolint_rules.dates.year_sources import at_odds, spanning

_INSIDE = "(?:小组|专班|工作组|专栏|栏目|窗口|机制|队伍|制度|岗|公开[点区]|专区|查阅|机构$)"
_FOUNDED = Pattern(
    f"(?:成立|组建|挂牌|设立|新建|批准建立)(?!.{{0,12}}{_INSIDE})|机构改革|职能划[转入]|转隶"
)
_CLOSED = Pattern("撤销|撤并|合并|整合|划转|转隶|机构改革|注销")


class IncompletePeriod(Rule):
    """The statistics period is of the report year but not from its first to its last day."""

    code = "D503"
    name = "incomplete-period"
    severity = "warning"
    title = "统计期限不是整年"
    why = "年度报告按公历年度统计，起止日期不对，数据口径就不完整，也不能与上年衔接。"
    basis = "《政府信息公开条例》第四十九条（上一年度）；国办公开办函〔2021〕30号格式"
    mend = "改为当年1月1日至12月31日；本年度新成立的单位，在正文中说明成立时间即可。"
    examples = (
        Good("整年"),
        Good("第二个日期省去年份", (("起至2023年12月31日止", "至12月31日"),)),
        Good(
            "本年度成立的单位",
            (
                ("自2023年1月1日起", "自2023年5月8日起"),
                ("各项任务按期完成。", "各项任务按期完成。我局于2023年5月8日挂牌成立。"),
            ),
        ),
        Bad(
            "少一天",
            (("2023年12月31日止", "2023年12月30日止"),),
            "2023年1月1日起至2023年12月30日",
        ),
        Bad(
            "截止日不是年末",
            (
                (
                    "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止",
                    "各项数据统计截至2023年10月31日",
                ),
            ),
            "2023年10月31日",
        ),
        Bad(
            "从2月开始",
            (("自2023年1月1日起", "自2023年2月1日起"),),
            "2023年2月1日起至2023年12月31日",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        yield from self._period(facts)
        if facts.year is not None:
            yield from self._others(facts, facts.year)

    def _others(self, facts: Facts, year: int) -> Iterator[Outcome]:
        """Tell of further statements on the period in the preamble: a range, or its last day alone."""
        first, last = facts.form.period
        due = {"first": _shown(first, facts), "last": _shown(last, facts)}
        for other in others(facts):
            if other.damaged or not (other.first.valid and other.last.valid):
                continue
            if {other.first.year, other.last.year} - {None, year} or is_reversed(
                facts, other.first, other.last
            ):
                continue
            late, early = not _is(other.first, first, year), not _is(other.last, last, year)
            if (late or early) and not _is_explained(facts, other, late, early):
                values = {"printed": as_printed(other.passage, other.start, other.end), **due}
                yield Diagnostic(
                    self.code, "D503", other.passage.place(other.start, other.end), values
                )
        for place, printed in closings(facts, year):
            if not _says(facts, _CLOSED):
                yield Diagnostic(self.code, "D503", place, {"printed": printed, **due})

    def _period(self, facts: Facts) -> Iterator[Outcome]:
        period = facts.period
        if period is None or facts.year is None:
            yield NotApplicable(self.code)
            return
        place = period.passage.place(period.start, period.end)
        printed = as_printed(period.passage, period.start, period.end)
        if not period.damaged and not (period.first.valid and period.last.valid):
            yield NotApplicable(self.code)
            return
        if period.damaged:
            yield NotAssessable(self.code, "D503.damaged", place, values={"printed": printed})
            return
        if spanning(facts) or at_odds(facts) or is_reversed(facts, period.first, period.last):
            yield NotApplicable(self.code)
            return
        if period.first.year not in (None, facts.year) and period.last.year != facts.year:
            yield NotApplicable(self.code)
            return
        late = not _is(period.first, facts.form.period[0], facts.year)
        early = not _is(period.last, facts.form.period[1], facts.year)
        if not (late or early) or _is_explained(facts, period, late, early):
            return
        first, last = facts.form.period
        values = {"printed": printed, "first": _shown(first, facts), "last": _shown(last, facts)}
        yield Diagnostic(self.code, "D503", place, values)


def _is(date: DateFound, month_day: str, year: int) -> bool:
    """Tell whether a date is the MM-DD of the form; a date without a day needs the month only."""
    month, _, day = month_day.partition("-")
    return date.year in (None, year) and date.month == int(month) and date.day in (None, int(day))


def _shown(month_day: str, facts: Facts) -> str:
    month, _, day = month_day.partition("-")
    return day_name(facts.year, int(month), int(day))


def _is_explained(facts: Facts, period: Period, late: bool, early: bool) -> bool:
    """Tell whether the text says why: the body was founded, or closed, during the year."""
    if period.first.year not in (None, facts.year) or period.last.year not in (None, facts.year):
        return False
    return (not late or _says(facts, _FOUNDED)) and (not early or _says(facts, _CLOSED))


def _says(facts: Facts, what: Pattern) -> bool:
    return any(what.search(passage.text.string) for passage in facts.prose())
