"""Checked reports to rows of the store, many in one transaction; what is personal is not let in."""

from __future__ import annotations

import json
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, repeat
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from baolint.engine.finding_data import fix_data, location, number
from baolint.engine.masking import mask
from baolint.engine.result_codec import UnfitError, digested

if TYPE_CHECKING:
    from baolint.engine.report import Finding, Report
    from baolint.recognise.summary import Number, Summary

TOGETHER = 100
"""Files written in one transaction."""
LONGEST = 5.0
"""Seconds after which what was done is written however little it is."""
_LARGE = 1_000_000
"""Numbers from here on could be somebody's."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=number)


class Line(NamedTuple):
    """A file of a run as `received` holds it, without the document and what comes of comparing."""

    path: str
    size: int | None
    modified: int | None
    named: bool
    unit: str | None
    year: int | None
    why: str
    dated: str | None
    dated_by: str | None
    due: str | None
    late: bool | None
    fails: bool


class Writer:
    """Writes documents and lines of one run; `flush` ends what is under way."""

    __slots__ = ("_base", "_begun", "_count", "_keys", "_run", "_tallies")

    def __init__(self, base: sqlite3.Connection, run: int) -> None:
        self._base = base
        self._run = run
        self._keys: dict[str, int] = dict(base.execute("SELECT key, id FROM keys"))
        self._tallies: dict[str, int] = {}
        self._count = 0
        self._begun = 0.0

    def known(self, key: bytes) -> int | None:
        """Give the document that is kept under a key."""
        found = self._base.execute("SELECT id FROM documents WHERE key = ?", (key,)).fetchone()
        return int(found[0]) if found else None

    def document(self, key: bytes, report: Report, digest: Summary | None) -> int:
        """Put a checked report down under its key; give its number, that of before if it was there."""
        self._begin()
        known = self.known(key)
        if known is not None:
            return known
        number = self._document(key, report)
        self._findings(number, report)
        if digest is not None:
            self._digest(number, digest)
        return number

    def line(self, line: Line, document: int) -> None:
        """Put a file down as received, in the place of what an earlier look at it gave."""
        self._begin()
        self._base.execute(
            "INSERT OR REPLACE INTO received (run, path, size, modified, named, unit, year, why, dated,"
            " dated_by, due, late, fails, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self._run, *line, document),
        )
        self._end()

    def settled(self, path: str, document: int, compared: str | None, fails: bool) -> None:
        """Put down what comparing a file came to: its final document, or the checks that it passed."""
        self._begin()
        self._base.execute(
            "UPDATE received SET final = ?, compared = ?, fails = ? WHERE run = ? AND path = ?",
            (document, compared, fails, self._run, path),
        )
        self._end()

    def flush(self) -> None:
        """Write what is under way."""
        if self._base.in_transaction:
            self._base.execute("COMMIT")
        self._count = 0

    def _begin(self) -> None:
        if not self._base.in_transaction:
            self._base.execute("BEGIN IMMEDIATE")
            self._begun = time.monotonic()

    def _end(self) -> None:
        self._count += 1
        if self._count >= TOGETHER or time.monotonic() - self._begun > LONGEST:
            self.flush()

    def _document(self, key: bytes, report: Report) -> int:
        judged = Counter(f.severity for f in (*report.findings, *report.baselined))
        tally = {code: list(checks) for code, checks in report.tally}
        cursor = self._base.execute(
            f"INSERT INTO documents VALUES (NULL{', ?' * 25})",
            (
                key, report.path, report.sha256, report.reader, report.profile, report.profile_sha256,
                report.agency, report.level, report.year, report.is_report, report.failed, report.grade,
                report.partial, report.score, judged["error"], judged["warning"], judged["info"],
                len(report.suppressed), len(report.baselined), *report.checks,
                _json(report.unassessed), _json(report.unclear), self._tally(_json(tally)),
            ),
        )  # fmt: skip
        return int(cursor.lastrowid or 0)

    def _tally(self, body: str) -> int:
        """Give the number of a tally; those of many reports are alike."""
        found = self._tallies.get(body)
        if found is None:
            if len(self._tallies) > _TALLIES:
                self._tallies.clear()
            self._base.execute("INSERT OR IGNORE INTO tallies (body) VALUES (?)", (body,))
            row = self._base.execute("SELECT id FROM tallies WHERE body = ?", (body,)).fetchone()
            found = self._tallies[body] = int(row[0])
        return found

    def _findings(self, document: int, report: Report) -> None:
        held = [
            *(("shown", finding) for finding in report.findings),
            *(("baselined", finding) for finding in report.baselined),
            *(("suppressed", one.finding) for one in report.suppressed),
        ]
        self._base.executemany(
            f"INSERT INTO findings VALUES (?{', ?' * 17})",
            (
                (document, ordinal, status, *_finding(finding))
                for ordinal, (status, finding) in enumerate(held)
            ),
        )

    def _digest(self, document: int, digest: Summary) -> None:
        self._base.execute(
            f"INSERT INTO digests VALUES (?{', ?' * 11})",
            (
                document, _masked(digest.agency) if digest.agency else None, digest.level,
                _json([(where, _masked(name)) for where, name in digest.names]), _json(digest.years),
                digest.published, digest.signed, digest.deadline, _stated(digest),
                _json(digest.editions), _json(sorted(digest.suspects)), _json(digest.caveats),
            ),
        )  # fmt: skip
        self._facts(document, digest)
        self._base.executemany(
            "INSERT INTO sketches VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    document,
                    ordinal,
                    one.section,
                    _masked(one.shown),
                    one.length,
                    one.shingles.tobytes(),
                )
                for ordinal, one in enumerate(digest.sketches)
            ),
        )

    def _facts(self, document: int, digest: Summary) -> None:
        """Put the figures down, many rows a statement: they are most of what is written."""
        known, forced = self._keys, digest.forced
        rows = list(
            zip(
                repeat(document),
                range(len(digest.keys)),
                [known.get(key) or self._key(key) for key in digest.keys],
                [
                    value
                    if type(value) is int and -_LARGE < value < _LARGE
                    else _figure(value)
                    for value in digest.values
                ],
                [key in forced for key in digest.keys] if forced else repeat(False),
            )
        )  # fmt: skip
        for start in range(0, len(rows), _ROWS):
            some = rows[start : start + _ROWS]
            self._base.execute(_insertion(len(some)), list(chain.from_iterable(some)))

    def _key(self, key: str) -> int:
        found = self._keys.get(key)
        if found is None:
            cursor = self._base.execute("INSERT INTO keys (key) VALUES (?)", (key,))
            found = self._keys[key] = int(cursor.lastrowid or 0)
        return found


@lru_cache(maxsize=4096)
def _masked(text: str) -> str:
    """Mask a heading or name; those of many reports are the same."""
    return mask(text)


@cache
def _insertion(rows: int) -> str:
    return "INSERT INTO facts VALUES " + ", ".join(["(?, ?, ?, ?, ?)"] * rows)


_ROWS = 500
"""Figures written by one statement; SQLite takes some thousands of values."""
_TALLIES = 10_000
"""Tallies remembered by their text."""


def _finding(finding: Finding) -> Iterator[Any]:
    """Yield the columns of a finding from its code on."""
    spot = finding.location.spot
    detail = {
        "location": location(finding.location),
        "related": [location(place) for place in finding.related],
        "evidence": finding.evidence,
        "fix": fix_data(finding.fix),
    }
    yield from (
        finding.code, finding.name, finding.severity, "+".join(finding.related_codes),
        finding.message, finding.help, finding.basis, finding.confidence, finding.location.shown,
        finding.at, spot.line, spot.page, spot.cell, finding.fingerprint, _json(detail),
    )  # fmt: skip


def _figure(value: Number | None) -> float | None:
    """Give a figure as the store has it; one that could be somebody's number is left out."""
    if value is None:
        return None
    figure = float(value)
    if not isfinite(figure) or (abs(figure) >= _LARGE and mask(str(value)) != str(value)):
        return None
    return figure


def _stated(digest: Summary) -> str:
    """Give what the text states as JSON; nothing where a detail in it is not masked."""
    try:
        return digested((digest.rises, digest.stated)).decode("utf-8")
    except UnfitError:
        return digested(((), ())).decode()


def _json(value: Any) -> str:
    return _ENCODER.encode(value)


def passes(codes: Sequence[tuple[str, int]]) -> str:
    """Give the checks that comparing a file passed, as `received.compared` holds them."""
    return _json(dict(sorted(codes)))
