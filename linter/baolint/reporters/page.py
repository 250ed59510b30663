"""One web page of a run, for people: sums, filters, and each report with its findings and tables.

Nothing is fetched from anywhere: style and script are in the page, and its policy lets no others in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from baolint.engine.report import Report, Run, Summary
from baolint.messages.families import FAMILIES, GRADES, SEVERITY
from baolint.messages.phrase import Phrase, listed, speaker
from baolint.reporters import Style
from baolint.reporters.page_document import document
from baolint.reporters.page_frame import asset, footer, head, tail
from baolint.reporters.page_text import text

FEW = 5
"""Reports up to which each is unfolded from the start."""
SOME = 50
"""Reports up to which all tables are shown; with more, only those with a marked cell."""
COUNT = "显示 {{shown}} 个问题（共 {{every}} 个），{{files}} 份文件（共 {{all}} 份）。"
"""What the script fills in to tell what is shown."""

Say = Callable[..., str]


def render(run: Run, style: Style) -> str:
    """Give the page."""
    css, script = asset("page.css"), asset("page.js")
    lang = style.lang
    say = speaker(lang)
    titles = run.titles()
    count = len(run.reports)
    body = [
        f'<a class="skip" href="#files">{say("跳到逐份结果")}</a>',
        "<header>",
        f"<h1>{say('政府信息公开工作年度报告检查结果')}</h1>",
        *_sums(run.summary, say),
        "</header>",
        "<main>",
        *_filters(run, titles, say),
        *(_overview(run, say) if count > 1 else ()),
        f'<h2 id="files" tabindex="-1">{say("逐份结果")}</h2>',
        *(
            document(report, f"d{number}", titles, count <= FEW, count <= SOME, lang)
            for number, report in enumerate(run.reports, 1)
        ),
        "</main>",
        footer(run.version, lang),
    ]
    title = say("年度报告检查结果")
    return "\n".join([*head(title, css, script, lang), *body, *tail(script)])


def _sums(summary: Summary, say: Say) -> list[str]:
    tiles = [(say("份报告"), summary.documents, "")]
    tiles += [(say(word), getattr(summary, name), name) for name, word in SEVERITY.items()]
    items = (f'<li class="{kind}"><b>{count}</b>{word}</li>' for word, count, kind in tiles)
    lines = [f"<h2>{say('小结')}</h2>", f'<ul class="tiles">{"".join(items)}</ul>']
    grades = [
        Phrase(
            "{grade} 级 {count} 份（{word}）", grade=grade, count=count, word=Phrase(GRADES[grade])
        )
        for grade, count in summary.grades.items()
        if count
    ]
    if grades:
        lines.append(f"<p>{text(say('等级：{grades}。', grades=listed('，', grades)))}</p>")
    others = (
        (summary.suppressed, "{count} 个问题已经抑制"),
        (summary.baselined, "{count} 个问题在基线之内，只计入等级"),
        (summary.not_reports, "{count} 个文件不是年度报告，未检查"),
        (
            summary.skipped,
            "{count} 个文件跳过未检查（锁定文件、baolint 写的结果或暂不支持的格式）",
        ),
    )
    told = [Phrase(words, count=count) for count, words in others if count]
    if told:
        lines.append(f'<p class="faint">{text(say("另有 {told}。", told=listed("；", told)))}</p>')
    return lines


def _filters(run: Run, titles: dict[str, str], say: Say) -> list[str]:
    """Give the form that the script filters by; without script it stays hidden."""
    grades = [grade for grade, count in run.summary.grades.items() if count]
    severities = [(name, say(SEVERITY[name])) for name in SEVERITY]
    graded = [(grade, f"{grade} {say(GRADES[grade])}") for grade in grades]
    return [
        '<section id="filter" hidden aria-labelledby="filter-title">',
        f'<h2 id="filter-title">{say("筛选")}</h2>',
        '<form class="tools" id="tools">',
        _boxes(say("文件等级"), "grade", graded),
        _boxes(say("问题级别"), "severity", severities),
        '<div class="fields">',
        f'<label>{say("规则")}<select id="rule">{_rules(run, titles, say)}</select></label>',
        f'<label>{say("关键词")}<input type="search" id="words" autocomplete="off"'
        f' placeholder="{say("文件、机关、位置或问题中的字词")}"></label>',
        "</div>",
        '<div class="buttons">',
        f'<button type="reset">{say("清除筛选")}</button>',
        f'<button type="button" id="unfold">{say("全部展开")}</button>',
        f'<button type="button" id="fold">{say("全部收起")}</button>',
        f'<p id="count" role="status" data-told="{say(COUNT)}"></p>',
        "</div>",
        "</form>",
        "</section>",
    ]


def _boxes(legend: str, name: str, choices: list[tuple[str, str]]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{value}" checked> {text(word)}</label>'
        for value, word in choices
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>"


def _rules(run: Run, titles: dict[str, str], say: Say) -> str:
    """Give a choice for each code found, by family, with how many findings carry it."""
    counts = Counter(
        code
        for report in run.reports
        for finding in report.findings
        for code in (finding.code, *finding.related_codes)
    )
    groups: dict[str, list[str]] = {}
    for code, count in sorted(counts.items()):
        words = say("{code} {title}（{count}）", code=code, title=titles.get(code, ""), count=count)
        groups.setdefault(code[0], []).append(f'<option value="{code}">{text(words)}</option>')
    options = "".join(
        f'<optgroup label="{say(FAMILIES.get(letter, letter))}">{"".join(found)}</optgroup>'
        for letter, found in groups.items()
    )
    return f'<option value="">{say("全部规则")}</option>{options}'


def _overview(run: Run, say: Say) -> list[str]:
    """Give the list of files with grade and counts, each leading to its findings."""
    titles = "".join(
        f'<th scope="col">{say(word)}</th>'
        for word in ("文件", "发布机关", "年度", "等级", "得分", *SEVERITY.values(), "未能评估")
    )
    rows = (_overview_row(report, f"d{n}") for n, report in enumerate(run.reports, 1))
    unfolded = " open" if len(run.reports) <= SOME else ""
    return [
        f"<h2>{say('文件一览')}</h2>",
        f'<details class="overview"{unfolded}>'
        f"<summary>{say('共 {count} 份', count=len(run.reports))}</summary>",
        f'<div class="scroll" tabindex="0" role="group" aria-label="{say("文件一览表")}">',
        f"<table><thead><tr>{titles}</tr></thead><tbody>",
        *rows,
        "</tbody></table></div></details>",
    ]


def _overview_row(report: Report, name: str) -> str:
    counts = Counter(finding.severity for finding in report.findings)
    numbers = [report.score, *(counts[kind] for kind in SEVERITY), report.checks.not_assessable]
    cells = "".join(f'<td class="n">{"" if n is None else n}</td>' for n in numbers)
    return (
        f'<tr id="{name}-row"><th scope="row"><a href="#{name}">{text(report.path)}</a></th>'
        f"<td>{text(report.agency or '')}</td><td>{report.year or ''}</td>"
        f'<td><span class="badge {report.grade}">{report.grade}</span></td>{cells}</tr>'
    )
