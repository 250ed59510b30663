"""One figure of a table under its name, whose place is told when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from baolint.document.text import Span
from baolint.recognise.place import Place

if TYPE_CHECKING:
    from baolint.document.figures import Figure
    from baolint.document.model import Cell
    from baolint.recognise.facts import BoundRow, BoundTable


class Fact(NamedTuple):
    """One named figure of a table: its key, its value, the cell and the row it stands in.

    `at` is its place, or the row from which that is told when it is asked for.
    """

    key: str
    figure: Figure
    cell: Cell | None
    at: Place | Standing

    @property
    def place(self) -> Place:
        return self.at if isinstance(self.at, Place) else self.at.place(self)


class Standing(NamedTuple):
    """The row of a table that figures stand in."""

    table: BoundTable
    row: BoundRow

    def place(self, fact: Fact) -> Place:
        """Give the place of a figure of the row; one without a cell stands at the row's end."""
        from baolint.recognise.shown import cell_name

        row = self.row
        column = row.columns[row.keys.index(fact.key)] if row.columns else None
        end = row.place.span.end
        span = fact.cell.text.span() if fact.cell else Span(end, end)
        words = cell_name(self.table.form, row.form, column)
        table, line, field = fact.key.split("/")
        return Place(span, self.table.section, table, line, field, words)
