"""Where in a workbook a stretch of its text is: sheet and cell."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from baolint.document.model import Spot
from baolint.document.text import Span

_ONE_LINE = str.maketrans("\n", " ")


class Line(NamedTuple):
    """A cell, or a line of one: text[start:end] of the source, closed by a newline.

    `cell` is its name in the sheet (B12), None for what belongs to the sheet as a whole.
    """

    start: int
    end: int
    sheet: str
    cell: str | None


class SheetPlaces:
    """Places in the virtual text of a workbook; `lines` in the order of the text."""

    __slots__ = ("_lines", "_source")

    def __init__(self, source: str, lines: list[Line]) -> None:
        self._source = source
        self._lines = lines

    def spot(self, span: Span) -> Spot:
        """Give sheet and cell in which the span begins."""
        line = self._line(span.start)
        return Spot(sheet=line.sheet, cell=line.cell) if line else Spot()

    def line(self, span: Span) -> tuple[str, int, int]:
        """Give the text of the cell, or its line, and the span's offsets in it."""
        line = self._line(span.start)
        if line is None:
            return "", 0, 0
        start = min(span.start, line.end)
        end = min(max(span.end, start), line.end)
        shown = self._source[line.start : line.end].translate(_ONE_LINE)
        return shown, start - line.start, end - line.start

    def _line(self, at: int) -> Line | None:
        if not self._lines:
            return None
        return self._lines[max(bisect_right(self._lines, at, key=_start) - 1, 0)]


def cell_name(row: int, column: int) -> str:
    """Name a cell, given from 0, as people do: B12."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _start(line: Line) -> int:
    return line.start
