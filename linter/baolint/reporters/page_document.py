"""One report on the web page: verdict, findings, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from baolint.engine.report import Finding, Report
from baolint.messages.families import GRADES, LEVELS, SEVERITY
from baolint.reporters.figures import figures, plain
from baolint.reporters.page_table import cell_id, marks_of, table
from baolint.reporters.page_text import marked, text
from baolint.reporters.where import where

MOST_PLACES = 20
"""Further places listed of a finding; the rest is counted."""
FEW_PLACES = 3
"""Lines of a list that is unfolded from the start."""


def document(
    report: Report, name: str, titles: Mapping[str, str], unfolded: bool, all_tables: bool
) -> str:
    """Give the foldable part of a report.

    `name` is its id on the page, `titles` the rules' titles by code. Without `all_tables` only the
    tables with a marked cell are shown.
    """
    marks = marks_of(report.findings, name)
    shown = [
        sheet
        for sheet in report.tables
        if all_tables or any(key.startswith(f"{sheet.key}/") for key in marks)
    ]
    tables = [table(sheet, name, marks) for sheet in shown]
    there = "".join(tables)
    lines = [
        f'<details class="document" id="{name}" data-grade="{report.grade}"'
        f"{' open' if unfolded else ''}>",
        f"<summary>{_heading(report)}</summary>",
        '<div class="inside">',
        *_verdict(report),
    ]
    if report.findings:
        lines.append('<ol class="findings">')
        for number, finding in enumerate(report.findings, 1):
            lines += _finding(finding, f"{name}f{number}", titles, there)
        lines.append("</ol>")
    return "\n".join([*lines, *tables, "</div>", "</details>"])


def _heading(report: Report) -> str:
    counts = Counter(finding.severity for finding in report.findings)
    about = [report.agency or "", f"{report.year}年度" if report.year else ""]
    about += [LEVELS.get(report.level or "", "")]
    about += [f"{word} {counts[kind]}" for kind, word in SEVERITY.items() if counts[kind]]
    told = " · ".join(part for part in about if part)
    return (
        f'<h3><span class="badge {report.grade}">{report.grade} 级</span> {text(report.path)}</h3>'
        f' <span class="faint">{text(told)}</span>'
    )


def _verdict(report: Report) -> Iterator[str]:
    partial = "（部分规则未启用）" if report.partial else ""
    score = f"，得分 {report.score}" if report.score is not None else ""
    told = [f"{GRADES[report.grade]}{partial}{score}。"]
    if report.is_report:
        checks = report.checks
        unsure = f"，未能评估 {checks.not_assessable} 项" if checks.not_assessable else ""
        told.append(f"核对通过 {checks.passed} 项，未通过 {checks.failed} 项{unsure}。")
    if report.suppressed:
        told.append(f"另有 {len(report.suppressed)} 个问题已经抑制。")
    if report.baselined:
        told.append(f"另有 {len(report.baselined)} 个问题在基线之内。")
    yield f'<p class="verdict">{"".join(told)}</p>'
    reasons = (*report.unassessed, *report.unclear)
    if reasons:
        yield _folded("未能评估的内容", reasons)


def _finding(finding: Finding, own: str, titles: Mapping[str, str], tables: str) -> Iterator[str]:
    codes = (finding.code, *finding.related_codes)
    severity = finding.severity
    yield (
        f'<li class="finding {severity}" id="{own}" data-severity="{severity}"'
        f' data-codes="{" ".join(codes)}">'
    )
    yield (
        f'<h4>{own.rpartition("f")[2]}. <span class="badge {severity}">{SEVERITY[severity]}</span>'
        f" {text(titles.get(finding.code, finding.name))}"
        f' <span class="code">{"+".join(codes)} {finding.name}</span></h4>'
    )
    place = where(finding.location)
    if place:
        yield f'<p class="faint">{text(place)}</p>'
    yield f"<p>{text(finding.message)}</p>"
    if finding.excerpt is not None:
        yield f'<p class="excerpt">{marked(finding.excerpt)}</p>'
    found, should = figures(finding)
    if should != "" and isinstance(should, int | float):
        yield f'<p class="sums">现值 <b>{text(plain(found))}</b>，应为 <b>{plain(should)}</b></p>'
    if f' id="{cell_id(own)}"' in tables:
        yield f'<p><a href="#{cell_id(own)}">看表中位置</a></p>'
    if finding.help:
        yield f"<p><strong>改正：</strong>{text(finding.help)}</p>"
    if finding.basis:
        yield f'<p class="faint">依据：{text(finding.basis)}</p>'
    yield from _related(finding)
    yield "</li>"


def _related(finding: Finding) -> Iterator[str]:
    places = [told for place in finding.related if (told := where(place))]
    if places:
        rest = len(places) - MOST_PLACES
        more = [f"另有 {rest} 处"] if rest > 0 else []
        yield _folded(f"另见 {len(places)} 处", [*places[:MOST_PLACES], *more])


def _folded(summary: str, lines: Sequence[str]) -> str:
    """Give a list that is unfolded where it is short."""
    items = "".join(f"<li>{text(line)}</li>" for line in lines)
    unfolded = " open" if len(lines) <= FEW_PLACES else ""
    return (
        f'<details{unfolded}><summary>{summary}</summary><ul class="places">{items}</ul></details>'
    )
