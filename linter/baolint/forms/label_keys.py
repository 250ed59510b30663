"""Names for the labels of a form, under which a structured report states how they are printed.

A row is `table/row`, a column `table/*/column`, or `table/row/column` where blocks of a table have
columns of the same key or where columns name the rows. A label without a key of its own (a caption,
the corner, 法人或其他组织) is named by its wording: `table/wording`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from baolint.forms.keys import figure_rows, row_of_column, row_path

if TYPE_CHECKING:
    from baolint.forms.form import BlockForm, Form, LabelForm, Node, TableForm


class LabelName(NamedTuple):
    """A label with its name; `row` and `column` are the node it heads, both None for a caption."""

    name: str
    table: TableForm
    label: LabelForm
    row: Node | None = None
    column: Node | None = None


def label_names(table: TableForm) -> tuple[LabelName, ...]:
    """Name every label of a table, in the order of the form. Namesakes without key share a name."""
    return tuple(named for block in table.blocks for named in _of_block(table, block))


def labels_named(form: Form, name: str) -> tuple[LabelName, ...]:
    """Give the labels a name stands for, none where the form has no such name.

    Besides its own name, a column is known by `table/row/column` for any row above which it stands.
    """
    parts = name.split("/")
    table = form.tables.get(parts[0])
    if table is None:
        return ()
    found = tuple(named for named in label_names(table) if named.name == name)
    if found or len(parts) != 3:
        return found
    return tuple(
        LabelName(name, table, leaf.label, column=leaf)
        for block in table.blocks
        if parts[1] == "*" or parts[1] in {row_path(row) for row in figure_rows(block)}
        for leaf in block.column_leaves()
        if leaf.key == parts[2]
    )


def _of_block(table: TableForm, block: BlockForm) -> Iterator[LabelName]:
    for label in (block.caption, block.corner, block.stub):
        if label:
            yield LabelName(f"{table.key}/{label.text}", table, label)
    for root in block.columns:
        for node in root.walk():
            name = f"{table.key}/{_column(table, block, node)}"
            yield LabelName(name, table, node.label, column=node)
    for root in block.row_roots:
        for node in root.walk():
            name = f"{table.key}/{row_path(node) if node.key else node.label.text}"
            yield LabelName(name, table, node.label, row=node)


def _column(table: TableForm, block: BlockForm, node: Node) -> str:
    if not node.key:
        return node.label.text
    if block.key_from == "columns":
        row = row_of_column(node)
        return f"{row.key}/{node.key}" if row and not node.children else node.key
    if node.children:
        return node.label.text
    if sum(node.key in _keys(other) for other in table.blocks) == 1:
        return f"*/{node.key}"
    first = next(figure_rows(block), None)
    return f"{row_path(first)}/{node.key}" if first else node.label.text


def _keys(block: BlockForm) -> set[str]:
    return {leaf.key for leaf in block.column_leaves()}
