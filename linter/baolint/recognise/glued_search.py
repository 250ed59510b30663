"""Which ways to read the rows of a table go together: those with which its sums over rows hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Candidates = dict[tuple[str, ...], list[tuple[int, ...]]]
"""For each row, by its fact keys, the figures in every way to read it."""

Places = Mapping[str, tuple[tuple[str, ...], int]]
"""For each fact key the keys of its row and its ordinal among them."""

MOST_NODES = 4_000
"""Partial solutions looked at before the search is given up."""
MOST_SOLUTIONS = 200
"""Solutions after which more would tell nothing: the rows stay open."""


class Sum(NamedTuple):
    """Σ coefficient·figure is to be 0."""

    terms: tuple[tuple[str, int], ...]


class Solution(NamedTuple):
    """The readings of each row that take part in a solution.

    `unique` says that there is just one and that sums over several rows bear it out.
    Where no solution exists or the search was given up, all readings are kept and none is unique.
    """

    kept: Mapping[tuple[str, ...], set[tuple[int, ...]]]
    unique: bool


def solve(candidates: Candidates, sums: Sequence[Sum]) -> Solution:
    """Find all choices of one reading a row with which every sum over several known rows holds."""
    place = {key: (keys, n) for keys in candidates for n, key in enumerate(keys)}
    across = [one for one in sums if _is_across(one, place)]
    tied = [one for one in across if all(key in place for key, _ in one.terms)]
    everything = {keys: set(readings) for keys, readings in candidates.items()}
    narrowed = _narrowed(candidates, tied, place)
    if narrowed is None:
        return Solution(everything, False)
    search = _Search(narrowed, tied, place)
    search.run()
    if search.given_up:
        return Solution({keys: set(readings) for keys, readings in narrowed.items()}, False)
    if not search.solutions:
        return Solution(everything, False)
    kept = {keys: set(readings) for keys, readings in narrowed.items()}
    for number, keys in enumerate(search.rows):
        kept[keys] = {solution[number] for solution in search.solutions}
    borne_out = bool(tied) and len(tied) == len(across)
    return Solution(kept, len(search.solutions) == 1 and borne_out)


def _is_across(one: Sum, place: Places) -> bool:
    """Tell whether a sum ties several rows together; one within a row was used to cut that row."""
    rows = {place[key][0] if key in place else () for key, _ in one.terms}
    return len(rows) > 1


def _narrowed(candidates: Candidates, sums: Sequence[Sum], place: Places) -> Candidates | None:
    """Leave out readings that no readings of the other rows can balance; None where nothing fits."""
    rows = {keys: list(readings) for keys, readings in candidates.items()}
    changed = True
    while changed:
        changed = False
        for one in sums:
            for keys, readings in _balanced(one, rows, place).items():
                if not readings:
                    return None
                if len(readings) < len(rows[keys]):
                    rows[keys] = readings
                    changed = True
    return rows


def _balanced(one: Sum, rows: Candidates, place: Places) -> Candidates:
    """Give for each row of one sum the readings that the bounds of the other rows allow."""
    weights: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for key, coefficient in one.terms:
        keys, number = place[key]
        weights.setdefault(keys, []).append((number, coefficient))
    parts = {
        keys: [sum(reading[n] * c for n, c in weight) for reading in rows[keys]]
        for keys, weight in weights.items()
    }
    low = sum(min(values) for values in parts.values())
    high = sum(max(values) for values in parts.values())
    found: Candidates = {}
    for keys, values in parts.items():
        below, above = low - min(values), high - max(values)
        found[keys] = [
            reading
            for reading, value in zip(rows[keys], values, strict=True)
            if below + value <= 0 <= above + value
        ]
    return found


class _Search:
    """Tries the readings of the rows that still have several, one row after another."""

    def __init__(self, candidates: Candidates, sums: Sequence[Sum], place: Places) -> None:
        several = [keys for keys, readings in candidates.items() if len(readings) > 1]
        self.rows = sorted(several, key=lambda keys: len(candidates[keys]))
        self.solutions: list[tuple[tuple[int, ...], ...]] = []
        self.given_up = False
        self._readings = [candidates[keys] for keys in self.rows]
        self._nodes = 0
        order = {keys: number for number, keys in enumerate(self.rows)}
        self._sums: list[tuple[int, list[tuple[int, int, int]]]] = []
        for one in sums:
            fixed, open_terms = 0, []
            for key, coefficient in one.terms:
                keys, number = place[key]
                if keys in order:
                    open_terms.append((order[keys], number, coefficient))
                else:
                    fixed += candidates[keys][0][number] * coefficient
            self._sums.append((fixed, open_terms))
        self._range = [
            [(min(column), max(column)) for column in zip(*readings, strict=True)]
            for readings in self._readings
        ]

    def run(self) -> None:
        """Fill `solutions`; `given_up` if there are too many, or too much to try."""
        if self._can_hold(()):
            self._extend(())

    def _extend(self, chosen: tuple[tuple[int, ...], ...]) -> None:
        if len(chosen) == len(self.rows):
            self.solutions.append(chosen)
            self.given_up = len(self.solutions) > MOST_SOLUTIONS
            return
        for reading in self._readings[len(chosen)]:
            self._nodes += 1
            self.given_up = self.given_up or self._nodes > MOST_NODES
            if self.given_up:
                return
            longer = (*chosen, reading)
            if self._can_hold(longer):
                self._extend(longer)

    def _can_hold(self, chosen: tuple[tuple[int, ...], ...]) -> bool:
        """Tell whether every sum can still be 0, whatever the rows yet to be chosen."""
        for fixed, terms in self._sums:
            low = high = fixed
            for row, number, coefficient in terms:
                if row < len(chosen):
                    least = most = chosen[row][number] * coefficient
                else:
                    ends = self._range[row][number]
                    least, most = sorted((ends[0] * coefficient, ends[1] * coefficient))
                low += least
                high += most
            if low > 0 or high < 0:
                return False
        return True
