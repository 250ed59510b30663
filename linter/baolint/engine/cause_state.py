"""Figures on a board with some of them put right, and what is still off."""

from __future__ import annotations

from baolint.engine.bounds import Number, gap
from baolint.engine.cause_board import Board, Edits


class State:
    """The figures with some of them put right, and the relations still off by how much."""

    __slots__ = ("board", "gaps", "high", "low", "values")

    def __init__(
        self,
        board: Board,
        values: list[Number | None],
        low: list[Number],
        high: list[Number],
        gaps: dict[int, Number],
    ) -> None:
        self.board = board
        self.values = values
        self.low = low
        self.high = high
        self.gaps = gaps

    @classmethod
    def printed(cls, board: Board) -> State:
        """Give the figures as they are printed."""
        low: list[Number] = []
        high: list[Number] = []
        gaps: dict[int, Number] = {}
        for relation in range(len(board.terms)):
            one, other = board.reach(relation, board.printed)
            low.append(one)
            high.append(other)
            off = gap(one, other, board.limits[relation][1])
            if off:
                gaps[relation] = off
        return cls(board, list(board.printed), low, high, gaps)

    def after(self, edits: Edits) -> State:
        """Give the state with the edits made."""
        board = self.board
        values, low, high = self.values.copy(), self.low.copy(), self.high.copy()
        touched: set[int] = set()
        anew: set[int] = set()
        for cell, value in edits:
            old = values[cell]
            values[cell] = value
            for relation, coefficient in board.at[cell]:
                touched.add(relation)
                if old is None:
                    anew.add(relation)
                else:
                    change = coefficient * (value - old)
                    low[relation] += change
                    high[relation] += change
        gaps = self.gaps.copy()
        for relation in touched:
            if relation in anew:
                low[relation], high[relation] = board.reach(relation, values)
            off = gap(low[relation], high[relation], board.limits[relation][1])
            if off:
                gaps[relation] = off
            else:
                gaps.pop(relation, None)
        return State(board, values, low, high, gaps)
