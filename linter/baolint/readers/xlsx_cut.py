"""A sheet cut into paragraphs and tables by how its rows are filled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from baolint.document.figures import looks_like_figure
from baolint.readers.limit import reached
from baolint.readers.xlsx_grid import Grid
from baolint.readers.xlsx_marks import Position

LONGEST = 60
"""Characters of the longest lone cell that can still be a row of a table."""
SENTENCE = 25
"""Characters from which on a full stop makes a cell among others a sentence and no label."""

_HEADING = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十]+部分)")
_STOPS = ("。", "；", "！", "？")


class CutText(NamedTuple):
    """A cell that is text by itself; `hidden` says that nobody sees it."""

    at: Position
    hidden: bool


class CutCell(NamedTuple):
    """A place of a table: its cell, where it lies in the table and how far it reaches there."""

    at: Position
    row: int
    column: int
    height: int
    width: int


class CutTable(NamedTuple):
    """A table: every row with its cells from left to right, blank ones included."""

    rows: list[list[CutCell]]


class _Group(NamedTuple):
    """Rows that merged cells tie together, with their filled cells; `kind` as _kind gives it."""

    first: int
    last: int
    cells: list[Position]
    kind: str


PROSE, LONE, ROWS = "prose", "lone", "rows"


def cut(grid: Grid) -> Iterator[CutText | CutTable]:
    """Give the texts and tables of a sheet from top to bottom.

    Rows with several filled cells are rows of a table, and so are the rows with a lone short cell
    that touch them: a reader cannot know which of those is a caption and which a heading, except for
    headings above a table. A blank row or a cell of sentences ends a table. A row or column that is
    hidden counts as part of a table where shown parts lie on both sides of it, or else it is hidden
    text.
    """
    run: list[_Group] = []
    for group in _groups(grid):
        if run and (group.first > run[-1].last + 1 or group.kind == PROSE):
            yield from _closed(grid, run)
            run = []
        if group.kind == PROSE:
            yield from _texts(grid, group.cells)
        else:
            run.append(group)
    yield from _closed(grid, run)
    yield from (CutText(at, True) for at in grid.left_over)


def _groups(grid: Grid) -> Iterator[_Group]:
    reach: dict[int, int] = {}
    for (top, _), (height, _) in grid.merges.items():
        if height > 1:
            reach[top] = max(reach.get(top, 0), top + height - 1)
    filled = {row: list(cells) for row, cells in groupby(grid.held, key=lambda at: at[0])}
    rows = sorted(filled.keys() | reach.keys())
    number = 0
    while number < len(rows):
        first = last = rows[number]
        cells: list[Position] = []
        while number < len(rows) and rows[number] <= last:
            last = max(last, reach.get(rows[number], 0))
            cells.extend(filled.get(rows[number], ()))
            number += 1
        if cells:
            yield _Group(first, last, cells, _kind(grid, cells))


def _kind(grid: Grid, cells: Sequence[Position]) -> str:
    """Tell what rows hold: text by itself, a lone short cell, or rows of a table."""
    texts = [grid.held[at].text for at in cells]
    if len(texts) == 1:
        long = len(texts[0]) > LONGEST or any(stop in texts[0] for stop in _STOPS)
        return PROSE if long and not grid.held[cells[0]].doubt else LONE
    if any(_is_sentence(text) for text in texts) and not any(
        grid.held[at].is_number or looks_like_figure(text)
        for at, text in zip(cells, texts, strict=True)
    ):
        return PROSE
    return ROWS


def _is_sentence(text: str) -> bool:
    return len(text) >= SENTENCE and "。" in text and text.lstrip()[:1] not in ("（", "(")


def _closed(grid: Grid, run: list[_Group]) -> Iterator[CutText | CutTable]:
    """Cut a run of rows that touch: texts on top up to the last heading, then a table."""
    begin = next((n for n, group in enumerate(run) if group.kind == ROWS), len(run))
    if begin < len(run):
        headings = (n + 1 for n in range(begin) if _is_heading(grid, run[n]))
        begin = max(headings, default=0)
    for group in run[:begin]:
        yield from _texts(grid, group.cells)
    if begin < len(run):
        yield from _table(grid, run[begin:])


def _is_heading(grid: Grid, group: _Group) -> bool:
    return _HEADING.match(grid.held[group.cells[0]].text) is not None


def _texts(grid: Grid, cells: Sequence[Position]) -> Iterator[CutText]:
    return (CutText(at, grid.is_hidden(at)) for at in cells)


def _table(grid: Grid, groups: list[_Group]) -> Iterator[CutText | CutTable]:
    """Cut a table; a lone cell in a hidden row among its rows is hidden text."""
    shown = [n for n, group in enumerate(groups) if not _hides(grid, group)]
    inner: list[_Group] = []
    outer: list[Position] = []
    for number, group in enumerate(groups):
        within = bool(shown) and shown[0] <= number <= shown[-1]
        if within and (group.kind == ROWS or not _hides(grid, group)):
            inner.append(group)
        else:
            outer.extend(group.cells)
    if inner:
        columns, beside = _columns(grid, inner)
        yield CutTable(_rows(grid, inner, columns))
        outer.extend(beside)
    yield from (CutText(at, True) for at in sorted(outer))


def _hides(grid: Grid, group: _Group) -> bool:
    return all(grid.marks.hides_row(row) for row in range(group.first, group.last + 1))


def _columns(grid: Grid, groups: list[_Group]) -> tuple[list[int], list[Position]]:
    """Give the columns in which a cell begins, and filled cells hidden beside all that is shown."""
    cells = [at for group in groups for at in group.cells]
    columns = {column for _, column in cells}
    first, last = groups[0].first, groups[-1].last
    columns.update(
        left
        for (top, left) in grid.merges
        if first <= top <= last and (top, left) not in grid.covered
    )
    shown = [column for column in columns if not grid.marks.hides_column(column)]
    low, high = min(shown, default=0), max(shown, default=-1)
    kept = sorted(column for column in columns if low <= column <= high)
    return kept, [at for at in cells if not low <= at[1] <= high]


def _rows(grid: Grid, groups: list[_Group], columns: list[int]) -> list[list[CutCell]]:
    numbers = [row for group in groups for row in range(group.first, group.last + 1)]
    places = len(numbers) * len(columns)
    if places > grid.limits.cells:
        raise reached("E105.cells", "cells", grid.limits, f"{places:,}")
    rows = []
    for number, row in enumerate(numbers):
        cells = []
        for place, column in enumerate(columns):
            at = row, column
            if at in grid.covered:
                continue
            height, width = grid.merges.get(at, (1, 1))
            if width > 1:
                width = max(bisect_left(columns, column + width) - place, 1)
            cells.append(CutCell(at, number, place, min(height, len(numbers) - number), width))
        rows.append(cells)
    return rows
