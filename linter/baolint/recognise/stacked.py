"""Blocks that name all their rows in the header, printed as pieces one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.forms.form import BlockForm, Node
from baolint.recognise import column_order
from baolint.recognise.rows import Row

Piece = tuple[Row, tuple[Node, ...]]
"""A row of figures with the columns that the headers above it name."""


def pieces(part: BlockForm, own: Sequence[Row]) -> list[Piece]:
    """Give the pieces of a block; nothing where it is printed in one or some piece is not sure.

    A piece is sure if its headers are whole, it has a figure for each of its columns, and no other
    piece has one of these.
    """
    if sum(row.kind == "bare" for row in own) < 2:
        return []
    found: list[Piece] = []
    heads: list[Row] = []
    for row in own:
        if row.kind == "header":
            heads.append(row)
        elif row.kind == "bare":
            columns = column_order.printed(part, column_order.named(heads))
            filled = sum(1 for cell in row.values if cell.text.string.strip())
            if columns is None or filled != len(columns):
                return []
            found.append((row, columns))
            heads = []
    every = [leaf for _, columns in found for leaf in columns]
    return found if len(set(every)) == len(every) else []
