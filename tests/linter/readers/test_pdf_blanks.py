"""Tables without ruling lines in which cells are blank: what cannot be told is left unread."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from decimal import Decimal

import pytest

from support.made import COLUMNS, OUTCOMES, Made, made
from support.pdf import Layout, written
from support.recognised import facts
from support.reports import findings

_SUBJECTS = ("made", "repealed", "valid")
PROACTIVE = (
    *(
        [f"proactive/{row}/{column}" for column in _SUBJECTS]
        for row in ("regulations", "documents")
    ),
    *([f"proactive/{row}/decided"] for row in ("licences", "penalties", "coercion")),
    ["proactive/fees/charged"],
)
REQUESTS = tuple(
    [f"requests/{row}/{column}" for column in COLUMNS]
    for row in (
        "new", "carried_in", *(f"handled.{key}" for key, _ in OUTCOMES), "handled.total",
        "carried_out",
    )
)  # fmt: skip
DISPUTES = tuple(
    [f"disputes/{row}/{column}" for column in ("upheld", "corrected", "other", "pending", "total")]
    for row in ("review", "litigation_direct", "litigation_after_review")
)
TABLES = (PROACTIVE, REQUESTS, DISPUTES)


def blanked(rows: Sequence[Sequence[str]], chance: random.Random) -> Iterator[str]:
    """Yield the keys of some rows, of a column, of the last rows, or of cells here and there."""
    way = chance.choice(("rows", "column", "last", "cells", "every second"))
    if way == "column":
        at = chance.randrange(max(map(len, rows)))
        yield from (row[at] for row in rows if len(row) > at)
    elif way == "cells":
        cells = [key for row in rows for key in row]
        yield from chance.sample(cells, chance.randint(1, len(cells) - 1))
    else:
        some = {
            "rows": chance.sample(list(rows), chance.randint(1, len(rows))),
            "last": rows[-chance.randint(1, len(rows) - 1) :],
            "every second": rows[chance.randint(0, 1) :: 2],
        }[way]
        yield from (key for row in some for key in row)


def printed(seed: int) -> tuple[Made, bytes]:
    """Give a report with blanks, and a page of it without lines around the cells."""
    chance = random.Random(seed)
    whole = made(chance.randint(0, 400))
    gone = set(blanked(chance.choice(TABLES), chance))
    if chance.random() < 0.5:
        gone.update(blanked(chance.choice(TABLES), chance))
    figures = {key: "" if key in gone else value for key, value in whole.figures.items()}
    layout = Layout(
        rules=chance.choice(("none", "none", "columns", "rows")),
        figures=chance.choice(("left", "centre", "right")),
        stands=chance.choice(("middle", "top", "bottom")),
        small=chance.choice((8.0, 9.0, 10.5)),
    )
    report = whole._replace(figures=figures)
    return report, written(report, seed, layout)


def wrong(report: Made, data: bytes) -> list[str]:
    """Give the figures that are held for certain and are not the report's."""
    found = facts(data, "r.pdf")
    return [
        key
        for key, fact in found.figures.items()
        if key not in found.doubtful
        and fact.figure.value is not None
        and (not report.figures[key] or Decimal(report.figures[key]) != fact.figure.value)
    ]


@pytest.mark.parametrize("seed", range(20))
def test_no_blank_makes_a_figure_wrong_or_the_report_faulty(seed: int) -> None:
    report, data = printed(seed)
    blamed = [one.message for one in findings(data, "r.pdf") if one.severity == "error"]
    assert (wrong(report, data), blamed) == ([], [])
