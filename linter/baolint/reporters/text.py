"""The report for people: grouped by file, each finding with its line, marks and the way to mend."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.engine.grading import POINTS
from baolint.engine.report import Finding, Report, Run, Summary
from baolint.messages.families import GRADES, LEVELS, SEVERITY
from baolint.messages.phrase import Phrase, listed, speaker
from baolint.reporters import Style
from baolint.reporters.screen import carets, clip, paint, wrap
from baolint.reporters.statistics import counted
from baolint.reporters.where import where

MOST_PLACES = 6
"""Further places shown of a finding; the rest is counted."""
CLEAN = str.maketrans({char: " " for char in map(chr, [*range(32), 127, *range(128, 160)])})


def render(run: Run, style: Style) -> str:
    """Give the whole text of a run."""
    return "".join(pieces(run, style))


def pieces(run: Run, style: Style) -> Iterator[str]:
    """Yield the text of each report, then the summary."""
    if not run.reports and not run.summary.not_reports:
        return
    for report in () if style.quiet else run.reports:
        yield _text(_report(report, style))
    yield _text(_summary(run.summary, len(run.reports), style))
    if style.statistics:
        yield _text(counted(run))


def _text(lines: list[str]) -> str:
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _report(report: Report, style: Style) -> list[str]:
    say = speaker(style.lang)
    year = say("{year}年度", year=report.year) if report.year else ""
    title = [part for part in (report.agency, year) if part]
    if report.level in LEVELS:
        title.append(say(LEVELS[report.level]))
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
    say = speaker(style.lang)
    word = paint(say(SEVERITY[finding.severity]), finding.severity, style.color)
    codes = finding.code + "".join(f"+{code}" for code in finding.related_codes)
    place = where(finding.location, style.lang)
    lines = [f"  {word} {codes} {finding.name}" + (f"  {place}" if place else "")]
    lines.extend(wrap(_clean(finding.message), style.width, "    "))
    lines.extend(_excerpt(finding, style))
    lines.extend(_related(finding, style.lang))
    if finding.help:
        lines.extend(wrap(say("改正：{help}", help=_clean(finding.help)), style.width, "    "))
    if finding.basis:
        lines.extend(
            paint(line, "faint", style.color)
            for line in wrap(say("依据：{basis}", basis=finding.basis), style.width, "    ")
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


def _related(finding: Finding, lang: str) -> list[str]:
    say = speaker(lang)
    found = (told for place in finding.related if (told := where(place, lang)))
    places = list(dict.fromkeys(found))
    lines = [f"    {say('另见：{place}', place=told)}" for told in places[:MOST_PLACES]]
    if len(places) > MOST_PLACES:
        lines.append(f"    {say('另有 {count} 处', count=len(places) - MOST_PLACES)}")
    return lines


def _verdict(report: Report, style: Style) -> list[str]:
    """Grade, how the score comes about, and what could not be assessed."""
    role = {"A": "good", "B": "good", "C": "warning"}.get(report.grade, "error")
    say = speaker(style.lang)
    partial = say("（部分规则未启用）") if report.partial else ""
    grade = paint(say("等级 {grade}", grade=report.grade), role, style.color)
    line = f"  {grade} {say(GRADES[report.grade])}{partial}"
    if report.score is not None:
        line += say("，得分 {score}", score=_sum(report, style.lang))
    checks = report.checks
    lines = [line]
    if report.is_report:
        counted = say("核对 通过 {passed} 项，未通过 {failed} 项", **checks._asdict())
        if checks.not_assessable:
            counted += say("，未能评估 {count} 项", count=checks.not_assessable)
        lines.append(f"  {counted}")
    for told in (*report.unassessed, *report.unclear):
        lines.extend(wrap(say("未评估：{told}", told=_clean(told)), style.width, "  "))
    return lines


def _sum(report: Report, lang: str) -> str:
    counts = {severity: 0 for severity in POINTS}
    for finding in report.findings:
        counts[finding.severity] += 1
    terms = "".join(
        f" − {counts[severity]}×{points}" for severity, points in POINTS.items() if counts[severity]
    )
    if not terms:
        return str(report.score)
    return speaker(lang)("{score}（{sum}）", score=report.score, sum=f"100{terms}")


def _summary(summary: Summary, count: int, style: Style) -> list[str]:
    say = speaker(style.lang)
    counts = Phrase("没有发现新的问题") if summary.baselined else Phrase("没有发现问题")
    if summary.error + summary.warning + summary.info:
        counts = Phrase(
            "严重 {error}，一般 {warning}，提示 {info}",
            error=summary.error,
            warning=summary.warning,
            info=summary.info,
        )
    lines = [say("共检查 {documents} 份：{counts}。", documents=summary.documents, counts=counts)]
    if count > 1:
        grades = listed(
            "，", [f"{grade} {count}" for grade, count in summary.grades.items() if count]
        )
        lines.append(say("等级分布：{grades}。", grades=grades))
    if summary.suppressed:
        lines.append(say("另有 {count} 个问题已经抑制。", count=summary.suppressed))
    if summary.baselined:
        lines.append(say("另有 {count} 个问题在基线之内，只计入等级。", count=summary.baselined))
    if summary.not_reports:
        lines.append(say("另有 {count} 个文件不是年度报告，未检查。", count=summary.not_reports))
    if summary.skipped:
        lines.append(
            say(
                "另跳过 {count} 个文件（锁定文件、baolint 写的结果或暂不支持的格式），未检查。",
                count=summary.skipped,
            )
        )
    return [paint(lines[0], "strong", style.color), *lines[1:]]


def _clean(text: str) -> str:
    """Control characters as blanks: nothing in a document may steer the terminal."""
    return text.translate(CLEAN)
