"""A table of the form filled in: every cell of the printed grid with its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from baolint.forms.form import BlockForm, Node, TableForm
from baolint.forms.keys import block_keys, figure_rows
from baolint.forms.label_keys import label_names
from baolint.forms.spans import Geometry, Slot, table_geometry


class Cell(NamedTuple):
    """A cell at (row, column) from 0, `height` rows by `width` columns.

    `role` is caption, corner, stub, column, row or figure; a figure has its fact key.
    """

    row: int
    column: int
    height: int
    width: int
    role: str
    text: str
    key: str = ""


class Sheet(NamedTuple):
    """A table to be written: its size, the rows at which its blocks begin, its cells in order.

    `head_rows` are the rows at its top that say what stands below them throughout; none where the
    table has several blocks, each with a head of its own. `name` is the heading it stands under,
    `short` what a clerk calls it (表三).
    """

    key: str
    name: str
    height: int
    width: int
    head_rows: int
    starts: tuple[int, ...]
    cells: tuple[Cell, ...]
    short: str = ""

    def rows(self) -> list[list[Cell]]:
        """Give the cells by the row in which they begin."""
        rows: list[list[Cell]] = [[] for _ in range(self.height)]
        for cell in self.cells:
            rows[cell.row].append(cell)
        return rows

    def grid(self) -> list[list[str]]:
        """Give the text of every place, empty where a cell from the left or above reaches."""
        grid = [[""] * self.width for _ in range(self.height)]
        for cell in self.cells:
            grid[cell.row][cell.column] = cell.text
        return grid


def sheet(table: TableForm, figures: Mapping[str, Any], labels: Mapping[str, str]) -> Sheet:
    """Fill in a table.

    `figures` are the values by fact key as extract gives them, a missing one leaves its cell empty;
    `labels` are those printed otherwise than in the form, by name.
    """
    printed = {
        id(named.label): labels.get(named.name, named.label.printed) for named in label_names(table)
    }
    cells: list[Cell] = []
    starts = []
    top = 0
    grids = [
        _with_groups(table, block, grid, figures)
        for block, grid in zip(table.blocks, table_geometry(table), strict=True)
    ]
    for grid in grids:
        starts.append(top)
        for slot in grid.slots:
            text = printed.get(id(slot.label), "") if slot.label else _value(figures.get(slot.key))
            cells.append(
                Cell(
                    top + slot.row, slot.column, slot.height, slot.width, slot.role, text, slot.key
                )
            )
        top += grid.height
    head = grids[0].head_rows if len(grids) == 1 else 0
    size = (top, grids[0].width)
    return Sheet(table.key, table.title, *size, head, tuple(starts), tuple(cells), table.name)


def _value(value: Any) -> str:
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _with_groups(
    table: TableForm, block: BlockForm, grid: Geometry, figures: Mapping[str, Any]
) -> Geometry:
    """Put in a row above each group that carries figures of its own; the form has none there."""
    keys = block_keys(table, block)
    for node in figure_rows(block):
        own = {leaf: key for (row, leaf), key in keys.items() if row is node}
        if node.children and any(key in figures for key in own.values()):
            grid = _with_group(grid, block, node, own)
    return grid


def _with_group(grid: Geometry, block: BlockForm, node: Node, own: Mapping[Node, str]) -> Geometry:
    at = next(slot.row for slot in grid.slots if slot.label is node.label)
    above = {id(step.label) for step in node.path()[:-1]}
    slots = [_moved(slot, at, above) for slot in grid.slots]
    left = grid.head_columns
    slots.append(Slot(at, node.depth, 1, left - node.depth, "row", node.label))
    slots.extend(_group_figures(block, own, at, left, grid.width))
    slots.sort(key=_place)
    return grid._replace(height=grid.height + 1, slots=tuple(slots))


def _moved(slot: Slot, at: int, above: set[int]) -> Slot:
    """Make room for a row at `at`: what lies below moves down, what reaches over it grows."""
    reaches = slot.row < at < slot.row + slot.height
    if reaches or (slot.row == at and id(slot.label) in above):
        return slot._replace(height=slot.height + 1)
    return slot._replace(row=slot.row + 1) if slot.row >= at else slot


def _group_figures(
    block: BlockForm, own: Mapping[Node, str], at: int, left: int, width: int
) -> Iterator[Slot]:
    leaves = block.column_leaves()
    for number, leaf in enumerate(leaves):
        rest = width - left - len(leaves) if leaf is leaves[-1] else 0
        yield Slot(at, left + number, 1, 1 + rest, "figure", key=own[leaf])


def _place(slot: Slot) -> tuple[int, int]:
    return slot.row, slot.column
