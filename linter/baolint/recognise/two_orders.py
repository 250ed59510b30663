"""Tables whose header names the columns in another order than the form: which of the two holds."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.figures import Figure
from baolint.forms.form import Form, RelationForm
from baolint.recognise import readings
from baolint.recognise.facts import BoundRow, BoundTable
from baolint.recognise.header import Header


def settle(table: BoundTable, rows: Sequence[BoundRow], head: Header, form: Form) -> None:
    """Make the figures of rows doubtful where the order of their columns is.

    A header whose labels are whole is believed, unless the figures balance in the form's order and
    not in its own. Where it tells no order the rows stay unread.
    """
    if not any(row.readings for row in rows):
        return
    table.column_order = table.column_order or "printed"
    same = all(leaf in head.other for leaf in head.columns)
    if not head.other or not same or any(row.wanted != len(head.other) for row in rows):
        table.column_order, table.damage = "unsure", "disordered"
        for row in rows:
            row.readings = row.choices = ()
        return
    others = [_read_as(row, head) for row in rows]
    sums = [one for one in form.relations if one.table == table.form.key and _is_sum(one)]
    if head.disordered or _refuted(rows, others, sums):
        table.column_order = "unsure"
        for row, other in zip(rows, others, strict=True):
            row.choices += tuple(one for one in other if one not in row.choices)
            row.readings = readings.read(
                row.cells, row.choices, [leaf.kind for leaf in row.columns]
            )


def _read_as(row: BoundRow, head: Header) -> tuple[readings.Choice, ...]:
    """Give a row's choices with its columns in the header's second order."""
    places = [head.other.index(leaf) for leaf in head.columns]
    return tuple(tuple(choice[place] for place in places) for choice in row.choices)


def _refuted(
    rows: Sequence[BoundRow],
    others: Sequence[Sequence[readings.Choice]],
    sums: Sequence[RelationForm],
) -> bool:
    """Tell whether all rows balance as `others` read them, and some do not as they are read now."""
    now, then = [], []
    for row, other in zip(rows, others, strict=True):
        if len(row.choices) != 1 or len(other) != 1:
            continue
        kinds = [leaf.kind for leaf in row.columns]
        own = [one for one in sums if all(key in row.keys for key, _ in one.terms)]
        now.extend(_balances(row, row.readings[0], own))
        then.extend(_balances(row, readings.read(row.cells, other, kinds)[0], own))
    return bool(then) and all(then) and not all(now)


def _balances(row: BoundRow, found: Sequence[Figure], sums: Sequence[RelationForm]) -> list[bool]:
    """Tell for each sum within a row whether it comes out; of rows without blanks only."""
    values = {
        key: figure.value
        for key, figure in zip(row.keys, found, strict=True)
        if figure.value is not None
    }
    if len(values) != len(row.keys):
        return []
    return [sum(sign * values[key] for key, sign in one.terms) == 0 for one in sums]


def _is_sum(relation: RelationForm) -> bool:
    return relation.operator == "=" and relation.constant == "0" and not relation.when
