"""The reports of one unit, of all years and formats: those that are held against one another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit.copied import CODE as COPIED
from baolint.audit.summaries import summary
from baolint.engine.across import check_set

if TYPE_CHECKING:
    from baolint.audit.crossing import Reach
    from baolint.engine.across import Compared
    from baolint.recognise.summary import Summary

MOST = 400
"""Reports of one unit that are compared; more have one name by some mistake."""


class Group(NamedTuple):
    """The paths of one unit's reports, and what comparing showed, by the path of the later one."""

    paths: tuple[str, ...]
    compared: dict[str, list[Compared]]


def compared(base: sqlite3.Connection, run: int, reach: Reach) -> Iterator[Group]:
    """Yield the units with more than one report; one is in memory at a time."""
    units = base.execute(
        "SELECT unit FROM received WHERE run = ? AND unit IS NOT NULL AND year IS NOT NULL"
        " GROUP BY unit HAVING count(*) BETWEEN 2 AND ? ORDER BY unit",
        (run, MOST),
    )
    for (unit,) in units:
        summaries = list(_summaries(base, run, unit, reach.view.run.has_units))
        rules = [rule for rule in reach.rules if rule.code != COPIED]
        found = check_set(summaries, reach.forms, rules, reach.context)
        yield Group(tuple(one.path for one in summaries), found)


def crowded(base: sqlite3.Connection, run: int) -> list[tuple[str, int]]:
    """Give the names by which more reports go than are compared, with their number."""
    return list(
        base.execute(
            "SELECT unit, count(*) FROM received WHERE run = ? AND unit IS NOT NULL"
            " AND year IS NOT NULL GROUP BY unit HAVING count(*) > ? ORDER BY unit",
            (run, MOST),
        )
    )


def _summaries(base: sqlite3.Connection, run: int, unit: str, has_units: bool) -> Iterator[Summary]:
    """Yield the summaries of a unit's reports by path, of the year that they were placed in."""
    rows = list(
        base.execute(
            # the planner would rather go through the whole run by path than sort these few
            "SELECT path, document, year FROM received INDEXED BY received_by_unit"
            " WHERE run = ? AND unit = ? AND year IS NOT NULL ORDER BY path",
            (run, unit),
        )
    )
    for path, document, year in rows:
        found = summary(base, document, path, unit if has_units else "")
        if found is not None:
            yield found._replace(year=year)
