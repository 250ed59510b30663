"""The store of an audit as it is written: opened, locked against a second writer, one run at a time."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from baolint.audit.fault import StoreError
from baolint.audit.lock import Lock
from baolint.audit.schema import APPLICATION, EDITION, TABLES, VIEWS

if TYPE_CHECKING:
    from baolint.audit.question import Question
    from baolint.audit.rows import Unit
    from baolint.rules.rule import Rule

PATIENCE = 30.0
"""Seconds to wait where somebody reads so that nothing can be written."""
_RUN_TABLES = ("received", "units", "years", "rules", "timings")


class Store:
    """The store at a path, made where there is none; a context manager.

    Raises StoreError for a file that is none of ours, is damaged, or is being written by another run.
    `base` is the connection, outside of any transaction unless the caller begins one.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        folder = os.path.dirname(os.path.abspath(path))
        if not os.path.isdir(folder):
            raise StoreError(path, "folder", folder=os.path.dirname(path))
        self._lock = Lock(path)
        try:
            self.base = _opened(path)
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Put everything into the one file, and let others write."""
        with contextlib.suppress(sqlite3.Error):
            self.base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.base.close()
        self._lock.release()

    def unfinished(self) -> tuple[int, str, str] | None:
        """Give number, question and day of the run that was broken off, None where there is none."""
        row: tuple[int, str, str] | None = self.base.execute(
            "SELECT id, question, as_of FROM runs WHERE state <> 'finished' ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return row

    def begin(
        self, question: Question, units: Sequence[Unit] | None, rules: Iterable[type[Rule]]
    ) -> int:
        """Begin a run, held against the last finished one; one that was broken off is forgotten.

        What that one checked is kept, so it is not checked again.
        """
        base = self.base
        base.execute("BEGIN IMMEDIATE")
        for (broken,) in list(base.execute("SELECT id FROM runs WHERE state <> 'finished'")):
            base.execute("DELETE FROM runs WHERE id = ?", (broken,))
            for table in _RUN_TABLES:
                base.execute(f"DELETE FROM {table} WHERE run = ?", (broken,))
        before, last = base.execute(
            "SELECT (SELECT max(id) FROM runs WHERE state = 'finished'), coalesce(max(id), 0) FROM runs"
        ).fetchone()
        run = int(last) + 1
        rows = [(run, rule.code, rule.name, rule.severity, rule.title) for rule in rules]
        base.execute(
            "INSERT INTO runs (id, state, version, question, as_of, has_units, before, codes)"
            " VALUES (?, 'checking', ?, ?, ?, ?, ?, ?)",
            (
                run, question.version, question.text, question.as_of, units is not None, before,
                json.dumps(sorted(code for _, code, *_ in rows)),
            ),
        )  # fmt: skip
        base.executemany("INSERT INTO rules VALUES (?, ?, ?, ?, ?)", rows)
        self._name(run, units or ())
        base.execute("INSERT INTO timings (run, started) VALUES (?, ?)", (run, _now()))
        base.execute("COMMIT")
        return run

    def name_units(self, run: int, units: Sequence[Unit]) -> None:
        """Put down the units that the documents themselves name."""
        self.base.execute("BEGIN IMMEDIATE")
        self.base.execute("DELETE FROM units WHERE run = ?", (run,))
        self._name(run, units)
        self.base.execute("COMMIT")

    def _name(self, run: int, units: Sequence[Unit]) -> None:
        self.base.executemany(
            "INSERT INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    run, number, unit.name, unit.parent, unit.level, unit.region,
                    json.dumps(unit.aliases, ensure_ascii=False), unit.expected,
                )
                for number, unit in enumerate(units)
            ),
        )  # fmt: skip

    def passed_over(self, run: int, count: int) -> None:
        """Put down how many files were passed over while walking."""
        self.base.execute("UPDATE runs SET passed_over = ? WHERE id = ?", (count, run))

    def mark(self, run: int, state: str) -> None:
        """Say how far a run is."""
        self.base.execute("BEGIN IMMEDIATE")
        self.base.execute("UPDATE runs SET state = ? WHERE id = ?", (state, run))
        if state == "finished":
            self.base.execute("UPDATE timings SET ended = ? WHERE run = ?", (_now(), run))
        self.base.execute("COMMIT")


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _opened(path: str) -> sqlite3.Connection:
    try:
        base = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            _checked(base, path)
        except BaseException:
            base.close()
            raise
    except sqlite3.DatabaseError as problem:
        raise StoreError(path, "damaged", reason=str(problem)) from None
    return base


def _checked(base: sqlite3.Connection, path: str) -> None:
    """See that a file is ours and of this edition; an empty one is made so."""
    found = base.execute("PRAGMA application_id").fetchone()[0]
    edition = base.execute("PRAGMA user_version").fetchone()[0]
    empty = base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if not empty and found != APPLICATION:
        raise StoreError(path, "foreign")
    if not empty and edition != EDITION:
        raise StoreError(path, "edition", found=str(edition), wanted=str(EDITION))
    # readers are never in the way of the writer, nor he in theirs
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = NORMAL")
    if empty:
        base.executescript(
            f"BEGIN IMMEDIATE; {TABLES} {VIEWS} PRAGMA application_id = {APPLICATION};"
            f" PRAGMA user_version = {EDITION}; COMMIT;"
        )
