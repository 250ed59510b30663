"""Pipe tables in Markdown: where one begins, and the cells of its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baolint.document.model import Cell
from baolint.document.text import Span, Text

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_CELL = re.compile(r"(?:[^|\\]|\\.|\\\Z)*+", re.DOTALL)


def find(source: str, spans: Sequence[Span], first: int) -> int | None:
    """Give the next line, from `first` on, that heads a table: one with a dashed line under it."""
    for number in range(first, len(spans) - 1):
        rule = source[slice(*spans[number + 1])]
        if "|" in rule and "|" in source[slice(*spans[number])] and _RULE.match(rule):
            return number
    return None


def row(source: str, start: int, end: int, number: int) -> tuple[Cell, ...]:
    """Cut the line source[start:end] into cells, markup included.

    The pipes that border the row part no cells; an escaped pipe is a character.
    """
    end = start + len(source[start:end].rstrip())
    if source[start : start + 1] == "|":
        start += 1
    cells: list[Cell] = []
    while start < end or not cells:
        match = _CELL.match(source, start, end)
        stop = match.end() if match else end
        cells.append(Cell(Text.literal(source, start, stop), number, len(cells)))
        start = stop + 1
    return tuple(cells)
