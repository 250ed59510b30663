"""The output format `grades`: a Markdown table of files and grades, the worst first."""

from __future__ import annotations

from baolint.engine.report import Run
from baolint.reporters import Style

ORDER = "UDCBA"


def render(run: Run, style: Style) -> str:
    """Give the table; a run without reports gives its head alone."""
    lines = ["| 文件 | 机关 | 年度 | 等级 | 问题 |", "| --- | --- | --- | --- | --- |"]
    for report in sorted(run.reports, key=lambda one: (ORDER.index(one.grade), one.path)):
        cells = (report.path, report.agency or "", report.year or "", report.grade)
        lines.append(f"| {' | '.join(map(str, cells))} | {len(report.findings)} |")
    return "\n".join(lines) + "\n"
