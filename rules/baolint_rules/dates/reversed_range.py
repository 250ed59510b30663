"""D502 reversed-range."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from baolint.document.pattern import Pattern
from baolint.recognise import dates, period
from baolint.recognise.facts import Context, DateFound, Facts, Period
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.ranges_told import reversed_ranges

_WITHIN = Pattern(
    "[0-9]{1,2}月(?P<first>[0-9]{1,2})日 *(?:至|到|—{1,2}|-|~|～) *(?P<last>[0-9]{1,2})日",
    needs="月",
)
_SEASON = Pattern(
    "供暖|采暖|供热|防火|冬|春|汛|季|跨年|次年|翌年|第二年|来年|学年|休渔|封山|任期|有效期"
)
"""What goes over the turn of the year."""
_NEAR = 16
_GAP = 5
"""Months further apart than so are the parts of a season, where days are given."""
_SORTED = Pattern("由近[及到]远|倒序|降序|逆序", needs="近倒降逆")
"""Words of a list that begins with the latest year."""
_TO = Pattern(" *(?:至|到|—{1,2}|-|~|～) *")


class ReversedRange(Rule):
    """A range of dates that ends before it begins.

    Only ranges that print both years or fall in one month are judged, and the statistics period:
    10月1日至4月30日 is a season that goes over the turn of the year.
    """

    code = "D502"
    name = "reversed-range"
    severity = "error"
    title = "起止日期颠倒"
    why = "结束日期早于开始日期，时间段不成立。"
    basis = "《政府信息公开条例》第四十九条、第五十条；国办公开办函〔2021〕30号格式"
    mend = "核对起止日期，先写开始日期，后写结束日期。"
    examples = (
        Good("先后有序"),
        Good("跨年的季节时段", (("电子邮箱：", "办公时间：10月1日至4月30日每日8时；电子邮箱："),)),
        Bad(
            "统计期限颠倒",
            (("自2023年1月1日起至2023年12月31日止", "自2023年12月31日起至2023年1月1日止"),),
            "2023年12月31日起至2023年1月1日",
        ),
        Bad(
            "同一个月里颠倒",
            (("各项任务按期完成。", "6月18日至6月12日开展政务公开宣传周活动。"),),
            "6月18日至6月12日",
        ),
        Bad(
            "后一个日期只写日",
            (("各项任务按期完成。", "6月18日至16日开展政务公开宣传周活动。"),),
            "6月18日至16日",
        ),
        Bad(
            "月份颠倒",
            (("各项任务按期完成。", "2023年8月至5月分批清理政务新媒体账号。"),),
            "2023年8月至5月",
        ),
        Bad(
            "年份颠倒",
            (("各项任务按期完成。", "完成2022年至2019年期间规范性文件的清理。"),),
            "2022年至2019年",
        ),
        Bad(
            "结束年份未改",
            (("起至2023年12月31日止", "起至2022年12月31日止"),),
            "2023年1月1日起至2022年12月31日",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        ranges = list(period.ranges(facts.dates))
        prose = list(facts.prose())
        if not ranges and not any(dates.years(one) or "日" in one.text.string for one in prose):
            yield NotApplicable(self.code)
        told: list[Place] = []
        for outcome in self._dated(facts, ranges):
            told.append(outcome.place)
            yield outcome
        for passage in prose:
            for one in reversed_ranges(passage):
                place = passage.place(one.start, one.end)
                if any(_overlap(place, other) for other in told):
                    continue
                values = {
                    "printed": passage.text.string[one.start : one.end],
                    "year": facts.year or "",
                }
                case = "D502" if one.sure else "D502.turn"
                yield Diagnostic(
                    self.code, case, place, values, severity=None if one.sure else "info",
                    confidence="likely" if one.sure else "possible",
                )  # fmt: skip

    def _dated(
        self, facts: Facts, ranges: list[tuple[DateFound, DateFound]]
    ) -> Iterator[Diagnostic]:
        """Judge the ranges of the dates that were read."""
        for first, last in ranges:
            if is_reversed(facts, first, last):
                passage = first.passage
                values = {"printed": passage.text.string[first.start : last.end]}
                yield Diagnostic(self.code, "D502", passage.place(first.start, last.end), values)
            else:
                yield from _turns(self.code, first, last)
        yield from _years(self.code, facts)
        yield from _days(self.code, facts)


def _overlap(one: Place, other: Place) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _years(code: str, facts: Facts) -> Iterator[Diagnostic]:
    """Tell of ranges of bare years: 2022年至2019年."""
    for passage in facts.prose():
        string = passage.text.string
        for (start, end, first), (later, stop, last) in pairwise(dates.years(passage)):
            if last < first and _TO.fullmatch(string[end:later]) and not _SORTED.search(string):
                values = {"printed": string[start:stop]}
                yield Diagnostic(code, "D502", passage.place(start, stop), values)


def _days(code: str, facts: Facts) -> Iterator[Diagnostic]:
    """Tell of ranges within a month whose second date prints its day alone: 6月18日至16日."""
    for passage in facts.prose():
        for match in _WITHIN.finditer(passage.text.string):
            if int(match["last"]) < int(match["first"]):
                place = passage.place(match.start(), match.end())
                yield Diagnostic(code, "D502", place, {"printed": match[0]})


def _turns(code: str, first: DateFound, last: DateFound) -> Iterator[Diagnostic]:
    """Tell of months that may go over the turn of the year: 2023年8月至5月."""
    if first.year is None or last.year is not None or not (first.valid and last.valid):
        return
    if not first.month or not last.month or last.month >= first.month:
        return
    if bool(first.day) != bool(last.day) or (first.day and first.month - last.month > _GAP):
        return
    if first.month >= 11 and last.month <= 2:
        return
    passage = first.passage
    string = passage.text.string
    if _SEASON.search(string, max(0, first.start - _NEAR), last.end + _NEAR):
        return
    values = {"printed": string[first.start : last.end], "year": first.year}
    place = passage.place(first.start, last.end)
    yield Diagnostic(code, "D502.turn", place, values, severity="info", confidence="possible")


def _is_counted(facts: Facts, first: DateFound, last: DateFound) -> bool:
    """Tell whether a range is the statistics period, or another one led in as such."""
    if facts.period and first == facts.period.first:
        return True
    told = Period(first.passage, first.start, last.end, first, last, False)
    return period.is_led(told)


def is_reversed(facts: Facts, first: DateFound, last: DateFound) -> bool:
    """Tell whether a range surely ends before it begins."""
    if last.year is None and first.month == last.month is not None and first.valid and last.valid:
        return bool(first.day and last.day and last.day < first.day)
    year = last.year
    if year is None and facts.period and _is_counted(facts, first, last):
        year = first.year
    begin, end = period.days(first), period.days(last, year)
    return begin is not None and end is not None and end < begin
