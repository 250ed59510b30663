"""Blocks that name all their rows in the header, printed with rows and columns changed over."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document import figures
from baolint.document.model import Cell
from baolint.recognise.labels import Labels, Match
from baolint.recognise.rows import Row


def turned(found: Sequence[Row], labels: Labels) -> list[Row]:
    """Give the rows with each transposed block as the form has it: its header and one row of figures.

    Such a block has the groups as its only heads, and a line of figures for each leaf in a group.
    """
    rows: list[Row] = []
    at = 0
    while at < len(found):
        taken = _turned(found, at, labels) if _may_begin(found, at) else None
        rows.extend(taken[0] if taken else found[at : at + 1])
        at += taken[1] if taken else 1
    return rows


def _may_begin(found: Sequence[Row], at: int) -> bool:
    row = found[at]
    return (
        row.kind == "header"
        and row.part is not None
        and row.part.key_from == "columns"
        and at + 1 < len(found)
        and found[at + 1].kind == "unknown"
        and all(_is_group(match) for _, match in row.labels)
    )


def _is_group(match: Match) -> bool:
    node = match.named.node
    return node is not None and bool(node.key) and bool(node.children)


def _turned(found: Sequence[Row], at: int, labels: Labels) -> tuple[list[Row], int] | None:
    """Give the header and the row of figures of a block that begins here, and how many rows it took."""
    head = found[at]
    groups = [match.named.node for _, match in head.labels]
    names = [leaf.label.text for leaf in groups[0].children] if groups[0] else []
    lines: list[tuple[tuple[Cell, Match], list[Cell]]] = []
    for row in found[at + 1 : at + 1 + len(names)]:
        filled = [cell for cell in row.cells if cell.text.string.strip()]
        known = labels.find(filled[0].text.string, ("column",)) if filled else []
        own = [match for match in known if match.named.block is head.part]
        numbers = filled[1:]
        if not own or len(numbers) != len(groups) or row.block != head.block:
            return None
        if not all(figures.looks_like_figure(cell.text.string) for cell in numbers):
            return None
        lines.append(((filled[0], own[0]), numbers))
    if [pair[1].named.label.text for pair, _ in lines] != names:
        return None
    # each group has leaves of its own, so that none of them is one cell in three places
    heads = [*head.labels, *((_again(cell), m) for _ in groups for (cell, m), _ in lines)]
    cells = tuple(numbers[place] for place in range(len(groups)) for _, numbers in lines)
    header = head._replace(labels=tuple(heads), cells=tuple(cell for cell, _ in heads))
    return [header, head._replace(kind="bare", labels=(), values=cells, cells=cells)], len(
        lines
    ) + 1


def _again(cell: Cell) -> Cell:
    return Cell(cell.text, cell.row, cell.column)
