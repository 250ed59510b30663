"""The grid of a Word table: which cell reaches how far, on columns that really are somebody's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from baolint.readers.docx_raw import RawCell, RawTable

SLIVER = 57
"""Twentieths of a point, about 1 mm: a narrower column is where two edges failed to meet."""


class Placed(NamedTuple):
    """A cell with its row and column, from 0, and how many rows and columns it takes up."""

    raw: RawCell
    row: int
    column: int
    height: int
    width: int


class Grid(NamedTuple):
    """The rows of a table, each with the cells that begin in it, and the cells merged over."""

    rows: list[list[Placed]]
    covered: list[RawCell]


def lay(table: RawTable) -> Grid:
    """Join merged cells and count rows and columns.

    Columns in which no cell begins and rows that only continue others are left out of the count:
    converters add such columns.
    """
    columns = _columns(table)
    heights, covered = _merge(table, columns)
    begins = [any(id(cell) in heights for cell in row) for row in table.rows]
    before = [0]
    for begun in begins:
        before.append(before[-1] + begun)
    rows: list[list[Placed]] = []
    for number, row in enumerate(table.rows):
        if not begins[number]:
            continue
        placed = []
        for cell in row:
            if id(cell) in heights:
                height = before[number + heights[id(cell)]] - before[number]
                column = columns[cell.column]
                width = max(columns[cell.column + cell.width] - column, 1)
                placed.append(Placed(cell, before[number], column, height, width))
        rows.append(placed)
    return Grid(rows, covered)


def _merge(table: RawTable, columns: dict[int, int]) -> tuple[dict[int, int], list[RawCell]]:
    """Give the height of each cell that begins somewhere, by identity, and the cells it covers.

    A cell that continues nothing, because the row above was deleted, begins by itself.
    """
    heights: dict[int, int] = {}
    covered: list[RawCell] = []
    above: dict[int, RawCell] = {}
    for row in table.rows:
        merging: dict[int, RawCell] = {}
        for cell in row:
            column = columns[cell.column]
            owner = above.get(column) if cell.merge == "more" else None
            if owner is not None:
                heights[id(owner)] += 1
                covered.append(cell)
            else:
                heights[id(cell)] = 1
            if cell.merge:
                merging[column] = owner or cell
        above = merging
    return heights, covered


def _columns(table: RawTable) -> dict[int, int]:
    """Map each edge of a cell to the number of columns before it in which some cell begins."""
    cells = [cell for row in table.rows for cell in row]
    same = _slivers(table.widths, cells)
    starts = sorted({same.get(cell.column, cell.column) for cell in cells})
    edges = {cell.column for cell in cells} | {cell.column + cell.width for cell in cells}
    return {edge: bisect_left(starts, same.get(edge, edge)) for edge in edges}


def _slivers(widths: Sequence[int], cells: Sequence[RawCell]) -> dict[int, int]:
    """Find edges that are meant to be the edge before them: hardly apart, and nobody between."""
    if not any(0 < width < SLIVER for width in widths):
        return {}
    single = {cell.column for cell in cells if cell.width == 1}
    same: dict[int, int] = {}
    for number, width in enumerate(widths):
        if 0 < width < SLIVER and number not in single:
            same[number + 1] = same.get(number, number)
    return same
