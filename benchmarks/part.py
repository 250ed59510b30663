"""What a part of the benchmark gives: goals with what was measured, and tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Goal(NamedTuple):
    """A figure that must not be above `most`, or not below `least`."""

    what: str
    measured: float
    most: float | None = None
    least: float | None = None
    unit: str = "×"
    note: str = ""

    @property
    def reached(self) -> bool:
        """Tell whether the goal is met."""
        high = self.most is not None and self.measured > self.most
        return not high and not (self.least is not None and self.measured < self.least)


class Table(NamedTuple):
    """A table of figures as text; the first column is a name."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]


class Part(NamedTuple):
    """The results of a part, with the lines that say how it was measured."""

    title: str
    how: str
    goals: Sequence[Goal] = ()
    tables: Sequence[Table] = ()


def ms(seconds: float) -> str:
    """Give seconds as milliseconds."""
    value = seconds * 1000
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"
