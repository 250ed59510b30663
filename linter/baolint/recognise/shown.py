"""Places in a clerk's words: 表三“（一）予以公开”行“自然人”列."""

from __future__ import annotations

from functools import lru_cache

from baolint.forms.form import Node, TableForm


def row_name(node: Node) -> str:
    """Give a row's label with its number, as the form prints it, without the note."""
    return node.label.mark + node.label.text


@lru_cache(4096)
def cell_name(table: TableForm, row: Node | None, column: Node | None) -> str:
    """Name a cell, a row (no column) or a column (no row) of a table."""
    parts = [short(table)]
    if row is not None:
        parts.append(f"“{row_name(row)}”行")
    if column is not None:
        above = [node for node in column.path() if node.key and node is not column]
        if row is None and above:
            parts.append(f"“{above[-1].label.text}”栏")
        parts.append(f"“{column.label.text}”列")
    return "".join(parts)


def short(table: TableForm) -> str:
    """Give the table's short name: 表三."""
    return table.name.partition("（")[0]
