"""The slips that are tried as causes: how each would be put right at a relation that is off."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.engine.bounds import Number
from baolint.engine.cause_board import Board, Edits
from baolint.engine.cause_state import State

SINGLE, WITH_TOTALS, SWAPPED, SHIFTED = 1, 2, 3, 4
"""Ranks of causes, the likeliest first."""

Move = tuple[int, Edits]
"""The rank of a cause and the edits that put it right."""


def moves(state: State, relation: int, top: int, last: bool) -> Iterator[Move]:
    """Yield the repairs of rank up to `top` that change a relation which is off.

    With `last` only those are wanted that leave no relation off; others are dropped early where
    that is cheap to see.
    """
    yield from _changes(state, relation, top, last)
    if top >= SWAPPED:
        yield from _swaps(state, relation, last)
    if top >= SHIFTED:
        yield from _shifts(state, relation, last)


def _changes(state: State, relation: int, top: int, last: bool) -> Iterator[Move]:
    """Change one figure, or one with its totals, so that some relation comes right."""
    board, gaps = state.board, state.gaps
    for rank, cells, effect in board.directions(relation, top):
        if last and len(gaps) > len(effect):
            continue
        wanted: dict[Number, None] = {}
        for off in (relation,) if last else gaps:
            net = effect.get(off)
            if net:
                change = _quotient(-gaps[off], net)
                if change is not None:
                    wanted[change] = None
        for change in wanted:
            if last and any(effect.get(off, 0) * change != -by for off, by in gaps.items()):
                continue
            edits = tuple((cell, _number(state.values[cell]) + change) for cell in cells)
            if board.legal(edits):
                yield rank, edits


def _swaps(state: State, relation: int, last: bool) -> Iterator[Move]:
    """Swap two figures of a row."""
    board, values = state.board, state.values
    here = dict(board.terms[relation])
    for one, coefficient in board.terms[relation]:
        first = values[one]
        if first is None:
            continue
        for other in board.mates(one):
            second = values[other]
            if second is None or second == first or (other in here and other <= one):
                continue
            net = (coefficient - here.get(other, 0)) * (second - first)
            if net == 0 or (last and net != -state.gaps[relation]):
                continue
            edits = tuple(sorted(((one, second), (other, first))))
            if board.legal(edits):
                yield SWAPPED, edits


def _shifts(state: State, relation: int, last: bool) -> Iterator[Move]:
    """Move a row's figures back by one column, the figure that fell out being reckoned up.

    The whole row may have been shifted, or only what its total adds up.
    """
    board = state.board
    here = {cell for cell, _ in board.terms[relation]}
    for row in (*board.rows, *board.runs):
        if not here.isdisjoint(row):
            yield from shifts_of(state, row, relation if last else None)


def shifts_of(state: State, row: tuple[int, ...], closing: int | None = None) -> Iterator[Move]:
    """Yield the repairs of a row that is shifted by one column to either side.

    `closing` is a relation that must come right by it.
    """
    board = state.board
    for end, kept, source in ((row[-1], row[:-1], row[1:]), (row[0], row[1:], row[:-1])):
        moved: list[tuple[int, Number]] = []
        for cell, other in zip(kept, source, strict=True):
            value = state.values[other]
            if value is None:
                break
            moved.append((cell, value))
        else:
            if closing is not None and not _closes(state, closing, moved, end):
                continue
            for value in _lost(state, tuple(moved), end):
                whole = sorted((*moved, (end, value)))
                edits = tuple((cell, new) for cell, new in whole if new != state.values[cell])
                if len(edits) > 1 and board.legal(edits):
                    yield SHIFTED, edits


def _closes(state: State, relation: int, moved: list[tuple[int, Number]], end: int) -> bool:
    """Tell whether a relation can come right by a shift; True where that is not cheap to see."""
    coefficients = dict(state.board.terms[relation])
    if end in coefficients:
        return True
    net: Number = 0
    for cell, value in moved:
        if cell in coefficients:
            old = state.values[cell]
            if old is None:
                return True
            net += coefficients[cell] * (value - old)
    return net == -state.gaps[relation]


def _lost(state: State, moved: Edits, end: int) -> tuple[Number, ...]:
    """Reckon up the figure at the end of a shifted row from the relations it is in."""
    board: Board = state.board
    tried = state.after((*moved, (end, 0)))
    found: dict[Number, None] = {}
    for relation, coefficient in board.at[end]:
        low, high = tried.low[relation], tried.high[relation]
        value = _quotient(-low, coefficient) if low == high else None
        if value is not None and board.legal(((end, value),)):
            found[value] = None
    return tuple(found)


def _quotient(value: Number, divisor: int) -> Number | None:
    """Divide, None where a count would not stay whole; coefficients other than 1 are rare."""
    if divisor in (1, -1):
        return value * divisor
    if isinstance(value, int):
        return value // divisor if value % divisor == 0 else None
    return value / divisor


def _number(value: Number | None) -> Number:
    if value is None:
        raise ValueError("a figure that is not known cannot be changed")
    return value
