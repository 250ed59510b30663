"""The summaries of reports in a store: put there as rows, made again when reports are compared."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.engine.result_codec import restored
from baolint.recognise.summary import Sketch, Summary

if TYPE_CHECKING:
    from baolint.recognise.summary import Number

_DIGEST = """
SELECT d.reader, g.agency, g.level, d.year, d.profile, g.editions, g.suspects, g.caveats, g.names,
  g.years, g.published, g.signed, g.deadline, g.stated
FROM digests g JOIN documents d ON d.id = g.document WHERE g.document = ?"""
_FIGURES = """
SELECT k.key, f.value, f.forced FROM facts f JOIN keys k ON k.id = f.key
WHERE f.document = ? ORDER BY f.ordinal"""
_SKETCHES = """
SELECT section, shown, length, shingles FROM sketches WHERE document = ? ORDER BY ordinal"""


def summary(base: sqlite3.Connection, document: int, path: str, unit: str = "") -> Summary | None:
    """Give the summary of a document of the store, None where it is no report.

    `path` is the file's in the run, `unit` what the list of units knows its publisher as.
    """
    row = base.execute(_DIGEST, (document,)).fetchone()
    if row is None:
        return None
    reader, agency, level, year, profile, editions, suspects, caveats, names, years, *rest = row
    published, signed, deadline, said = rest
    rises, stated = restored(said.encode("utf-8"))
    figures = list(base.execute(_FIGURES, (document,)))
    return Summary(
        path=path,
        reader=reader,
        agency=agency,
        level=level,
        year=year,
        profile=profile,
        keys=tuple([key for key, _, _ in figures]),
        values=tuple([number(value) for _, value, _ in figures]),
        editions=_pairs(editions),
        forced=frozenset(key for key, _, forced in figures if forced),
        suspects=frozenset(json.loads(suspects)),
        caveats=tuple((table, name, grade) for table, name, grade in json.loads(caveats)),
        sketches=tuple(sketches(base, document)),
        rises=rises,
        stated=stated,
        names=_pairs(names),
        years=tuple((source, one) for source, one in json.loads(years)),
        published=published,
        signed=signed,
        deadline=deadline,
        unit=unit,
    )


def sketches(base: sqlite3.Connection, document: int) -> Iterator[Sketch]:
    """Yield the sketches of a document's prose."""
    for section, shown, length, shingles in base.execute(_SKETCHES, (document,)):
        yield Sketch(section, shown, length, array("I", shingles))


def number(value: float | None) -> Number | None:
    """Give a figure as it is counted: whole ones as int, others as Decimal."""
    if value is None:
        return None
    return int(value) if value == int(value) else Decimal(repr(value))


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in json.loads(text))
