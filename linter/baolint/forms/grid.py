"""The cells of a table by row and column key, and their names in a clerk's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.forms.keys import block_keys, row_of_column, row_path

if TYPE_CHECKING:
    from baolint.forms.form import BlockForm, Node, TableForm


class Grid:
    """A table as its relations see it.

    `cells` maps (row key, column key) of every statutory figure to its fact key. `rows` and
    `columns` are the nodes by key. `row_groups` and `column_groups` are the keyed groups, which
    hold no figure of their own; `optional` has the fact keys by column of group rows that may do.
    """

    __slots__ = (
        "cells", "column_groups", "columns", "key", "name", "optional", "row_groups", "rows",
        "rows_are_columns",
    )  # fmt: skip

    def __init__(self, table: TableForm) -> None:
        self.key = table.key
        self.name = table.name
        self.cells: dict[tuple[str, str], str] = {}
        self.optional: dict[str, dict[str, str]] = {}
        self.rows: dict[str, Node] = {}
        self.columns: dict[str, Node] = {}
        self.row_groups: dict[str, Node] = {}
        self.column_groups: dict[str, Node] = {}
        self.rows_are_columns = any(block.key_from == "columns" for block in table.blocks)
        for block in table.blocks:
            self._add_groups(block)
            self._add_cells(table, block)

    def _add_groups(self, block: BlockForm) -> None:
        for root in block.row_roots:
            for node in root.walk():
                if node.key and node.children:
                    self.row_groups[row_path(node)] = node
        for root in block.columns if block.key_from == "rows" else ():
            for node in root.walk():
                if node.key and node.children:
                    self.column_groups[node.key] = node

    def _add_cells(self, table: TableForm, block: BlockForm) -> None:
        for (row, column), key in block_keys(table, block).items():
            name = key.split("/")[1]
            self.columns.setdefault(column.key, column)
            if name in self.row_groups:
                self.optional.setdefault(name, {})[column.key] = key
                continue
            node = row or row_of_column(column)
            if node is not None:
                self.rows.setdefault(name, node)
            self.cells[name, column.key] = key

    def rows_below(self, stem: str) -> tuple[str, ...]:
        """Give the keys of the rows with figures below a group row, in order."""
        return tuple(row for row in self.rows if row.startswith(f"{stem}."))


def row_words(node: Node) -> str:
    """Name a row with its numbers: 一、本年新收, 三（七）总计, 三（三）1.属于国家秘密."""
    numbers = "".join(step.label.mark.rstrip("、") for step in node.path()[:-1])
    return numbers + node.label.mark + node.label.short
