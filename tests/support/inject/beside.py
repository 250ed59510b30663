"""Faults between two reports, checked as one run."""

from __future__ import annotations

from collections.abc import Iterator

from support.inject.crossdoc import Pair, pair
from support.inject.draft import Injection, UnfitError
from support.inject.measure import Trial
from support.inject.written import write
from support.reports import together

OTHER = {"txt": "html", "md": "txt", "html": "txt", "docx": "txt"}
"""The format of the twin of a report in a format."""


def trials(one: Pair, suffix: str, count: int) -> Iterator[Trial]:
    """Inject a fault between so many pairs of reports."""
    seed = 0
    while count and seed < 30:
        try:
            yield judged(one, suffix, seed)
            count -= 1
        except UnfitError:
            pass
        seed += 1


def judged(one: Pair, suffix: str, seed: int) -> Trial:
    """Check one pair and tell what was found in the report."""
    this, other, kind = pair(one.apply, seed)
    second = OTHER[suffix] if kind == "twin" else suffix
    name = f"report.{second}" if kind == "twin" else f"last.{second}"
    files = {name: write(other, second).data, f"report.{suffix}": write(this, suffix).data}
    found = together(files, named=name if kind == "last" else None)
    findings = [finding for report in found for finding in report.findings]
    named = [f for f in findings if one.code in (f.code, *f.related_codes)]
    alarms = tuple(
        f.code
        for f in findings
        if f.severity != "info" and one.code not in (f.code, *f.related_codes)
    )
    injection = Injection(one.code, one.about, lambda draft: None)
    return Trial(injection, suffix, seed, bool(named), False, alarms)
