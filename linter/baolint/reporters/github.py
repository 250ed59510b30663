"""Workflow commands that GitHub shows beside the lines of a change, and its step summary."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.engine.report import Finding, Report, Run
from baolint.messages.families import SEVERITY
from baolint.reporters import Style
from baolint.rules.diagnostic import RANK

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(run: Run, style: Style) -> str:
    """Give a command a finding, the severest first, since GitHub shows only ten of a kind."""
    found = [(report, finding) for report in run.reports for finding in report.findings]
    found.sort(key=lambda pair: -RANK[pair[1].severity])
    return "".join(_command(report, finding) for report, finding in found)


def summary(run: Run) -> str:
    """Give all findings as a Markdown table, for the file that $GITHUB_STEP_SUMMARY names."""
    lines = ["| 文件 | 级别 | 规则 | 位置 | 问题 |", "| --- | --- | --- | --- | --- |"]
    for report in run.reports:
        for finding in report.findings:
            cells = (
                report.path,
                SEVERITY[finding.severity],
                f"{finding.code} {finding.name}",
                finding.location.shown or _line(finding),
                finding.message,
            )
            lines.append("| " + " | ".join(map(_cell, cells)) + " |")
    return "\n".join(lines) + "\n"


def _command(report: Report, finding: Finding) -> str:
    properties = ",".join(
        f"{name}={_escaped(str(value), property=True)}" for name, value in _where(report, finding)
    )
    shown = finding.location.shown
    place = f"{shown}：" if shown and finding.location.spot.line is None else ""
    text = f"{place}{finding.message} {finding.help}".strip()
    return f"::{LEVELS[finding.severity]} {properties}::{_escaped(text)}\n"


def _where(report: Report, finding: Finding) -> Iterator[tuple[str, object]]:
    """Yield the properties; columns only on one line, GitHub refuses them otherwise."""
    spot = finding.location.spot
    yield "file", report.path
    if spot.line is not None:
        yield "line", spot.line
        yield "endLine", spot.end_line
        if spot.line == spot.end_line:
            yield "col", spot.column
            yield "endColumn", spot.end_column
    yield "title", f"{finding.code} {finding.name}"


def _escaped(text: str, *, property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text


def _line(finding: Finding) -> str:
    return f"第 {finding.location.spot.line} 行" if finding.location.spot.line else ""


def _cell(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return " ".join(text.split())
