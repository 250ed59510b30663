"""What was cut out of the sheets laid out as one text, with blocks, places and notes."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.document.model import Block, Cell, Note, Paragraph, Table
from baolint.document.text import Run, Span, Text
from baolint.messages.phrase import Phrase, listed
from baolint.readers.xlsx_cut import CutCell, CutTable, CutText
from baolint.readers.xlsx_grid import Grid
from baolint.readers.xlsx_marks import Position
from baolint.readers.xlsx_places import Line, SheetPlaces, cell_name

MOST_NAMED = 3
"""Cells that a note names before it only counts them."""


class Layout:
    """The growing text of a workbook: every cell, or line of a cell of text, closed by a newline."""

    __slots__ = ("_length", "_lines", "_strings", "blocks", "notes")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._length = 0
        self._lines: list[Line] = []
        self._strings: list[str] = []

    def add(self, grid: Grid, cuts: Iterable[CutText | CutTable]) -> None:
        """Lay out a sheet."""
        doubtful: dict[str, list[tuple[Position, Cell]]] = {}
        for one in cuts:
            if isinstance(one, CutText):
                self.text(grid, one.at, "hidden" if one.hidden else "body")
            else:
                self._table(grid, one, doubtful)
        for key, cells in doubtful.items():
            note = _note(key, grid.name, cells)
            self.notes.append(note)
            for _, cell in cells:
                cell.unreadable = note

    def text(self, grid: Grid, at: Position, part: str) -> None:
        """Lay out a cell as paragraphs, one a line."""
        held = grid.held.get(at) or grid.left_over[at]
        for line in held.text.split("\n"):
            if line.strip():
                self.paragraph(line, grid.name, cell_name(*at), part)

    def paragraph(self, string: str, sheet: str, cell: str | None, part: str) -> None:
        """Lay out a paragraph that stands in a cell, or of the sheet as a whole."""
        self.blocks.append(Paragraph(self._write(string, sheet, cell), 0, part))

    def result(self) -> tuple[str, tuple[Block, ...], SheetPlaces]:
        """Give the whole text, its blocks and its places."""
        source = "".join(self._strings)
        return source, tuple(self.blocks), SheetPlaces(source, self._lines)

    def _table(
        self, grid: Grid, table: CutTable, doubtful: dict[str, list[tuple[Position, Cell]]]
    ) -> None:
        rows = []
        for cut_row in table.rows:
            row = []
            for cut in cut_row:
                cell = self._cell(grid, cut)
                held = grid.held.get(cut.at)
                if held and held.doubt:
                    doubtful.setdefault(held.doubt, []).append((cut.at, cell))
                row.append(cell)
            rows.append(tuple(row))
        self.blocks.append(Table(tuple(rows), exact=True))

    def _cell(self, grid: Grid, cut: CutCell) -> Cell:
        held = grid.held.get(cut.at)
        text = self._write(held.text if held else "", grid.name, cell_name(*cut.at))
        return Cell(text, cut.row, cut.column, cut.height, cut.width)

    def _write(self, string: str, sheet: str, cell: str | None) -> Text:
        start = self._length
        end = start + len(string)
        self._strings += (string, "\n")
        self._length = end + 1
        self._lines.append(Line(start, end, sheet, cell))
        return Text(string, (Run(0, start, end),))


def _note(key: str, sheet: str, cells: list[tuple[Position, Cell]]) -> Note:
    """Say which cells of a sheet cannot be told; the note stands at the first of them."""
    names = listed("、", [cell_name(*at) for at, _ in cells[:MOST_NAMED]])
    if len(cells) > MOST_NAMED:
        names = Phrase("{cells} 等 {count} 格", cells=names, count=len(cells))
    first = cells[0][1].text.span()
    return key, Span(*first), {"sheet": sheet, "cells": names}
