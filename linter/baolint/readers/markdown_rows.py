"""The cells of a row of a pipe table."""

from __future__ import annotations

import re

from baolint.document.model import Cell
from baolint.document.text import Text

_CELL = re.compile(r"((?:[^|\\]|\\.|\\\Z)*)(\||\Z)", re.DOTALL)
_MARKERS = re.compile(r"[ \t]*(?:>[ \t]*)*")


def row(source: str, start: int, end: int, number: int) -> tuple[Cell, ...]:
    """Cut the line source[start:end] into cells, markup and blanks included.

    The pipes that border the row part no cells; an escaped pipe is a character.
    """
    lead = _MARKERS.match(source, start, end)
    at = lead.end() if lead else start
    end = at + len(source[at:end].rstrip())
    if source[at : at + 1] == "|":
        at += 1
    cells: list[Cell] = []
    while at < end or not cells:
        match = _CELL.match(source, at, end)
        stop = match.end(1) if match else end
        cells.append(Cell(Text.literal(source, at, stop), number, len(cells)))
        at = match.end() if match else end
    return tuple(cells)
