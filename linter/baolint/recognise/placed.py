"""Tables whose cells the reader told apart by their places: what does not fit is no fault of theirs."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.document.model import Table
from baolint.recognise.facts import BoundTable


def settle(bound: Iterable[BoundTable], tables: Iterable[Table]) -> None:
    """Take what does not fit in the tables with such cells for unread instead of wrong.

    A row or column is missing only if everything else is where it should be.
    """
    cells = {id(cell) for table in tables if table.placed for row in table.rows for cell in row}
    for one in bound if cells else ():
        if any(id(cell) in cells for row in one.rows for cell in row.cells):
            _settle(one)


def _settle(bound: BoundTable) -> None:
    unsure = bool(bound.unknown_rows)
    for row in bound.rows:
        if row.ragged:
            row.ragged, row.readings, row.choices, unsure = False, (), (), True
    if bound.header_lost or bound.misplaced:
        bound.header_lost = False
        bound.misplaced.clear()
    bound.column_order = ""
    bound.missing_captions.clear()
    bound.labels[:] = [use for use in bound.labels if use.printed]
    there = {leaf.label.text for row in bound.rows for leaf in row.columns}
    if unsure or any(label in there for label, _ in bound.missing_columns):
        bound.missing_columns.clear()
    if unsure:
        bound.missing_rows.clear()
        bound.damage = bound.damage or "placed"
