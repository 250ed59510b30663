"""What the report's parts say about its year, and whether that can be relied on."""

from __future__ import annotations

from baolint.recognise.facts import Facts
from baolint.recognise.place import Place

SURE = ("title", "period", "preface")
"""The parts whose year is never anything but the report's."""


def stated(facts: Facts) -> dict[str, tuple[int, Place]]:
    """Give year and place by part; a title that only the page around it states is no part."""
    found = {name: facts.years[name] for name in SURE if name in facts.years}
    if facts.title is not None and facts.title.kind == "page":
        found.pop("title", None)
    return found


def at_odds(facts: Facts) -> bool:
    """Tell whether title, period and preface state different years."""
    return len({year for year, _ in stated(facts).values()}) > 1


def sure_year(facts: Facts) -> int | None:
    """Give the report year if title, period or preface state it and none contradicts."""
    if facts.structured():
        return facts.year
    years = {year for year, _ in stated(facts).values()}
    if not years and "title" in facts.years:
        years = {facts.years["title"][0]}
    return years.pop() if len(years) == 1 else None


def spanning(facts: Facts) -> tuple[int, int] | None:
    """Give first and last year of a period that runs from the first day of one to the last of a later.

    A period that begins or ends within a year is told as incomplete instead.
    """
    period = facts.period
    if period is None or period.damaged or not (period.first.valid and period.last.valid):
        return None
    first, last = period.first, period.last
    if first.year is None or last.year is None or first.year >= last.year:
        return None
    days = [f"{one.month or 0:02}-{one.day or 0:02}" for one in (first, last)]
    return (first.year, last.year) if days == list(facts.form.period) else None
