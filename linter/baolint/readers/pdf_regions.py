"""Where on a page figures stand in rows without ruling lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baolint.document import figures
from baolint.readers.pdf_lines import Line, pieces

STRONG = 3
"""Figures in one line that make it a row of a table by themselves."""
FARTHEST = 13.0
"""Sizes that two rows of figures of one table may lie apart where no lines fill the space."""
ABOVE = 4.2
"""Sizes that a line of a table's header may lie above the next."""
BELOW = 1.75
"""Sizes that a line of a label may lie below the one before."""
MOST = 8
"""Lines of labels that may stand between two rows of figures."""
ALIKE = 0.15
_WIDE = 0.6
_HEADING = re.compile(r"[一二三四五六七八九十]{1,2}\s*[、.．]")
_END = re.compile(r"[。；！？：:]\s*$")


class Row:
    """A line cut into its pieces; from `first` on all pieces are figures (None: it has none)."""

    __slots__ = ("first", "line", "pieces")

    def __init__(self, line: Line) -> None:
        self.line = line
        self.pieces = pieces(line)
        self.first = _first_figure(self.pieces)

    @property
    def figures(self) -> list[Line]:
        return [] if self.first is None else self.pieces[self.first :]

    @property
    def labels(self) -> list[Line]:
        return self.pieces if self.first is None else self.pieces[: self.first]

    @property
    def y(self) -> float:
        return self.line.y


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Cut lines into pieces; figures count only behind a label or in a row of several."""
    rows = [Row(line) for line in lines]
    for row in rows:
        if row.first is not None and row.first == 0 and len(row.pieces) < STRONG:
            row.first = None
    return rows


def regions(rows: Sequence[Row], width: float) -> list[tuple[int, int]]:
    """Give the ranges of rows that are tables; `width` is that of the text.

    A region begins with its header and ends with the last line of its last label.
    """
    marked = [number for number, row in enumerate(rows) if row.figures]
    groups: list[list[int]] = []
    for number in marked:
        if groups and _go_on(rows, groups[-1][-1], number, width):
            groups[-1].append(number)
        else:
            groups.append([number])
    found: list[tuple[int, int]] = []
    for group in groups:
        if not _is_table(rows, group):
            continue
        after = found[-1][1] if found else 0
        start = _upward(rows, group[0], after, width)
        found.append((start, _downward(rows, group[-1])))
    return found


def _first_figure(found: Sequence[Line]) -> int | None:
    first = None
    for number, piece in enumerate(found):
        if is_figure(piece.string):
            first = number if first is None else first
        elif first is not None:
            return None
    return first


def is_figure(string: str) -> bool:
    """Tell whether a piece of a line is a figure or a mark for none."""
    if len(string) > 16 or not string.strip():
        return False
    figure = figures.read(string, "change")
    return figure.kind == "mark" or (figure.kind == "number" and figure.decoration != "money")


def _is_table(rows: Sequence[Row], group: Sequence[int]) -> bool:
    """A row of several figures is a table; rows of one must be two and stand under each other."""
    if any(len(rows[number].figures) >= STRONG for number in group):
        return True
    if len(group) < 2:
        return False
    spans = [(rows[n].figures[0].x0, rows[n].figures[-1].x1) for n in group]
    return max(x0 for x0, _ in spans) < min(x1 for _, x1 in spans)


def _go_on(rows: Sequence[Row], last: int, number: int, width: float) -> bool:
    """Tell whether two rows of figures can be of one table by what stands between them."""
    em = rows[number].line.em
    if not _alike(rows[last].line.em, em):
        return False
    if rows[number].y - rows[last].y > FARTHEST * em and any(
        rows[between + 1].y - rows[between].y > BELOW * em for between in range(last, number)
    ):
        return False
    return not any(_is_prose(rows, between, width, em) for between in range(last + 1, number))


def _upward(rows: Sequence[Row], first: int, after: int, width: float) -> int:
    em = rows[first].line.em
    start = first
    while start > after and not _is_prose(rows, start - 1, width, em):
        if rows[start].y - rows[start - 1].y > ABOVE * em:
            break
        start -= 1
    return start


def _downward(rows: Sequence[Row], last: int) -> int:
    """Take in the lines in which the last row's label goes on."""
    em = rows[last].line.em
    edge = rows[last].figures[0].x0
    end = last + 1
    while end < len(rows):
        row = rows[end]
        if (
            row.figures
            or row.y - rows[end - 1].y > BELOW * em
            or not _alike(row.line.em, em)
            or row.line.x1 > edge
            or _HEADING.match(row.line.string.strip())
        ):
            break
        end += 1
    return end


def _is_prose(rows: Sequence[Row], number: int, width: float, em: float) -> bool:
    """Tell a line of text or a heading from one of a table."""
    row = rows[number]
    if row.figures:
        return False
    string = row.line.string.strip()
    if not _alike(row.line.em, em):
        return True
    if len(row.pieces) > 1:
        return False
    if row.line.x1 - row.line.x0 > _WIDE * width or _END.search(string):
        return True
    if not _HEADING.match(string):
        return False
    # 一、本年新收… is the first line of a label where its figures stand close by, or where no
    # header but only labels come before the next ones
    near = [other for other in rows[max(0, number - 1) : number + 2] if other.figures]
    return not (
        any(abs(other.y - row.y) < BELOW * em for other in near) or _labels_follow(rows, number)
    )


def _labels_follow(rows: Sequence[Row], number: int) -> bool:
    """Tell whether a line behind figures has nothing but labels between itself and the next ones."""
    if not any(row.figures for row in rows[max(0, number - MOST) : number]):
        return False
    for end in range(number + 1, min(number + MOST, len(rows))):
        if rows[end].figures:
            edge = rows[end].figures[0].x0
            return all(row.line.x1 < edge for row in rows[number:end])
    return False


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= ALIKE * max(one, other)
