"""Merged cells that a program has flattened: the same text in every place that one covered."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document import figures
from baolint.document.model import Cell, Table

Run = tuple[int, int]
"""The ordinals of the first and the last of neighbouring cells with the same text."""


def refolded(table: Table) -> Table:
    """Give a table with neighbouring cells put together again where merged ones were flattened.

    Labels with the same text beside each other are one if they fill the row to either side or are
    more than two: a label that is only written twice in place of another stays. Figures are one where
    they are the same under one label that fills the row to its end. A table without such labels is
    given back as it is.
    """
    if not any(_repeats(row) for row in table.rows):
        return table
    rows = []
    head: Run | None = None
    for row in table.rows:
        if any(_is_figure(cell) for cell in row):
            rows.append(_together(row, [head]) if head and _agree(row, head) else row)
            continue
        runs = _runs(row)
        last = runs[-1] if runs else None
        head = last if last and last[0] > 0 and last[1] == _end(row) else None
        rows.append(_together(row, [run for run in runs if _is_one(run, _end(row))]))
    return table.of_rows(rows)


def _repeats(row: Sequence[Cell]) -> bool:
    last = ""
    for cell in row:
        text = cell.text.string
        if text == last and text and not text[0].isascii():
            return True
        last = text
    return False


def _runs(row: Sequence[Cell]) -> list[Run]:
    found: list[Run] = []
    start = 0
    for number in range(1, len(row) + 1):
        if number == len(row) or not _alike(row[start], row[number]):
            if number - start > 1:
                found.append((start, number - 1))
            start = number
    return found


def _is_one(run: Run, end: int) -> bool:
    return run[0] == 0 or run[1] == end or run[1] - run[0] > 1


def _end(row: Sequence[Cell]) -> int:
    """Give the ordinal of the last cell with anything in it."""
    return max((n for n, cell in enumerate(row) if cell.text.string.strip()), default=0)


def _agree(row: Sequence[Cell], run: Run) -> bool:
    """Tell whether all cells of a run hold the same figure, behind a label and up to the row's end."""
    first, last = run
    if last != _end(row) or _is_figure(row[first - 1]):
        return False
    own = row[first : last + 1]
    return all(_is_figure(cell) and _alike(own[0], cell) for cell in own)


def _together(row: Sequence[Cell], runs: Sequence[Run]) -> tuple[Cell, ...]:
    """Put the cells of each run together."""
    starts = dict(runs)
    found: list[Cell] = []
    number = 0
    while number < len(row):
        last = starts.get(number, number)
        found.append(row[number] if last == number else _wide(row[number], row[last]))
        number = last + 1
    return tuple(found)


def _wide(first: Cell, last: Cell) -> Cell:
    cell = Cell(first.text, first.row, first.column, first.height, last.column - first.column + 1)
    cell.unreadable = first.unreadable
    return cell


def _alike(one: Cell, other: Cell) -> bool:
    text = one.text.string.strip()
    return bool(text) and one.width == other.width == 1 and text == other.text.string.strip()


def _is_figure(cell: Cell) -> bool:
    if cell.unreadable is not None:
        return True
    return figures.read(cell.text.string, "change").kind in ("number", "mark")
