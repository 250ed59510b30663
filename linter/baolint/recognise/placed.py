"""Tables whose cells the reader told apart by their places: what does not fit is no fault of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baolint.document import normal
from baolint.document.model import Table
from baolint.recognise.facts import BoundRow, BoundTable

PIECE = 3
"""Characters of the pieces by which a label is known that was torn apart."""
SHARE = 0.6
"""Part of its pieces that must be found for a label to be there."""


def settle(bound: Iterable[BoundTable], tables: Sequence[Table], beside: Iterable[str]) -> None:
    """Take what does not fit in the tables with such cells for unread instead of wrong.

    A row or column is missing only if everything else is where it should be, and if its label stands
    nowhere: where its cells are blank, nothing holds it in its place. `beside` are the texts around
    the tables.
    """
    placed = [table for table in tables if table.placed]
    if not placed:
        return
    cells = {id(cell) for table in placed for row in table.rows for cell in row}
    texts = [normal.fold(text) for table in placed for text in table.strings()]
    texts.extend(map(normal.fold, beside))
    for one in bound:
        if any(id(cell) in cells for row in one.rows for cell in row.cells):
            _settle(one, texts)


def _settle(bound: BoundTable, texts: Sequence[str]) -> None:
    unsure = bool(bound.unknown_rows) or any(is_in(label, texts) for label, _ in bound.missing_rows)
    for row in bound.rows:
        if row.ragged:
            _leave_unread(row)
            unsure = True
    if bound.header_lost or bound.misplaced:
        bound.header_lost = False
        bound.misplaced.clear()
    bound.column_order = ""
    bound.missing_captions.clear()
    bound.labels[:] = [use for use in bound.labels if use.printed]
    there = {leaf.label.text for row in bound.rows for leaf in row.columns}
    for label, _ in bound.missing_columns:
        if label in there or is_in(label, texts):
            # its figures are blank, or another column's stand in its place: which cannot be seen
            for row in _beside(bound, label):
                _leave_unread(row)
            unsure = True
    if unsure:
        bound.missing_columns.clear()
        bound.missing_rows.clear()
        bound.damage = bound.damage or "placed"


def _leave_unread(row: BoundRow) -> None:
    row.ragged, row.readings, row.choices = False, (), ()


def _beside(bound: BoundTable, label: str) -> list[BoundRow]:
    """Give the rows that share a column's part of the table."""
    blocks = [
        block
        for block in bound.form.blocks
        if any(leaf.label.text == label for leaf in block.column_leaves())
    ]
    own = {id(leaf) for block in blocks for leaf in block.row_leaves()}
    return [row for row in bound.rows if row.form is None or id(row.form) in own]


def is_in(label: str, texts: Iterable[str]) -> bool:
    """Tell whether most pieces of a label stand in some of the texts, which are folded."""
    bare = normal.label(label)
    pieces = {bare[at : at + PIECE] for at in range(max(1, len(bare) - PIECE + 1))}
    whole = "\n".join(texts)
    return sum(piece in whole for piece in pieces) >= SHARE * len(pieces)
