"""A checked report to its line in a run: whose it is, of which year, when it came and when it was due."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit.matching import Register
from baolint.engine.masking import mask
from baolint.engine.pairing import is_bare
from baolint.messages.audit import MATCHING, SOURCES
from baolint.recognise.agency import compact
from baolint.recognise.lateness import delay

if TYPE_CHECKING:
    from baolint.audit.rows import Unit
    from baolint.forms.form import Form
    from baolint.recognise.summary import Summary

GIVEN = ("yaml", "json")
"""Readers of reports that are data and state their year as such."""


class Placed(NamedTuple):
    """The unit and year of a report, or why there is none; the day it came, and whether late."""

    unit: str | None
    year: int | None
    why: str
    dated: str | None = None
    dated_by: str | None = None
    due: str | None = None
    late: bool | None = None


class Placer:
    """Places the reports of a run by the list of units, or by their own names where there is none."""

    __slots__ = ("_levels", "_register")

    def __init__(self, units: Sequence[Unit] | None) -> None:
        self._register = None if units is None else Register(units)
        self._levels = {unit.name: unit.level for unit in units or ()}

    def place(self, digest: Summary | None, form: Form | None, failed: bool) -> Placed:
        """Place a report; `form` is the one it follows, `failed` that it could not be read."""
        if digest is None:
            return Placed(None, None, MATCHING["unread"] if failed else "")
        unit, why = self._unit(digest)
        year, unsure = year_of(digest)
        dated = digest.published or digest.signed or None
        by = ("published" if digest.published else "signed") if dated else None
        due = None
        if form is not None and year is not None:
            level = (self._levels.get(unit) if unit else "") or digest.level
            due = _due(digest.deadline or form.deadlines.get(level, ""), year)
        late = None
        if due is not None:
            days = delay(_days(digest.published), _days(digest.signed), due.toordinal())
            late = None if days is None else days > 0
        told = "；".join(filter(None, (why, unsure)))
        return Placed(unit, year, told, dated, by, due.isoformat() if due else None, late)

    def _unit(self, digest: Summary) -> tuple[str | None, str]:
        if self._register is not None:
            found = self._register.match(digest.names)
            return found.unit, mask(found.why)
        return unit_named(digest)


def unit_named(digest: Summary) -> tuple[str | None, str]:
    """Give the unit that a report names, where there is no list, or why there is none.

    A name without its place is another unit in each folder.
    """
    name = mask(compact(digest.agency or ""))
    if not name:
        return None, MATCHING["nameless"]
    folder = digest.path.rpartition("/")[0]
    if is_bare(name) and folder:
        return f"{name}（{mask(folder)}）", ""
    return name, ""


def year_of(digest: Summary) -> tuple[int | None, str]:
    """Give the year that the report itself states, or why it cannot be told.

    The name of the file does not count. Where title, period, preface and text are at odds, most of
    them decide, with the day of the signature for the year before it.
    """
    if digest.reader in GIVEN and digest.year is not None:
        return digest.year, ""
    votes = Counter(year for _, year in digest.years)
    if not votes:
        return None, MATCHING["yearless"]
    if len(votes) > 1:
        for day in (digest.signed, digest.published):
            if day and int(day[:4]) - 1 in votes:
                votes[int(day[:4]) - 1] += 1
                break
    (year, most), *others = votes.most_common()
    if others and others[0][1] == most:
        told = "，".join(f"{SOURCES.get(where, where)}{stated}年" for where, stated in digest.years)
        return None, MATCHING["years"].format(years=told)
    return year, ""


def _due(deadline: str, year: int) -> datetime.date | None:
    month, _, day = deadline.partition("-")
    try:
        return datetime.date(year + 1, int(month), int(day))
    except ValueError:
        return None


def _days(day: str) -> int | None:
    return datetime.date.fromisoformat(day).toordinal() if day else None
