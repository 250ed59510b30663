"""Tables without ruling lines, by the alignment of their figures and labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from baolint.readers.pdf_blank_columns import with_blank
from baolint.readers.pdf_labels import NUMBERED, PITCH, ranks, share
from baolint.readers.pdf_lines import Line, pieces, two_cells
from baolint.readers.pdf_regions import Row, is_figure, regions, rows_of
from baolint.readers.pdf_shapes import Extent, RawTable
from baolint.readers.pdf_sheet import build, glued

BESIDE = 0.9
"""Sizes within which two pieces stand beside each other."""
CLEAR = 0.2
"""Sizes that must be free between a label and the first column of figures."""
FEWEST = 3
"""Labels with the same left side that show where their column begins."""


class Parts(NamedTuple):
    """The pieces of a table: labels over several rows, labels of rows, headers and captions."""

    groups: list[Line]
    labels: list[Line]
    heads: list[Line]


def tables(
    lines: Sequence[Line], width: float, floors: Sequence[float]
) -> tuple[list[RawTable], list[Line]]:
    """Find tables among the lines of all pages, hung one below another; give the other lines, too.

    `width` is that of the text, `floors` are the heights of ruling lines across. Where the cells of
    a table cannot be told apart its figures stay glued together row by row.
    """
    rows = rows_of(lines)
    found: list[RawTable] = []
    rest: list[Line] = []
    at = 0
    for start, end in regions(rows, width):
        found.append(_table(rows[start:end], floors))
        rest.extend(row.line for row in rows[at:start])
        at = end
    rest.extend(row.line for row in rows[at:])
    return found, rest


def _table(rows: Sequence[Row], floors: Sequence[float]) -> RawTable:
    columns = _columns(rows)
    for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
        if row.first is None and _between(above, row, below, columns):
            row.first = 0
    data = [row for row in rows if row.figures]
    bounds = _bounds(data, columns)
    cellwise = ranks([piece for row in rows for piece in row.pieces]) is not None
    parts = _part(rows, columns, bounds, cellwise)
    every = with_blank(columns, [one for one in parts.heads if one.x0 > bounds[0]], data[0].y)
    if len(every) > len(columns):
        columns, bounds = every, _bounds(data, every)
        parts = _part(rows, columns, bounds, cellwise)
    edge = max([bounds[0] - data[0].line.em, *(label.x1 for label in parts.labels)])
    figures = [one for row in data for one in row.figures]
    painted = ranks([*parts.groups, *parts.labels, *parts.heads, *figures])
    shared = share([row.line for row in data], parts.labels, floors, edge, painted)
    sure = shared.sure or not parts.labels
    if not sure or _mixed(data, columns) or _clashing(parts, data, columns):
        return glued(data, shared.ranges, parts.labels, parts.heads)
    beside = _gathered(parts.groups, [row.y for row in data])
    return build(data, shared.ranges, parts.labels, beside, parts.heads, columns, bounds, painted)


def _between(above: Row, row: Row, below: Row, columns: Sequence[Extent]) -> bool:
    """Tell whether a few figures stand beside the two lines of their label, each in a column."""
    if below.y - above.y > PITCH * row.line.em or above.figures or below.figures:
        return False
    return above.line.page == below.line.page and all(
        is_figure(piece.string) and any(x0 <= piece.x1 and piece.x0 <= x1 for x0, x1 in columns)
        for piece in row.pieces
    )


def _columns(rows: Sequence[Row]) -> list[Extent]:
    """Give the extents of the columns: figures that overlap stand in one."""
    columns: list[Extent] = []
    for x0, x1 in sorted((piece.x0, piece.x1) for row in rows for piece in row.figures):
        if columns and x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], x1)
        else:
            columns.append((x0, x1))
    return columns


def _mixed(data: Sequence[Row], columns: Sequence[Extent]) -> bool:
    """Tell whether two figures of a row would stand in one column."""
    for row in data:
        taken = [
            next(n for n, (x0, x1) in enumerate(columns) if x0 <= piece.x0 <= x1)
            for piece in row.figures
        ]
        if len(set(taken)) < len(taken):
            return True
    return False


def _clashing(parts: Parts, data: Sequence[Row], columns: Sequence[Extent]) -> bool:
    """Tell whether labels reach into the figures or stand beside each other."""
    left = columns[0][0]
    for row in data:
        free = 0.0 if row.labels and two_cells(row.labels[-1], row.figures[0]) else CLEAR
        if any(label.x1 > left - free * label.em for label in row.labels):
            return True
    labels = parts.labels
    return any(b.y - a.y < 0.3 * a.em for a, b in pairwise(labels))


def _bounds(data: Sequence[Row], columns: Sequence[Extent]) -> list[float]:
    """Give the sides of the columns: half way between neighbours, the first where the labels end."""
    inner = [(left[1] + right[0]) / 2 for left, right in pairwise(columns)]
    end = max((row.labels[-1].x1 for row in data if row.labels), default=None)
    if not inner:
        x0, x1 = columns[0]
        return [x0 - 30.0 if end is None else end, x1 + 30.0]
    first = columns[0][0] - (inner[0] - columns[0][1])
    last = columns[-1][1] + (columns[-1][0] - inner[-1])
    return [first if end is None else min(end, first), *inner, last]


def _part(
    rows: Sequence[Row], columns: Sequence[Extent], bounds: Sequence[float], cellwise: bool
) -> Parts:
    """Part the pieces that are no figures: labels over several rows, labels of rows, headers.

    Narrow gaps between columns count where the order of painting does not show the cells.
    """
    left = columns[0][0]
    alleys = [(bounds[0], left), *((a[0], b[1]) for a, b in pairwise(columns))]
    beside: list[Line] = []
    heads: list[Line] = []
    if cellwise:
        alleys = alleys[:1]
    plain = [bool(row.figures) or _is_label(row, columns[0]) for row in rows]
    cut = [
        row.pieces if whole else pieces(row.line, alleys)
        for row, whole in zip(rows, plain, strict=True)
    ]
    heading = [
        not whole and (row.line.x1 > left or own[-1].x0 >= bounds[0] - CLEAR * row.line.em)
        for row, own, whole in zip(rows, cut, plain, strict=True)
    ]
    for number, row in enumerate(rows):
        if row.figures:
            beside.extend(part for label in row.labels for part in _numbered(label))
        elif heading[number] or (not plain[number] and _heads_next(rows, heading, number)):
            heads.extend(cut[number])
        else:
            beside.extend(part for piece in cut[number] for part in _numbered(piece))
    heads, beside = _corner(heads, beside, rows)
    edge = _edge(beside)
    if edge is not None and not cellwise:
        alley = edge - beside[0].em, edge
        beside = [part for piece in beside for part in pieces(piece, (alley,))]
    groups, labels = _grouped(beside, rows, edge)
    return Parts(groups, labels, heads)


def _is_label(row: Row, first: Extent) -> bool:
    """Tell whether a line is a label alone, though wide figures in other rows reach as far left."""
    last = row.pieces[-1]
    return last.x1 < first[1] and NUMBERED.match(last.string) is not None


def _heads_next(rows: Sequence[Row], heading: Sequence[bool], number: int) -> bool:
    """Tell whether a line alone is the caption of the header right below it."""
    if not 0 < number < len(rows) - 1 or len(rows[number].pieces) > 1 or not heading[number + 1]:
        return False
    if len(rows[number + 1].pieces) == 1 and rows[number - 1].figures:
        # the label of a row without figures above a caption
        return False
    below = rows[number + 1].y - rows[number].y
    return below <= 1.05 * (rows[number].y - rows[number - 1].y)


def _numbered(piece: Line) -> list[Line]:
    """Cut a piece before every item number that a gap parts from what stands before it."""
    string = piece.string
    starts = [
        (piece.glyphs[at - 1].x1, glyph.x0)
        for at, glyph in enumerate(piece.glyphs)
        if at and NUMBERED.match(string, at)
    ]
    return pieces(piece, starts) if starts else [piece]


def _grouped(
    beside: Sequence[Line], rows: Sequence[Row], edge: float | None
) -> tuple[list[Line], list[Line]]:
    """Part labels over several rows from those of single rows, the last ones before the figures."""
    groups: list[Line] = []
    labels: list[Line] = []
    for piece in sorted(beside, key=_y):
        inner = edge is None or piece.x1 > edge + CLEAR * piece.em or _goes_on(piece, labels)
        (labels if inner else groups).append(piece)
    data = [row.y for row in rows if row.figures]
    for piece in sorted(groups, key=_left, reverse=True):
        # a short label of a row, such as 总计, ends before the column of the others begins
        in_row = any(abs(y - piece.y) < 0.3 * piece.em for y in data)
        if in_row and not any(abs(label.y - piece.y) < BESIDE * piece.em for label in labels):
            groups.remove(piece)
            labels.append(piece)
    return groups, sorted(labels, key=_y)


def _goes_on(piece: Line, labels: Sequence[Line]) -> bool:
    """Tell whether a short line is the end of the label right above it."""
    if not labels or NUMBERED.match(piece.string):
        return False
    last = labels[-1]
    return abs(last.x0 - piece.x0) < 0.5 * piece.em and (
        0.5 * piece.em < piece.y - last.y <= PITCH * piece.em
    )


def _corner(
    heads: list[Line], beside: list[Line], rows: Sequence[Row]
) -> tuple[list[Line], list[Line]]:
    """Count label lines above the first row of figures to the header if they stand beside it."""
    first = min(row.y for row in rows if row.figures)
    above = [piece for piece in heads if piece.y < first]
    if not above:
        return heads, beside
    lowest = max(piece.y for piece in above)
    corner = [piece for piece in beside if piece.y <= lowest + 0.5 * piece.em]
    kept = [piece for piece in beside if piece.y > lowest + 0.5 * piece.em]
    return [*heads, *corner], kept


def _edge(found: Sequence[Line]) -> float | None:
    """Give where the last column of labels begins: the left side most of its pieces share."""
    last = [
        piece
        for piece in found
        if not any(
            other.x0 >= piece.x1 and abs(other.y - piece.y) < BESIDE * piece.em for other in found
        )
    ]
    if not last:
        return None
    step = 0.35 * last[0].em
    sides = Counter(round(piece.x0 / step) for piece in last)
    side, count = sides.most_common(1)[0]
    if count < FEWEST:
        return None
    return min(piece.x0 for piece in last if round(piece.x0 / step) == side)


def _gathered(groups: Sequence[Line], rows: Sequence[float]) -> dict[int, list[list[Line]]]:
    """Join the lines of each label over several rows; give each to the row nearest its first line."""
    chains: list[list[Line]] = []
    for piece in sorted(groups, key=_y):
        chain = next(
            (
                one
                for one in chains
                if one[-1].x0 < piece.x1
                and piece.x0 < one[-1].x1
                and piece.y - one[-1].y <= PITCH * piece.em
                and not NUMBERED.match(piece.string)
            ),
            None,
        )
        if chain:
            chain.append(piece)
        else:
            chains.append([piece])
    found: dict[int, list[list[Line]]] = {}
    for chain in sorted(chains, key=_chain_left):
        number = min(range(len(rows)), key=lambda n: abs(rows[n] - chain[0].y))
        found.setdefault(number, []).append(chain)
    return found


def _y(line: Line) -> float:
    return line.y


def _left(line: Line) -> float:
    return line.x0


def _chain_left(chain: list[Line]) -> float:
    return chain[0].x0
