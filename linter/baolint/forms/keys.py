"""Fact keys: the names `table/row/column` that a form gives to its figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.forms.form import BlockForm, Form, Node, TableForm


class RowKeys(NamedTuple):
    """A row of figures: its key (`handled.denied.internal`), its fact keys by column, its node.

    `node` is None where the block has no labelled rows (`key_from: columns`). A group row that may
    carry figures is among the rows; it is obligatory for nobody, see `is_optional`.
    """

    row: str
    keys: tuple[str, ...]
    node: Node | None

    @property
    def is_optional(self) -> bool:
        """Tell whether the form lets a document do without figures in this row."""
        return self.node is not None and bool(self.node.children)


@lru_cache(4096)
def row_path(node: Node) -> str:
    """Give a row's key: the keys of its keyed ancestors and its own, joined by dots."""
    return ".".join(step.key for step in node.path() if step.key)


def row_of_column(leaf: Node) -> Node | None:
    """Give the nearest keyed ancestor of a column, which names the row in `key_from: columns`."""
    above = leaf.parent
    while above is not None and not above.key:
        above = above.parent
    return above


def figure_rows(block: BlockForm) -> Iterator[Node]:
    """Yield the row nodes that hold figures, in order: keyed leaves, and groups that may do."""
    for root in block.row_roots:
        for node in root.walk():
            if node.key and (node.optional_figures or not node.children):
                yield node


def block_keys(table: TableForm, block: BlockForm) -> dict[tuple[Node | None, Node], str]:
    """Give the fact key of every cell of a block, by row node (None: no rows) and column leaf.

    The order is that of the form, row by row. A column without a key (信息内容) has no figures.
    """
    columns = [leaf for leaf in block.column_leaves() if leaf.key]
    if block.key_from == "columns":
        return {
            (None, leaf): f"{table.key}/{row.key}/{leaf.key}"
            for leaf in columns
            if (row := row_of_column(leaf)) is not None
        }
    return {
        (node, leaf): f"{table.key}/{row_path(node)}/{leaf.key}"
        for node in figure_rows(block)
        for leaf in columns
    }


@lru_cache(64)
def table_rows(table: TableForm) -> tuple[RowKeys, ...]:
    """Give the rows of a table in the order of the form, optional group rows included."""
    rows: dict[tuple[str, Node | None], list[str]] = {}
    for block in table.blocks:
        for (node, _), key in block_keys(table, block).items():
            rows.setdefault((key.split("/")[1], node), []).append(key)
    return tuple(RowKeys(row, tuple(keys), node) for (row, node), keys in rows.items())


def all_keys(form: Form) -> tuple[str, ...]:
    """Give every fact key of the form, table by table and row by row."""
    return tuple(
        key for table in form.tables.values() for row in table_rows(table) for key in row.keys
    )


def column_kinds(form: Form) -> dict[str, str]:
    """Give the kind of cell (count, amount or change) of every fact key."""
    return {
        key: leaf.kind
        for table in form.tables.values()
        for block in table.blocks
        for (_, leaf), key in block_keys(table, block).items()
    }


def additive_keys(form: Form) -> tuple[str, ...]:
    """Give the keys of figures that a superior body adds up from those below, in the form's order."""
    return tuple(
        key
        for table in form.tables.values()
        for block in table.blocks
        for (row, leaf), key in block_keys(table, block).items()
        if all(node.additive for node in (*leaf.path(), *(row.path() if row else ())))
    )
