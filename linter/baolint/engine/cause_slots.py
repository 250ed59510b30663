"""Sets of causes that are equally good, laid side by side: which cause stands in for which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from baolint.engine.cause_board import Board
from baolint.engine.cause_moves import Move
from baolint.engine.cause_search import CauseSet


def slotted(sets: Sequence[CauseSet], board: Board) -> list[list[Move]]:
    """Give one list of candidates for each fault that the sets, all of one size, explain.

    The first set gives the faults; each further set is laid on it so that causes that mend the same
    relations, the first ones above all, come to lie together.
    """
    mends: dict[Move, tuple[int, ...]] = {}
    for causes in sets:
        for move in causes:
            if move not in mends:
                mends[move] = _mended(move, board)
    first = sorted(sets[0], key=lambda move: (mends[move], move[1]))
    slots: list[dict[Move, None]] = [{move: None} for move in first]
    for causes in sets[1:]:
        laid = max(
            permutations(sorted(causes, key=lambda move: (mends[move], move[1]))),
            key=lambda order: sum(
                _likeness(mends[move], mends[own]) for move, own in zip(order, first, strict=True)
            ),
        )
        for slot, move in zip(slots, laid, strict=True):
            slot[move] = None
    return [list(slot) for slot in slots]


def _mended(move: Move, board: Board) -> tuple[int, ...]:
    """Give the relations that a cause changes, those with the first codes first."""
    changed = board.changed(move[1])
    return tuple(sorted(changed, key=lambda number: (board.relations[number].code, number)))


def _likeness(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return 10 * (one[:1] == other[:1]) + len(set(one) & set(other))
