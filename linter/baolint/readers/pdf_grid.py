"""Ruled tables: the cells that ruling lines part, merged ones included."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Container, Sequence
from typing import NamedTuple

from baolint.document.limits import LIMITS, Limits
from baolint.readers.limit import reached
from baolint.readers.pdf_rules import MOST, REACH, Web, joined, webs
from baolint.readers.pdf_shapes import Box, Rule, Sheet

COVERED = 0.75
"""Part of a cell's side that a line must cover to part it from its neighbour."""
WIDE = 0.6
"""Part of the grid's width from which a strip at its end is open space."""
STRIP = 6.0
"""Points between the frame of a layout and that of a table in it, at most; no text fits in there."""
OPEN = 6.0
"""Points by which lines must stick out at a side for a table without a line there."""


class Area(NamedTuple):
    """A cell of a grid: where it begins, how many rows and columns it covers, and its box."""

    row: int
    column: int
    height: int
    width: int
    box: Box


class Grid:
    """The cells of one ruled table; `areas` are its cells by row and column.

    `at(x, y)` finds the ordinal of the cell around a point. `ragged` are points of the grid that
    belong to no rectangle: they are open space, or lines are missing.
    """

    __slots__ = ("_owner", "areas", "box", "ragged", "xs", "ys")

    def __init__(self, xs: list[float], ys: list[float], owner: list[list[int]]) -> None:
        self.xs = xs
        self.ys = ys
        self.box: Box = (xs[0], ys[0], xs[-1], ys[-1])
        self.areas: list[Area] = []
        self.ragged: set[int] = set()
        self._owner = owner
        self._gather()

    def at(self, x: float, y: float) -> int | None:
        """Give the ordinal of the cell around a point, None outside; negative in ragged space."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right(self.ys, y) - 1
        if not (0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1):
            return None
        return self._owner[row][column]

    def part(self, top: int, bottom: int, left: int, right: int) -> Grid | None:
        """Give the rows `top` to before `bottom` and columns likewise as a grid of their own.

        Thin strips at its sides, which lie between two frames, are left out. None if nothing is left.
        """
        while top < bottom and self._is_strip(self.ys[top : top + 2]):
            top += 1
        while top < bottom and self._is_strip(self.ys[bottom - 1 : bottom + 1]):
            bottom -= 1
        while left < right and self._is_strip(self.xs[left : left + 2]):
            left += 1
        while left < right and self._is_strip(self.xs[right - 1 : right + 1]):
            right -= 1
        if top >= bottom or left >= right:
            return None
        owner = [row[left:right] for row in self._owner[top:bottom]]
        return Grid(self.xs[left : right + 1], self.ys[top : bottom + 1], owner)

    def extent(self, number: int) -> tuple[int, int, int, int]:
        """Give the first and behind the last row and column of a cell or of ragged space."""
        at = [
            (row, column)
            for row, owners in enumerate(self._owner)
            for column, one in enumerate(owners)
            if one == number
        ]
        rows, columns = [row for row, _ in at], [column for _, column in at]
        return min(rows), max(rows) + 1, min(columns), max(columns) + 1

    def lopped(self, number: int) -> tuple[Grid, float] | None:
        """Part ragged space where it narrows to the columns at the grid's left side; with the height.

        None if it has another form.
        """
        rows = [[x for x, own in enumerate(owners) if own == number] for owners in self._owner]
        filled = [y for y, own in enumerate(rows) if own]
        wide, narrow = rows[filled[0]], rows[filled[-1]]
        cut = next((y for y in filled if rows[y] != wide), filled[-1])
        whole = all(rows[y] == (wide if y < cut else narrow) for y in filled)
        if not whole or len(narrow) >= len(wide) or wide != list(range(len(wide))):
            return None
        if narrow != wide[: len(narrow)] or filled != list(range(filled[0], filled[-1] + 1)):
            return None
        fresh = len(self.areas)
        owner = [
            [fresh if y >= cut and own == number else own for own in owners]
            for y, owners in enumerate(self._owner)
        ]
        return Grid(self.xs, self.ys, owner), self.ys[cut]

    def groups(self, apart: Container[int], left: int, right: int) -> list[list[int]]:
        """Give the cells that adjoin each other between two columns, those in `apart` left out.

        Each group is its first and behind its last row and column.
        """
        seen: set[tuple[int, int]] = set()
        found = []
        for start in itertools.product(range(len(self._owner)), range(left, right)):
            reached = [start]
            own = []
            while reached:
                row, column = at = reached.pop()
                inside = 0 <= row < len(self._owner) and left <= column < right
                if at in seen or not inside or self._owner[row][column] in apart:
                    continue
                seen.add(at)
                own.append(at)
                beside = (
                    (row, column - 1),
                    (row, column + 1),
                    (row - 1, column),
                    (row + 1, column),
                )
                reached.extend(beside)
            if own:
                rows, columns = [row for row, _ in own], [column for _, column in own]
                found.append([min(rows), max(rows) + 1, min(columns), max(columns) + 1])
        return found

    def _is_strip(self, sides: Sequence[float]) -> bool:
        return sides[1] - sides[0] < STRIP

    def _gather(self) -> None:
        places: dict[int, list[tuple[int, int]]] = {}
        for row, owners in enumerate(self._owner):
            for column, one in enumerate(owners):
                places.setdefault(one, []).append((row, column))
        names: dict[int, int] = {}
        for one, cells in places.items():
            rows = [row for row, _ in cells]
            columns = [column for _, column in cells]
            top, left = min(rows), min(columns)
            height, width = max(rows) - top + 1, max(columns) - left + 1
            if height * width != len(cells):
                names[one] = -1 - len(self.ragged)
                self.ragged.add(names[one])
                continue
            names[one] = len(self.areas)
            box = (self.xs[left], self.ys[top], self.xs[left + width], self.ys[top + height])
            self.areas.append(Area(top, left, height, width, box))
        self._owner = [[names[one] for one in owners] for owners in self._owner]


def is_drawing(sheet: Sheet) -> bool:
    """Tell whether a page holds more ruling lines than are looked through for tables."""
    if len(sheet.rules) <= MOST:
        return False
    if len(sheet.rules) > MOST * 20:
        return True
    across, down = joined(sheet.rules)
    return len(across) > MOST or len(down) > MOST


def grids(sheet: Sheet, limits: Limits = LIMITS) -> tuple[list[Grid], list[Rule]]:
    """Give the ruled grids of a page from top to bottom, and its lines that are in none of them.

    Frames around everything and boxes of a single cell are no grids.
    """
    across, down = joined(sheet.rules)
    found = []
    for web in webs(across, down):
        grid = _grid(web, limits)
        if grid is not None and len(grid.areas) > 1:
            found.append(grid)
    found = [grid for grid in found if not any(_holds(grid, other) for other in found)]
    free = [rule for rule in across if not any(_crosses(rule, grid.box) for grid in found)]
    return found, free


def _grid(web: Web, limits: Limits) -> Grid | None:
    x0, y0, x1, y1 = web.box()
    xs = _steps([rule.at for rule in web.down], x0, x1)
    ys = _steps([rule.at for rule in web.across], y0, y1)
    if len(xs) < 2 or len(ys) < 2:
        return None
    cells = (len(xs) - 1) * (len(ys) - 1)
    if cells > limits.cells:
        raise reached("E105.cells", "cells", limits, f"{cells:,}")
    return Grid(xs, ys, _owners(xs, ys, web))


def _steps(places: Sequence[float], first: float, last: float) -> list[float]:
    """Give the places of the lines, those of a double line as one; open sides get a line."""
    found: list[list[float]] = []
    for place in sorted(places):
        if found and place - found[-1][0] <= REACH:
            found[-1].append(place)
        else:
            found.append([place])
    steps = [sum(group) / len(group) for group in found]
    if steps and steps[0] - first > OPEN:
        steps.insert(0, first)
    if steps and last - steps[-1] > OPEN:
        steps.append(last)
    return steps


def _owners(xs: list[float], ys: list[float], web: Web) -> list[list[int]]:
    """Number the smallest cells so that those with no line between them have one number."""
    beside = _covered(web.down, xs, ys)
    below = _covered(web.across, ys, xs)
    owner = _joined(beside, below)
    open_end = _open_end(owner, xs)
    if not open_end:
        return owner
    below[-2] = [one or column in open_end for column, one in enumerate(below[-2])]
    return _joined(beside, below)


def _joined(beside: Sequence[list[bool]], below: Sequence[list[bool]]) -> list[list[int]]:
    columns, rows = len(beside) - 1, len(below) - 1
    owner = list(range(columns * rows))

    def root(number: int) -> int:
        while owner[number] != number:
            owner[number] = owner[owner[number]]
            number = owner[number]
        return number

    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns and not beside[column + 1][row]:
                owner[root(here + 1)] = root(here)
            if row + 1 < rows and not below[row + 1][column]:
                owner[root(here + columns)] = root(here)
    return [[root(row * columns + column) for column in range(columns)] for row in range(rows)]


def _open_end(owner: list[list[int]], xs: list[float]) -> set[int]:
    """Give the columns of a wide strip in the last row into which cells above it are open.

    So a table looks that a page's end has cut within the frame of a layout.
    """
    if len(owner) < 2:
        return set()
    for one in set(owner[-1]):
        strip = [column for column, own in enumerate(owner[-1]) if own == one]
        above = sum(own == one for own in owner[-2])
        if 0 < above < len(strip) and xs[strip[-1] + 1] - xs[strip[0]] > WIDE * (xs[-1] - xs[0]):
            return set(strip)
    return set()


def _covered(rules: Sequence[Rule], places: list[float], steps: list[float]) -> list[list[bool]]:
    """Tell for each place of a line which of its parts between two steps a line covers."""
    lying: list[list[Rule]] = [[] for _ in places]
    for rule in rules:
        nearest = min(range(len(places)), key=lambda number: abs(places[number] - rule.at))
        lying[nearest].append(rule)
    return [
        [
            _cover(own, start, end) >= COVERED * (end - start)
            for start, end in itertools.pairwise(steps)
        ]
        for own in lying
    ]


def _cover(rules: Sequence[Rule], start: float, end: float) -> float:
    total, reached = 0.0, start
    for rule in sorted(rules, key=_start):
        low, high = max(rule.start, reached), min(rule.end, end)
        if high > low:
            total += high - low
            reached = high
    return total


def _holds(grid: Grid, other: Grid) -> bool:
    """Tell whether another grid lies within one cell of this one: a layout, not a table."""
    if other is grid:
        return False
    x0, y0, x1, y1 = other.box
    corners = {grid.at(x, y) for x in (x0 + 1, x1 - 1) for y in (y0 + 1, y1 - 1)}
    return len(corners) == 1 and None not in corners and len(other.areas) > 3


def _crosses(rule: Rule, box: Box) -> bool:
    x0, y0, x1, y1 = box
    return y0 - REACH <= rule.at <= y1 + REACH and rule.start < x1 + REACH and rule.end > x0 - REACH


def _start(rule: Rule) -> float:
    return rule.start
