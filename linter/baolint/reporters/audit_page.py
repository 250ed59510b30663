"""One web page of an audit, for the office that supervises: sums, pictures, tables, each unit's findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING, BinaryIO

from baolint.audit.rollup_rows import AGREES, DIFFERS, rollup_rows
from baolint.messages.audit import STATES
from baolint.messages.families import GRADES, SEVERITY
from baolint.reporters import audit_charts as charts
from baolint.reporters import audit_tables as tables
from baolint.reporters.audit_findings import unit_findings
from baolint.reporters.audit_words import ON_TIME, installed_forms, standing
from baolint.reporters.page_frame import asset, footer, head, tail
from baolint.reporters.page_text import text

if TYPE_CHECKING:
    from baolint.audit.rollup_rows import RollUpRow
    from baolint.audit.rows import Issue, Totals, UnitRow
    from baolint.audit.view import View
    from baolint.reporters import Style

TITLE = "政府信息公开工作年度报告审看结果"
MOST_FINDINGS = 20_000
"""Findings on the page; with more, those of grade info are left to the workbook, then the last ones."""
MOST_ROWS = 20_000
"""Rows of one table."""


def write(view: View, out: BinaryIO, style: Style) -> None:
    """Write the page line by line."""
    for line in _page(view):
        out.write(f"{line}\n".encode("utf-8", "replace"))


def _page(view: View) -> Iterator[str]:
    css = f"{asset('page.css')}\n{asset('audit_page.css')}"
    script = asset("audit_page.js")
    totals = view.totals()
    units = list(islice(view.by_unit(), MOST_ROWS))
    whole = totals.errors + totals.warnings + totals.infos
    grave = whole > MOST_FINDINGS
    anchors = _anchors(view, grave)
    yield from head("年度报告审看结果", css, script)
    yield '<a class="skip" href="#units-title">跳到单位成绩</a>'
    yield f"<header><h1>{TITLE}</h1>"
    yield f'<p class="faint">截至 {text(view.run.as_of)}，第 {view.run.id} 次审看。</p>'
    yield from _sums(view, totals)
    yield "</header><main>"
    yield from _pictures(view, units)
    yield from _filters(view, units)
    yield '<h2 id="units-title" tabindex="-1">单位成绩与报送情况</h2>'
    rows = (tables.unit_row(row, anchors.get(row.unit)) for row in units)
    yield from tables.table("units", "每个单位每年度一行", tables.UNIT_HEAD, rows)
    if len(units) == MOST_ROWS:
        yield f"<p>只列前 {MOST_ROWS} 行，其余见工作簿或者审看库。</p>"
    yield from _rest(view, anchors, totals)
    yield '<h2 id="findings-title">逐单位问题</h2>'
    if grave:
        yield (
            f"<p>问题共 {whole} 个，本页只列严重和一般的，列到 {MOST_FINDINGS} 个为止；"
            "全部见工作簿。</p>"
        )
    yield from _findings(view, anchors, grave)
    yield "</main>"
    yield footer(view.run.version)
    yield from tail(script)


def _anchors(view: View, grave: bool) -> dict[str, str]:
    """Give the id of the part of each unit whose findings are shown, '' being those of no unit."""
    counts = Counter(one.unit or "" for one in view.findings() if _is_shown(one, grave))
    found: dict[str, str] = {}
    shown = 0
    for name in ("", *(unit.name for unit in view.units())):
        if counts[name] and shown < MOST_FINDINGS:
            shown += counts[name]
            found[name] = f"u{len(found)}" if name else "nobody"
    return found


def _sums(view: View, totals: Totals) -> Iterator[str]:
    tiles = [("个文件", totals.files, ""), ("份报告", totals.reports, "")]
    if view.run.has_units:
        tiles += [
            ("份应报", totals.expected, ""),
            ("份未报", totals.missing, "error"),
            ("份逾期", totals.late, "warning"),
        ]
    counts = (totals.errors, totals.warnings, totals.infos)
    tiles += [
        (f"个{word}", count, kind)
        for (kind, word), count in zip(SEVERITY.items(), counts, strict=True)
    ]
    if view.run.before is not None:
        changes = (totals.new, totals.open, totals.mended)
        tiles += [
            (f"个{word}", count, "") for word, count in zip(STATES.values(), changes, strict=True)
        ]
    items = "".join(f'<li class="{kind}"><b>{count}</b>{word}</li>' for word, count, kind in tiles)
    yield f'<h2>小结</h2><ul class="tiles">{items}</ul>'
    grades = "，".join(
        f"{grade} 级 {count} 份"
        for grade, count in zip(GRADES, totals.grades, strict=True)
        if count
    )
    told = [f"等级：{grades}" if grades else ""]
    told.append(f"全部能评估 {totals.assessed} 份，部分不能评估 {totals.not_assessable} 份")
    others = (
        (totals.unreadable, "个文件读不出"),
        (totals.not_reports, "个文件不是年度报告"),
        (totals.unmatched, "份报告没有对上单位"),
        (totals.suppressed, "个问题已经抑制"),
        (totals.baselined, "个问题在基线之内"),
        (view.run.passed_over, "个文件没有读"),
    )
    told += [f"{count} {words}" for count, words in others if count]
    yield f"<p>{'；'.join(filter(None, told))}。</p>"


def _pictures(view: View, units: Sequence[UnitRow]) -> Iterator[str]:
    yield '<h2 id="charts-title">概览</h2><div class="charts">'
    yield charts.grades(list(view.by_region()))
    yield charts.rules(list(view.by_rule()))
    yield charts.received(units)
    yield "</div>"


def _filters(view: View, units: Sequence[UnitRow]) -> Iterator[str]:
    """Yield the form that the script filters by; without script it stays hidden."""
    years = sorted({row.year for row in units})
    regions = sorted({row.region for row in units if row.region})
    states = sorted({standing(row) for row in units}, key=lambda one: (one != ON_TIME, one))
    codes = [
        (row.code, f"{row.code} {row.title}（{row.findings}）")
        for row in view.by_rule()
        if row.findings
    ]
    yield '<section id="filter" hidden aria-labelledby="filter-title">'
    yield '<h2 id="filter-title">筛选</h2><form class="tools" id="tools">'
    yield _boxes("问题级别", "severity", list(SEVERITY.items()))
    yield '<div class="fields">'
    yield _choice("年度", "year", [(str(year), str(year)) for year in years])
    if len(regions) > 1:
        yield _choice("地区", "region", [(name, name) for name in regions])
    yield _choice("等级", "grade", [(grade, f"{grade} {word}") for grade, word in GRADES.items()])
    yield _choice("报送", "state", [(name, name) for name in states])
    yield _choice("规则", "rule", codes)
    yield '<label>关键词<input type="search" id="words" autocomplete="off"></label>'
    yield '</div><div class="buttons"><button type="reset">清除筛选</button>'
    yield '<button type="button" id="unfold">全部展开</button>'
    yield '<button type="button" id="fold">全部收起</button><p id="count" role="status"></p>'
    yield "</div></form></section>"


def _boxes(legend: str, name: str, choices: Sequence[tuple[str, str]]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{value}" checked> {text(word)}</label>'
        for value, word in choices
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>"


def _choice(label: str, name: str, choices: Sequence[tuple[str, str]]) -> str:
    options = "".join(
        f'<option value="{text(value)}">{text(word)}</option>' for value, word in choices
    )
    return f'<label>{label}<select id="{name}"><option value="">全部</option>{options}</select></label>'


def _rest(view: View, anchors: Mapping[str, str], totals: Totals) -> Iterator[str]:
    """Yield the tables beside that of the units."""
    if view.run.has_units:
        yield "<h2>汇总核对</h2>"
        rows = list(islice(_in_question(view), MOST_ROWS))
        if rows:
            shown = (tables.roll_up_row(row, anchors) for row in rows)
            yield from tables.table(
                "rollup", "不相符的，以及未能核对的表里相差最大的一格", tables.ROLL_UP_HEAD, shown
            )
        else:
            yield "<p>没有不相符或者未能核对的。</p>"
        yield "<h2>地区统计</h2>"
        regions = map(tables.region_row, view.by_region())
        yield from tables.table("regions", "每个地区每年度一行", tables.REGION_HEAD, regions)
    yield "<h2>规则统计</h2>"
    compared = view.run.before is not None
    titles = (*tables.RULE_HEAD, *(tables.CHANGES if compared else ()))
    checked = list(view.by_rule())
    telling = [row for row in checked if row.findings or row.mended or row.not_assessable]
    rules = (tables.rule_row(row, compared) for row in telling)
    yield from tables.table("rules", "有问题或者有未能评估的规则", titles, rules)
    yield f"<p>另有 {len(checked) - len(telling)} 条规则检查过，没有发现问题。</p>"
    if totals.unmatched or totals.unreadable:
        strays = islice(map(tables.stray_row, view.unmatched()), MOST_ROWS)
        yield "<h2>没有对上单位的文件</h2>"
        yield from tables.table("strays", "报告和读不出的文件", tables.STRAY_HEAD, strays)


def _in_question(view: View) -> Iterator[RollUpRow]:
    """Yield the cells that do not agree, and of each table that could not be judged the widest gap."""
    rows = (row for row in rollup_rows(view, installed_forms()) if row.state != AGREES)
    for (_, _, _, state), group in groupby(
        rows, key=lambda row: (row.unit, row.year, row.table, row.state)
    ):
        found = list(group)
        if state == DIFFERS:
            yield from found
        else:
            widest = max(found, key=_size)
            more = f"，共 {len(found)} 项" if len(found) > 1 else ""
            yield widest._replace(cell=widest.cell + more)


def _size(row: RollUpRow) -> float:
    gap = 0.0 if row.gap is None else float(row.gap)
    return max(gap, -gap)


def _findings(view: View, anchors: Mapping[str, str], grave: bool) -> Iterator[str]:
    """Yield the findings unit by unit, those of files that belong to none last."""
    titles = {row.code: row.title for row in view.by_rule()}
    for unit, anchor in anchors.items():
        if unit:
            found = [one for one in view.findings(unit) if _is_shown(one, grave)]
            yield from unit_findings(unit, anchor, found, titles)
    if "" in anchors:
        found = [one for one in view.findings() if not one.unit and _is_shown(one, grave)]
        yield from unit_findings("", anchors[""], found, titles)


def _is_shown(one: Issue, grave: bool) -> bool:
    return one.status != "suppressed" and not (grave and one.severity == "info")
