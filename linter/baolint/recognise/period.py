"""The statistics period: from which day to which day the report counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise import dates
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import DateFound, Facts, Passage, Period

LEAD = expression(
    "统计(?:数据)?(?:的)?(?:起止)?(?:期限|时限|时间|时段|周期|区间|年度|范围|截止|书记|期)|所列(?:各项)?数据|"
    "数据(?:统计|核定|截止|采集|的?时间|的?期限|起止)|起止(?:时间|日期)|报告期|报告(?:所列|中)?(?:数据|内容)?(?:主要|全面|集中)?(?:涵盖|反映|覆盖|包含)|时间范围|内容涵盖"
)
"""Words that say that a period of counting follows."""
_AT_ONCE = Pattern("(?:数据|统计)[为是自从由的起：: ]{0,6}\\Z")
_BEHIND = Pattern("(?:止|期间|的|内)*[^，。]{0,12}?(?:统计)?数据")
_RANGE = expression(
    " *(?:[0-9]{1,2} *(?:时|点|:[0-9]{2}) *整?)? *(?:起|开始)? *[，,、]? *(?:至|到|~|-){1,3} *(?:自|从)? *\\Z"
)
_SINCE = Pattern(" *(?:起|开始)", needs="起开")
_CLOSED = Pattern("截[至止] *\\Z", needs="截")
_SENTENCE = expression("[。！？\n]")
_OTHER_PERIOD = expression(
    "政策|减免|优惠|征收|征求|公示期|有效期|任期|服务期|实施阶段|开放时间|办公时间"
)
_YEAR_DAYS = (300, 380)
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def find(facts: Facts) -> Period | None:
    """Find the period in preamble and section one.

    A range behind one of the lead words is the period whatever its days; without any, only the
    range of a whole year in a sentence about disclosure is. The first one counts.
    """
    passages = list(_where(facts))
    dated: dict[int, list[DateFound]] = {}
    for date in facts.dates:
        dated.setdefault(id(date.passage), []).append(date)
    unled: Period | None = None
    for passage in passages:
        for first, last in ranges(dated.get(id(passage), [])):
            period = _period(passage, first, last)
            if is_led(period):
                return period
            if unled is None and _is_about_disclosure(period) and _spans_a_year(first, last):
                unled = period
        turned = _turned(passage, dated.get(id(passage), []))
        if turned is not None:
            return turned
    return unled


def others(facts: Facts) -> Iterator[Period]:
    """Yield the further periods of counting that the preamble states behind a lead word."""
    for passage in facts.preamble:
        for first, last in ranges([date for date in facts.dates if date.passage is passage]):
            period = _period(passage, first, last)
            if period != facts.period and is_led(period):
                yield period


def _turned(passage: Passage, found: Sequence[DateFound]) -> Period | None:
    """Give the period that is told from its end: 数据截至11月30日，自1月1日起算."""
    string = passage.text.string
    for last, first in pairwise(found):
        between = fold(string[last.end : first.start]).strip()
        if between not in ("，自", ",自", "，从") or not _SINCE.match(fold(string[first.end :])):
            continue
        if _CLOSED.search(string, 0, last.start):
            period = Period(
                passage, last.start, first.end, first, last, "damaged" in (first.form, last.form)
            )
            if LEAD.search(_around(period)[0]):
                return period
    return None


def _where(facts: Facts) -> Iterator[Passage]:
    yield from facts.preamble
    overview = facts.section("overview")
    if overview:
        yield from overview.passages


def ranges(found: Sequence[DateFound]) -> Iterator[tuple[DateFound, DateFound]]:
    """Yield the pairs of dates of one passage that are joined to a range (…至…)."""
    for first, last in pairwise(found):
        if first.passage is not last.passage or last.start - first.end > 12:
            continue
        between = fold(first.passage.text.string[first.end : last.start])
        if _RANGE.match(between):
            yield first, last


def is_led(period: Period) -> bool:
    """Tell whether a lead word says that the range is the statistics period."""
    before, behind = _around(period)
    if LEAD.search(before[-60:]) or _AT_ONCE.search(fold(before)):
        return not _OTHER_PERIOD.search(before[-12:])
    return _BEHIND.match(behind) is not None


def is_mentioned(facts: Facts) -> bool:
    """Tell whether the report speaks of its period at all, if only as a year or a closing day."""
    for passage in _where(facts):
        string = passage.text.string
        lead = LEAD.search(string)
        told = _SENTENCE.split(string[lead.end() :], maxsplit=1)[0][:40] if lead else ""
        if any(character in fold(told) for character in "0123456789"):
            return True
    return False


def days(date: DateFound, year: int | None = None) -> int | None:
    """Give a number of days by which dates can be compared, None where a part is missing.

    `year` is taken where the date prints none.
    """
    whole = date.year if date.year is not None else year
    if whole is None or date.month is None or date.day is None or not date.valid:
        return None
    leap = date.month > 2 and dates.is_valid(whole, 2, 29)
    before = whole - 1
    start = before * 365 + before // 4 - before // 100 + before // 400
    return start + _DAYS_BEFORE[date.month - 1] + date.day + leap


def _period(passage: Passage, first: DateFound, last: DateFound) -> Period:
    damaged = "damaged" in (first.form, last.form)
    return Period(passage, first.start, last.end, first, last, damaged)


def _around(period: Period) -> tuple[str, str]:
    """Give what the sentence holds before and behind the range."""
    string = period.passage.text.string
    before = string[: period.start]
    cuts = [match.end() for match in _SENTENCE.finditer(before)]
    behind = string[period.end :]
    stop = _SENTENCE.search(behind)
    return before[cuts[-1] if cuts else 0 :], behind[: stop.start()] if stop else behind


def _is_about_disclosure(period: Period) -> bool:
    before, behind = _around(period)
    sentence = before + behind
    return ("信息公开" in sentence or "报告" in sentence) and not _OTHER_PERIOD.search(sentence)


def _spans_a_year(first: DateFound, last: DateFound) -> bool:
    begin = days(first)
    end = days(last, first.year)
    if begin is None or end is None:
        return False
    return _YEAR_DAYS[0] <= end - begin <= _YEAR_DAYS[1]
