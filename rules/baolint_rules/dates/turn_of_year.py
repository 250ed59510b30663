"""The days around the turn of the year: the period's last one, and the day to publish by."""

from __future__ import annotations

import datetime

from baolint.recognise.facts import Facts


def last_day(facts: Facts, year: int) -> datetime.date:
    """Give the last day of the statistics period, as printed if it is of the year, else as due."""
    due = month_day(facts.form.period[1], year)
    period = facts.period
    if period is None or period.damaged or not period.last.valid:
        return due
    last = period.last
    if last.year not in (None, year) or last.month is None or last.day is None:
        return due
    return min(due, datetime.date(year, last.month, last.day))


def month_day(printed: str, year: int) -> datetime.date:
    """Give the day of a year that is written MM-DD."""
    month, _, day = printed.partition("-")
    return datetime.date(year, int(month), int(day))
