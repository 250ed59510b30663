"""The smallest sets of causes that put every relation right and break none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.engine.cause_board import Board
from baolint.engine.cause_moves import SHIFTED, SINGLE, Move, moves, shifts_of
from baolint.engine.cause_state import State

MOST_CAUSES = 3
"""Causes a set may have; with more, each failing relation speaks for itself."""

STEPS = 4000
"""Repairs tried before the search is given up."""

MOST_SETS = 2000
"""Sets of equal worth that are kept."""

CauseSet = frozenset[Move]


class Found(NamedTuple):
    """The best sets of causes, all of equal worth; `given_up` if time ran out before any."""

    sets: tuple[CauseSet, ...]
    given_up: bool = False


class _OutOfSteps(Exception):  # noqa: N818 - it ends the search, it is no error
    pass


class _Search:
    """One search; counts its steps."""

    __slots__ = ("board", "filled", "steps")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.steps = STEPS
        self.filled: dict[CauseSet, bool] = {}

    def sets(self, state: State, left: int, top: int, made: tuple[Move, ...]) -> Iterator[CauseSet]:
        """Yield the sets of exactly `left` more causes of rank up to `top` that end all gaps."""
        if not state.gaps:
            if left == 0 and self.fits(frozenset(made), state):
                yield frozenset(made)
            return
        if left == 0 or self._rows_off(state) > left:
            return
        terms = self.board.terms
        relation = min(state.gaps, key=lambda number: len(terms[number]))
        used = {cell for _, edits in made for cell, _ in edits}
        for move in moves(state, relation, top, last=left == 1):
            if used and any(cell in used for cell, _ in move[1]):
                continue
            self.steps -= 1
            if self.steps < 0:
                raise _OutOfSteps
            yield from self.sets(state.after(move[1]), left - 1, top, (*made, move))

    def _rows_off(self, state: State) -> int:
        """Count the rows whose own relation is off: a cause mends only one row at a time."""
        rows = {self.board.row_of_relation[relation] for relation in state.gaps}
        return len(rows - {""})

    def fits(self, causes: CauseSet, state: State) -> bool:
        """Tell whether the blanks leave room for the causes; asked once for each set."""
        if causes not in self.filled:
            self.filled[causes] = self.board.fillable(state.values)
        return self.filled[causes]


def search(start: State) -> Found:
    """Seek the causes of all that is off: fewest first, then by rank.

    All sets of causes that are equally good are given.
    """
    if not start.gaps:
        return Found(())
    attempt = _Search(start.board)
    try:
        for count in range(1, MOST_CAUSES + 1):
            for top in range(SINGLE, SHIFTED + 1):
                found = _collect(attempt.sets(start, count, top, ()))
                if found:
                    return Found(_best(found))
    except _OutOfSteps:
        return Found((), given_up=True)
    return Found(())


def search_shift(start: State, row: tuple[int, ...]) -> Found:
    """Seek the shift of one row that alone puts every relation right."""
    attempt = _Search(start.board)
    found = []
    for move in shifts_of(start, row):
        state = start.after(move[1])
        causes = frozenset({move})
        if not state.gaps and attempt.fits(causes, state):
            found.append(causes)
    return Found(tuple(dict.fromkeys(found)))


def _collect(sets: Iterator[CauseSet]) -> list[CauseSet]:
    found: dict[CauseSet, None] = {}
    for causes in sets:
        found[causes] = None
        if len(found) >= MOST_SETS:
            break
    return list(found)


def _best(sets: list[CauseSet]) -> tuple[CauseSet, ...]:
    """Keep the sets whose causes rank best, the worst of each set counting first."""
    worth = [sorted((rank for rank, _ in causes), reverse=True) for causes in sets]
    best = min(worth)
    return tuple(causes for causes, ranks in zip(sets, worth, strict=True) if ranks == best)
