"""Rows and columns of a table without ruling lines laid out on a grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from baolint.readers.pdf_heads import Head, header
from baolint.readers.pdf_labels import Range, Ranks, blank_labels
from baolint.readers.pdf_lines import Line, joined, union
from baolint.readers.pdf_regions import Row
from baolint.readers.pdf_shapes import Box, Extent, Glyph, RawCell, RawTable


def build(
    data: Sequence[Row],
    ranges: Sequence[Range],
    labels: Sequence[Line],
    groups: Mapping[int, list[list[Line]]],
    heads: Sequence[Line],
    columns: Sequence[Extent],
    bounds: Sequence[float],
    painted: Ranks | None,
) -> RawTable:
    """Give a table of columns of labels and of figures, with its headers where they stand.

    `ranges` are the label lines of each row of figures, `groups` the labels over several rows by
    the row they are given to; `columns` are the extents of the figures, `bounds` their sides.
    """
    used = {number for taken in ranges if taken for number in range(*taken)}
    loose = [*heads, *(label for number, label in enumerate(labels) if number not in used)]
    blanks = blank_labels(labels, used, bounds[0], heads, painted)
    gone = {id(line) for own in blanks for line in own}
    loose = [one for one in loose if id(one) not in gone]
    first = any((one.x0 + one.x1) / 2 < bounds[0] for one in loose)
    lead = (1 if labels or groups or first else 0) + max(map(len, groups.values()), default=0)
    sheet = _Sheet(lead, columns, bounds, painted)
    numbers = {id(row): number for number, row in enumerate(data)}
    filled = [
        (row, labels[slice(*taken)] if taken else [])
        for row, taken in zip(data, ranges, strict=True)
    ]
    every = sorted([*filled, *((Row(own[0]), own) for own in blanks)], key=_row_y)
    for row, own in every:
        sheet.heads([one for one in loose if one.y < row.y])
        loose = [one for one in loose if one.y >= row.y]
        sheet.data(row, own, groups.get(numbers.get(id(row), -1), []))
    sheet.heads(loose)
    return sheet.table()


def glued(
    data: Sequence[Row], ranges: Sequence[Range], labels: Sequence[Line], heads: Sequence[Line]
) -> RawTable:
    """Give a table whose cells cannot be told apart: each row's figures stay in one cell."""
    sheet = _Sheet(1, [], [0.0], None)
    for piece in heads:
        sheet.row([[piece]])
    for row, taken in zip(data, ranges, strict=True):
        own = labels[slice(*taken)] if taken else []
        figures = row.figures
        whole = Line([g for piece in figures for g in _apart(piece, figures)], figures[0].shift)
        sheet.row([own, [whole]])
    return sheet.table()


def _apart(piece: Line, figures: Sequence[Line]) -> list[Glyph]:
    """Give the characters of a figure, with a blank before all but the first."""
    if piece is figures[0]:
        return piece.glyphs
    return [piece.glyphs[0]._replace(char=" ", x1=piece.x0), *piece.glyphs]


class _Sheet:
    """Rows of cells as they are added; `lead` is the number of columns of labels."""

    __slots__ = ("_bounds", "_columns", "_lead", "_painted", "_rows")

    def __init__(
        self, lead: int, columns: Sequence[Extent], bounds: Sequence[float], painted: Ranks | None
    ) -> None:
        self._painted = painted
        self._lead = lead
        self._columns = columns
        self._bounds = bounds
        self._rows: list[list[RawCell]] = []

    def table(self) -> RawTable:
        """Give what was added as a table that begins where its first character stands."""
        glyphs = [glyph for cells in self._rows for cell in cells for glyph in cell.glyphs]
        page = min(glyph.page for glyph in glyphs)
        box = union(glyph for glyph in glyphs if glyph.page == page)
        return RawTable([row for row in self._rows if row], page, box, False, list(self._bounds))

    def row(self, cells: Sequence[Sequence[Line]]) -> None:
        """Add a row of cells side by side."""
        y = len(self._rows)
        self._rows.append([self._cell(lines, y, x, 1) for x, lines in enumerate(cells) if lines])

    def data(self, row: Row, own: Sequence[Line], groups: Sequence[Sequence[Line]]) -> None:
        """Add a row of figures with its label and the labels over several rows that stand at it."""
        y = len(self._rows)
        cells = [self._cell(lines, y, column, 1) for column, lines in enumerate(groups)]
        if self._lead:
            start = len(cells)
            cells.append(self._cell(own, y, start, self._lead - start, row))
        for number, (x0, x1) in enumerate(self._columns):
            found = [piece for piece in row.figures if x0 <= piece.x0 <= x1]
            cells.append(self._cell(found, y, self._lead + number, 1, row))
        self._rows.append(cells)

    def heads(self, found: Sequence[Line]) -> None:
        """Add the rows of a header."""
        if not found:
            return
        for heads in header(found, self._columns, self._bounds, self._painted):
            y = len(self._rows)
            self._rows.append([self._head(head, y) for head in heads])

    def _head(self, head: Head, y: int) -> RawCell:
        if head.column < 0:
            return self._cell(head.lines, y, 0, max(1, self._lead))
        return self._cell(head.lines, y, self._lead + head.column, head.width)

    def _cell(
        self, lines: Sequence[Line], y: int, column: int, width: int, row: Row | None = None
    ) -> RawCell:
        glyphs = joined(lines)
        if glyphs:
            page = glyphs[0].page
            box = union(glyph for glyph in glyphs if glyph.page == page)
            return RawCell(glyphs, y, column, 1, width, page, box)
        return RawCell(
            [], y, column, 1, width, row.line.page if row else 1, self._empty(column, row)
        )

    def _empty(self, column: int, row: Row | None) -> Box:
        number = min(max(column - self._lead, 0), len(self._bounds) - 2)
        top, bottom = (row.line.top, row.line.bottom) if row else (0.0, 0.0)
        return self._bounds[number], top, self._bounds[number + 1], bottom


def _row_y(row: tuple[Row, Sequence[Line]]) -> float:
    return row[0].y
