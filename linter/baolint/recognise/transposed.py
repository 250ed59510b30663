"""Blocks that name all their figures in the header, printed as a grid: outcomes one way, groups the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from baolint.document import figures
from baolint.document.model import Cell
from baolint.forms.form import BlockForm, Node
from baolint.recognise.labels import Labels, Match
from baolint.recognise.rows import Row

_Heads = dict[int, tuple[Cell, Match]]
"""The label cell of each group and leaf of a block, by the identity of its node."""


class _Grid(NamedTuple):
    """A block as the form has it: its header, its row of figures, and how many rows these took."""

    header: Row
    row: Row
    taken: int


def turned(found: Sequence[Row], labels: Labels) -> list[Row]:
    """Give the rows with each such block as the form has it: its header and one row of figures.

    A grid has each leaf's label once, where the form has it once a group. A head over several groups
    (行政诉讼) may stand beside or above them, with or without figures of its own being left blank.
    """
    rows: list[Row] = []
    at = 0
    while at < len(found):
        grid = _grid(found, at, labels) if _may_begin(found, at) else None
        rows.extend((grid.header, grid.row) if grid else found[at : at + 1])
        at += grid.taken if grid else 1
    return rows


def _may_begin(found: Sequence[Row], at: int) -> bool:
    row = found[at]
    return row.kind == "header" and row.part is not None and row.part.key_from == "columns"


def _grid(found: Sequence[Row], at: int, labels: Labels) -> _Grid | None:
    """Give the grid whose first row this is; None where any label or figure is not where it would be."""
    head = found[at]
    part = head.part
    if part is None:
        return None
    rows = list(takewhile(lambda row: row.block == head.block, found[at:]))
    groups = list(_groups(part.columns))
    heads = _heads(rows, part, labels)
    if heads is None or any(
        id(node) not in heads for group in groups for node in (group, *group.children)
    ):
        return None
    grid = {(cell.row, cell.column): cell for row in rows for cell in row.cells}
    values: list[Cell] = []
    leaves = [heads[id(leaf)][0] for leaf in groups[0].children]
    across = len({cell.row for cell in leaves}) == 1
    if not across and len({cell.column for cell in leaves}) > 1:
        return None
    for group in groups:
        for leaf in group.children:
            one, other = heads[id(group)][0], heads[id(leaf)][0]
            place = (one.row, other.column) if across else (other.row, one.column)
            value = grid.get(place)
            if value is None or not figures.looks_like_figure(value.text.string):
                return None
            values.append(value)
    if len({id(value) for value in values}) < len(values):
        return None
    last = max(cell.row for cell in (*values, *(cell for cell, _ in heads.values())))
    taken = sum(1 for _ in takewhile(lambda row: row.cells and row.cells[0].row <= last, rows))
    # each group has leaves of its own, so that none of them is one cell in three places
    named = [heads[id(group)] for group in groups]
    named += [_again(*heads[id(leaf)]) for group in groups for leaf in group.children]
    header = head._replace(labels=tuple(named), cells=tuple(cell for cell, _ in named))
    row = head._replace(kind="bare", labels=(), values=tuple(values), cells=tuple(values))
    return _Grid(header, row, taken)


def _groups(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.key and node.children:
            yield node
        else:
            yield from _groups(node.children)


def _heads(rows: Sequence[Row], part: BlockForm, labels: Labels) -> _Heads | None:
    """Find the labels of a block; None where one stands there twice, as in the form's own order."""
    heads: _Heads = {}
    for row in rows:
        for cell in row.cells:
            string = cell.text.string
            for match in labels.find(string, ("column",)) if string.strip() else ():
                node = match.named.node
                if match.named.block is part and node is not None:
                    if id(node) in heads:
                        return None
                    heads[id(node)] = cell, match
    return heads


def _again(cell: Cell, match: Match) -> tuple[Cell, Match]:
    return Cell(cell.text, cell.row, cell.column), match
