"""How a run ends: by what was found, and by what could not be done (exit codes: docs/guides/portal.md)."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class Ending(NamedTuple):
    """Counts of files: reports, those that failed the run itself, those that are no report.

    `named_strays` are no reports although they were named; `fails` are reports with findings at or
    above their limit, or not assessed throughout where that is required.
    """

    reports: int
    failed: int
    strays: int
    named_strays: int
    fails: int


def ending(base: sqlite3.Connection, run: int) -> Ending:
    """Count the files of a run by how they ended."""
    row = base.execute(
        "SELECT coalesce(sum(d.is_report), 0), coalesce(sum(d.failed), 0),"
        " coalesce(sum(NOT d.is_report AND NOT d.failed), 0),"
        " coalesce(sum(NOT d.is_report AND NOT d.failed AND r.named), 0),"
        " coalesce(sum(r.fails AND (d.is_report OR d.failed OR r.named)), 0)"
        " FROM received r JOIN documents d ON d.id = coalesce(r.final, r.document) WHERE r.run = ?",
        (run,),
    ).fetchone()
    return Ending(*row)
