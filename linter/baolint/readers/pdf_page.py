"""One page: its ruled tables, the lines outside of them, and what holds no text."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from baolint.document.limits import LIMITS, Limits
from baolint.readers import pdf_columns as columns
from baolint.readers.pdf_cells import Filled, fill
from baolint.readers.pdf_framed import beside, inner
from baolint.readers.pdf_grid import Grid, grids, is_drawing
from baolint.readers.pdf_lines import Line, joined, lines, union
from baolint.readers.pdf_shapes import Box, Glyph, RawCell, RawTable, Sheet

PITCH = 1.3
"""Sizes between the last line of a page and the first of the next, as if no page ended."""
BARRIER = 60.0
"""Sizes that are put in where a ruled table stands between two lines."""
LARGE = 0.5
"""Part of a page that a picture covers which is the page itself, scanned."""
FEW = 30
"""Characters of a page, page number and all, that may stand beside a scanned page."""
WIDEST, HIGHEST = 90.0, 30.0
"""Points from which a picture may hold a table or text; smaller ones are seals and marks."""


class Content:
    """What stands on a page: tables in ruling lines, other lines, heights of lines across.

    `drawn` says that it holds so many lines that no tables were sought among them.
    """

    __slots__ = ("drawn", "floors", "lines", "sheet", "tables")

    def __init__(self, sheet: Sheet, limits: Limits = LIMITS) -> None:
        self.sheet = sheet
        self.tables: list[RawTable] = []
        self.lines: list[Line] = []
        self.floors: list[float] = []
        rest: list[Glyph] = sheet.glyphs
        self.drawn = is_drawing(sheet)
        found, free = ([], []) if self.drawn else grids(sheet, limits)
        self.floors = [rule.at for rule in free]
        for grid in found:
            rest = self._take(grid, rest)
        self.lines = lines(rest)

    def part_column(self, text: Sequence[Line]) -> list[Line]:
        """Take a column beside the text of the page for a table; give the lines of the text."""
        kept, column = columns.beside(text)
        if column:
            self.tables.append(_column(column, self.sheet.number))
        return kept

    def _take(self, grid: Grid, glyphs: list[Glyph]) -> list[Glyph]:
        """Take the tables of a grid out of the page; give the characters that stand in none."""
        filled, rest = fill(grid, glyphs)
        within = inner(filled)
        if within is not None:
            aside = {id(g) for n in beside(filled) for g in filled.text(n)}
            if aside:
                self.tables.append(_side(filled, self.sheet.number))
            left = [glyph for glyph in glyphs if id(glyph) not in aside]
            for table in within:
                left = self._take(table, left)
            return left
        parted = None if filled.whole else _corner_parted(filled)
        if parted is not None:
            return self._take(parted, glyphs)
        if filled.whole and any(filled.rows):
            self.tables.append(_ruled(filled, self.sheet.number))
            return rest
        # lines are missing: what they should part is told apart by its alignment
        self.floors.extend(grid.ys)
        return [*rest, *(g for own in filled.rows for line in own for g in line.glyphs)]


def hang(contents: Sequence[Content], text: Sequence[Sequence[Line]]) -> list[float]:
    """Hang the pages' lines of text one below another, as if no page ended.

    A ruled table leaves so wide a space that nothing goes on over it. Gives the heights of ruling
    lines across in the same measure.
    """
    floors: list[float] = []
    end: float | None = None
    for content, own in zip(contents, text, strict=True):
        tables = sorted((table.top, table.bottom) for table in content.tables)
        shift = 0.0
        if own and end is not None:
            shift = end + PITCH * own[0].em - own[0].base
        for line in own:
            while tables and tables[0][0] < line.base:
                del tables[0]
                shift += BARRIER * line.em
            line.shift = shift
        if own:
            floors.extend(_hung(content.floors, own))
            end = own[-1].y
        if end is not None and tables:
            end += BARRIER * 12.0
    return floors


def _hung(floors: Sequence[float], lines: Sequence[Line]) -> list[float]:
    bases = [line.base for line in lines]
    return [floor + lines[min(bisect(bases, floor), len(lines) - 1)].shift for floor in floors]


def is_picture(sheet: Sheet) -> bool:
    """Tell whether a page shows something but has no text that can be read."""
    readable = sum(1 for glyph in sheet.glyphs if glyph.char.strip()) - sheet.strange
    if readable <= 0:
        return sheet.painted > 0 or sheet.strange > 0
    if sheet.strange > readable:
        return True
    size = sheet.width * sheet.height
    covered = max((_size(_within(box, sheet)) for box in sheet.pictures), default=0.0)
    return readable <= FEW and covered > LARGE * size


def pictures(sheet: Sheet) -> list[Box]:
    """Give the pictures on a page of text that may hold a table; backgrounds are none."""
    size = sheet.width * sheet.height
    return [
        box
        for box in (_within(one, sheet) for one in sheet.pictures)
        if box[2] - box[0] >= WIDEST and box[3] - box[1] >= HIGHEST and _size(box) < 0.8 * size
    ]


def _column(lines: Sequence[Line], page: int) -> RawTable:
    """Give what stands beside the text as a table of its own before that text."""
    box = union(glyph for line in lines for glyph in line.glyphs)
    rows = [
        [RawCell(joined([line]), row, 0, 1, 1, page, union(line.glyphs))]
        for row, line in enumerate(lines)
    ]
    return RawTable(rows, page, (box[0], 0.0, box[2], 0.0), True, [box[0], box[2]])


def _side(filled: Filled, page: int) -> RawTable:
    """Give what stands beside the text of a layout as a table of its own before that text."""
    grid = filled.grid
    x0, top, x1, _ = grid.box
    numbers = beside(filled)
    row = [
        RawCell(filled.text(number), 0, column, 1, 1, page, grid.areas[number].box)
        for column, number in enumerate(numbers)
    ]
    return RawTable([row], page, (x0, top, x1, top), True, grid.xs)


def _ruled(filled: Filled, page: int) -> RawTable:
    grid = filled.grid
    rows: list[list[RawCell]] = [[] for _ in range(len(grid.ys) - 1)]
    order = sorted(range(len(grid.areas)), key=lambda n: grid.areas[n][:2])
    for number in order:
        area = grid.areas[number]
        rows[area.row].append(
            RawCell(
                filled.text(number), area.row, area.column, area.height, area.width, page, area.box
            )
        )
    return RawTable([row for row in rows if row], page, grid.box, True, grid.xs)


def _corner_parted(filled: Filled) -> Grid | None:
    """Part a header's corner from the blank column of labels under it where no line does.

    So a label over several rows goes on behind the end of a page, under the header put there again.
    """
    if len(filled.loose) != 1:
        return None
    ((number, own),) = filled.loose.items()
    found = filled.grid.lopped(number)
    if found is None or not own or own[-1].base > found[1]:
        return None
    return found[0]


def _within(box: Box, sheet: Sheet) -> Box:
    x0, y0, x1, y1 = box
    return max(x0, 0.0), max(y0, 0.0), min(x1, sheet.width), min(y1, sheet.height)


def _size(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
