"""A run of an audit for the screen: what came in, how it was graded, what was found most, what is amiss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from baolint.messages.families import SEVERITY
from baolint.reporters import Style
from baolint.reporters.screen import paint, width

if TYPE_CHECKING:
    from baolint.audit.rows import Received, Totals, UnitRow
    from baolint.audit.view import View

GRADES = "ABCDU"
MOST = 20
"""Lines of a list that are shown; the rest is counted."""
RULES = 15
"""Rules shown, those found most first."""


def write(view: View, out: BinaryIO, style: Style) -> None:
    """Write the summary; with `quiet` the totals alone."""
    for line in _lines(view, style):
        out.write(f"{line.rstrip()}\n".encode())


def _lines(view: View, style: Style) -> Iterator[str]:
    totals = view.totals()
    if not style.quiet:
        yield from _regions(view, style)
        yield from _rules(view, style)
        yield from _listed(
            "应报未报", (_missing(row) for row in view.by_unit() if _is_missing(row))
        )
        late = (_late(row) for row in view.by_unit() if row.late)
        yield from _listed("逾期", late)
        yield from _listed("没能对上单位或年度", map(_unmatched, view.unmatched()))
        yield from _listed("未能评估", _doubtful(view))
    yield from _totals(view, totals, style)


def _totals(view: View, totals: Totals, style: Style) -> Iterator[str]:
    yield paint(
        f"共收到 {totals.files} 个文件，其中年度报告 {totals.reports} 份：严重 {totals.errors}，"
        f"一般 {totals.warnings}，提示 {totals.infos}。",
        "strong",
        style.color,
    )
    if totals.expected:
        yield (
            f"应报 {totals.expected}，已报 {totals.received}，未报 {totals.missing}，"
            f"逾期 {totals.late}（按单位和年度计）。"
        )
    elif totals.received:
        yield f"涉及单位和年度 {totals.received} 个，逾期 {totals.late} 个。"
    grades = "，".join(
        f"{grade} {count}" for grade, count in zip(GRADES, totals.grades, strict=True) if count
    )
    yield f"等级分布：{grades or '无'}。全部评估的 {totals.assessed} 份，未能全部评估的 {totals.not_assessable} 份。"
    if view.run.before is not None:
        yield (
            f"与上一次运行（第 {view.run.before} 次）相比：新发现 {totals.new}，已改正 {totals.mended}，"
            f"仍未改 {totals.open}。"
        )
    if totals.unmatched:
        yield f"有 {totals.unmatched} 份报告没能对上单位或年度。"
    if totals.unreadable:
        yield f"有 {totals.unreadable} 个文件没能读取。"
    if totals.suppressed:
        yield f"另有 {totals.suppressed} 个问题已经抑制。"
    if totals.baselined:
        yield f"另有 {totals.baselined} 个问题在基线之内，只计入等级。"
    if totals.not_reports:
        yield f"另有 {totals.not_reports} 个文件不是年度报告，未检查。"
    if view.run.passed_over:
        yield f"另跳过 {view.run.passed_over} 个文件（锁定文件、baolint 写的结果或暂不支持的格式），未检查。"


def _regions(view: View, style: Style) -> Iterator[str]:
    rows = list(view.by_region())
    if not rows:
        return
    head = ("地区", "年度", "应报", "已报", "逾期", *GRADES, "平均分")
    table = [head] + [
        (
            row.region or "（未写地区）", str(row.year), str(row.expected), str(row.received),
            str(row.late), *map(str, row.grades), "" if row.score is None else f"{row.score:.1f}",
        )
        for row in rows[:MOST]
    ]  # fmt: skip
    yield from _table(table, style)
    if len(rows) > MOST:
        yield f"  另有 {len(rows) - MOST} 行"
    yield ""


def _rules(view: View, style: Style) -> Iterator[str]:
    rows = sorted(view.by_rule(), key=lambda row: (-row.files, row.code))
    found = [row for row in rows if row.files]
    if not found:
        return
    table = [("规则", "级别", "份数", "处数", "未能评估", "")] + [
        (
            row.code, SEVERITY.get(row.severity, ""), str(row.files), str(row.findings),
            str(row.not_assessable), row.title or row.name,
        )
        for row in found[:RULES]
    ]  # fmt: skip
    yield from _table(table, style)
    if len(found) > RULES:
        yield f"  另有 {len(found) - RULES} 条规则"
    yield ""


def _table(rows: Sequence[Sequence[str]], style: Style) -> Iterator[str]:
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        line = "  ".join(
            cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True)
        )
        yield paint(line.rstrip(), "strong", style.color) if number == 0 else line


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    count = 0
    for count, line in enumerate(lines, 1):
        if count == 1:
            yield f"{title}："
        if count <= MOST:
            yield f"  {line}"
    if count > MOST:
        yield f"  另有 {count - MOST} 个"
    if count:
        yield ""


def _is_missing(row: UnitRow) -> bool:
    return row.expected and row.path is None


def _missing(row: UnitRow) -> str:
    return f"{row.unit}  {row.year}年度"


def _late(row: UnitRow) -> str:
    by = "发布" if row.dated_by == "published" else "落款"
    return f"{row.unit}  {row.year}年度  {row.dated}（{by}），期限 {row.due}"


def _unmatched(row: Received) -> str:
    return f"{row.path}  {row.why}"


def _doubtful(view: View) -> Iterator[str]:
    for row in view.received():
        for told in row.unassessed:
            yield f"{row.path}  {told}"
