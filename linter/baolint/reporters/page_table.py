"""A statutory table on the web page, the cells of findings marked with what they should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from baolint.engine.excerpt import SEPARATOR
from baolint.engine.report import Finding, Location
from baolint.forms import table_names
from baolint.forms.filled import Cell, Sheet
from baolint.messages.phrase import speaker
from baolint.reporters.figures import plain
from baolint.reporters.page_text import text
from baolint.rules.diagnostic import RANK

CAPTION = "（按表样排列，数字和改动过的项目名称照报告所填，带？的数字读法不止一种）"
LABEL = "="
"""In place of a row's key: what follows is a label as printed, without blanks."""


class Mark(NamedTuple):
    """A finding at a cell: its severity, its id on the page, what it says of the cell.

    `sure` means that only this cell can be wrong, `first` that it is the first cell of the finding.
    """

    severity: str
    target: str
    says: str
    sure: bool = False
    first: bool = False


def cell_id(target: str) -> str:
    """Give the id of the first cell that a finding, given by its own id, marks."""
    return f"{target}c"


def marks_of(findings: Sequence[Finding], name: str, lang: str = "zh") -> dict[str, list[Mark]]:
    """Give the marks of the findings by fact key.

    Where a whole row is meant, they stand by `table/row`, for a label by `table/=label`.
    """
    marks: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, 1):
        target = f"{name}f{number}"
        sure = _suspect(finding)
        first = True
        for key, says in _places(finding, number, lang):
            held = marks.setdefault(key, [])
            if all(mark.target != target for mark in held):
                held.append(Mark(finding.severity, target, says, key == sure, first))
                first = False
    return marks


def _places(finding: Finding, number: int, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the cells and rows that a finding is about, the most telling words first."""
    say = speaker(lang)
    evidence = finding.evidence or {}
    suspect = _suspect(finding)
    if suspect:
        yield suspect, say("应为 {right}", right=plain(evidence["repair"]))
    for edits in evidence.get("candidates", ()):
        for edit in edits:
            yield edit["suspect"], say("或应为 {right}", right=plain(edit["repair"]))
    if "stated" in evidence and evidence.get("figures"):
        for key in evidence["figures"]:
            yield key, say("文中为 {stated}", stated=plain(evidence["stated"]))
    for place in (finding.location, *finding.related):
        key = _key(place)
        if key:
            yield key, say("问题 {n}", n=number)
    for key in _labels(finding):
        yield key, say("问题 {n}", n=number)


def _labels(finding: Finding) -> Iterator[str]:
    """Yield the labels that a finding about no row of a table quotes whole."""
    excerpt, place = finding.excerpt, finding.location
    if excerpt is None or excerpt.kind != "row" or not place.table or place.row:
        return
    for start, end in excerpt.marks:
        label = _squeezed(excerpt.line[start:end])
        if label and SEPARATOR.strip() not in label:
            yield f"{place.table}/{LABEL}{label}"


def _squeezed(string: str) -> str:
    return "".join(string.split())


def _suspect(finding: Finding) -> str:
    """Give the fact key of the one cell that is wrong, '' where that is not known."""
    evidence = finding.evidence or {}
    return str(evidence["suspect"]) if evidence.get("repair") is not None else ""


def _key(place: Location) -> str:
    if not place.table or not place.row:
        return ""
    return "/".join(part for part in (place.table, place.row, place.field) if part)


class _Links:
    """Makes the links of one table; the same label may stand in it more than once, an id may not."""

    __slots__ = ("_given",)

    def __init__(self) -> None:
        self._given: set[str] = set()

    def link(self, mark: Mark) -> str:
        own = ""
        if mark.first and mark.target not in self._given:
            self._given.add(mark.target)
            own = f' id="{cell_id(mark.target)}"'
        return f'<a{own} href="#{mark.target}">{text(mark.says)}</a>'


def table(sheet: Sheet, name: str, marks: Mapping[str, list[Mark]], lang: str = "zh") -> str:
    """Give the table with its head, foldable; unfolded where a cell of it is marked."""
    own = {key: held for key, held in marks.items() if key.startswith(f"{sheet.key}/")}
    say = speaker(lang)
    number = table_names.short(sheet.short)
    title = text(say("{table} {title}", table=number, title=sheet.name))
    links = _Links()
    empty = say("空白")
    rows = [f"<tr>{''.join(_row(row, sheet.key, own, links, empty))}</tr>" for row in sheet.rows()]
    head = ["<thead>", *rows[: sheet.head_rows], "</thead>"] if sheet.head_rows else []
    told = say("（{count} 处有问题）", count=len(own)) if own else ""
    return "\n".join(
        [
            f'<details class="statutory" id="{name}-{sheet.key}"{" open" if own else ""}>',
            f"<summary><h4>{title}</h4>{told}</summary>",
            f'<div class="scroll" tabindex="0" role="group" aria-label="{title}">',
            f"<table><caption>{title}{say(CAPTION)}</caption>",
            *head,
            "<tbody>",
            *rows[sheet.head_rows :],
            "</tbody></table></div></details>",
        ]
    )


def _row(
    row: Sequence[Cell], table: str, marks: Mapping[str, list[Mark]], links: _Links, empty: str
) -> Iterator[str]:
    """Yield the cells of a row; marks of the whole row stand at its label, the last before figures."""
    keys = [cell.key for cell in row if cell.key]
    whole = marks.get(keys[0].rpartition("/")[0], []) if marks and keys else []
    label = next((cell for cell in reversed(row) if cell.role == "row"), None)
    for cell in row:
        held = marks.get(cell.key or f"{table}/{LABEL}{_squeezed(cell.text)}", []) if marks else []
        yield _cell(cell, [*whole, *held] if cell is label else held, links, empty)


def _cell(cell: Cell, marks: Sequence[Mark], links: _Links, empty: str) -> str:
    spans = f' colspan="{cell.width}"' if cell.width > 1 else ""
    spans += f' rowspan="{cell.height}"' if cell.height > 1 else ""
    tag, scope = ("td", "") if cell.role == "figure" or not cell.text else ("th", _scope(cell))
    if not marks:
        return f"<{tag}{scope}{spans}>{text(cell.text)}</{tag}>"
    gravest = max(marks, key=lambda mark: RANK[mark.severity]).severity
    told = "".join(map(links.link, marks))
    value = f'<span class="value">{text(cell.text) or empty}</span>'
    sure = " sure" if any(mark.sure for mark in marks) else ""
    return f'<{tag}{scope}{spans} class="bad {gravest}{sure}">{value} {told}</{tag}>'


def _scope(cell: Cell) -> str:
    kind = "row" if cell.role in ("row", "caption") else "col"
    wide = cell.role == "caption" or (cell.height if kind == "row" else cell.width) > 1
    return f' scope="{kind}group"' if wide else f' scope="{kind}"'
