"""Findings counted by rule, for people at a terminal."""

from __future__ import annotations

from collections import Counter

from baolint.engine.report import Run


def counted(run: Run) -> list[str]:
    """Count the findings by rule, the most frequent first."""
    counts = Counter((f.code, f.name) for report in run.reports for f in report.findings)
    return [f"{count:>6}  {code} {name}" for (code, name), count in counts.most_common()]
