"""The possible readings of a row: which of its cells are which figures (design decision 4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice
from typing import NamedTuple

from baolint.document import figures
from baolint.document.figures import Figure
from baolint.document.model import Cell

MOST = 400
"""Readings kept of one row; a row with more is as good as unreadable."""

FEWEST_GLUED = 3
"""Figures wanted in a row without which nothing is taken for several that ran together."""

Choice = tuple[int | None, ...]
"""For each wanted figure the ordinal of its cell, None for a figure that is not there."""

ABSENT = Figure("blank", None, "")


class Shape(NamedTuple):
    """How a row's cells can be its figures: all choices, and whether their number is wrong."""

    choices: tuple[Choice, ...]
    ragged: bool


def shape(
    cells: Sequence[Cell], wanted: int, exact: bool, whole: bool = True, begin: int | None = None
) -> Shape:
    """Find every way to take `wanted` figures, in order, from the cells behind a row's label.

    Surplus empty cells at either end are pads of merged cells. `exact` says that cell widths can be
    trusted: then a blank merged over several columns stands for that many blanks. `whole` says that
    the row has as many cells as its neighbours; in a shorter one an empty cell at the edge may be a
    pad as well as a blank figure. `begin` is the column in which the figures of the other rows of
    that width begin, None if they disagree: it tells which empty cells of the row are pads.
    """
    filled = [number for number, cell in enumerate(cells) if cell.text.string.strip()]
    if _glued(cells, filled, wanted):
        return Shape((), True)
    if len(cells) == wanted:
        return Shape((tuple(range(wanted)),), False)
    if exact and sum(cell.width for cell in cells) == wanted:
        return Shape((_widened(cells),), False)
    if len(cells) > wanted:
        found = _begun(cells, _surplus(len(cells), filled, wanted), begin)
        if whole or exact or found.ragged or not _at_edge(found.choices[0], filled):
            return found
        return _scattered(filled, wanted)
    return _deficit(len(cells), wanted)


def _figure(cell: Cell, kind: str) -> Figure:
    if cell.unreadable:
        return Figure("unreadable", None, cell.text.string.strip())
    return figures.read(cell.text.string, kind)


def _glued(cells: Sequence[Cell], filled: Sequence[int], wanted: int) -> bool:
    """Tell whether a whole row's figures stand in one cell without anything between them."""
    if wanted < FEWEST_GLUED or len(filled) != 1 or cells[filled[0]].unreadable:
        return False
    return digits(cells[filled[0]]) >= wanted


def digits(cell: Cell) -> int:
    """Count the digits in a cell."""
    return sum(map(str.isdigit, cell.text.string))


def _widened(cells: Sequence[Cell]) -> Choice:
    choice: list[int | None] = []
    for number, cell in enumerate(cells):
        choice.append(number)
        choice.extend([None] * (cell.width - 1))
    return tuple(choice)


def _surplus(size: int, filled: Sequence[int], wanted: int) -> Shape:
    windows = [
        tuple(range(lead, lead + wanted))
        for lead in range(size - wanted + 1)
        if all(lead <= number < lead + wanted for number in filled)
    ]
    if windows:
        return Shape(tuple(windows), False)
    if len(filled) == wanted:
        return Shape((tuple(filled),), False)
    if len(filled) > wanted:
        found = tuple(islice(combinations(filled, wanted), MOST + 1))
        return Shape(found if len(found) <= MOST else (), True)
    return Shape((), True)


def _begun(cells: Sequence[Cell], found: Shape, begin: int | None) -> Shape:
    """Of several windows keep the one that begins where the figures of the other rows do."""
    if begin is None or found.ragged or len(found.choices) < 2:
        return found
    placed = tuple(
        choice
        for choice in found.choices
        if choice[0] is not None and cells[choice[0]].column == begin
    )
    return Shape(placed or found.choices, False)


def begins(rows: Sequence[Sequence[Cell]], wanted: int) -> int | None:
    """Give the column in which the figures of all rows begin that hold each of them, else None.

    `rows` are the cells behind the labels of rows of one width; one row alone tells nothing.
    """
    columns: list[int] = []
    for cells in rows:
        filled = [number for number, cell in enumerate(cells) if cell.text.string.strip()]
        if len(filled) == wanted:
            if filled[-1] - filled[0] != wanted - 1:
                return None
            columns.append(cells[filled[0]].column)
    return columns[0] if len(columns) > 1 and len(set(columns)) == 1 else None


def _at_edge(window: Choice, filled: Sequence[int]) -> bool:
    """Tell whether a window begins or ends with an empty cell, of a row that has figures at all."""
    return bool(filled) and (window[0] not in filled or window[-1] not in filled)


def _scattered(filled: Sequence[int], wanted: int) -> Shape:
    """Every way to put too few figures into the columns, in order."""
    found = _deficit(len(filled), wanted)
    choices = tuple(
        tuple(None if cell is None else filled[cell] for cell in choice) for choice in found.choices
    )
    return Shape(choices, True)


def _deficit(size: int, wanted: int) -> Shape:
    found: list[Choice] = []
    for places in islice(combinations(range(wanted), size), MOST + 1):
        choice: list[int | None] = [None] * wanted
        for cell, place in enumerate(places):
            choice[place] = cell
        found.append(tuple(choice))
    return Shape(tuple(found) if 0 < len(found) <= MOST else (), True)


def read(
    cells: Sequence[Cell], choices: Sequence[Choice], kinds: Sequence[str]
) -> tuple[tuple[Figure, ...], ...]:
    """Read the figures of each choice; choices that give the same figures are one reading."""
    if len(choices) == 1:
        return (_figures(cells, choices[0], kinds),)
    seen: dict[tuple[object, ...], tuple[Figure, ...]] = {}
    for choice in choices:
        row = _figures(cells, choice, kinds)
        seen.setdefault(tuple((figure.kind, figure.value) for figure in row), row)
    return tuple(seen.values())


def _figures(cells: Sequence[Cell], choice: Choice, kinds: Sequence[str]) -> tuple[Figure, ...]:
    found = zip(choice, kinds, strict=True)
    if any([cell.unreadable for cell in cells]):
        return tuple([ABSENT if n is None else _figure(cells[n], kind) for n, kind in found])
    read = figures.read
    return tuple([ABSENT if n is None else read(cells[n].text.string, kind) for n, kind in found])
