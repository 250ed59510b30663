"""Places in a clerk's words: 表三“（一）予以公开”行“自然人”列."""

from __future__ import annotations

from functools import lru_cache

from baolint.forms import table_names
from baolint.forms.form import Node, TableForm
from baolint.messages.phrase import Phrase


def row_name(node: Node) -> str:
    """Give a row's label with its number, as the form prints it, without the note."""
    return node.label.mark + node.label.text


@lru_cache(4096)
def cell_name(table: TableForm, row: Node | None, column: Node | None) -> Phrase:
    """Name a cell, a row (no column) or a column (no row) of a table."""
    named: dict[str, str] = {"table": short(table)}
    template = "{table}"
    if row is not None:
        template += "“{row}”行"
        named["row"] = row_name(row)
    if column is not None:
        above = [node for node in column.path() if node.key and node is not column]
        if row is None and above:
            template += "“{group}”栏"
            named["group"] = above[-1].label.text
        template += "“{column}”列"
        named["column"] = column.label.text
    return Phrase(template, **named)


def short(table: TableForm) -> Phrase:
    """Give the table's short name: 表三."""
    return table_names.short(table.name)


def whole(table: TableForm) -> Phrase:
    """Give the table's name with what stands in brackets behind it."""
    return table_names.whole(table.name)


def section(number: str) -> Phrase:
    """Name a section by its numeral: 第五部分."""
    return Phrase("第{number}部分", number=numeral(number))


def numeral(number: str) -> str:
    """Give a section's numeral as other languages can say it."""
    return Phrase(number) if number in table_names.NUMERALS else number
