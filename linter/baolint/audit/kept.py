"""What a store has of a file already: from this run, or from an earlier one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit.summaries import summary

if TYPE_CHECKING:
    from baolint.recognise.summary import Summary


class Received(NamedTuple):
    """A file as this run has it: its size, time of change and content then, and its document's key."""

    size: int | None
    modified: int | None
    sha256: str
    key: bytes


class Known(NamedTuple):
    """What an earlier run found in a file, and its path as it was shown."""

    path: str
    profile: str | None
    severities: tuple[str, ...]
    has_doubts: bool
    digest: Summary | None


class Kept:
    """Looks up what is kept; `has_others` tells whether there is anything from earlier runs."""

    __slots__ = ("_base", "_run", "has_others")

    def __init__(self, base: sqlite3.Connection, run: int) -> None:
        self._base = base
        self._run = run
        documents, received = base.execute(
            "SELECT (SELECT count(*) FROM documents),"
            " (SELECT count(DISTINCT document) FROM received WHERE run = ?)",
            (run,),
        ).fetchone()
        self.has_others = documents > received

    def received(self, path: str) -> Received | None:
        """Give what this run has of a path."""
        row = self._base.execute(
            "SELECT r.size, r.modified, d.sha256, d.key FROM received r"
            " JOIN documents d ON d.id = r.document WHERE r.run = ? AND r.path = ?",
            (self._run, path),
        ).fetchone()
        return Received(*row) if row else None

    def document(self, document: int, path: str) -> Known:
        """Give what is kept of a document; `path` is the file's now."""
        told, profile, unassessed = self._base.execute(
            "SELECT path, profile, unassessed FROM documents WHERE id = ?", (document,)
        ).fetchone()
        severities = self._base.execute(
            "SELECT DISTINCT severity FROM findings WHERE document = ? AND status = 'shown'",
            (document,),
        )
        digest = summary(self._base, document, path)
        return Known(told, profile, tuple(one for (one,) in severities), unassessed != "[]", digest)
