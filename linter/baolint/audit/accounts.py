"""The accounting of a run: who reported and when, how it was graded, how each rule fared."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator

from baolint.audit.rows import RegionRow, RuleRow, Totals, UnitRow

GRADES = "ABCDU"

_UNITS = """
SELECT w.unit, coalesce(u.region, ''), coalesce(u.parent, ''), w.year, max(w.expected),
  (SELECT count(*) FROM received c WHERE c.run = :run AND c.unit = w.unit AND c.year = w.year),
  r.path, d.grade, d.score, t.late, t.dated, t.dated_by, coalesce(t.due, r.due),
  coalesce(d.is_report AND d.unassessed = '[]', 0),
  coalesce(d.errors, 0), coalesce(d.warnings, 0), coalesce(d.infos, 0)
FROM (
  SELECT u.name AS unit, y.year AS year, 1 AS expected FROM units u JOIN years y ON y.run = u.run
  WHERE u.run = :run AND u.expected
  UNION ALL
  SELECT unit, year, 0 FROM received WHERE run = :run AND speaks
) w
LEFT JOIN units u ON u.run = :run AND u.name = w.unit
LEFT JOIN received r ON r.run = :run AND r.unit = w.unit AND r.year = w.year AND r.speaks
LEFT JOIN documents d ON d.id = coalesce(r.final, r.document)
LEFT JOIN received t ON t.run = :run AND t.path = (
  SELECT x.path FROM received x INDEXED BY received_by_unit
  WHERE x.run = :run AND x.unit = w.unit AND x.year = w.year AND x.dated IS NOT NULL
  ORDER BY x.dated_by = 'signed', x.dated, x.path LIMIT 1)
GROUP BY w.unit, w.year ORDER BY coalesce(u.ordinal, 0), w.unit, w.year"""
_TALLIES = """
SELECT coalesce(u.region, ''), t.body, coalesce(r.compared, '{}'), count(*)
FROM received r JOIN documents d ON d.id = coalesce(r.final, r.document)
JOIN tallies t ON t.id = d.tally LEFT JOIN units u ON u.run = r.run AND u.name = r.unit
WHERE r.run = ? AND (d.is_report OR d.failed OR r.named) GROUP BY 1, 2, 3"""
_COUNTS = """
SELECT coalesce(region, ''), code, count(DISTINCT path), count(*),
  coalesce(sum(state = 'new'), 0), coalesce(sum(state = 'open'), 0)
FROM {view} WHERE run = ? AND status <> 'suppressed' GROUP BY 1, 2"""
_FILES = """
SELECT count(*), coalesce(sum(d.is_report), 0),
  coalesce(sum(NOT d.is_report AND NOT d.failed), 0), coalesce(sum(d.failed), 0),
  coalesce(sum((r.unit IS NULL OR r.year IS NULL) AND d.is_report), 0),
  coalesce(sum(d.is_report AND d.unassessed = '[]'), 0),
  coalesce(sum(d.is_report AND d.unassessed <> '[]'), 0),
  coalesce(sum(d.errors * (d.is_report OR d.failed OR r.named)), 0),
  coalesce(sum(d.warnings * (d.is_report OR d.failed OR r.named)), 0),
  coalesce(sum(d.infos * (d.is_report OR d.failed OR r.named)), 0), coalesce(sum(d.suppressed), 0), coalesce(sum(d.baselined), 0),
  coalesce(sum(d.grade = 'A'), 0), coalesce(sum(d.grade = 'B'), 0), coalesce(sum(d.grade = 'C'), 0),
  coalesce(sum(d.grade = 'D'), 0),
  coalesce(sum(d.grade = 'U' AND (d.is_report OR d.failed OR r.named)), 0)
FROM received r JOIN documents d ON d.id = coalesce(r.final, r.document) WHERE r.run = ?"""


def by_unit(base: sqlite3.Connection, run: int) -> Iterator[UnitRow]:
    """Yield a row a unit and year, in the order of the list of units, by year."""
    for row in base.execute(_UNITS, {"run": run}):
        found = UnitRow._make(row)
        late = None if found.late is None else bool(found.late)
        yield found._replace(
            expected=bool(found.expected), late=late, assessed=bool(found.assessed)
        )


def by_region(base: sqlite3.Connection, run: int) -> Iterator[RegionRow]:
    """Yield a row a region and year."""
    groups: dict[tuple[str, int], _Region] = {}
    for row in by_unit(base, run):
        groups.setdefault((row.region, row.year), _Region()).add(row)
    for (region, year), group in sorted(groups.items()):
        yield group.row(region, year)


class _Region:
    """What is counted of a region in a year."""

    __slots__ = ("counts", "grades", "scores")

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.grades: Counter[str] = Counter()
        self.scores: list[int] = []

    def add(self, row: UnitRow) -> None:
        received = row.path is not None
        self.counts["expected"] += row.expected
        self.counts["received"] += received
        self.counts["missing"] += row.expected and not received
        self.counts["late"] += bool(row.late)
        self.counts["on_time"] += row.late is False
        self.counts["assessed"] += row.assessed
        self.counts["not_assessable"] += received and not row.assessed
        if row.grade:
            self.grades[row.grade] += 1
        if row.score is not None:
            self.scores.append(row.score)

    def row(self, region: str, year: int) -> RegionRow:
        a, b, c, d, u = (self.grades[grade] for grade in GRADES)
        mean = round(sum(self.scores) / len(self.scores), 1) if self.scores else None
        of = self.counts
        return RegionRow(
            region, year, of["expected"], of["received"], of["missing"], of["on_time"], of["late"],
            of["assessed"], of["not_assessable"], (a, b, c, d, u), mean,
        )  # fmt: skip


def by_rule(base: sqlite3.Connection, run: int, regions: bool) -> Iterator[RuleRow]:
    """Yield a row a rule, or a rule in a region, whose checks were made or could not be."""
    ended: dict[tuple[str, str], list[int]] = {}
    for region, body, compared, times in base.execute(_TALLIES, (run,)):
        place = region if regions else ""
        for code, counts in json.loads(body).items():
            so_far = ended.setdefault((place, code), [0, 0, 0])
            for position, count in enumerate(counts):
                so_far[position] += count * times
        for code, count in json.loads(compared).items():
            ended.setdefault((place, code), [0, 0, 0])[0] += count * times
    found: dict[tuple[str, str], list[int]] = {}
    for view in ("issues", "mended"):
        for region, code, files, count, new, still in base.execute(
            _COUNTS.format(view=view), (run,)
        ):
            so_far = found.setdefault((region if regions else "", code), [0] * 5)
            counted = (files, count, new, still, 0) if view == "issues" else (0, 0, 0, 0, count)
            for position, value in enumerate(counted):
                so_far[position] += value
    names = {
        code: tuple(texts)
        for code, *texts in base.execute(
            "SELECT code, name, title, severity FROM rules WHERE run = ?", (run,)
        )
    }
    for place, code in sorted({*ended, *found}):
        passed, failed, unclear = ended.get((place, code), (0, 0, 0))
        files, count, new, still, mended = found.get((place, code), (0, 0, 0, 0, 0))
        name, title, severity = names.get(code, (code, "", ""))
        yield RuleRow(
            place, code, name, title, severity, files, count, passed, failed, unclear, new, still,
            mended,
        )  # fmt: skip


def totals(base: sqlite3.Connection, run: int) -> Totals:
    """Count files, findings and grades, and units that reported."""
    row = base.execute(_FILES, (run,)).fetchone()
    files, reports, strays, broken, unmatched, assessed, unclear, *rest = row
    errors, warnings, infos, suppressed, baselined, *grades = rest
    expected = received = missing = late = 0
    for unit in by_unit(base, run):
        expected += unit.expected
        received += unit.path is not None
        missing += unit.expected and unit.path is None
        late += bool(unit.late)
    new, still = base.execute(
        "SELECT coalesce(sum(state = 'new'), 0), coalesce(sum(state = 'open'), 0) FROM issues"
        " WHERE run = ? AND status <> 'suppressed'",
        (run,),
    ).fetchone()
    mended = base.execute("SELECT count(*) FROM mended WHERE run = ?", (run,)).fetchone()[0]
    a, b, c, d, u = grades
    return Totals(
        files, reports, strays, broken, unmatched, expected, received, missing, late, assessed,
        unclear, errors, warnings, infos, suppressed, baselined, (a, b, c, d, u), new, still, mended,
    )  # fmt: skip
