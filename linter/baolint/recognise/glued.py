"""Figures that lost what stood between them: taken apart so that the sums of their table hold.

What is solved here is never certain: a wrong row, too, can have just one way to be taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from baolint.document import figures
from baolint.document.figures import Figure
from baolint.document.model import Cell
from baolint.forms.form import RelationForm
from baolint.recognise.facts import BoundRow, BoundTable
from baolint.recognise.glued_search import Candidates, Sum, solve

MOST = 400
"""Ways to take a row apart that are kept; a row with more is as good as unreadable."""
MOST_STEPS = 20_000
"""Steps made for one row before it is given up."""
MOST_DIGITS = 60
"""Digits of the longest row tried."""
LONGEST = 7
"""Digits of the longest figure in a row without separators."""

_DIGITS = re.compile(r"[0-9]+\Z")
_RUN_TOGETHER = re.compile(r"0[0-9]")


class Group(NamedTuple):
    """Neighbouring columns, from `start` to before `end`; with `summed` the last is the sum."""

    start: int
    end: int
    summed: bool


def is_clean(row: BoundRow) -> bool:
    """Tell whether a row has a figure for each column, none of them two run together."""
    return len(row.cells) == row.wanted and not any(
        _RUN_TOGETHER.match(cell.text.string.strip()) for cell in row.cells
    )


def is_glued(row: BoundRow) -> bool:
    """Tell whether a row's figures can have run together: fewer pieces than columns, digits enough."""
    pieces = [cell.text.string.strip() for cell in row.cells]
    if not all(_DIGITS.match(piece) for piece in pieces):
        return False
    together = any(_RUN_TOGETHER.match(piece) for piece in pieces)
    return (together or len(pieces) < row.wanted) and sum(map(len, pieces)) >= row.wanted


def take_apart(table: BoundTable, relations: Sequence[RelationForm]) -> bool:
    """Give the glued rows of a table all their readings; say whether one solution fits it all.

    A row is taken apart so that its own sums hold; of several ways those are kept with which the
    sums over rows hold, unless none does. A row without a sum must have a digit a column.
    """
    own = [relation for relation in relations if _is_sum(relation, table)]
    rows = [row for row in table.rows if is_glued(row)]
    ways = {id(row): _ways(row, own) for row in rows}
    candidates: Candidates = {}
    for row in table.rows:
        values = _values(row, ways)
        if values:
            candidates[row.keys] = values
    sums = [Sum(relation.terms) for relation in own]
    solution = solve(candidates, sums)
    for row in rows:
        cuts = ways[id(row)]
        kept = solution.kept.get(row.keys)
        if kept is not None:
            cuts = [cut for cut in cuts if tuple(map(_number, cut)) in kept]
        _enter(row, cuts)
    return solution.unique and all(row.readings for row in table.rows)


def _is_sum(relation: RelationForm, table: BoundTable) -> bool:
    return (
        relation.table == table.form.key
        and relation.operator == "="
        and not relation.needs
        and not relation.when
        and relation.constant == "0"
        and relation.severity in (None, "error")
    )


def _values(row: BoundRow, ways: Mapping[int, list[tuple[str, ...]]]) -> list[tuple[int, ...]]:
    """Give the figures of each way to read a row; none where it cannot be read."""
    if id(row) in ways:
        return [tuple(map(_number, cut)) for cut in ways[id(row)]]
    if len(row.readings) != 1:
        return []
    values = [figure.value for figure in row.readings[0]]
    if any(value is None or value != int(value) for value in values):
        return []
    return [tuple(int(value) for value in values if value is not None)]


def _number(piece: str) -> int:
    return int(piece)


def _groups(row: BoundRow, relations: Sequence[RelationForm]) -> list[Group]:
    """Part a row's columns into those that a sum of the row ties together, and single ones."""
    order = {key: number for number, key in enumerate(row.keys)}
    tied: dict[int, Group] = {}
    for relation in relations:
        places = sorted(order[key] for key, _ in relation.terms if key in order)
        if len(places) != len(relation.terms) or len(places) < 3:
            continue
        start, end = places[0], places[-1] + 1
        total = next((key for key, sign in relation.terms[: relation.left] if sign == 1), None)
        if end - start == len(places) and relation.left == 1 and total == row.keys[end - 1]:
            tied.setdefault(start, Group(start, end, True))
    groups: list[Group] = []
    at = 0
    while at < len(row.keys):
        group = tied.get(at, Group(at, at + 1, False))
        groups.append(group)
        at = group.end
    return groups


def _ways(row: BoundRow, relations: Sequence[RelationForm]) -> list[tuple[str, ...]]:
    """Give every way to take a row's digits apart; none where there are too many or none fits.

    Blanks are no proof, they stand within figures, too (3964422 78 was 396, 442, 278): they only
    come first, and a row that cannot be taken apart along them is left alone.
    """
    pieces = [cell.text.string.strip() for cell in row.cells]
    digits = "".join(pieces)
    groups = _groups(row, relations)
    if len(digits) > MOST_DIGITS:
        return []
    if not all(group.summed for group in groups):
        return [tuple(digits)] if len(digits) == row.wanted else []
    cutter = _Cutter(digits, groups)
    found = list(cutter.cuts())
    if cutter.steps >= MOST_STEPS or len(found) > MOST:
        return []
    edges = set(accumulate(map(len, pieces)))
    tidy = [cut for cut in found if edges <= set(accumulate(map(len, cut)))]
    return tidy + [cut for cut in found if cut not in tidy] if tidy else []


class _Cutter:
    """Cuts digits into figures so that every group's last figure is the sum of the others."""

    def __init__(self, digits: str, groups: Sequence[Group]) -> None:
        self.digits = digits
        self.groups = groups
        self.steps = 0
        self._rest = [sum(g.end - g.start for g in groups[n:]) for n in range(len(groups) + 1)]

    def cuts(self) -> Iterator[tuple[str, ...]]:
        for number, found in enumerate(self._from(0, 0, (), 0)):
            if number > MOST:
                return
            yield found

    def _from(
        self, at: int, group: int, begun: tuple[str, ...], total: int
    ) -> Iterator[tuple[str, ...]]:
        """Yield the ways from one digit on; `begun` are the figures of the group so far."""
        self.steps += 1
        if self.steps >= MOST_STEPS:
            return
        if group == len(self.groups):
            if at == len(self.digits):
                yield ()
            return
        size = self.groups[group].end - self.groups[group].start
        if group == len(self.groups) - 1 and not begun:
            yield from self._last(at, size)
            return
        left = size - len(begun) + self._rest[group + 1]
        if len(self.digits) - at < left:
            return
        if len(begun) == size - 1:
            piece = str(total)
            if self.digits.startswith(piece, at):
                for rest in self._from(at + len(piece), group + 1, (), 0):
                    yield (*begun, piece, *rest)
            return
        most = 1 if self.digits[at] == "0" else min(LONGEST, len(self.digits) - at)
        for length in range(1, most + 1):
            piece = self.digits[at : at + length]
            yield from self._from(at + length, group, (*begun, piece), total + int(piece))

    def _last(self, at: int, size: int) -> Iterator[tuple[str, ...]]:
        """Yield the ways to cut the last group, whose sum is what the digits end with."""
        for length in range(1, min(LONGEST, len(self.digits) - at - size + 1) + 1):
            end = len(self.digits) - length
            total = self.digits[end:]
            if length == 1 or total[0] != "0":
                for parts in self._parts(at, end, size - 1, int(total)):
                    yield (*parts, total)

    def _parts(self, at: int, end: int, count: int, rest: int) -> Iterator[tuple[str, ...]]:
        """Yield the ways to cut digits[at:end] into `count` figures that add up to `rest`."""
        self.steps += 1
        longest = len(str(rest))
        if self.steps >= MOST_STEPS or not count <= end - at <= count * longest:
            return
        if count == 1:
            if self.digits[at:end] == str(rest):
                yield (self.digits[at:end],)
            return
        most = 1 if self.digits[at] == "0" else min(longest, end - at - count + 1)
        for length in range(1, most + 1):
            piece = self.digits[at : at + length]
            if int(piece) <= rest:
                for parts in self._parts(at + length, end, count - 1, rest - int(piece)):
                    yield (piece, *parts)


def _enter(row: BoundRow, cuts: Sequence[tuple[str, ...]]) -> None:
    """Give a row its readings; its cells are those of the first one."""
    row.solved = True
    row.ragged = False
    row.readings = tuple(tuple(_figure(piece) for piece in cut) for cut in cuts)
    if cuts:
        row.cells = _cells(row.cells, cuts[0])
        row.choices = tuple(tuple(range(row.wanted)) for _ in cuts)


def _figure(piece: str) -> Figure:
    return figures.read(piece)


def _cells(cells: Sequence[Cell], cut: Sequence[str]) -> tuple[Cell, ...]:
    """Part cells into the figures of a cut; no figure reaches over two of them."""
    found: list[Cell] = []
    source = iter(cells)
    cell = next(source)
    text, at = cell.text.strip(), 0
    for piece in cut:
        if at == len(text.string):
            cell = next(source)
            text, at = cell.text.strip(), 0
        end = at + len(piece)
        found.append(Cell(text.cut(at, end), cell.row, cell.column + len(found)))
        at = end
    return tuple(found)
