"""What is settled when all files are in: which file speaks for a unit, which years were expected."""

from __future__ import annotations

import datetime
import sqlite3

from baolint.audit.rows import Unit

QUARTER = 4
"""A past year counts as expected from the report of one unit in so many on: one stray file of an old
year does not make everybody else late."""
_SPEAKS = """
UPDATE received SET speaks = path IN (
  SELECT path FROM (
    SELECT r.path, row_number() OVER (
      PARTITION BY r.unit, r.year
      ORDER BY d.unassessed <> '[]', d.not_assessable, d.partial, r.path) AS place
    FROM received r JOIN documents d ON d.id = r.document
    WHERE r.run = :run AND r.unit IS NOT NULL AND r.year IS NOT NULL AND d.is_report)
  WHERE place = 1)
WHERE run = :run"""
_YEARS = """
SELECT r.year, count(DISTINCT r.unit), (SELECT count(*) FROM units WHERE run = :run AND expected)
FROM received r JOIN units u ON u.run = r.run AND u.name = r.unit
WHERE r.run = :run AND u.expected AND r.speaks GROUP BY r.year"""


def speak(base: sqlite3.Connection, run: int) -> None:
    """Choose of the files of a unit and year the one that counts: the one best read, then by path."""
    base.execute("BEGIN IMMEDIATE")
    base.execute(_SPEAKS, {"run": run})
    base.execute("COMMIT")


def expect(base: sqlite3.Connection, run: int, as_of: datetime.date) -> None:
    """Put down the years for which all expected units should have reported.

    The year that is reported on now counts from the first report on, an earlier one from a quarter of
    the units on.
    """
    counted = [
        year
        for year, reports, units in base.execute(_YEARS, {"run": run}).fetchall()
        if year == as_of.year - 1 or (year < as_of.year and reports * QUARTER >= units)
    ]
    base.execute("BEGIN IMMEDIATE")
    base.execute("DELETE FROM years WHERE run = ?", (run,))
    base.executemany("INSERT INTO years VALUES (?, ?)", [(run, year) for year in counted])
    base.execute("COMMIT")


def named_units(base: sqlite3.Connection, run: int) -> list[Unit]:
    """Give the units that the documents themselves name, by name; nobody is expected."""
    rows = base.execute(
        "SELECT r.unit, min(g.level) FROM received r JOIN digests g ON g.document = r.document"
        " WHERE r.run = ? AND r.unit IS NOT NULL GROUP BY r.unit ORDER BY r.unit",
        (run,),
    )
    return [
        Unit(name, "", "" if level == "unknown" else level, "", (), False) for name, level in rows
    ]
