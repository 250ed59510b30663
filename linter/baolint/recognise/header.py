"""The header of a table block: which columns it names, and which stand in the wrong place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from baolint.document.model import Cell
from baolint.forms.form import BlockForm, Node
from baolint.recognise import column_order, misspelt
from baolint.recognise.labels import Labels, Match
from baolint.recognise.rows import Row


class Header(NamedTuple):
    """What the header rows of a block say.

    `columns` are the leaves named, in the order in which they stand; `missing` those not named;
    `misplaced` the cells of labels that stand in a header row they do not belong in; `used` are all
    label cells with their matches, `nodes` the column that each stands for (namesakes told apart);
    `lost` that no header row was found at all. `other` is a second order in which the columns may
    stand; `disordered` that the header contradicts the form without giving an order of its own.
    """

    columns: tuple[Node, ...]
    missing: tuple[Node, ...]
    misplaced: tuple[tuple[Cell, Node], ...]
    used: tuple[tuple[Cell, Match], ...]
    lost: bool
    nodes: Mapping[Cell, Node] = MappingProxyType({})
    other: tuple[Node, ...] = ()
    disordered: bool = False


def read(part: BlockForm, rows: Sequence[Row], labels: Labels, data: Sequence[Row] = ()) -> Header:
    """Read the header rows of a block (captions left out); a header repeated later adds nothing.

    Where the grid says in which order the columns stand, it must agree with the rows in `data`.
    """
    wanted = tuple(leaf for leaf in part.column_leaves() if leaf.key)
    first = misspelt.header(part, _once(rows), labels)
    if not first:
        return Header(wanted, (), (), (), lost=True)
    used = tuple(pair for row in first for pair in row.labels)
    placed = _assign(part, first)
    columns = tuple(leaf for leaf in wanted if leaf in placed)
    missing = tuple(leaf for leaf in wanted if leaf not in placed)
    nodes = {cell: node for node, (_, cell) in placed.items()}
    found = Header(columns, missing, _misplaced(part, first, placed), used, False, nodes)
    order = column_order.printed(part, column_order.named(first))
    exact = all(row.exact for row in first)
    if order not in (None, columns) and exact and _is_torn(placed):
        return found  # such as a label over two lines, of which one came out as a row of its own
    if order is not None:
        other = columns if order != columns and len(order) == len(columns) else ()
        return found._replace(columns=order, other=other)
    if part.key_from == "rows" and exact:
        return _by_place(found, part, placed, data)
    return found._replace(disordered=column_order.is_disordered(part, first))


def _is_torn(placed: Mapping[Node, tuple[int, Cell]]) -> bool:
    """Tell whether columns of one group are named in several rows of a grid."""
    rows: dict[Node | None, set[int]] = {}
    for node, (number, _) in placed.items():
        if not node.children:
            rows.setdefault(node.parent, set()).add(number)
    return any(len(numbers) > 1 for numbers in rows.values())


def _by_place(
    found: Header, part: BlockForm, placed: Mapping[Node, tuple[int, Cell]], data: Sequence[Row]
) -> Header:
    """Put the columns in the order of the grid, if it leaves groups whole; else it may be the form's."""
    columns = tuple(sorted(found.columns, key=lambda leaf: placed[leaf][1].column))
    if columns == found.columns or not _is_sure(columns, placed, data):
        return found
    if column_order.is_grouped(part, columns):
        return found._replace(columns=columns, other=found.columns)
    return found._replace(other=columns, disordered=True)


def _is_sure(
    columns: Sequence[Node], placed: Mapping[Node, tuple[int, Cell]], data: Sequence[Row]
) -> bool:
    """Tell whether columns stand over the figures, or are at least those of one header row.

    Where spans do not fit their rows, labels of two header rows can come out in any order.
    """
    taken = {placed[leaf][1].column for leaf in columns}
    if any(taken <= {cell.column for cell in row.values} for row in data):
        return True
    return len({placed[leaf][0] for leaf in columns}) < 2


def _once(rows: Sequence[Row]) -> list[Row]:
    """Leave out header rows repeated after a page break: those with the same texts as before."""
    seen: set[tuple[str, ...]] = set()
    first = []
    for row in rows:
        texts = tuple(cell.text.string.strip() for cell in row.cells)
        if texts not in seen:
            seen.add(texts)
            first.append(row)
    return first


def _assign(part: BlockForm, rows: Sequence[Row]) -> dict[Node, tuple[int, Cell]]:
    """Give each column node its header cell and the ordinal of its row; namesakes in order."""
    nodes: dict[str, list[Node]] = {}
    for root in part.columns:
        for node in root.walk():
            nodes.setdefault(node.label.text, []).append(node)
    placed: dict[Node, tuple[int, Cell]] = {}
    for number, row in enumerate(rows):
        for cell, match in row.labels:
            if match.named.role != "column" or match.named.node is None:
                continue
            alike = nodes.get(match.named.node.label.text, ())
            free = [node for node in alike if node not in placed]
            # of namesakes the one at this depth, as the form's order alone would mix up two levels
            free.sort(key=lambda node: node.depth != number)
            if free:
                placed[free[0]] = (number, cell)
    return placed


def _misplaced(
    part: BlockForm, rows: Sequence[Row], placed: dict[Node, tuple[int, Cell]]
) -> tuple[tuple[Cell, Node], ...]:
    """Find labels in a header row above their own, where all rows of the header are there.

    A label that stands too low is still under its own group; one too high is beside it.

    Only whole headers are judged: with fewer rows than the form's depth the levels were merged by
    whoever made the text, and nothing can be said.
    """
    depth = max((node.depth for root in part.columns for node in root.walk()), default=0) + 1
    if depth < 2 or len(rows) != depth:
        return ()
    levels = Counter(number - node.depth for node, (number, _) in placed.items())
    shift = levels.most_common(1)[0][0] if levels else 0
    return tuple(
        (cell, node)
        for root in part.columns
        for node in root.walk()
        if node in placed
        for number, cell in (placed[node],)
        if number - node.depth < shift
    )
