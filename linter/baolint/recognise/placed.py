"""Tables whose cells the reader told apart by their places: what does not fit is no fault of theirs."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence
from itertools import pairwise

from baolint.document import normal
from baolint.document.model import Table
from baolint.document.pattern import Pattern
from baolint.forms.form import RelationForm
from baolint.recognise.facts import BoundRow, BoundTable
from baolint.recognise.label_use import LabelUse

PIECE = 3
"""Characters of the pieces by which a label is known that was torn apart."""
SHARE = 0.6
"""Part of its pieces that must be found for a label to be there."""
_REST = Pattern("[0-9]+(?:[一二三四五六七八九十(]|$)")
"""A line behind a table that begins with the rest of a figure: 7四、结转下年度继续办理."""


def settle(
    bound: Collection[BoundTable],
    tables: Sequence[Table],
    rebuilt: Collection[str],
    beside: Iterable[str],
    relations: Sequence[RelationForm],
) -> None:
    """Take what does not fit in tables with such cells for unread instead of wrong.

    A row is missing only if everything else is where it should be, and if its label stands nowhere:
    where its cells are blank, nothing holds it in its place. `rebuilt` are the keys of those put
    together from the lines, `beside` the texts around the tables. A row with blanks must add up: its
    figures may stand beside the columns that they were taken for.
    """
    cells = {id(cell) for table in tables for row in table.rows for cell in row}
    lines = list(map(normal.fold, beside))
    written = "\n".join([*lines, *(normal.fold(one) for t in tables for one in t.strings())])
    rows = [row for one in bound for row in one.rows if not row.ragged]
    torn = _beside_strays(tables, {id(cell) for row in rows for cell in row.cells})
    if any(map(_REST.match, lines)):
        torn.update(id(cell) for table in tables for row in table.rows[-1:] for cell in row)
    for one in bound:
        own = (id(cell) for row in one.rows for cell in row.cells)
        if one.form.key in rebuilt or any(cell in cells for cell in own):
            for row in one.rows:
                row.ragged = row.ragged or not _adds_up(row, relations)
            _settle(one, written, torn)


def _adds_up(row: BoundRow, relations: Sequence[RelationForm]) -> bool:
    """Tell whether a row has no blanks, or its sums hold with 0 in their place."""
    if not row.readings or all(figure.kind != "blank" for figure in row.readings[0]):
        return True
    values = {key: figure.value or 0 for key, figure in zip(row.keys, row.readings[0], strict=True)}
    return not any(
        sum(factor * values[key] for key, factor in relation.terms)
        for relation in relations
        if relation.operator == "="
        and not relation.when
        and all(key in values for key, _ in relation.terms)
    )


def _beside_strays(tables: Iterable[Table], known: Container[int]) -> set[int]:
    """Give the cells above and below figures that are none of the table's: the rest of one cut in two.

    The columns' own numbers, one after another, are nobody's rest.
    """
    found: set[int] = set()
    for table in tables:
        for number, row in enumerate(table.rows):
            strays = [
                cell for cell in row if cell.text.string.isdecimal() and id(cell) not in known
            ]
            values = [int(cell.text.string) for cell in strays]
            if len(values) > 1 and all(b - a == 1 for a, b in pairwise(values)):
                continue
            columns = {cell.column for cell in strays}
            for near in (*table.rows[max(0, number - 1) : number], *table.rows[number + 1 :][:1]):
                found.update(id(cell) for cell in near if cell.column in columns)
    return found


def _settle(bound: BoundTable, written: str, torn: Container[int]) -> None:
    _take_real_rows(bound)
    unsure = bool(bound.unknown_rows) or any(
        _is_in(label, written) for label, _ in bound.missing_rows
    )
    for row in bound.rows:
        if row.ragged or any(id(cell) in torn for cell in row.cells):
            _leave_unread(row)
            unsure = True
    if bound.header_lost or bound.misplaced:
        bound.header_lost = False
        bound.misplaced.clear()
    bound.column_order = ""
    bound.missing_captions.clear()
    bound.labels[:] = [use for use in bound.labels if use.printed and not _is_torn(use)]
    for label, _ in bound.missing_columns:
        # its figures are blank, or another column's stand in its place: which cannot be seen
        for row in _beside(bound, label):
            _leave_unread(row)
        unsure = True
    if unsure:
        bound.missing_columns.clear()
        bound.missing_rows.clear()
        bound.damage = bound.damage or "placed"


def _take_real_rows(bound: BoundTable) -> None:
    """Put a row in the place of what was taken for it, such as 其他 in the header beside a figure."""
    for again in tuple(bound.repeated_rows):
        for number, row in enumerate(bound.rows):
            if row.keys == again.keys and row.ragged and not again.ragged:
                bound.rows[number] = again
                bound.repeated_rows.remove(again)
                break


def _is_torn(use: LabelUse) -> bool:
    """Tell whether a label lacks characters, or has some of its neighbour's."""
    printed, wanted = normal.label(use.printed), normal.label(use.canonical)
    return use.grade in ("misspelt", "near") and len(printed) != len(wanted)


def _leave_unread(row: BoundRow) -> None:
    row.ragged, row.readings, row.choices = False, (), ()


def _beside(bound: BoundTable, label: str) -> list[BoundRow]:
    """Give the rows that share a column's part of the table."""
    blocks = [
        block
        for block in bound.form.blocks
        if any(leaf.label.text == label for leaf in block.column_leaves())
    ]
    own = {id(leaf) for block in blocks for leaf in block.row_leaves()}
    return [row for row in bound.rows if row.form is None or id(row.form) in own]


def _is_in(label: str, written: str) -> bool:
    """Tell whether most pieces of a label stand in a folded text."""
    bare = normal.label(label)
    pieces = {bare[at : at + PIECE] for at in range(max(1, len(bare) - PIECE + 1))}
    return sum(piece in written for piece in pieces) >= SHARE * len(pieces)
