"""A single wrong figure in a table with blanks: without it, all blanks can be filled.

What a blank must be depends on the figures around it, so that a wrong figure need not show at the
relations it stands in. Each figure in question is therefore taken away in turn: if then everything
can be filled, it may be the wrong one, and what the relations leave for it is its repair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.engine.bounds import Balance, Number, Range, gap, reach, settle
from baolint.engine.cause_board import Board

TRIES = 60
"""Figures that are taken away in turn; with more in question none is singled out."""


class Culprit(NamedTuple):
    """A figure that may be the wrong one, its repair, and the relations that it puts off."""

    cell: int
    repair: Number
    off: frozenset[int]


def culprits(board: Board, broken: Sequence[int]) -> list[Culprit]:
    """Give all figures that are alone to blame for the broken relations, none if that is unclear."""
    balances = [board.balance(relation, board.printed) for relation in range(len(board.terms))]
    ranges = board.at_first()
    alone = [n for n, b in enumerate(balances) if gap(*reach(b, ranges), b.tolerance)]
    cells = list(dict.fromkeys(_in_question(board, alone or broken, bool(alone))))
    found = []
    for cell in cells if len(cells) <= TRIES else ():
        culprit = _try(board, cell, balances, ranges)
        if culprit is not None:
            found.append(culprit)
    return found


def _in_question(board: Board, broken: Sequence[int], sure: bool) -> Iterator[int]:
    """Yield the figures that can be to blame: those of a relation that is off whatever the blanks.

    Where no relation is, any figure can be.
    """
    sizes = {relation: len(board.terms[relation]) for relation in broken}
    first = min(broken, key=sizes.__getitem__)
    for cell, _ in board.terms[first]:
        if board.printed[cell] is not None:
            yield cell
    if not sure:
        for cell, value in enumerate(board.printed):
            if value is not None:
                yield cell


def _try(
    board: Board, cell: int, balances: Sequence[Balance], ranges: dict[str, Range]
) -> Culprit | None:
    key, printed = board.keys[cell], board.printed[cell]
    own = {relation for relation, _ in board.at[cell]}
    values = board.printed.copy()
    values[cell] = None
    without = [
        board.balance(relation, values) if relation in own else balance
        for relation, balance in enumerate(balances)
    ]
    settled = settle(without, ranges | {key: board.sheet.empty(key)})
    if settled.broken or printed is None:
        return None
    left = settled.ranges[key]
    repair = left.low if left.low > printed else left.high
    off = frozenset(
        relation
        for relation in own
        if gap(*reach(balances[relation], settled.ranges), balances[relation].tolerance)
    )
    return Culprit(cell, repair, off)
