"""A statutory table on the web page, the cells of findings marked with what they should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from baolint.engine.report import Finding, Location
from baolint.forms.filled import Cell, Sheet
from baolint.reporters.figures import plain
from baolint.reporters.page_text import text
from baolint.rules.diagnostic import RANK

MOST_MARKS = 3
"""Findings named in one cell."""


class Mark(NamedTuple):
    """A finding at a cell: its severity, its id on the page, what it says of the cell.

    `sure` means that only this cell can be wrong.
    """

    severity: str
    target: str
    says: str
    sure: bool = False


def marks_of(findings: Sequence[Finding], name: str) -> dict[str, list[Mark]]:
    """Give the marks of the findings by fact key, or by `table/row` where a whole row is meant."""
    marks: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, 1):
        target = f"{name}f{number}"
        sure = _suspect(finding)
        for key, says in _places(finding, number):
            held = marks.setdefault(key, [])
            if all(mark.target != target for mark in held):
                held.append(Mark(finding.severity, target, says, key == sure))
    return marks


def _places(finding: Finding, number: int) -> Iterator[tuple[str, str]]:
    """Yield the cells and rows that a finding is about, the most telling words first."""
    evidence = finding.evidence or {}
    suspect = _suspect(finding)
    if suspect:
        yield suspect, f"应为 {plain(evidence['repair'])}"
    for edits in evidence.get("candidates", ()):
        for edit in edits:
            yield edit["suspect"], f"或应为 {plain(edit['repair'])}"
    if "stated" in evidence and evidence.get("figures"):
        for key in evidence["figures"]:
            yield key, f"文中为 {plain(evidence['stated'])}"
    for place in (finding.location, *finding.related):
        key = _key(place)
        if key:
            yield key, f"问题 {number}"


def _suspect(finding: Finding) -> str:
    """Give the fact key of the one cell that is wrong, '' where that is not known."""
    evidence = finding.evidence or {}
    return str(evidence["suspect"]) if evidence.get("repair") is not None else ""


def _key(place: Location) -> str:
    if not place.table or not place.row:
        return ""
    return "/".join(part for part in (place.table, place.row, place.field) if part)


def table(sheet: Sheet, name: str, marks: Mapping[str, list[Mark]]) -> str:
    """Give the table with its head, foldable; unfolded where a cell of it is marked."""
    own = [key for key in marks if key.startswith(f"{sheet.key}/")]
    title = text(f"{sheet.short} {sheet.name}")
    rows = [f"<tr>{''.join(_row(row, marks))}</tr>" for row in sheet.rows()]
    head = ["<thead>", *rows[: sheet.head_rows], "</thead>"] if sheet.head_rows else []
    told = f"（{len(own)} 处有问题）" if own else ""
    return "\n".join(
        [
            f'<details class="statutory" id="{name}-{sheet.key}"{" open" if own else ""}>',
            f"<summary><h4>{title}</h4>{told}</summary>",
            f'<div class="scroll" tabindex="0" role="region" aria-label="{title}">',
            f"<table><caption>{title}（按表样排列，标签和数字照报告所填）</caption>",
            *head,
            "<tbody>",
            *rows[sheet.head_rows :],
            "</tbody></table></div></details>",
        ]
    )


def _row(row: Sequence[Cell], marks: Mapping[str, list[Mark]]) -> Iterator[str]:
    """Yield the cells of a row; marks of the whole row stand at its label, the last before figures."""
    keys = [cell.key for cell in row if cell.key]
    whole = marks.get(keys[0].rpartition("/")[0], []) if keys else []
    label = next((cell for cell in reversed(row) if cell.role == "row"), None)
    for cell in row:
        yield _cell(cell, whole if cell is label else marks.get(cell.key, []))


def _cell(cell: Cell, marks: Sequence[Mark]) -> str:
    spans = f' colspan="{cell.width}"' if cell.width > 1 else ""
    spans += f' rowspan="{cell.height}"' if cell.height > 1 else ""
    tag, scope = ("td", "") if cell.role == "figure" or not cell.text else ("th", _scope(cell))
    if not marks:
        return f"<{tag}{scope}{spans}>{text(cell.text)}</{tag}>"
    gravest = max(marks, key=lambda mark: RANK[mark.severity]).severity
    links = "".join(
        f'<a href="#{mark.target}">{text(mark.says)}</a>' for mark in marks[:MOST_MARKS]
    )
    more = f"等 {len(marks)} 个问题" if len(marks) > MOST_MARKS else ""
    value = f'<span class="value">{text(cell.text) or "空白"}</span>'
    sure = " sure" if any(mark.sure for mark in marks) else ""
    return f'<{tag}{scope}{spans} class="bad {gravest}{sure}">{value} {links}{more}</{tag}>'


def _scope(cell: Cell) -> str:
    kind = "row" if cell.role in ("row", "caption") else "col"
    wide = cell.role == "caption" or (cell.height if kind == "row" else cell.width) > 1
    return f' scope="{kind}group"' if wide else f' scope="{kind}"'
