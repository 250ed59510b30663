"""Tables whose cells the reader told apart by their places: what does not fit is no fault of theirs."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence
from itertools import pairwise

from baolint.document import normal
from baolint.document.model import Table
from baolint.recognise.facts import BoundRow, BoundTable

PIECE = 3
"""Characters of the pieces by which a label is known that was torn apart."""
SHARE = 0.6
"""Part of its pieces that must be found for a label to be there."""


def settle(
    bound: Collection[BoundTable],
    tables: Sequence[Table],
    rebuilt: Collection[str],
    beside: Iterable[str],
) -> None:
    """Take what does not fit in tables with such cells for unread instead of wrong.

    A row is missing only if everything else is where it should be, and if its label stands nowhere:
    where its cells are blank, nothing holds it in its place. `rebuilt` are the keys of those put
    together from the lines, `beside` the texts around the tables.
    """
    cells = {id(cell) for table in tables for row in table.rows for cell in row}
    texts = [normal.fold(text) for table in tables for text in table.strings()]
    texts.extend(map(normal.fold, beside))
    rows = [row for one in bound for row in one.rows if not row.ragged]
    torn = _beside_strays(tables, {id(cell) for row in rows for cell in row.cells})
    for one in bound:
        own = (id(cell) for row in one.rows for cell in row.cells)
        if one.form.key in rebuilt or any(cell in cells for cell in own):
            _settle(one, "\n".join(texts), torn)


def _beside_strays(tables: Iterable[Table], known: Container[int]) -> set[int]:
    """Give the cells above and below figures that are none of the table's: the rest of one cut in two.

    The columns' own numbers, one after another, are nobody's rest.
    """
    found: set[int] = set()
    for table in tables:
        for number, row in enumerate(table.rows):
            strays = [
                cell for cell in row if cell.text.string.isdecimal() and id(cell) not in known
            ]
            values = [int(cell.text.string) for cell in strays]
            if len(values) > 1 and all(b - a == 1 for a, b in pairwise(values)):
                continue
            columns = {cell.column for cell in strays}
            for near in (*table.rows[max(0, number - 1) : number], *table.rows[number + 1 :][:1]):
                found.update(id(cell) for cell in near if cell.column in columns)
    return found


def _settle(bound: BoundTable, texts: str, torn: Container[int]) -> None:
    unsure = bool(bound.unknown_rows) or any(is_in(label, texts) for label, _ in bound.missing_rows)
    for row in bound.rows:
        if row.ragged or any(id(cell) in torn for cell in row.cells):
            _leave_unread(row)
            unsure = True
    if bound.header_lost or bound.misplaced:
        bound.header_lost = False
        bound.misplaced.clear()
    bound.column_order = ""
    bound.missing_captions.clear()
    bound.labels[:] = [use for use in bound.labels if use.printed]
    for label, _ in bound.missing_columns:
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


def is_in(label: str, texts: str) -> bool:
    """Tell whether most pieces of a label stand in folded texts."""
    bare = normal.label(label)
    pieces = {bare[at : at + PIECE] for at in range(max(1, len(bare) - PIECE + 1))}
    return sum(piece in texts for piece in pieces) >= SHARE * len(pieces)
