"""Figures of the county: each unit carries on from its last year, each parent is the sum of its children."""

from __future__ import annotations

import random
from collections.abc import Iterable
from decimal import Decimal

from support.county.units import Unit
from support.made import COLUMNS, OUTCOMES

Figures = dict[str, str]
APPLICANTS = COLUMNS[:6]
_COMMON = ("granted", "partial", "unavailable.not_held", "unavailable.needs_creation", "denied.internal",
           "denied.process", "rejected.petition", "other.uncorrected", "other.misc")  # fmt: skip


def leaf(unit: Unit, year: int, last: Figures | None) -> Figures:
    """Make a year's figures of a unit without children, carrying on from `last`."""
    rng = random.Random(f"{unit.name} {year}")
    figures: Figures = {}
    into = [_number(last, f"requests/carried_out/{column}") for column in APPLICANTS]
    new = [rng.randint(4, 30), rng.randint(0, 6), 0, rng.randint(0, 1), rng.randint(0, 2), 0]
    out = [rng.randint(2, 4) if column == 0 else 0 for column in range(6)]
    done = [a + b - c for a, b, c in zip(new, into, out, strict=True)]
    rows = {name: [0] * 6 for name, _ in OUTCOMES}
    for column, count in enumerate(done):
        for _ in range(count):
            name = rng.choice(_COMMON) if rng.random() < 0.5 else "granted"
            rows[name][column] += 1
    for name, cells in rows.items():
        put_row(figures, f"requests/handled.{name}", cells)
    for row, cells in (
        ("new", new),
        ("carried_in", into),
        ("handled.total", done),
        ("carried_out", out),
    ):
        put_row(figures, f"requests/{row}", cells)
    for group in ("review", "litigation_direct", "litigation_after_review"):
        counts = [rng.randint(0, 2) if rng.random() < 0.3 else 0 for _ in range(4)]
        for name, value in zip(("upheld", "corrected", "other", "pending"), counts, strict=True):
            figures[f"disputes/{group}/{name}"] = str(value)
        figures[f"disputes/{group}/total"] = str(sum(counts))
    _proactive(figures, rng, last)
    return figures


def _proactive(figures: Figures, rng: random.Random, last: Figures | None) -> None:
    for column in ("made", "repealed", "valid"):
        figures[f"proactive/regulations/{column}"] = "0"
    stock = _number(last, "proactive/documents/valid") if last else rng.randint(3, 20)
    made, repealed = rng.randint(0, 4), min(rng.randint(0, 2), stock)
    figures["proactive/documents/made"] = str(made)
    figures["proactive/documents/repealed"] = str(repealed)
    figures["proactive/documents/valid"] = str(stock + made - repealed)
    for row in ("licences", "penalties", "coercion"):
        figures[f"proactive/{row}/decided"] = str(rng.randint(5, 400))
    figures["proactive/fees/charged"] = str(Decimal(rng.randint(0, 40000)) / 100)


def total(children: Iterable[Figures]) -> Figures:
    """Add up the figures of the children."""
    sums: dict[str, Decimal] = {}
    for figures in children:
        for key, value in figures.items():
            sums[key] = sums.get(key, Decimal(0)) + Decimal(value)
    return {key: str(value) for key, value in sums.items()}


def shift(figures: Figures, key: str, by: int) -> None:
    """Change a figure by so much; it must not fall below nought."""
    value = int(figures[key]) + by
    assert value >= 0, f"{key} would be {value}"
    figures[key] = str(value)


def put_row(figures: Figures, key: str, cells: list[int]) -> None:
    """Put a row of Table 3, its total the sum."""
    for column, value in zip(COLUMNS, (*cells, sum(cells)), strict=True):
        figures[f"{key}/{column}"] = str(value)


def _number(figures: Figures | None, key: str) -> int:
    return int(figures[key]) if figures else 0
