"""The reports kept for the tests, and checking a text as if it were a file."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from baolint.api import setup
from baolint.engine.report import Finding, Report
from baolint.engine.run import Setup, check_bytes

REPORTS = Path(__file__).parent.parent / "reports"
AS_OF = datetime.date(2024, 2, 1)
"""The day the tests take for today: just after the made-up reports were published."""


def sound() -> str:
    """Give the sound report in its txt form."""
    return (REPORTS / "ok" / "sound.txt").read_text(encoding="utf-8")


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Apply replacements one after another; each old stretch must be there."""
    for old, new in changes:
        assert old in text, f"not in the report: {old!r}"
        text = text.replace(old, new, 1)
    return text


@cache
def prepared() -> Setup:
    """Give the set-up of all installed rules and forms, as of the tests' day."""
    return setup(as_of=AS_OF)


def report(text: str | bytes, name: str = "report.txt") -> Report:
    """Check a text or the bytes of a file under a name."""
    data = text.encode() if isinstance(text, str) else text
    return check_bytes(data, name, prepared())


def findings(text: str | bytes, name: str = "report.txt") -> tuple[Finding, ...]:
    """Give the findings of a text or file."""
    return report(text, name).findings


def codes(text: str | bytes, name: str = "report.txt") -> list[str]:
    """Give the codes of the findings, sorted."""
    return sorted(finding.code for finding in findings(text, name))
