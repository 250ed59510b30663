"""The text of ruled cells, and whether the lines part everything that they should part."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from baolint.document import figures
from baolint.readers.pdf_glyphs import STRANGE
from baolint.readers.pdf_grid import Grid
from baolint.readers.pdf_lines import Line, joined, lines, pieces
from baolint.readers.pdf_shapes import Glyph

LIFT = 0.3
"""Part of its size by which the middle of a character lies above the line it stands on."""
CLOSE = 0.15
"""Sizes up to which a character follows the one before without any gap."""
OVER = 0.25
"""Part of a character's width that lies beyond a ruling line if it runs over it."""
OTHER_SIZE, OTHER_HEIGHT, UPON = 0.12, 0.12, 0.4
"""Parts of its size, and of the next one's width, by which a digit is of another text than the next."""
HANGING = "，。；：、！？）》〉”’％,.;:)"
"""Marks that begin no line: they may stand in the margin behind it instead."""


class Filled(NamedTuple):
    """A grid with the lines of its cells, by the ordinals of its areas.

    `loose` are the lines in its ragged space, by the numbers that the grid gives to that.
    `whole` says that every cell holds one text; False where figures that belong to several cells
    stand in one, as lines are missing.
    """

    grid: Grid
    rows: tuple[tuple[Line, ...], ...]
    whole: bool
    loose: dict[int, list[Line]]

    def text(self, number: int) -> list[Glyph]:
        """Give the characters of a cell's text as it reads."""
        return joined(self.rows[number])


Placed = list[tuple[Glyph, int]]
"""Characters, each with the ordinal of the cell it stands in."""


def fill(grid: Grid, glyphs: Sequence[Glyph]) -> tuple[Filled, list[Glyph]]:
    """Put characters into the cells they stand in; give those that stand in none."""
    placed: Placed = []
    rest: list[Glyph] = []
    loose: dict[int, list[Glyph]] = {}
    x0, y0, x1, y1 = grid.box
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - LIFT * glyph.em
        number = grid.at(x, y) if x0 <= x <= x1 and y0 <= y <= y1 else None
        if number is None:
            rest.append(glyph)
        elif number < 0:
            loose.setdefault(number, []).append(glyph)
            rest.append(glyph)
        else:
            placed.append((glyph, number))
    cells: list[list[Glyph]] = [[] for _ in grid.areas]
    for glyph, number in _untorn(grid, placed):
        cells[number].append(glyph)
    rows = tuple(_lines(cell) for cell in cells)
    open_lines = {number: lines(own) for number, own in loose.items()}
    whole = not any(open_lines.values()) and not any(
        _several(own, area.box[2] - area.box[0]) for own, area in zip(rows, grid.areas, strict=True)
    )
    return Filled(grid, rows, whole, open_lines), rest


def _untorn(grid: Grid, placed: Placed) -> Placed:
    """Mend text that runs over a ruling line into the next cell.

    A mark that hangs over goes back to its line, and so does what overflows a cell. Figures that run
    together over a line cannot be told apart: both read as unreadable.
    """
    crossings = [
        at
        for at, ((one, own), (other, its)) in enumerate(itertools.pairwise(placed))
        if own != its and _runs_over(grid, one, own, other)
    ]
    if not crossings:
        return placed
    mended = list(placed)
    for at in crossings:
        (one, own), (other, its) = mended[at], mended[at + 1]
        if one.char.isdigit() and other.char.isdigit():
            mended = [
                (glyph._replace(char=STRANGE), cell)
                if cell in (own, its) and abs(glyph.base - one.base) < 1
                else (glyph, cell)
                for glyph, cell in mended
            ]
            continue
        after = at + 1
        while after < len(mended) and mended[after][1] == its and _follows(mended, after):
            hanging = mended[after][0].char in HANGING
            if other.char in HANGING and not hanging:
                break
            mended[after] = mended[after][0], own
            after += 1
    return mended


def _runs_over(grid: Grid, one: Glyph, own: int, other: Glyph) -> bool:
    """Tell whether two characters that follow each other do so over a ruling line."""
    em = one.em
    if abs(one.base - other.base) > 0.1 * em or not -em < other.x0 - one.x1 <= CLOSE * em:
        return False
    side = grid.areas[own].box[2]
    if other.char in HANGING:
        return other.x0 >= side - em
    return one.x1 > side + OVER * (one.x1 - one.x0) or other.x0 < side - OVER * (
        other.x1 - other.x0
    )


def _follows(placed: Placed, at: int) -> bool:
    one, other = placed[at - 1][0], placed[at][0]
    return abs(one.base - other.base) < 0.1 * one.em and other.x0 - one.x1 <= CLOSE * one.em


def _lines(glyphs: list[Glyph]) -> tuple[Line, ...]:
    if len(glyphs) > 1 and _runs_down(glyphs):
        return _downward(glyphs)
    found = tuple(lines(glyphs))
    for line in found:
        if len(line.glyphs) > 1 and line.glyphs[0].char.isdigit() and _is_crossed(line):
            line.glyphs = [
                one._replace(char=STRANGE) if one.char.isdigit() else one for one in line.glyphs
            ]
    return found


def _is_crossed(line: Line) -> bool:
    """Tell whether a figure is mixed with digits of another size or height, as of a stamp over it."""
    inked = [glyph for glyph in line.glyphs if glyph.char.strip()]
    if not all(glyph.char.isdigit() or glyph.char in ".,，" for glyph in inked):
        return False
    return any(
        abs(a.em - b.em) > OTHER_SIZE * a.em
        or abs(a.base - b.base) > OTHER_HEIGHT * a.em
        or b.x0 < a.x1 - UPON * (b.x1 - b.x0)
        for a, b in itertools.pairwise([one for one in inked if one.char.isdigit()])
    )


def _runs_down(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether a cell is written from top to bottom in more than one column."""
    down = right = 0
    for last, glyph in itertools.pairwise(glyphs):
        em = glyph.em
        if abs(glyph.x0 - last.x0) < 0.5 * em and 0.5 * em < glyph.base - last.base < 2.5 * em:
            down += 1
        elif abs(glyph.base - last.base) < 0.3 * em and glyph.x0 > last.x0:
            right += 1
    sides = [glyph.x0 for glyph in glyphs]
    return down > 1 and down > 2 * right and max(sides) - min(sides) > 0.6 * glyphs[0].em


def _downward(glyphs: Sequence[Glyph]) -> tuple[Line, ...]:
    """Give the columns of vertical text, the right one first, each as lines of single signs."""
    columns: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=_from_right):
        if not columns or columns[-1][0].x0 - glyph.x0 > 0.6 * glyph.em:
            columns.append([])
        columns[-1].append(glyph)
    found = [Line([glyph]) for column in columns for glyph in sorted(column, key=_base)]
    return tuple(line for line in found if not line.is_blank())


def _several(rows: Sequence[Line], width: float) -> bool:
    """Tell whether a cell holds more than one figure: beside each other or one below another."""
    numbers = 0
    if sum([glyph.char.isdigit() for row in rows for glyph in row.glyphs]) < 2:
        return False
    for row in rows:
        parts = pieces(row)
        found = sum(1 for piece in parts if _is_number(piece.string))
        if found > 1:
            return True
        numbers += found if len(parts) == 1 else 0
    if numbers < 2 or numbers < len(rows):
        return False
    # a long number goes on in the next line only where the first line is full
    return any(row.x1 - row.x0 + 1.5 * row.em < width for row in rows[:-1])


def _is_number(string: str) -> bool:
    return figures.read(string, "change").value is not None


def _from_right(glyph: Glyph) -> float:
    return -glyph.x0


def _base(glyph: Glyph) -> float:
    return glyph.base
