"""PDF files for tests: whole reports drawn with reportlab in the ways that offices and tools do."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from support.made import Made
from support.render import HEADINGS, Cell, Row, looks, tables

WIDTH, HEIGHT = 595.0, 842.0
"""A4 in points."""
FONT = "STSong-Light"
_NO_START = "，。；：、！？）》〉”’％%,.;:)"
_NO_END = "（《〈“‘("
_LABELS = {
    4: (150.0, 95.0, 95.0, 95.0),
    10: (24.0, 62.0, 140.0, *[31.0] * 7),
    15: (29.0,) * 15,
}
"""Widths of the columns of the three tables, by how many there are."""


class Layout(NamedTuple):
    """How a report is laid out on its pages.

    `rules` is lines (one stroke a border), bars (a thin filled bar a cell's side, as Word writes
    them), rows (only rules between the rows), columns (only those between the columns), right (one at
    the right side of each cell) or none. `repeat` writes a table's header again on a
    new page; `stands` says where a cell's lines stand in it: middle, top or bottom; `figures` where
    they stand across: left, right or centre; `pieces` writes each character by itself, `linewise` a
    page line by line over all cells; `moved` moves a cell over several rows whose text has no room
    before the cut to the next page, as Word does with a label; `form` puts every page's content into a form object; `font` is
    a font of FONTS.
    """

    rules: str = "lines"
    repeat: bool = False
    stands: str = "middle"
    justify: bool = False
    pieces: bool = False
    linewise: bool = False
    figures: str = "centre"
    form: bool = False
    numbers: str = "— {} —"
    running: str = ""
    font: str = FONT
    size: float = 14.0
    small: float = 9.0
    margin: float = 80.0
    turn: int = 0
    moved: bool = False


PLAIN = Layout()
"""Ruled tables with a stroke for each border."""


def written(report: Made, seed: int, layout: Layout = PLAIN) -> bytes:
    """Write a made-up report with its three tables of the official geometry."""
    style = looks(seed)
    pen = Pen(layout)
    for line in report.title:
        pen.centred(line, layout.size * 1.4)
    pen.paragraph(report.preamble)
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    for number, (numeral, heading) in enumerate(HEADINGS):
        pen.paragraph(f"{numeral}、{heading}")
        for text in prose.get(number, ()):
            pen.paragraph(text)
        if 1 <= number <= 3:
            pen.table(tables(report, style)[number - 1])
    for text in report.signature:
        pen.right(text)
    return pen.data()


def of_text(text: str, layout: Layout = PLAIN) -> bytes:
    """Write a report given as text with tabs between cells, its tables with the official merges."""
    from support.word import form_table

    pen = Pen(layout)
    rows: list[list[str]] = []
    for number, line in enumerate([*text.splitlines(), ""]):
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            pen.table(_merged(form_table(rows)))
            rows = []
        if number < 2:
            pen.centred(line, layout.size * 1.4)
        elif line.strip():
            pen.paragraph(line)
    return pen.data()


class Pen:
    """Writes paragraphs and tables down the pages of a file."""

    def __init__(self, layout: Layout) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.cidfonts import UnicodeCIDFont
        from reportlab.pdfgen.canvas import Canvas

        if layout.font == FONT:
            pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.layout = layout
        self._out = io.BytesIO()
        self._canvas: Any = Canvas(self._out, pagesize=(WIDTH, HEIGHT), pageCompression=1)
        self._measure: Any = pdfmetrics.stringWidth
        self._page = 0
        self._y = 0.0
        self._strings: list[tuple[float, float, str, float]] = []
        self._begin()

    def data(self) -> bytes:
        """End the last page and give the file."""
        self._end()
        self._canvas.save()
        return self._out.getvalue()

    def new_page(self) -> None:
        self._end()
        self._begin()

    def centred(self, text: str, size: float) -> None:
        self._room(size * 1.6)
        self._y += size * 1.6
        self._write((WIDTH - self._width(text, size)) / 2, self._y, text, size)

    def right(self, text: str) -> None:
        size = self.layout.size
        self._room(size * 1.8)
        self._y += size * 1.8
        x = WIDTH - self.layout.margin - self._width(text, size)
        self._write(x, self._y, text, size)

    def paragraph(self, text: str, indent: float = 2.0) -> None:
        """Write a paragraph, its first line set in by so many characters."""
        size = self.layout.size
        room = WIDTH - 2 * self.layout.margin
        lines = list(self._wrapped(text, room, size, indent * size))
        for number, line in enumerate(lines):
            self._room(size * 1.8)
            self._y += size * 1.8
            start = indent * size if number == 0 else 0.0
            spread = 0.0
            if self.layout.justify and number < len(lines) - 1 and len(line) > 1:
                spread = (room - start - self._width(line, size)) / (len(line) - 1)
            self._write(self.layout.margin + start, self._y, line, size, spread)

    def picture(self, width: float, height: float) -> None:
        """Place a grey picture of this size."""
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        self._room(height)
        x = (WIDTH - width) / 2
        image = ImageReader(Image.new("L", (60, 60), 128))
        self._canvas.drawImage(image, x, HEIGHT - self._y - height, width, height)
        self._y += height

    def table(self, rows: Sequence[Row]) -> None:
        """Draw a table, cut at the page's end between two rows."""
        grid = _placed(rows)
        widths = _LABELS[1 + max(x + cell.width - 1 for _, x, cell in grid)]
        left = (WIDTH - sum(widths)) / 2
        heights = self._heights(grid, widths, len(rows))
        header = {10: 3, 15: 3, 4: 0}[len(widths)] if self.layout.repeat else 0
        self._y += self.layout.size * 0.8
        first = 0
        repeated = 0.0
        while first < len(rows):
            top = self._y + repeated
            after = first
            while after < len(rows) and top + heights[after] <= self._bottom():
                top += heights[after]
                after += 1
            after = self._uncrowded(grid, widths, heights, first, after)
            if after == first:
                self.new_page()
                continue
            if repeated:
                self._piece(grid, widths, heights, left, 0, header)
            self._piece(grid, widths, heights, left, first, after)
            first = after
            if first < len(rows):
                self.new_page()
                repeated = sum(heights[:header])
        self._y += self.layout.size * 0.6

    def _uncrowded(
        self,
        grid: Placed,
        widths: Sequence[float],
        heights: Sequence[float],
        first: int,
        after: int,
    ) -> int:
        """Give the row to cut before, so that no text has less room before the cut than it takes."""
        for y, x, cell in grid:
            if self.layout.moved and first < y < after < y + cell.height:
                room = sum(widths[x : x + cell.width]) - 4
                lines = len(list(self._wrapped(cell.text, room, self.layout.small)))
                if lines * self.layout.small * 1.3 + 6 > sum(heights[y:after]):
                    return y
        return after

    def _heights(self, grid: Placed, widths: Sequence[float], size: int) -> list[float]:
        line = self.layout.small * 1.3
        heights = [line + 6.0] * size
        for y, x, cell in grid:
            if cell.height == 1:
                room = sum(widths[x : x + cell.width]) - 4
                lines = len(list(self._wrapped(cell.text, room, self.layout.small)))
                heights[y] = max(heights[y], lines * line + 6)
        for y, x, cell in grid:
            if cell.height > 1:
                room = sum(widths[x : x + cell.width]) - 4
                lines = len(list(self._wrapped(cell.text, room, self.layout.small)))
                missing = lines * line + 6 - sum(heights[y : y + cell.height])
                heights[y + cell.height - 1] += max(missing, 0.0)
        return heights

    def _piece(
        self,
        grid: Placed,
        widths: Sequence[float],
        heights: Sequence[float],
        left: float,
        first: int,
        after: int,
    ) -> None:
        """Draw the rows first to after; a cell that reaches over the cut is written where it starts."""
        tops = {first: self._y}
        for row in range(first, after):
            tops[row + 1] = tops[row] + heights[row]
        for y, x, cell in grid:
            start, end = max(y, first), min(y + cell.height, after)
            if start >= end:
                continue
            x0 = left + sum(widths[:x])
            x1 = x0 + sum(widths[x : x + cell.width])
            self._frame(x0, tops[start], x1, tops[end])
            if y >= first:
                self._fill(cell.text, x0, tops[start], x1, tops[end])
        if self.layout.rules == "rows":
            for row in range(first, after + 1):
                self._rule(left, tops[row], left + sum(widths), tops[row])
        self._y = tops[after]

    def _fill(self, text: str, x0: float, y0: float, x1: float, y1: float) -> None:
        size = self.layout.small
        lines = list(self._wrapped(text, x1 - x0 - 4, size))
        y = {
            "top": y0 + 2.5,
            "middle": (y0 + y1 - len(lines) * size * 1.3) / 2,
            "bottom": y1 - 2.5 - len(lines) * size * 1.3,
        }[self.layout.stands]
        side = "left" if len(text) > 6 and x0 < WIDTH / 2 else self.layout.figures
        for line in lines:
            y += size * 1.3
            room = x1 - x0 - 4 - self._width(line, size)
            x = x0 + 2 + {"left": 0.0, "centre": room / 2, "right": room}[side]
            self._write(x, y - size * 0.3, line, size)

    def _frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if self.layout.rules in ("columns", "right"):
            for x in (x0, x1) if self.layout.rules == "columns" else (x1,):
                self._rule(x, y0, x, y1)
        if self.layout.rules not in ("lines", "bars"):
            return
        for ends in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self._rule(*ends)

    def _rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if self.layout.rules == "bars":
            self._canvas.rect(
                x0 - 0.24, HEIGHT - y1 - 0.24, x1 - x0 + 0.48, y1 - y0 + 0.48, stroke=0, fill=1
            )
        else:
            self._canvas.line(x0, HEIGHT - y0, x1, HEIGHT - y1)

    def _wrapped(self, text: str, room: float, size: float, indent: float = 0.0) -> Iterator[str]:
        """Cut a text into lines; no mark begins a line that may not."""
        line, left = "", room - indent
        for char in text:
            if self._width(line + char, size) > left and line and char not in _NO_START:
                keep = ""
                while line and line[-1] in _NO_END:
                    line, keep = line[:-1], line[-1] + keep
                yield line
                line, left = keep, room
            line += char
        yield line

    def _write(self, x: float, y: float, text: str, size: float, spread: float = 0.0) -> None:
        if not self.layout.pieces and not spread:
            self._strings.append((y, x, text, size))
            return
        for char in text:
            self._strings.append((y, x, char, size))
            x += self._width(char, size) + spread

    def _paint(self) -> None:
        """Write what stands on the page, cell by cell or line by line."""
        if self.layout.linewise:
            self._strings.sort()
        for y, x, text, size in self._strings:
            self._canvas.setFont(self.layout.font, size)
            self._canvas.drawString(x, HEIGHT - y, text)
        self._strings = []

    def _width(self, text: str, size: float) -> float:
        width: float = self._measure(text, self.layout.font, size)
        return width

    def _room(self, height: float) -> None:
        if self._y + height > self._bottom():
            self.new_page()

    def _bottom(self) -> float:
        return HEIGHT - 80.0

    def _begin(self) -> None:
        self._page += 1
        self._y = 80.0
        if self.layout.form:
            self._canvas.beginForm(f"page{self._page}")
        self._canvas.setLineWidth(0.5)

    def _end(self) -> None:
        number = self.layout.numbers.format(self._page)
        if self.layout.numbers:
            self._write((WIDTH - self._width(number, 10.5)) / 2, HEIGHT - 45, number, 10.5)
        if self.layout.running:
            self._write(self.layout.margin, 50, self.layout.running, 10.5)
        self._paint()
        if self.layout.form:
            self._canvas.endForm()
            self._canvas.doForm(f"page{self._page}")
        if self.layout.turn:
            self._canvas.setPageRotation(self.layout.turn)
        self._canvas.showPage()


Placed = list[tuple[int, int, Cell]]


def _placed(rows: Sequence[Row]) -> Placed:
    """Give (row, column, cell) of cells given from left to right with their spans."""
    taken: set[tuple[int, int]] = set()
    found: Placed = []
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            taken |= {(y + dy, x + dx) for dy in range(cell.height) for dx in range(cell.width)}
            found.append((y, x, cell))
            x += cell.width
    return found


def _merged(grid: Any) -> list[Row]:
    """Give a grid with merges as rows of cells with spans."""
    spans = {(m.row, m.column): (m.height, m.width) for m in grid.merges}
    hidden = {
        (row + dy, column + dx)
        for (row, column), (height, width) in spans.items()
        for dy in range(height)
        for dx in range(width)
        if dy or dx
    }
    return [
        [
            Cell(text, spans.get((y, x), (1, 1))[1], spans.get((y, x), (1, 1))[0])
            for x, text in enumerate(row)
            if (y, x) not in hidden
        ]
        for y, row in enumerate(grid.rows)
    ]
