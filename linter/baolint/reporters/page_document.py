"""One report on the web page: verdict, findings, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from baolint.engine.report import Finding, Report
from baolint.messages.families import GRADES, LEVELS, SEVERITY
from baolint.messages.phrase import Phrase, speaker
from baolint.reporters.figures import figures, plain
from baolint.reporters.page_table import cell_id, marks_of, table
from baolint.reporters.page_text import marked, text
from baolint.reporters.where import where

MOST_PLACES = 20
"""Further places listed of a finding; the rest is counted."""
JOINT = {"zh": "", "en": " "}
"""What stands between two sentences."""
FEW_PLACES = 3
"""Lines of a list that is unfolded from the start."""


def document(
    report: Report,
    name: str,
    titles: Mapping[str, str],
    unfolded: bool,
    all_tables: bool,
    lang: str = "zh",
) -> str:
    """Give the foldable part of a report.

    `name` is its id on the page, `titles` the rules' titles by code. Without `all_tables` only the
    tables with a marked cell are shown.
    """
    marks = marks_of(report.findings, name, lang)
    shown = [
        sheet
        for sheet in report.tables
        if all_tables or any(key.startswith(f"{sheet.key}/") for key in marks)
    ]
    tables = [table(sheet, name, marks, lang) for sheet in shown]
    there = "".join(tables)
    lines = [
        f'<details class="document" id="{name}" data-grade="{report.grade}"'
        f"{' open' if unfolded else ''}>",
        f"<summary>{_heading(report, lang)}</summary>",
        '<div class="inside">',
        *_verdict(report, lang),
    ]
    if report.findings:
        lines.append('<ol class="findings">')
        for number, finding in enumerate(report.findings, 1):
            lines += _finding(finding, f"{name}f{number}", titles, there, lang)
        lines.append("</ol>")
    return "\n".join([*lines, *tables, "</div>", "</details>"])


def _heading(report: Report, lang: str) -> str:
    say = speaker(lang)
    counts = Counter(finding.severity for finding in report.findings)
    about = [report.agency or "", say("{year}年度", year=report.year) if report.year else ""]
    about += [say(LEVELS.get(report.level or "", ""))]
    about += [f"{say(word)} {counts[kind]}" for kind, word in SEVERITY.items() if counts[kind]]
    told = " · ".join(part for part in about if part)
    return (
        f'<h3><span class="badge {report.grade}">{say("{grade} 级", grade=report.grade)}</span>'
        f" {text(report.path)}</h3>"
        f' <span class="faint">{text(told)}</span>'
    )


def _verdict(report: Report, lang: str) -> Iterator[str]:
    say = speaker(lang)
    partial = Phrase("（部分规则未启用）") if report.partial else ""
    score = Phrase("，得分 {score}", score=report.score) if report.score is not None else ""
    grade = Phrase(GRADES[report.grade])
    told = [say("{grade}{partial}{score}。", grade=grade, partial=partial, score=score)]
    if report.is_report:
        checks = report.checks
        counts = {"passed": checks.passed, "failed": checks.failed}
        unsure = checks.not_assessable
        told.append(
            say(
                "核对通过 {passed} 项，未通过 {failed} 项{unsure}。",
                unsure=Phrase("，未能评估 {count} 项", count=unsure) if unsure else "",
                **counts,
            )
        )
    if report.suppressed:
        told.append(say("另有 {count} 个问题已经抑制。", count=len(report.suppressed)))
    if report.baselined:
        told.append(say("另有 {count} 个问题在基线之内。", count=len(report.baselined)))
    yield f'<p class="verdict">{JOINT[lang].join(told)}</p>'
    reasons = (*report.unassessed, *report.unclear)
    if reasons:
        yield _folded(say("未能评估的内容"), reasons)


def _finding(
    finding: Finding, own: str, titles: Mapping[str, str], tables: str, lang: str
) -> Iterator[str]:
    say = speaker(lang)
    codes = (finding.code, *finding.related_codes)
    severity = finding.severity
    yield (
        f'<li class="finding {severity}" id="{own}" data-severity="{severity}"'
        f' data-codes="{" ".join(codes)}">'
    )
    yield (
        f'<h4>{own.rpartition("f")[2]}. <span class="badge {severity}">{say(SEVERITY[severity])}</span>'
        f" {text(titles.get(finding.code, finding.name))}"
        f' <span class="code">{"+".join(codes)} {finding.name}</span></h4>'
    )
    place = where(finding.location, lang)
    if place:
        yield f'<p class="faint">{text(place)}</p>'
    yield f"<p>{text(finding.message)}</p>"
    if finding.excerpt is not None:
        yield f'<p class="excerpt">{marked(finding.excerpt, say("〔此处〕"))}</p>'
    found, should = figures(finding, lang)
    if should != "" and isinstance(should, int | float):
        now, right = f"<b>{text(plain(found))}</b>", f"<b>{plain(should)}</b>"
        yield f'<p class="sums">{say("现值 {now}，应为 {right}", now=now, right=right)}</p>'
    if f' id="{cell_id(own)}"' in tables:
        yield f'<p><a href="#{cell_id(own)}">{say("看表中位置")}</a></p>'
    if finding.help:
        yield f"<p><strong>{say('改正：')}</strong>{text(finding.help)}</p>"
    if finding.basis:
        yield f'<p class="faint">{text(say("依据：{basis}", basis=finding.basis))}</p>'
    yield from _related(finding, lang)
    yield "</li>"


def _related(finding: Finding, lang: str) -> Iterator[str]:
    say = speaker(lang)
    places = [told for place in finding.related if (told := where(place, lang))]
    if places:
        rest = len(places) - MOST_PLACES
        more = [say("另有 {count} 处", count=rest)] if rest > 0 else []
        yield _folded(say("另见 {count} 处", count=len(places)), [*places[:MOST_PLACES], *more])


def _folded(summary: str, lines: Sequence[str]) -> str:
    """Give a list that is unfolded where it is short."""
    items = "".join(f"<li>{text(line)}</li>" for line in lines)
    unfolded = " open" if len(lines) <= FEW_PLACES else ""
    return (
        f'<details{unfolded}><summary>{summary}</summary><ul class="places">{items}</ul></details>'
    )
