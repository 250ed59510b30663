"""Workflow commands that GitHub shows beside the lines of a change, and its step summary."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.engine.report import Finding, Report, Run
from baolint.messages.families import SEVERITY
from baolint.messages.phrase import speaker
from baolint.reporters import Style
from baolint.reporters.checkout import from_checkout
from baolint.reporters.where import lineless, where
from baolint.rules.diagnostic import RANK

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


LARGEST = 1_000_000
"""Bytes of a step's summary; GitHub takes a MiB and drops a longer one altogether."""


def render(run: Run, style: Style) -> str:
    """Give a command a finding in a group that folds; nothing where there is nothing to tell.

    The severest come first, since GitHub shows only ten errors and ten warnings of a step.
    """
    found = _severest_first(run)
    if not found:
        return ""
    commands = "".join(_command(report, finding, style.lang) for report, finding in found)
    colon = "：" if style.lang == "zh" else ": "
    return f"::group::baolint{colon}{_counts(run, style.lang)}\n{commands}::endgroup::\n"


def summary(run: Run, lang: str = "zh") -> str:
    """Give all findings as a Markdown table, for the file that $GITHUB_STEP_SUMMARY names.

    What does not fit is counted: the severest stand first.
    """
    say = speaker(lang)
    found = _severest_first(run)
    told = f"### baolint\n\n{say('{told}。', told=_counts(run, lang))}\n"
    if not found:
        return told
    told += f"\n{say('| 文件 | 级别 | 规则 | 位置 | 问题 |')}\n| --- | --- | --- | --- | --- |\n"
    lines: list[str] = []
    left = LARGEST - len(told.encode())
    for number, (report, finding) in enumerate(found):
        line = _row(report, finding, lang)
        left -= len(line.encode("utf-8", "replace"))
        if left < 0:
            more = say("另有 {count} 个问题这里写不下，见运行日志。", count=len(found) - number)
            lines.append(f"\n{more}\n")
            break
        lines.append(line)
    return told + "".join(lines)


def _severest_first(run: Run) -> list[tuple[Report, Finding]]:
    found = [(report, finding) for report in run.reports for finding in report.findings]
    return sorted(found, key=_gravity)


def _gravity(pair: tuple[Report, Finding]) -> int:
    return -RANK[pair[1].severity]


def _counts(run: Run, lang: str) -> str:
    of = run.summary
    return speaker(lang)(
        "共检查 {documents} 份，严重 {error}，一般 {warning}，提示 {info}",
        documents=of.documents,
        error=of.error,
        warning=of.warning,
        info=of.info,
    )


def _row(report: Report, finding: Finding, lang: str) -> str:
    cells = (
        report.path,
        speaker(lang)(SEVERITY[finding.severity]),
        f"{finding.code} {finding.name}",
        where(finding.location, lang),
        finding.message,
    )
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _command(report: Report, finding: Finding, lang: str) -> str:
    properties = ",".join(
        f"{name}={_escaped(str(value), property=True)}" for name, value in _where(report, finding)
    )
    text = f"{lineless(finding.location, lang)}{finding.message} {finding.help}".strip()
    return f"::{LEVELS[finding.severity]} {properties}::{_escaped(text)}\n"


def _where(report: Report, finding: Finding) -> Iterator[tuple[str, object]]:
    """Yield the properties; columns only on one line, GitHub refuses them otherwise."""
    spot = finding.location.spot
    yield "file", from_checkout(report.path, "GITHUB_WORKSPACE")
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


def _cell(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("&", "&amp;").replace("<", "&lt;")
    return " ".join(text.split())
