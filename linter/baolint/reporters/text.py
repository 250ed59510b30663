"""The report for people: grouped by file, each finding with its line, marks and the way to mend."""

from __future__ import annotations

from collections import Counter

from baolint.engine.grading import POINTS
from baolint.engine.report import Finding, Report, Run, Summary
from baolint.messages.families import GRADES, LEVELS, SEVERITY
from baolint.reporters import Style
from baolint.reporters.screen import carets, clip, paint, wrap
from baolint.reporters.where import where

MOST_PLACES = 6
"""Further places shown of a finding; the rest is counted."""
CLEAN = str.maketrans({char: " " for char in map(chr, [*range(32), 127, *range(128, 160)])})


def render(run: Run, style: Style) -> str:
    """Give the whole text of a run."""
    lines: list[str] = []
    for report in run.reports:
        if not style.quiet:
            lines.extend(_report(report, style))
    if not run.reports and not run.summary.not_reports:
        return ""
    lines.extend(_summary(run.summary, run.reports, style))
    if style.statistics:
        lines.extend(_statistics(run))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _report(report: Report, style: Style) -> list[str]:
    title = [part for part in (report.agency, f"{report.year}年度" if report.year else "") if part]
    if report.level in LEVELS:
        title.append(LEVELS[report.level])
    head = paint(_clean(report.path), "strong", style.color)
    lines = [head + (f"  {' · '.join(title)}" if title else "")]
    for finding in report.findings:
        lines.append("")
        lines.extend(_finding(finding, style))
    lines.append("")
    lines.extend(_verdict(report, style))
    lines.append("")
    return lines


def _finding(finding: Finding, style: Style) -> list[str]:
    word = paint(SEVERITY[finding.severity], finding.severity, style.color)
    codes = finding.code + "".join(f"+{code}" for code in finding.related_codes)
    place = where(finding.location)
    lines = [f"  {word} {codes} {finding.name}" + (f"  {place}" if place else "")]
    lines.extend(wrap(_clean(finding.message), style.width, "    "))
    lines.extend(_excerpt(finding, style))
    lines.extend(_related(finding))
    if finding.help:
        lines.extend(wrap(f"改正：{_clean(finding.help)}", style.width, "    "))
    if finding.basis:
        lines.extend(
            paint(line, "faint", style.color)
            for line in wrap(f"依据：{finding.basis}", style.width, "    ")
        )
    return lines


def _excerpt(finding: Finding, style: Style) -> list[str]:
    if finding.excerpt is None:
        return []
    line, marks = clip(finding.excerpt.line, finding.excerpt.marks, max(style.width - 8, 40))
    lines = [f"    | {line}"]
    under = carets(line, marks)
    if under.strip():
        lines.append("    | " + paint(under, finding.severity, style.color))
    return lines


def _related(finding: Finding) -> list[str]:
    places = list(dict.fromkeys(told for place in finding.related if (told := where(place))))
    lines = [f"    另见：{told}" for told in places[:MOST_PLACES]]
    if len(places) > MOST_PLACES:
        lines.append(f"    另有 {len(places) - MOST_PLACES} 处")
    return lines


def _verdict(report: Report, style: Style) -> list[str]:
    """Grade, how the score comes about, and what could not be assessed."""
    role = {"A": "good", "B": "good", "C": "warning"}.get(report.grade, "error")
    partial = "（部分规则未启用）" if report.partial else ""
    grade = paint(f"等级 {report.grade}", role, style.color)
    line = f"  {grade} {GRADES[report.grade]}{partial}"
    if report.score is not None:
        line += f"，得分 {_sum(report)}"
    checks = report.checks
    lines = [line]
    if report.is_report:
        counted = f"通过 {checks.passed} 项，未通过 {checks.failed} 项"
        if checks.not_assessable:
            counted += f"，未能评估 {checks.not_assessable} 项"
        lines.append(f"  核对 {counted}")
    for told in (*report.unassessed, *report.unclear):
        lines.extend(wrap(f"未评估：{_clean(told)}", style.width, "  "))
    return lines


def _sum(report: Report) -> str:
    counts = {severity: 0 for severity in POINTS}
    for finding in report.findings:
        counts[finding.severity] += 1
    terms = "".join(
        f" − {counts[severity]}×{points}" for severity, points in POINTS.items() if counts[severity]
    )
    return f"{report.score}（100{terms}）" if terms else f"{report.score}"


def _summary(summary: Summary, reports: tuple[Report, ...], style: Style) -> list[str]:
    counts = (
        f"严重 {summary.error}，一般 {summary.warning}，提示 {summary.info}"
        if summary.error + summary.warning + summary.info
        else "没有发现新的问题"
        if summary.baselined
        else "没有发现问题"
    )
    lines = [f"共检查 {summary.documents} 份：{counts}。"]
    if len(reports) > 1:
        grades = "，".join(f"{grade} {count}" for grade, count in summary.grades.items() if count)
        lines.append(f"等级分布：{grades}。")
    if summary.suppressed:
        lines.append(f"另有 {summary.suppressed} 个问题已经抑制。")
    if summary.baselined:
        lines.append(f"另有 {summary.baselined} 个问题在基线之内，只计入等级。")
    if summary.not_reports:
        lines.append(f"另有 {summary.not_reports} 个文件不是年度报告，未检查。")
    if summary.skipped:
        lines.append(
            f"另跳过 {summary.skipped} 个文件（锁定文件、baolint 写的结果或暂不支持的格式），未检查。"
        )
    return [paint(lines[0], "strong", style.color), *lines[1:]]


def _statistics(run: Run) -> list[str]:
    """Count the findings by rule, the most frequent first."""
    counts = Counter((f.code, f.name) for report in run.reports for f in report.findings)
    return [f"{count:>6}  {code} {name}" for (code, name), count in counts.most_common()]


def _clean(text: str) -> str:
    """Control characters as blanks: nothing in a document may steer the terminal."""
    return text.translate(CLEAN)
