"""Tables that stand in the frame of a layout: the frame's lines touch theirs, its cells hold text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baolint.readers.pdf_cells import Filled
from baolint.readers.pdf_grid import Area, Grid

WIDE = 0.6
"""Part of the grid's width from which a cell may hold running text."""
FEWEST = 3
"""Lines of running text in such a cell."""
_HEADING = re.compile(r"\s*[一二三四五六七八九十]{1,2}\s*[、.．]")


def inner(filled: Filled) -> list[Grid] | None:
    """Give the tables that stand above, between and below the text in a grid's wide cells.

    None where the grid is a table and no layout. What stands in none of them is text of the page or
    stands beside it, as `beside` gives it.
    """
    grid = filled.grid
    text = _text_areas(filled)
    if not text:
        return None
    first = min(area.column for area in text)
    after = max(area.column + area.width for area in text)
    taken = {row for area in text for row in range(area.row, area.row + area.height)}
    found = []
    start = 0
    for row in range(len(grid.ys)):
        if row == len(grid.ys) - 1 or row in taken:
            part = grid.part(start, row, first, after) if row > start else None
            if part is not None and len(part.areas) > 1:
                found.append(part)
            start = row + 1
    return found


def beside(filled: Filled) -> list[int]:
    """Give the cells of a layout that stand beside its text, such as a list of links; ordinals."""
    text = _text_areas(filled)
    first = min(area.column for area in text)
    after = max(area.column + area.width for area in text)
    return [
        number
        for number, area in enumerate(filled.grid.areas)
        if filled.rows[number] and (area.column + area.width <= first or area.column >= after)
    ]


def _text_areas(filled: Filled) -> Sequence[Area]:
    """Give the cells that hold running text, or a heading over the grid's whole width."""
    grid = filled.grid
    width = grid.box[2] - grid.box[0]
    columns = len(grid.xs) - 1
    found = []
    for area, lines in zip(grid.areas, filled.rows, strict=True):
        wide = area.box[2] - area.box[0]
        if not lines or wide < WIDE * width:
            continue
        running = len(lines) >= FEWEST and max(line.x1 - line.x0 for line in lines) > 0.5 * wide
        heading = area.width == columns and _HEADING.match(lines[0].string)
        if running or heading:
            found.append(area)
    return found
