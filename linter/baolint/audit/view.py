"""A run in a store, to be read and never written: rows in an order that depends on nothing else."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from array import array
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import quote

from baolint.audit import accounts
from baolint.audit.fault import StoreError
from baolint.audit.rows import Fact, Issue, Passage, Received, RunRow, Unit
from baolint.audit.schema import APPLICATION, EDITION
from baolint.audit.summaries import number, summary

if TYPE_CHECKING:
    from baolint.audit.rows import RegionRow, RuleRow, Totals, UnitRow
    from baolint.recognise.summary import Summary

_RECEIVED = """
SELECT r.unit, coalesce(u.region, ''), r.year, r.path, d.agency, d.level, d.reader, d.is_report,
  d.failed, d.grade, d.partial, d.score,
  d.errors * (d.is_report OR d.failed OR r.named), d.warnings * (d.is_report OR d.failed OR r.named),
  d.infos * (d.is_report OR d.failed OR r.named), d.suppressed, d.baselined,
  d.passed, d.failing * (d.is_report OR d.failed OR r.named), d.not_assessable, d.unassessed,
  r.dated, r.dated_by, r.due, r.late, r.speaks, r.why, d.sha256, r.compared
FROM received r {index} JOIN documents d ON d.id = coalesce(r.final, r.document)
LEFT JOIN units u ON u.run = r.run AND u.name = r.unit
WHERE r.run = ?"""
_ISSUE = """
SELECT unit, coalesce(region, ''), year, path, status, state, code, name, severity, related_codes,
  shown, at, line, page, cell, message, help, basis, confidence, fingerprint, detail
FROM {view} r WHERE run = ?"""


class View:
    """Opens a store for reading, at its last run or at the one named; a context manager.

    Raises StoreError where there is no store, none of ours, or no such run. The store may be written
    meanwhile: each question sees what was there when it was asked.
    """

    def __init__(self, path: str, run: int | None = None) -> None:
        self._base = _opened(path)
        with _faults(path):
            found = self._base.execute(
                "SELECT id, state, version, as_of, has_units, before, codes, passed_over FROM runs"
                " WHERE ? IS NULL OR id = ? ORDER BY id DESC LIMIT 1",
                (run, run),
            ).fetchone()
        if found is None:
            self._base.close()
            raise StoreError(path, "no-run")
        number, state, version, as_of, units, before, codes, passed_over = found
        self.run = RunRow(
            number,
            state,
            version,
            as_of,
            bool(units),
            before,
            tuple(json.loads(codes)),
            passed_over,
        )

    def __enter__(self) -> View:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def units(self) -> Iterator[Unit]:
        """Yield the units in the order of their list, or by name where there is none."""
        for name, parent, level, region, aliases, expected in self._base.execute(
            "SELECT name, parent, level, region, aliases, expected FROM units"
            " WHERE run = ? ORDER BY ordinal",
            (self.run.id,),
        ):
            yield Unit(name, parent, level, region, tuple(json.loads(aliases)), bool(expected))

    def years(self) -> tuple[int, ...]:
        """Give the years for which every expected unit should have reported, in order."""
        found = self._base.execute(
            "SELECT year FROM years WHERE run = ? ORDER BY year", (self.run.id,)
        )
        return tuple(year for (year,) in found)

    def received(self, unit: str | None = None, year: int | None = None) -> Iterator[Received]:
        """Yield the files by path: all, or those of a unit, of a year, of both."""
        # left alone, SQLite goes through the whole run by path for every unit
        index = "" if unit is None else "INDEXED BY received_by_unit"
        question, values = _narrowed(_RECEIVED.format(index=index), self.run.id, unit, year)
        for row in self._base.execute(f"{question} ORDER BY r.path", values):
            yield _received(row)

    def speaking(self, unit: str, year: int) -> Received | None:
        """Give the file that counts for a unit and year."""
        return next((one for one in self.received(unit, year) if one.speaks), None)

    def unmatched(self) -> Iterator[Received]:
        """Yield the reports and unreadable files that belong to no unit or no year, by path."""
        for one in self.received():
            if (one.unit is None or one.year is None) and (one.is_report or one.failed):
                yield one

    def findings(self, unit: str | None = None, year: int | None = None) -> Iterator[Issue]:
        """Yield the findings by path, in the order of each report; suppressed ones too."""
        yield from self._issues("issues", unit, year)

    def mended(self, unit: str | None = None, year: int | None = None) -> Iterator[Issue]:
        """Yield the findings of the run before that are gone from files which could be judged."""
        yield from self._issues("mended", unit, year)

    def _issues(self, view: str, unit: str | None, year: int | None) -> Iterator[Issue]:
        question, values = _narrowed(_ISSUE.format(view=view), self.run.id, unit, year)
        # `+`: of one unit the files are found first, then sorted, as in `received`
        order = "path" if unit is None else "+path"
        for row in self._base.execute(f"{question} ORDER BY {order}, ordinal", values):
            yield Issue(*row)

    def facts(self, path: str) -> Iterator[Fact]:
        """Yield the figures of a file in the order of the report."""
        for key, value, forced in self._base.execute(
            "SELECT k.key, f.value, f.forced FROM received r JOIN facts f ON f.document = r.document"
            " JOIN keys k ON k.id = f.key WHERE r.run = ? AND r.path = ? ORDER BY f.ordinal",
            (self.run.id, path),
        ):
            yield Fact(key, number(value), bool(forced))

    def summary(self, path: str) -> Summary | None:
        """Give what other reports are held against of a file; None where it is no report."""
        found = self._base.execute(
            "SELECT document, unit FROM received WHERE run = ? AND path = ?", (self.run.id, path)
        ).fetchone()
        if found is None:
            return None
        document, unit = found
        return summary(self._base, document, path, (unit or "") if self.run.has_units else "")

    def passages(self, year: int | None = None) -> Iterator[Passage]:
        """Yield the sketches of all prose, by year, path and section."""
        for unit, of, path, section, shown, length, shingles in self._base.execute(
            "SELECT r.unit, r.year, r.path, s.section, s.shown, s.length, s.shingles FROM received r"
            " JOIN sketches s ON s.document = r.document WHERE r.run = ? AND (? IS NULL OR r.year = ?)"
            " ORDER BY r.year, r.path, s.ordinal",
            (self.run.id, year, year),
        ):
            yield Passage(unit, of, path, section, shown, length, array("I", shingles))

    def prose(self) -> Iterator[Passage]:
        """Yield the sketches of the files that count, unit by unit, then by year."""
        for unit, of, path, section, shown, length, shingles in self._base.execute(
            "SELECT r.unit, r.year, r.path, s.section, s.shown, s.length, s.shingles FROM received r"
            " JOIN sketches s ON s.document = r.document"
            " WHERE r.run = ? AND r.speaks AND r.unit IS NOT NULL AND r.year IS NOT NULL"
            " ORDER BY r.unit, r.year, r.path, s.ordinal",
            (self.run.id,),
        ):
            yield Passage(unit, of, path, section, shown, length, array("I", shingles))

    def by_unit(self) -> Iterator[UnitRow]:
        """Yield a row a unit and year: those that reported and those that should have."""
        return accounts.by_unit(self._base, self.run.id)

    def by_region(self) -> Iterator[RegionRow]:
        """Yield a row a region and year; '' is where no region is known."""
        return accounts.by_region(self._base, self.run.id)

    def by_rule(self, regions: bool = False) -> Iterator[RuleRow]:
        """Yield a row a rule, or with `regions` a rule in a region, by code."""
        return accounts.by_rule(self._base, self.run.id, regions)

    def totals(self) -> Totals:
        """Give the run in all."""
        return accounts.totals(self._base, self.run.id)


def _opened(path: str) -> sqlite3.Connection:
    if not os.path.isfile(path):
        raise StoreError(path, "missing")
    base = sqlite3.connect(f"file:{quote(os.path.abspath(path))}?mode=ro", uri=True, timeout=10)
    try:
        with _faults(path):
            found = base.execute("PRAGMA application_id").fetchone()[0]
            edition = base.execute("PRAGMA user_version").fetchone()[0]
        if found != APPLICATION:
            raise StoreError(path, "foreign")
        if edition != EDITION:
            raise StoreError(path, "edition", found=str(edition), wanted=str(EDITION))
    except BaseException:
        base.close()
        raise
    return base


@contextlib.contextmanager
def _faults(path: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as problem:
        raise StoreError(path, "damaged", reason=str(problem)) from None


def _narrowed(
    question: str, run: int, unit: str | None, year: int | None
) -> tuple[str, list[str | int]]:
    values: list[str | int] = [run]
    if unit is not None:
        question += " AND r.unit = ?"
        values.append(unit)
    if year is not None:
        question += " AND r.year = ?"
        values.append(year)
    return question, values


def _received(row: tuple[object, ...]) -> Received:
    """Give a row of the file, with the checks that only comparing it added."""
    *columns, compared = row
    found = Received._make(columns)
    more = sum(json.loads(str(compared)).values()) if compared else 0
    return found._replace(
        is_report=bool(found.is_report),
        failed=bool(found.failed),
        partial=bool(found.partial),
        passed=found.passed + more,
        unassessed=tuple(json.loads(str(found.unassessed))),
        late=None if found.late is None else bool(found.late),
        speaks=bool(found.speaks),
    )
