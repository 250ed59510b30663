"""One web page of a run, for people: sums, filters, and each report with its findings and tables.

Nothing is fetched from anywhere: style and script are in the page, and its policy lets no others in.
"""

from __future__ import annotations

from collections import Counter

from baolint.engine.report import Report, Run, Summary
from baolint.messages.families import FAMILIES, GRADES, SEVERITY
from baolint.reporters import Style
from baolint.reporters.page_document import document
from baolint.reporters.page_frame import asset, footer, head, tail
from baolint.reporters.page_text import text

FEW = 5
"""Reports up to which each is unfolded from the start."""
SOME = 50
"""Reports up to which all tables are shown; with more, only those with a marked cell."""


def render(run: Run, style: Style) -> str:
    """Give the page."""
    css, script = asset("page.css"), asset("page.js")
    titles = {rule.code: rule.title for rule in run.rules}
    count = len(run.reports)
    body = [
        '<a class="skip" href="#files">跳到逐份结果</a>',
        "<header>",
        "<h1>政府信息公开工作年度报告检查结果</h1>",
        *_sums(run.summary),
        "</header>",
        "<main>",
        *_filters(run, titles),
        *(_overview(run) if count > 1 else ()),
        '<h2 id="files" tabindex="-1">逐份结果</h2>',
        *(
            document(report, f"d{number}", titles, count <= FEW, count <= SOME)
            for number, report in enumerate(run.reports, 1)
        ),
        "</main>",
        footer(run.version),
    ]
    return "\n".join([*head("年度报告检查结果", css, script), *body, *tail(script)])


def _sums(summary: Summary) -> list[str]:
    tiles = [("份报告", summary.documents, "")]
    tiles += [(word, getattr(summary, name), name) for name, word in SEVERITY.items()]
    items = (f'<li class="{kind}"><b>{count}</b>{word}</li>' for word, count, kind in tiles)
    lines = ["<h2>小结</h2>", f'<ul class="tiles">{"".join(items)}</ul>']
    grades = "，".join(
        f"{grade} 级 {count} 份（{GRADES[grade]}）"
        for grade, count in summary.grades.items()
        if count
    )
    if grades:
        lines.append(f"<p>等级：{grades}。</p>")
    others = (
        (summary.suppressed, "个问题已经抑制"),
        (summary.baselined, "个问题在基线之内，只计入等级"),
        (summary.not_reports, "个文件不是年度报告，未检查"),
        (summary.skipped, "个文件跳过未检查（锁定文件、baolint 写的结果或暂不支持的格式）"),
    )
    told = "；".join(f"{count} {words}" for count, words in others if count)
    return [*lines, f'<p class="faint">另有 {told}。</p>'] if told else lines


def _filters(run: Run, titles: dict[str, str]) -> list[str]:
    """Give the form that the script filters by; without script it stays hidden."""
    grades = [grade for grade, count in run.summary.grades.items() if count]
    severities = [(name, SEVERITY[name]) for name in SEVERITY]
    return [
        '<section id="filter" hidden aria-labelledby="filter-title">',
        '<h2 id="filter-title">筛选</h2>',
        '<form class="tools" id="tools">',
        _boxes("文件等级", "grade", [(grade, f"{grade} {GRADES[grade]}") for grade in grades]),
        _boxes("问题级别", "severity", severities),
        '<div class="fields">',
        f'<label>规则<select id="rule">{_rules(run, titles)}</select></label>',
        '<label>关键词<input type="search" id="words" autocomplete="off"'
        ' placeholder="文件、机关、位置或问题中的字词"></label>',
        "</div>",
        '<div class="buttons">',
        '<button type="reset">清除筛选</button>',
        '<button type="button" id="unfold">全部展开</button>',
        '<button type="button" id="fold">全部收起</button>',
        '<p id="count" role="status"></p>',
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


def _rules(run: Run, titles: dict[str, str]) -> str:
    """Give a choice for each code found, by family, with how many findings carry it."""
    counts = Counter(
        code
        for report in run.reports
        for finding in report.findings
        for code in (finding.code, *finding.related_codes)
    )
    groups: dict[str, list[str]] = {}
    for code, count in sorted(counts.items()):
        words = f"{code} {titles.get(code, '')}（{count}）"
        groups.setdefault(code[0], []).append(f'<option value="{code}">{text(words)}</option>')
    options = "".join(
        f'<optgroup label="{FAMILIES.get(letter, letter)}">{"".join(found)}</optgroup>'
        for letter, found in groups.items()
    )
    return f'<option value="">全部规则</option>{options}'


def _overview(run: Run) -> list[str]:
    """Give the list of files with grade and counts, each leading to its findings."""
    titles = "".join(
        f'<th scope="col">{word}</th>'
        for word in ("文件", "发布机关", "年度", "等级", "得分", *SEVERITY.values(), "未能评估")
    )
    rows = (_overview_row(report, f"d{n}") for n, report in enumerate(run.reports, 1))
    unfolded = " open" if len(run.reports) <= SOME else ""
    return [
        "<h2>文件一览</h2>",
        f'<details class="overview"{unfolded}><summary>共 {len(run.reports)} 份</summary>',
        '<div class="scroll" tabindex="0" role="group" aria-label="文件一览表">',
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
