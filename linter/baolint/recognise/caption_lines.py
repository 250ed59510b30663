"""Captions of a table's blocks that stand as lines of text between its rows."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.document.model import Block, Cell, Paragraph, Table
from baolint.recognise.labels import Labels

LONGEST = 16
"""Characters of the longest line that is looked up; 第二十条第（一）项 has ten."""

ROLE = ("caption",)


def folded(blocks: Iterable[Block], labels: Labels) -> list[Block]:
    """Give the blocks with each caption of the form that stands right above a table made a row.

    A text file keeps 第二十条第（一）项 without the tabs that make the other lines rows.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and found:
            above = found[-1]
            if isinstance(above, Paragraph) and _is_caption(above, labels):
                row = (Cell(above.text, 0, 0),)
                found[-1] = Table((row,), False, above.part, above.container)
        found.append(block)
    return found


def _is_caption(line: Paragraph, labels: Labels) -> bool:
    text = line.text.string
    if len(text) > LONGEST:
        return False
    return bool(labels.find(text, ROLE) or labels.near(text, ROLE))
