"""A table of a Word file: merged cells as in the form, borders, a head that repeats on each page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from baolint.forms.filled import Cell, Sheet
from baolint.forms.layout import Layout
from baolint.reporters.render_docx_xml import paragraph, run, twips, width

_LOWEST = 340
"""Height of the lowest row in twentieths of a point, about 6 mm."""
_MARGIN = 40
"""Blank at either side of a cell, likewise; fifteen columns have to fit."""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES
)


def table(sheet: Sheet, layout: Layout) -> str:
    """Give the table, as wide as the text of a page."""
    widths = _widths(sheet, layout)
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    rows = "".join(_row(sheet, number, cells, widths) for number, cells in _filled(sheet))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{_MARGIN}" w:type="dxa"/><w:right w:w="{_MARGIN}" '
        f'w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    )


def _widths(sheet: Sheet, layout: Layout) -> list[int]:
    """Share out the width of the text; edges are rounded, so that nothing is lost."""
    shares: Sequence[float] = layout.widths.get(sheet.key, ())
    if len(shares) != sheet.width:
        shares = [1.0] * sheet.width
    whole = sum(shares)
    edges = [
        round(twips(layout.width) * sum(shares[:number]) / whole)
        for number in range(sheet.width + 1)
    ]
    widths = [after - before for before, after in pairwise(edges)]
    for cell in sheet.cells:
        if cell.role == "figure":
            _make_room(widths, cell, layout.faces["table"].size)
    return widths


def _make_room(widths: list[int], cell: Cell, size: float) -> None:
    """Widen a column that cannot hold a figure on one line, at the cost of the widest one."""
    last = cell.column + cell.width - 1
    room = sum(widths[cell.column : last + 1]) - 2 * _MARGIN
    lacking = math.ceil(width(cell.text) * size * 20) - room
    widest = max(range(len(widths)), key=widths.__getitem__)
    if lacking > 0 and not cell.column <= widest <= last:
        lacking = min(lacking, widths[widest] // 2)
        widths[widest] -= lacking
        widths[last] += lacking


def _filled(sheet: Sheet) -> Iterator[tuple[int, list[tuple[Cell, bool]]]]:
    """Yield each row with the cells that begin in it or (True) go on in it, from left to right."""
    rows: list[list[tuple[Cell, bool]]] = [[] for _ in range(sheet.height)]
    for cell in sheet.cells:
        for row in range(cell.row, cell.row + cell.height):
            rows[row].append((cell, row > cell.row))
    for number, cells in enumerate(rows):
        cells.sort(key=_column)
        yield number, cells


def _column(held: tuple[Cell, bool]) -> int:
    return held[0].column


def _row(sheet: Sheet, number: int, cells: list[tuple[Cell, bool]], widths: Sequence[int]) -> str:
    head = "<w:tblHeader/>" if number < sheet.head_rows else ""
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{_LOWEST}" w:hRule="atLeast"/>{head}'
        f"</w:trPr>{''.join(_cell(cell, goes_on, widths) for cell, goes_on in cells)}</w:tr>"
    )


def _cell(cell: Cell, goes_on: bool, widths: Sequence[int]) -> str:
    across = sum(widths[cell.column : cell.column + cell.width])
    span = f'<w:gridSpan w:val="{cell.width}"/>' if cell.width > 1 else ""
    merge = ""
    if cell.height > 1:
        merge = "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>'
    left = cell.role == "row" and cell.height == 1
    text = paragraph(
        "TableText",
        run(cell.text) if cell.text and not goes_on else "",
        '<w:jc w:val="left"/>' if left else "",
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{across}" w:type="dxa"/>{span}{merge}'
        f'<w:vAlign w:val="center"/></w:tcPr>{text}</w:tc>'
    )
