"""The grid of a table as the form prints it: which cell covers which rows and columns.

Nothing of this is written in a profile: a group spans its leaves, and a leaf what is left of the
depth; the last column of a block with fewer columns than its table spans the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baolint.forms.form import BlockForm, LabelForm, Node, TableForm
from baolint.forms.keys import block_keys


class Slot(NamedTuple):
    """A cell of the printed form at (row, column) from 0, `height` rows by `width` columns.

    `role` is caption, corner, stub, column, row or figure. A figure has its fact key, all others a
    label; a corner without a label is an empty cell.
    """

    row: int
    column: int
    height: int
    width: int
    role: str
    label: LabelForm | None = None
    key: str = ""


class Geometry(NamedTuple):
    """A printed grid: its size, how many rows and columns are head, its cells in reading order."""

    height: int
    width: int
    head_rows: int
    head_columns: int
    slots: tuple[Slot, ...]


def table_geometry(table: TableForm) -> tuple[Geometry, ...]:
    """Give the grid of each block, all as wide as the widest; row numbers start at 0 in each."""
    width = max(_natural_width(block) for block in table.blocks)
    return tuple(geometry(table, block, width) for block in table.blocks)


def geometry(table: TableForm, block: BlockForm, width: int = 0) -> Geometry:
    """Give the grid of a block, widened to `width` columns where it has fewer."""
    across = block.key_from == "columns"
    natural = _natural_width(block)
    width = max(width, natural)
    left = 0 if across else _depth(block.row_roots)
    depth = _depth(block.columns)
    top = 1 if block.caption else 0
    slots: list[Slot] = []
    if block.caption:
        slots.append(Slot(0, 0, 1, width, "caption", block.caption))
    if left:
        role, label = ("stub", block.stub) if block.stub else ("corner", block.corner)
        slots.append(Slot(top, 0, depth, left, role, label))
    slots.extend(_head(block.columns, top, left, depth, width - natural))
    body = top + depth
    if not across:
        slots.extend(_labels(block.row_roots, body, left))
    slots.extend(_figures(table, block, body, left, width))
    height = body + (1 if across else len(block.row_leaves()))
    slots.sort(key=lambda slot: (slot.row, slot.column))
    return Geometry(height, width, body, left, tuple(slots))


def _natural_width(block: BlockForm) -> int:
    across = block.key_from == "columns"
    return len(block.column_leaves()) + (0 if across else _depth(block.row_roots))


def _depth(roots: Iterable[Node]) -> int:
    return 1 + max((node.depth for root in roots for node in root.walk()), default=0)


def _head(nodes: tuple[Node, ...], top: int, column: int, depth: int, extra: int) -> Iterator[Slot]:
    for node in nodes:
        rest = extra if node is nodes[-1] else 0
        width = sum(1 for _ in node.leaves()) + rest
        height = 1 if node.children else depth - node.depth
        yield Slot(top + node.depth, column, height, width, "column", node.label)
        yield from _head(node.children, top, column, depth, rest)
        column += width


def _labels(nodes: tuple[Node, ...], row: int, left: int) -> Iterator[Slot]:
    for node in nodes:
        height = sum(1 for _ in node.leaves())
        width = 1 if node.children else left - node.depth
        yield Slot(row, node.depth, height, width, "row", node.label)
        yield from _labels(node.children, row, left)
        row += height


def _figures(
    table: TableForm, block: BlockForm, body: int, left: int, width: int
) -> Iterator[Slot]:
    keys = block_keys(table, block)
    leaves = block.column_leaves()
    rows: tuple[Node | None, ...] = block.row_leaves()
    for i, row in enumerate(rows or (None,)):
        for j, leaf in enumerate(leaves):
            rest = width - left - len(leaves) if leaf is leaves[-1] else 0
            yield Slot(body + i, left + j, 1, 1 + rest, "figure", key=keys[row, leaf])
