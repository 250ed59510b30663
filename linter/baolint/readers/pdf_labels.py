"""Which lines of label text belong to which row of figures, where no ruling line says so."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from baolint.readers.pdf_lines import Line, one_cell

Mode = Literal["middle", "top", "bottom"]
MODES: tuple[Mode, ...] = ("middle", "top", "bottom")
PITCH = 1.75
"""Sizes between two lines of one label, at most."""
ASIDE = 0.7
"""Sizes by which a label's lines may not differ in their left and right sides and middles alike."""
MOST_LINES = 24
FARTHEST = 20.0
"""Sizes from a row of figures within which the lines of its label lie."""
SKIPPED = 1.0
"""Cost of a line that is no row's label, LONE if it stands apart; a row without label costs UNNAMED."""
LONE = 0.05
UNNAMED = 2.5
SHORT = 1.5
"""Cost of a label that goes on although the line before had room."""
ROOM, NARROWER = 2.1, 1.7
"""Sizes by which a line must stop short, or be narrower than the next, to have had room for more."""
CUT = 0.4
"""Cost of a label that goes on on the next page."""
UPWARD = 0.4
"""Sizes by which a piece must stand higher than the one painted before it to be of another cell."""
OTHER = 0.8
"""Cost of a row whose figures stand otherwise beside their label than in the rest of the table."""
OUTSIDE, LEVEL = 2.5, 0.2
"""Cost of a label that leaves out a line as high as the figures, and sizes that count as as high."""
DOUBT = 0.45
"""Mean cost of a row above which it is in doubt which labels are whose."""
NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[0-9]{1,2}\s*[.、．](?![0-9]))"
)
_CAPTION = re.compile(r"\s*第.*[条项]")
_NEVER = 1e9

Ranks = Mapping[int, int]
"""When each piece is painted, by its id."""
Range = tuple[int, int] | None
"""The label lines from the first to behind the last of a row, None where it has none."""


class Shared(NamedTuple):
    """The label lines of each row, and whether that is sure."""

    ranges: list[Range]
    sure: bool


def share(
    rows: Sequence[Line],
    labels: Sequence[Line],
    floors: Sequence[float],
    edge: float,
    painted: Ranks | None,
) -> Shared:
    """Give each row of figures the label lines that are its own, both from top to bottom.

    `floors` are heights of ruling lines that no label crosses, `edge` is where the labels' column
    ends, `painted` is given where the file goes cell by cell. Figures stand in the middle of their
    label or beside its first or last line, alike in a table.
    """
    sharing = _Sharing(rows, labels, floors, edge, painted)
    solved = [(*sharing.solve(mode), mode) for mode in MODES]
    _, ranges, mode = min(solved, key=_first)
    doubt = sum(
        UNNAMED if taken is None else sharing.cost(row, taken, mode)
        for row, taken in zip(rows, ranges, strict=True)
    )
    return Shared(ranges, doubt <= DOUBT * len(rows) + 0.01)


class _Sharing:
    """Rows of figures and label lines, and what it costs to give the one the others."""

    __slots__ = ("_edge", "_floors", "_labels", "_level", "_painted", "_rows")

    def __init__(
        self,
        rows: Sequence[Line],
        labels: Sequence[Line],
        floors: Sequence[float],
        edge: float,
        painted: Ranks | None,
    ) -> None:
        self._rows = rows
        self._labels = labels
        self._floors = floors
        self._edge = edge
        self._painted = painted
        self._level = {id(row): _level(row, labels) for row in rows}

    def solve(self, mode: Mode) -> tuple[float, list[Range]]:
        """Find the cheapest way to share the lines out, row by row."""
        size = len(self._labels)
        skips = [_skip(self._labels, number) for number in range(size)]
        costs = [0.0] + [_NEVER] * size
        steps: list[tuple[list[int], list[int | None]]] = []
        for row in self._rows:
            slid = _slide(costs, skips)
            after = [cost + UNNAMED for cost in costs]
            taken: list[int | None] = [None] * (size + 1)
            for start, end, cost in self._choices(row, mode):
                if costs[start] + cost < after[end]:
                    after[end], taken[end] = costs[start] + cost, start
            steps.append((slid, taken))
            costs = after
        slid = _slide(costs, skips)
        return costs[size], _path(steps, slid[size])

    def cost(self, row: Line, taken: tuple[int, int], mode: Mode) -> float:
        """Give the cost of some lines as the label of a row."""
        own = self._labels[slice(*taken)]
        first, last = own[0], own[-1]
        em = first.em
        low, high = min(first.y, row.y), max(last.y, row.y)
        if any(low - 0.2 * em < floor < high - 0.2 * em for floor in self._floors):
            return _NEVER
        roomy = [line for line, after in pairwise(own) if has_room(line, after, self._edge)]
        short = SHORT * len(roomy)
        if first.page != last.page:
            inside = low >= first.y - em and high <= last.y + em
            full = not any(line.page == first.page for line in roomy[-1:])
            return CUT + short if inside and full else _NEVER
        aims = {"middle": (first.y + last.y) / 2, "top": first.y, "bottom": last.y}
        cost = min(
            abs(row.y - aim) / em + (0.0 if one == mode else OTHER) for one, aim in aims.items()
        )
        level = self._level[id(row)]
        if level is not None and not taken[0] <= level < taken[1]:
            short += OUTSIDE
        return cost + short if cost <= 3 and row.page == first.page else _NEVER

    def _choices(self, row: Line, mode: Mode) -> Iterator[tuple[int, int, float]]:
        """Give the ranges of lines near a row that can be its label, each with its cost."""
        labels = self._labels
        for start in range(len(labels)):
            if abs(labels[start].y - row.y) > FARTHEST * row.em:
                continue
            for end in range(start + 1, min(start + MOST_LINES, len(labels)) + 1):
                if end > start + 1 and not chained(labels[end - 2], labels[end - 1], self._painted):
                    break
                cost = self.cost(row, (start, end), mode)
                if cost < _NEVER:
                    yield start, end, cost


def _level(row: Line, labels: Sequence[Line]) -> int | None:
    """Give the label line that stands as high as the figures of a row."""
    for number, label in enumerate(labels):
        if label.page == row.page and abs(label.y - row.y) < LEVEL * label.em:
            return number
    return None


def _slide(costs: list[float], skips: Sequence[float]) -> list[int]:
    """Lower the costs by leaving lines out; give for each state the one it came from."""
    origin = list(range(len(costs)))
    for number, skip in enumerate(skips):
        if costs[number] + skip < costs[number + 1]:
            costs[number + 1] = costs[number] + skip
            origin[number + 1] = origin[number]
    return origin


def _path(steps: Sequence[tuple[list[int], list[int | None]]], state: int) -> list[Range]:
    ranges: list[Range] = []
    for slid, taken in reversed(steps):
        start = taken[state]
        ranges.append(None if start is None else (start, state))
        state = slid[state if start is None else start]
    return ranges[::-1]


def _skip(labels: Sequence[Line], number: int) -> float:
    """A line close to no other is a caption, and no loss; one within a label is."""
    line = labels[number]
    near = [
        other
        for other in labels[max(0, number - 1) : number + 2]
        if other is not line and other.page == line.page and abs(other.y - line.y) < PITCH * line.em
    ]
    return SKIPPED if near else LONE


def has_room(line: Line, after: Line, edge: float) -> bool:
    """Tell whether more would have fit into a line: it ends early, or the next one is wider."""
    if one_cell(line, after):
        return False
    if line.x1 < edge - ROOM * line.em:
        return True
    return (after.x1 - after.x0) - (line.x1 - line.x0) > NARROWER * line.em


def chained(one: Line, other: Line, painted: Ranks | None) -> bool:
    """Tell whether a line can go on in the next one, as the lines of one label do."""
    if other.y - one.y > PITCH * one.em or NUMBERED.match(other.string):
        return False
    if one_cell(one, other):
        return True
    if painted and one.page == other.page and painted[id(other)] != painted[id(one)] + 1:
        return False
    sides = abs(one.x0 - other.x0), abs(one.x1 - other.x1)
    aside = min(*sides, abs(one.x0 + one.x1 - other.x0 - other.x1) / 2)
    return aside <= ASIDE * one.em


def blank_labels(
    labels: Sequence[Line],
    used: Container[int],
    edge: float,
    heads: Sequence[Line],
    painted: Ranks | None,
) -> list[list[Line]]:
    """Give the labels of rows in which no figure is printed, each as its lines.

    `used` are the lines of other labels, `edge` is where the column ends. A line that may be a
    caption, or the rest of a label that could not be followed, is no label of a row.
    """
    found: list[list[Line]] = []
    sides = [
        (label.x0, label.x0 + label.x1) for number, label in enumerate(labels) if number in used
    ]
    for number, label in enumerate(labels):
        if number in used:
            continue
        last = labels[number - 1] if number else None
        if (
            last is not None
            and found
            and last is found[-1][-1]
            and chained(last, label, painted)
            and not has_room(last, label, edge)
        ):
            found[-1].append(label)
            continue
        middle = label.x0 + label.x1
        aligned = any(
            min(abs(label.x0 - x0), abs(middle - x)) < LEVEL * label.em for x0, x in sides
        )
        apart = not any(abs(head.y - label.y) < label.em for head in heads)
        if aligned and apart and (NUMBERED.match(label.string) or _is_short(last, label, edge)):
            found.append([label])
    return found


def _is_short(last: Line | None, label: Line, edge: float) -> bool:
    """Tell whether a line is a whole label: it has room for more, and so has the one before it."""
    if _CAPTION.match(label.string) or label.x1 >= edge - ROOM * label.em:
        return False
    near = last is not None and last.page == label.page and label.y - last.y <= PITCH * label.em
    return not near or (last is not None and has_room(last, label, edge))


def ranks(found: Sequence[Line]) -> Ranks | None:
    """Give when each piece of a table is painted, by its id, if the file goes cell by cell.

    Then painting goes up again behind the last line of a cell; line by line it never does.
    """
    order = sorted(found, key=_order)
    if not any(b.page == a.page and b.y < a.y - UPWARD * a.em for a, b in pairwise(order)):
        return None
    return {id(piece): rank for rank, piece in enumerate(order)}


def _order(line: Line) -> tuple[int, int]:
    return line.order


def _first(solution: tuple[float, list[Range], Mode]) -> float:
    return solution[0]
