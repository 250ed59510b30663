"""Columns of a table without ruling lines in which no figure is printed, found by their headers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from baolint.readers.pdf_lines import Line
from baolint.readers.pdf_shapes import Extent

FEWEST = 3
"""Columns of figures from which the width of a column can be told."""
APART = 0.6
"""Widths of a column that a header must stand away from the columns beside it to have its own."""


def with_blank(columns: Sequence[Extent], heads: Sequence[Line], first: float) -> list[Extent]:
    """Give the columns of figures and those under a header of their own that hold none.

    `first` is the height of the first row of figures: a header has nothing between itself and that.
    A header over several columns stands too close to one of them.
    """
    if len(columns) < FEWEST:
        return list(columns)
    middles = [(x0 + x1) / 2 for x0, x1 in columns]
    widths = sorted(b - a for a, b in pairwise(middles))
    apart = APART * widths[(len(widths) - 1) // 2]
    found: list[Extent] = []
    for head in heads:
        middle = (head.x0 + head.x1) / 2
        if head.y > first or any(x0 < head.x1 and head.x0 < x1 for x0, x1 in columns):
            continue
        if min(abs(middle - one) for one in middles) < apart or _covers(head, heads, first):
            continue
        found.append((head.x0, head.x1))
    joined: list[Extent] = []
    for x0, x1 in sorted([*columns, *found]):
        if joined and x0 < joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], x1)
        else:
            joined.append((x0, x1))
    return joined


def _covers(head: Line, heads: Sequence[Line], first: float) -> bool:
    """Tell whether other headers stand below a header, not merely its own next line."""
    below = [
        one for one in heads if head.y < one.y < first and one.x0 < head.x1 and head.x0 < one.x1
    ]
    middle = head.x0 + head.x1
    return any(abs(one.x0 + one.x1 - middle) > head.em for one in below)
