"""Tables that stand in the frame of a layout: the frame's lines touch theirs, its cells hold text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baolint.readers.pdf_cells import Filled
from baolint.readers.pdf_grid import Grid
from baolint.readers.pdf_lines import Line

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
    text = _text(filled)
    if not text:
        return None
    first, after = _columns(grid, text)
    between = [
        number
        for number, area in enumerate(grid.areas)
        if not filled.rows[number] and (area.column <= first and area.column + area.width >= after)
    ]
    apart = {*text, *between, *grid.ragged}
    parts = [grid.part(*group) for group in grid.groups(apart, first, after)]
    most = len(grid.areas)
    return [part for part in parts if part is not None and 1 < len(part.areas) < most]


def beside(filled: Filled) -> list[int]:
    """Give the cells of a layout that stand beside its text, such as a list of links; ordinals."""
    first, after = _columns(filled.grid, _text(filled))
    return [
        number
        for number, area in enumerate(filled.grid.areas)
        if filled.rows[number] and (area.column + area.width <= first or area.column >= after)
    ]


def _columns(grid: Grid, text: Sequence[int]) -> tuple[int, int]:
    extents = [grid.extent(number) for number in text]
    return min(first for _, _, first, _ in extents), max(after for *_, after in extents)


def _text(filled: Filled) -> list[int]:
    """Give the cells and ragged spaces that hold running text, or a heading over the whole width."""
    grid = filled.grid
    width = grid.box[2] - grid.box[0]
    columns = len(grid.xs) - 1
    found = []
    for number, (area, lines) in enumerate(zip(grid.areas, filled.rows, strict=True)):
        wide = area.box[2] - area.box[0]
        heads = lines[:1] if area.width == columns else ()
        if wide >= WIDE * width and (_is_heading(heads) or _runs(lines, wide)):
            found.append(number)
    for number, loose in filled.loose.items():
        _, _, left, right = grid.extent(number)
        wide = grid.xs[right] - grid.xs[left]
        if wide >= WIDE * width and (_is_heading(loose) or _runs(loose, wide)):
            found.append(number)
    return found


def _is_heading(lines: Sequence[Line]) -> bool:
    return any(_HEADING.match(line.string) for line in lines)


def _runs(lines: Sequence[Line], width: float) -> bool:
    return len(lines) >= FEWEST and max(line.x1 - line.x0 for line in lines) > 0.5 * width
