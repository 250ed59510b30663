"""Relations and figures by number, and how far each relation is off: what causes are sought on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.bounds import Balance, Number, Range, settle
from baolint.engine.sheet import Sheet, limits

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm

Edits = tuple[tuple[int, Number], ...]
"""Figures put right: (number of the figure, its value afterwards)."""


class Direction(NamedTuple):
    """Figures that one slip changes by the same amount, and what that does to each relation.

    `rank` 1: one figure; 2: a figure with its totals.
    """

    rank: int
    cells: tuple[int, ...]
    effect: dict[int, int]


class Board:
    """The relations of a connected part of the form with all figures in them.

    `printed` holds the certain numbers, None for a blank or doubtful figure, whose `ranges` say
    what it can be. `terms` are (figure, coefficient) of each relation, `at` (relation, coefficient)
    of each figure. `rows` are the printed rows that lie wholly on the board, in column order;
    `runs` are the parts of them that have their total in the same row, as far as they adjoin: they
    can be shifted while the total stays.
    """

    def __init__(
        self,
        relations: Sequence[RelationForm],
        sheet: Sheet,
        ranges: Mapping[str, Range],
        rows: Iterable[Sequence[str]],
    ) -> None:
        self.relations = tuple(relations)
        self.keys = tuple(dict.fromkeys(key for rel in relations for key, _ in rel.terms))
        number = {key: place for place, key in enumerate(self.keys)}
        self.printed: list[Number | None] = [sheet.known.get(key) for key in self.keys]
        self.sheet = sheet
        self.ranges = {
            number[key]: ranges[key]
            for key, value in zip(self.keys, self.printed, strict=True)
            if value is None
        }
        self.terms = [
            tuple((number[key], coefficient) for key, coefficient in rel.terms) for rel in relations
        ]
        self.limits = [limits(relation) for relation in relations]
        self.at: list[list[tuple[int, int]]] = [[] for _ in self.keys]
        for relation, terms in enumerate(self.terms):
            for cell, coefficient in terms:
                self.at[cell].append((relation, coefficient))
        self.rows = [
            tuple(number[key] for key in row) for row in rows if all(key in number for key in row)
        ]
        self.runs = list(dict.fromkeys(run for row in self.rows for run in self._runs(row)))
        self._mates: list[tuple[int, ...]] | None = None
        self.row_of_relation = self._rows_of_relations()
        self._with_totals: list[list[Direction]] | None = None

    def directions(self, relation: int, top: int) -> Iterator[Direction]:
        """Yield what changes a relation: single figures, with `top` 2 those with totals too."""
        for cell, _ in self.terms[relation]:
            if self.printed[cell] is not None:
                yield Direction(1, (cell,), dict(self.at[cell]))
        if top > 1:
            if self._with_totals is None:
                self._with_totals = [[] for _ in self.terms]
                for direction in self._find_with_totals():
                    for touched in direction.effect:
                        self._with_totals[touched].append(direction)
            yield from self._with_totals[relation]

    def reach(self, relation: int, values: Sequence[Number | None]) -> tuple[Number, Number]:
        """Give the lowest and highest value of a relation's sum, wanted to be 0."""
        low = high = -self.limits[relation][0]
        for cell, coefficient in self.terms[relation]:
            value = values[cell]
            if value is not None:
                low += coefficient * value
                high += coefficient * value
                continue
            bounds = self.ranges[cell]
            one, other = bounds.low * coefficient, bounds.high * coefficient
            low += min(one, other)
            high += max(one, other)
        return low, high

    def changed(self, edits: Edits) -> set[int]:
        """Give the relations whose sum the edits change."""
        net: dict[int, Number] = {}
        anew: set[int] = set()
        for cell, value in edits:
            old = self.printed[cell]
            for relation, coefficient in self.at[cell]:
                if old is None:
                    anew.add(relation)
                else:
                    net[relation] = net.get(relation, 0) + coefficient * (value - old)
        return anew | {relation for relation, change in net.items() if change}

    def legal(self, edits: Edits) -> bool:
        """Tell whether the values can stand in their cells: not below 0, counts whole."""
        for cell, value in edits:
            possible = self.sheet.empty(self.keys[cell])
            if value < possible.low or (possible.whole and not isinstance(value, int)):
                return False
        return True

    def mates(self, cell: int) -> tuple[int, ...]:
        """Give the figures on the board that stand in the same row of the form."""
        if self._mates is None:
            rows: dict[str, list[int]] = {}
            for number, key in enumerate(self.keys):
                rows.setdefault(_row(key), []).append(number)
            self._mates = [tuple(rows[_row(key)]) for key in self.keys]
        return self._mates[cell]

    def at_first(self) -> dict[str, Range]:
        """Give what the figures not known can be before any relation is looked at."""
        return {self.keys[cell]: self.sheet.ranges[self.keys[cell]] for cell in self.ranges}

    def fillable(self, values: Sequence[Number | None]) -> bool:
        """Tell whether the blanks can be filled so that every relation holds."""
        if not self.ranges:
            return True
        start = self.at_first()
        balances = [self.balance(relation, values) for relation in range(len(self.terms))]
        return not settle(balances, start).broken

    def balance(self, relation: int, values: Sequence[Number | None]) -> Balance:
        """Give a relation's sum with all figures open that are not known."""
        constant, tolerance = self.limits[relation]
        known = -constant
        unknown = []
        for cell, coefficient in self.terms[relation]:
            value = values[cell]
            if value is None:
                unknown.append((self.keys[cell], coefficient))
            else:
                known += coefficient * value
        return Balance(known, tuple(unknown), tolerance)

    def _runs(self, row: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """Yield the parts of a row that a relation adds up to one figure of the same row."""
        column = {cell: number for number, cell in enumerate(row)}
        for terms in self.terms:
            if len(terms) > 3 and all(cell in column for cell, _ in terms):
                whole = [coefficient for _, coefficient in terms]
                parts = 1 if whole.count(1) > whole.count(-1) else -1
                run = sorted((column[c] for c, coefficient in terms if coefficient == parts))
                if len(run) == len(terms) - 1 and run[-1] - run[0] == len(run) - 1:
                    yield row[run[0] : run[-1] + 1]

    def _rows_of_relations(self) -> list[str]:
        """Give the row that all figures of a relation stand in, empty where there are several."""
        printed_in = {cell: f"{number}" for number, row in enumerate(self.rows) for cell in row}
        found = []
        for terms in self.terms:
            rows = {printed_in.get(cell) or _row(self.keys[cell]) for cell, _ in terms}
            found.append(rows.pop() if len(rows) == 1 else "")
        return found

    def _find_with_totals(self) -> Iterator[Direction]:
        """Yield figures with their row's total, and with all their totals and theirs."""
        parents = self._parents()
        totals = {parent for found in parents for parent in found}
        places = [tuple(key.rpartition("/")[::2]) for key in self.keys]
        cell_at = {place: cell for cell, place in enumerate(places)}
        columns = _total_columns(places, parents)
        for cell, (row, column) in enumerate(places):
            in_row = [
                cell_at[row, total] for total in columns.get(column, ()) if (row, total) in cell_at
            ]
            groups: list[tuple[int, ...]] = [(cell, parent) for parent in in_row]
            if in_row and cell not in totals:
                above = _above(cell, parents)
                if len(above) > 1 + len(in_row):
                    groups.append(above)
            for group in groups:
                effect = self._effect(group)
                if effect and all(self.printed[member] is not None for member in group):
                    yield Direction(2, group, effect)

    def _effect(self, cells: tuple[int, ...]) -> dict[int, int]:
        """Give by how much each relation changes when all cells change by one."""
        effect = dict(self.at[cells[0]])
        for cell in cells[1:]:
            for relation, coefficient in self.at[cell]:
                net = effect.get(relation, 0) + coefficient
                if net:
                    effect[relation] = net
                else:
                    del effect[relation]
        return effect

    def _parents(self) -> list[tuple[int, ...]]:
        """Give for each figure its totals: the figures that a relation states as a sum with it."""
        parents: list[list[int]] = [[] for _ in self.keys]
        for relation, terms in zip(self.relations, self.terms, strict=True):
            sides = terms[: relation.left], terms[relation.left :]
            for side, other in (sides, sides[::-1]):
                if len(side) == 1 and len(other) > 1 and len({c for _, c in other}) == 1:
                    for cell, _ in other:
                        parents[cell].append(side[0][0])
                    break
        return [tuple(found) for found in parents]


def _row(key: str) -> str:
    return key.rpartition("/")[0]


def _total_columns(
    places: Sequence[tuple[str, ...]], parents: Sequence[tuple[int, ...]]
) -> dict[str, tuple[str, ...]]:
    """Give for each column those that hold its rows' totals: what one row states holds for all.

    A group row that carries figures has no relation of its own across its columns.
    """
    columns: dict[str, dict[str, None]] = {}
    for (row, column), found in zip(places, parents, strict=True):
        for parent in found:
            if places[parent][0] == row:
                columns.setdefault(column, {})[places[parent][1]] = None
    return {column: tuple(totals) for column, totals in columns.items()}


def _above(cell: int, parents: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Give a figure with all its totals and theirs."""
    found = {cell: None}
    waiting = [cell]
    while waiting:
        for parent in parents[waiting.pop()]:
            if parent not in found:
                found[parent] = None
                waiting.append(parent)
    return tuple(found)
