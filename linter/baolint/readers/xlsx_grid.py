"""The cells of one sheet as they are shown: text, merged ranges, what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from typing import NamedTuple

from baolint.document.limits import LIMITS, Limits
from baolint.readers.limit import reached
from baolint.readers.xlsx_formats import Formats
from baolint.readers.xlsx_marks import SPARSE, Marks, Position
from baolint.readers.xlsx_values import Range, Value

STALE, EMPTY = "E107.xlsx.stale", "E107.xlsx.formula"
"""Why a formula's result is not known: the file says that it is out of date; it holds none."""


class Held(NamedTuple):
    """What a cell shows; `doubt` is the key of the text that says why it cannot be told, or empty."""

    text: str
    is_number: bool
    doubt: str = ""


class Grid:
    """A sheet by position (row and column, both from 0).

    `held` are the filled cells, `merges` the first cells of merged ranges with height and width,
    `covered` the further places of the ranges; `left_over` is what still stands in those.
    """

    __slots__ = ("covered", "held", "left_over", "limits", "marks", "merges", "name")

    def __init__(
        self,
        name: str,
        values: Mapping[Position, Value],
        ranges: Iterable[Range],
        marks: Marks,
        formats: Formats,
        stale: bool,
        limits: Limits = LIMITS,
    ) -> None:
        self.name = name
        self.limits = limits
        found = _held(values, marks, formats, stale)
        self.merges = merges = _merges(ranges, found, limits)
        self.marks = marks
        self.covered = {
            (row, column)
            for (top, left), (height, width) in merges.items()
            for row in range(top, top + height)
            for column in range(left, left + width)
            if (row, column) != (top, left)
        }
        self.held: dict[Position, Held] = {}
        self.left_over: dict[Position, Held] = {}
        for at, held in sorted(found.items()):
            if at in self.covered:
                self.left_over[at] = held
            else:
                self.held[at] = held

    def is_hidden(self, at: Position) -> bool:
        """Tell whether a cell lies in a hidden row or column."""
        return self.marks.hides_row(at[0]) or self.marks.hides_column(at[1])


def _held(
    values: Mapping[Position, Value], marks: Marks, formats: Formats, stale: bool
) -> dict[Position, Held]:
    found = {}
    for at, value in values.items():
        held = _shown(value, marks.styles.get(at), formats)
        if held.text.strip():
            found[at] = held
    for at, error in marks.errors.items():
        found[at] = Held(error or "#N/A", False)
    for at, formula in marks.formulas.items():
        found[at] = Held(formula, True, EMPTY)
    if stale:
        for at, formula in marks.noughts.items():
            found[at] = Held(formula, True, STALE)
    return found


def _shown(value: Value, style: int | None, formats: Formats) -> Held:
    if isinstance(value, str):
        return Held(value.replace("\r\n", "\n").replace("\r", "\n"), False)
    if isinstance(value, bool):
        return Held("TRUE" if value else "FALSE", False)
    if isinstance(value, date | time | timedelta):
        return Held(formats.moment(value, style), False)
    return Held(formats.number(value, style), True)


def _merges(
    ranges: Iterable[Range], held: Iterable[Position], limits: Limits
) -> dict[Position, tuple[int, int]]:
    """Give height and width of the merged ranges, as far as they reach into the part in use."""
    bottom = right = -1
    for row, column in held:
        bottom, right = max(bottom, row), max(right, column)
    merges: dict[Position, tuple[int, int]] = {}
    area = 0
    for (top, left), end in ranges:
        height, width = min(bottom, end[0]) - top + 1, min(right, end[1]) - left + 1
        if height < 1 or width < 1 or height * width == 1:
            continue
        area += height * width
        if area > SPARSE * limits.cells:
            raise reached("E105.cells", "cells", limits, f"{area:,}")
        merges[top, left] = height, width
    return merges
