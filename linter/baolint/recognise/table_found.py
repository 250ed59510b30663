"""A table as it was found in a document, and whether it is there at all."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.model import Table
from baolint.forms.form import Node, TableForm
from baolint.recognise.facts import BoundTable


class Found(NamedTuple):
    """A table of the document: its block's ordinal, itself, its section's ordinal (-1: the head).

    `key` is the form's table that it was put together as, empty for a table that the reader found;
    `stray` counts figures in it that stand by no label, `together` says that some have run into one.
    """

    number: int
    table: Table
    owner: int
    key: str = ""
    stray: int = 0
    together: bool = False


def is_lost(bound: BoundTable | None, form: TableForm) -> bool:
    """Tell whether a table was not found in the document's tables, or only shreds of it."""
    if bound is None:
        return True
    rows = [row for row in bound.rows if 2 * len(row.cells) >= row.wanted]
    wanted = len(obligatory_rows(form)) or 1
    return 2 * len(rows) < wanted


def obligatory_rows(form: TableForm) -> list[Node]:
    """Give the rows that every table of the form must have, in order; none if rows have no labels."""
    return [leaf for part in form.blocks for leaf in part.row_leaves() if leaf.key]
