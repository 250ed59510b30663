"""Headers and captions of tables without ruling lines: which column each label stands over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from baolint.readers.pdf_labels import Ranks, chained, has_room
from baolint.readers.pdf_lines import Line, one_cell, two_cells
from baolint.readers.pdf_shapes import Extent

CHAIN = 1.6
"""Sizes between two lines of one label in a header."""
LEAD = 0.1
"""Sizes by which two rows stand farther apart than two lines of a cell, at least."""
SAME = 0.3
"""Sizes by which a label and the figures under it may differ in their left, right or middle."""
WIDER = 1.25
"""Parts of a column's width from which a label over it is taken to span several."""


class Head(NamedTuple):
    """A label of a header: its lines, its first column (-1: over the labels) and how many it spans."""

    lines: list[Line]
    column: int
    width: int

    @property
    def y(self) -> float:
        return self.lines[-1].y


def header(
    found: Sequence[Line],
    columns: Sequence[Extent],
    bounds: Sequence[float],
    painted: Ranks | None,
) -> list[list[Head]]:
    """Give the rows of a header from the pieces of its lines.

    `columns` are the extents of the figures, `bounds` the sides of their columns, the first one the
    end of the labels' column. The last row names the columns; what stands higher keeps its rows.
    """
    order = sorted(found, key=_line_y)
    if _is_caption(order):
        caption = Head(order[:1], *_place(order[0], columns, bounds))
        return [[caption], *header(order[1:], columns, bounds, painted)]
    heads = _chains(found, columns, bounds, painted)
    lowest: dict[int, Head] = {}
    for head in heads:
        if head.width == 1 and (head.column not in lowest or head.y > lowest[head.column].y):
            lowest[head.column] = head
    if not any(column >= 0 for column in lowest):
        lowest = {}
    leaves = [lowest[column] for column in sorted(lowest)]
    if leaves:
        em = leaves[0].lines[0].em
        bottom = max(head.y for head in leaves)
        leaves = [head for head in leaves if head.column >= 0 or bottom - head.y < 3 * em]
    upper = [head for head in heads if not any(head is leaf for leaf in leaves)]
    top = min((head.lines[0].y for head in upper if head.column >= 0), default=1e9)
    captions = [[head] for head in upper if head.y < top]
    # how deep a label stands cannot be told from its height: all that span columns make one row
    spanning = sorted((head for head in upper if head.y >= top), key=_column)
    captions.sort(key=_first_y)
    return [row for row in (*captions, spanning, leaves) if row]


def _is_caption(order: Sequence[Line]) -> bool:
    """Tell whether the first piece stands over the header and is no label of it.

    Nothing stands beside it but beside the next one, and it goes on in none of those.
    """
    if len(order) < 2 or not _is_alone(order[0], order) or _is_alone(order[1], order):
        return False
    first = order[0]
    row = [piece for piece in order[1:] if abs(piece.y - order[1].y) < 0.3 * piece.em]
    return all(
        two_cells(first, piece) or first.x0 >= piece.x1 or first.x1 <= piece.x0 for piece in row
    )


def _chains(
    found: Sequence[Line], columns: Sequence[Extent], bounds: Sequence[float], painted: Ranks | None
) -> list[Head]:
    """Join the lines of each label: those that stand close under each other over one column.

    A label over several columns has room enough for one line. A first line with nothing beside it
    is a caption if there is something beside the next.
    """
    heads: list[Head] = []
    order = sorted(found, key=_line_y)
    tight = _tight(order)
    for piece in order:
        column, width = _place(piece, columns, bounds)
        captioned = _is_alone(order[0], found) and not _is_alone(piece, found)
        chain = next(
            (
                head
                for head in reversed(heads)
                if (head.column, head.width) == (column, width)
                and not (captioned and head.lines[-1] is order[0])
                and not _is_next_row(head.lines[-1], piece, tight)
                and _goes_on(head, piece, bounds[0], painted)
            ),
            None,
        )
        if chain:
            chain.lines.append(piece)
        else:
            heads.append(Head([piece], column, width))
    return heads


def _tight(order: Sequence[Line]) -> float | None:
    """Give how far apart the lines of one cell stand, if the file marks cells."""
    gaps = [
        other.y - one.y
        for number, one in enumerate(order)
        for other in order[number + 1 :]
        if one_cell(one, other) and other.y > one.y
    ]
    return min(gaps, default=None)


def _is_next_row(one: Line, other: Line, tight: float | None) -> bool:
    """Tell whether two contents stand farther apart than the lines of one cell do."""
    if not two_cells(one, other):
        return False
    usual = one.bottom - one.top if tight is None else tight
    return other.y - one.y > usual + LEAD * one.em


def _goes_on(head: Head, piece: Line, edge: float, painted: Ranks | None) -> bool:
    """Tell whether a label of one column goes on in a piece below it."""
    last = head.lines[-1]
    if head.width > 1 or piece.y - last.y > CHAIN * piece.em:
        return False
    if painted and last.page == piece.page and painted[id(piece)] != painted[id(last)] + 1:
        return False
    if head.column < 0:
        return chained(last, piece, None) and not has_room(last, piece, edge - piece.em)
    return last.x0 < piece.x1 and piece.x0 < last.x1


def _is_alone(piece: Line, found: Sequence[Line]) -> bool:
    return not any(
        other is not piece and abs(other.y - piece.y) < 0.3 * piece.em for other in found
    )


def _place(piece: Line, columns: Sequence[Extent], bounds: Sequence[float]) -> tuple[int, int]:
    """Give the first column that a piece stands over, and how many; -1 is that of the labels."""
    middle = (piece.x0 + piece.x1) / 2
    if middle < bounds[0]:
        return -1, 1
    last = len(bounds) - 2
    column = next((n for n in range(last + 1) if middle < bounds[n + 1]), last)
    near = min(range(len(columns)), key=lambda n: _aside(piece, columns[n]))
    if _aside(piece, columns[near]) < SAME * piece.em:
        column = near
    if piece.x1 - piece.x0 <= WIDER * (bounds[column + 1] - bounds[column]):
        return column, 1
    over = [n for n in range(last + 1) if bounds[n + 1] > piece.x0 and bounds[n] < piece.x1]
    return (over[0], len(over)) if over else (column, 1)


def _aside(piece: Line, column: Extent) -> float:
    """Give how far a label is from standing over figures: left, right or middle alike."""
    x0, x1 = column
    return min(abs(piece.x0 - x0), abs(piece.x1 - x1), abs(piece.x0 + piece.x1 - x0 - x1) / 2)


def _first_y(row: Sequence[Head]) -> float:
    return row[0].lines[0].y


def _column(head: Head) -> int:
    return head.column


def _line_y(line: Line) -> float:
    return line.y
