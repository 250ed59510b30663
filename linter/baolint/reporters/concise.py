"""One line a finding: path:line:col: CODE message."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.engine.report import Finding, Report, Run
from baolint.reporters import Style
from baolint.reporters.statistics import counted

BREAKS = str.maketrans({char: " " for char in map(chr, [*range(32), 127, *range(128, 160)])})


def render(run: Run, style: Style) -> str:
    """Give the lines; a format without lines gives its own place (paragraph, cell) instead."""
    return "".join(pieces(run, style))


def pieces(run: Run, style: Style) -> Iterator[str]:
    """Yield the lines."""
    if style.quiet:
        return
    for report in run.reports:
        for finding in report.findings:
            yield f"{_place(report, finding)}: {finding.code} {finding.message.translate(BREAKS)}\n"
    if style.statistics:
        yield from (f"{line}\n" for line in counted(run))


def _place(report: Report, finding: Finding) -> str:
    spot = finding.location.spot
    path = report.path.translate(BREAKS)
    if spot.line is not None:
        return f"{path}:{spot.line}:{spot.column}"
    if spot.sheet is not None:
        sheet = spot.sheet.translate(BREAKS)
        return f"{path}:{sheet}!{spot.cell}" if spot.cell else f"{path}:{sheet}"
    if spot.cell is not None:
        return f"{path}:{spot.cell}"
    if spot.paragraph is not None:
        return f"{path}:P{spot.paragraph}"
    return path
