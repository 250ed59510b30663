"""Captions and heads of a table's blocks that stand as lines of text between its rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from baolint.document.model import Block, Cell, Paragraph, Table
from baolint.recognise.labels import Labels

LONGEST = 16
"""Characters of the longest line that is looked up; 第二十条第（一）项 has ten."""

ROLE = ("caption",)


def folded(blocks: Iterable[Block], labels: Labels) -> list[Block]:
    """Give the blocks with each caption of the form that stands right above a table made a row.

    A text file keeps 第二十条第（一）项 without the tabs that make the other lines rows; likewise
    行政复议 over a piece of a table that has no such head itself.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            at = len(found) - 1
            while at >= 0 and _belongs(above := found[at], block, labels):
                row = (Cell(above.text, 0, 0),)
                found[at] = Table((row,), False, above.part, above.container)
                at -= 1
        found.append(block)
    return found


def _belongs(above: Block, table: Table, labels: Labels) -> TypeGuard[Paragraph]:
    if not isinstance(above, Paragraph) or len(above.text) > LONGEST:
        return False
    text = above.text.string
    return _is_caption(text, labels) or _is_head(text, table, labels)


def _is_caption(text: str, labels: Labels) -> bool:
    return bool(labels.find(text, ROLE) or labels.near(text, ROLE))


def _is_head(text: str, table: Table, labels: Labels) -> bool:
    """Tell whether a line is the head of a group of columns whose figures it stands over."""
    for match in labels.find(text, ("column",)):
        node = match.named.node
        if node is not None and node.children and match.named.block.key_from == "columns":
            printed = {cell.text.string.strip() for row in table.rows for cell in row}
            return bool(printed) and text.strip() not in printed
    return False
