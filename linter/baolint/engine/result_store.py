"""Results kept between runs, in one SQLite file that several runs may use at once.

Whatever is wrong with the file costs time only: it is made anew, or not used.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
from types import TracebackType

NAME = "results.sqlite3"
LARGEST = 200_000_000
"""Bytes that the file may hold before those longest unused are dropped."""
PATIENCE = 3.0
"""Seconds to wait for another run that is writing."""
TOGETHER = 100
"""Results written in one transaction."""
CHECK = 16
"""Bytes before each result that tell whether it is whole."""
DAY = 86400
_TABLE = (
    "CREATE TABLE IF NOT EXISTS results"
    " (key BLOB PRIMARY KEY, day INTEGER NOT NULL, body BLOB NOT NULL)"
)


class Store:
    """The file of results in a folder; a context manager, at whose end what is new is written."""

    __slots__ = ("_base", "_folder", "_largest", "_new", "_today", "_used")

    def __init__(self, folder: str, largest: int = LARGEST) -> None:
        self._folder = folder
        self._largest = largest
        self._today = int(time.time()) // DAY
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._base = self._opened()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def get(self, key: bytes) -> bytes | None:
        """Give what is kept under a key, None where there is nothing or it is damaged."""
        if self._base is None:
            return None
        try:
            found = self._base.execute(
                "SELECT day, body FROM results WHERE key = ?", (key,)
            ).fetchone()
        except sqlite3.Error as problem:
            self._failed(problem)
            return None
        if found is None:
            return None
        day, body = found
        if not isinstance(body, bytes) or body[:CHECK] != _check(key, body[CHECK:]):
            return None
        if day != self._today:
            self._used.append(key)
        return body[CHECK:]

    def put(self, key: bytes, body: bytes) -> None:
        """Keep something under a key; it is written with others, at the latest at the end."""
        if self._base is None:
            return
        self._new[key] = body
        if len(self._new) >= TOGETHER:
            self._write()

    def close(self) -> None:
        """Write what is new, drop what has been unused for longest if the file is too large."""
        if self._base is None:
            return
        if self._new or self._used:
            self._write()
        if self._base is not None:
            self._base.close()
            self._base = None

    def _opened(self, again: bool = True) -> sqlite3.Connection | None:
        base = None
        try:
            os.makedirs(self._folder, exist_ok=True)
            path = os.path.join(self._folder, NAME)
            base = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            # losing the last results with the power is no harm, and damage is told by the check
            base.execute("PRAGMA synchronous = OFF")
            if (
                base.execute("SELECT 1 FROM sqlite_master WHERE name = 'results'").fetchone()
                is None
            ):
                base.execute(_TABLE)
            return base
        except (sqlite3.Error, OSError) as problem:
            if base is not None:
                base.close()
            if again and _is_damage(problem) and remove(self._folder):
                return self._opened(again=False)
            return None

    def _write(self) -> None:
        base = self._base
        if base is None:
            return
        rows = [(key, self._today, _check(key, body) + body) for key, body in self._new.items()]
        try:
            base.execute("BEGIN IMMEDIATE")
            base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
            used = [(self._today, key) for key in self._used]
            base.executemany("UPDATE results SET day = ? WHERE key = ?", used)
            self._trim(base)
            base.execute("COMMIT")
        except sqlite3.Error as problem:
            self._failed(problem)
        self._new.clear()
        self._used.clear()

    def _trim(self, base: sqlite3.Connection) -> None:
        """Drop a quarter of the results, those used least lately, if the file is too large."""
        size, pages, free = (
            base.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_size", "page_count", "freelist_count")
        )
        if (pages - free) * size > self._largest:
            base.execute(
                "DELETE FROM results WHERE rowid IN (SELECT rowid FROM results"
                " ORDER BY day, rowid LIMIT (SELECT max(1, count(*) / 4) FROM results))"
            )

    def _failed(self, problem: sqlite3.Error) -> None:
        """Go on without the file if it is damaged, and make it anew; else what failed is lost."""
        base = self._base
        if base is None:
            return
        with contextlib.suppress(sqlite3.Error):
            base.execute("ROLLBACK")
        if _is_damage(problem):
            base.close()
            self._base = self._opened() if remove(self._folder) else None


def remove(folder: str) -> bool:
    """Delete the file and what SQLite puts beside it; False where that cannot be."""
    done = True
    for ending in ("", "-journal", "-wal", "-shm"):
        try:
            os.unlink(os.path.join(folder, NAME + ending))
        except FileNotFoundError:
            continue
        except OSError:
            done = False
    return done


def count(folder: str) -> int:
    """Give how many results are kept."""
    path = os.path.join(folder, NAME)
    if not os.path.isfile(path):
        return 0
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=PATIENCE)) as base:
            return int(base.execute("SELECT count(*) FROM results").fetchone()[0])
    except sqlite3.Error:
        return 0


def _is_damage(problem: Exception) -> bool:
    """Tell whether the file is no such file, and not only locked, full or not to be written."""
    if isinstance(problem, sqlite3.OperationalError):
        return "no such" in str(problem) or "has no column" in str(problem)
    return isinstance(problem, sqlite3.DatabaseError)


def _check(key: bytes, body: bytes) -> bytes:
    return hashlib.blake2b(body, key=key[:64], digest_size=CHECK).digest()
