"""Tables of one shape are bound once: nearly all reports print the same rows and columns.

What a table is bound to depends on its labels, on where its cells lie and on which of them are
figures, never on what the figures are. So what was found for one report is kept as a template, in
terms of cells instead of places, and filled in for the next one whose tables look the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from baolint.document.model import Cell, Table
from baolint.document.text import Span
from baolint.forms.form import Node, TableForm
from baolint.recognise import readings
from baolint.recognise.facts import BoundRow, BoundTable
from baolint.recognise.label_use import LabelUse
from baolint.recognise.place import Place

KEPT = 64
"""Shapes that are kept; the first one in goes first."""
FIGURE = "#"
"""What stands for any plain number in a key; no label is like that."""

Blocks = Sequence[tuple[int, Table]]
Key = tuple[object, ...]
Bind = Callable[[], dict[str, BoundTable]]


class Where(NamedTuple):
    """A place: its start and end as edges of cells, and all else of it.

    An edge is a cell's ordinal among all cells, and 0 for the cell's start or 1 for its end.
    """

    first: int
    first_edge: int
    last: int
    last_edge: int
    rest: tuple[str | None, str | None, str | None, str | None, str]


class RowPlan(NamedTuple):
    """A bound row: where its cells are among all cells, and everything that is always the same.

    `lone` is the only cell with anything in it where several figures are wanted: its ordinal, how
    many digits make it figures that ran together, and whether it had them.
    """

    form: Node | None
    keys: tuple[str, ...]
    first: int
    after: int
    place: Where
    columns: tuple[Node, ...]
    choices: tuple[tuple[int | None, ...], ...]
    ragged: bool
    kinds: tuple[str, ...]
    lone: tuple[int, int, bool] | None


class TablePlan(NamedTuple):
    """A bound table; lists of named places hold (name, place)."""

    form: TableForm
    state: str
    place: Where
    rows: tuple[RowPlan, ...]
    repeated: tuple[RowPlan, ...]
    labels: tuple[tuple[LabelUse, Where], ...]
    named: tuple[tuple[str, tuple[tuple[str, Where], ...]], ...]
    header_lost: bool


NAMED = ("missing_rows", "missing_columns", "missing_captions", "misplaced", "unknown_rows")
"""The lists of named places of a bound table."""


class Shapes:
    """The shapes of tables met so far, with what they are bound to."""

    __slots__ = ("_begun", "_plans")

    def __init__(self) -> None:
        self._plans: dict[Key, tuple[TablePlan, ...] | None] = {}
        self._begun = False

    def bound(self, blocks: Blocks, bind: Bind) -> dict[str, BoundTable]:
        """Give what `bind` finds in the tables, from the template of their shape where there is one.

        The first report leaves no template: often it is the only one.
        """
        if not self._begun:
            self._begun = True
            return bind()
        cells = [cell for _, table in blocks for row in table.rows for cell in row]
        key = _key(blocks, cells)
        if key in self._plans:
            plans = self._plans[key]
            renewed = _renewed(plans, cells) if plans is not None else None
            return bind() if renewed is None else renewed
        found = bind()
        if len(self._plans) >= KEPT:
            del self._plans[next(iter(self._plans))]
        self._plans[key] = _Planner(cells).plans(found)
        return found


def _key(blocks: Blocks, cells: Sequence[Cell]) -> Key:
    """Give everything that binding looks at."""
    rows = tuple([(table.exact, *map(len, table.rows)) for _, table in blocks])
    if not any([table.exact for _, table in blocks]):  # the column of a cell is its ordinal
        return rows, tuple([_look(string) for _, table in blocks for string in table.strings()])
    looks = tuple(
        [
            (
                _look(cell.text.string) if cell.unreadable is None else None,
                cell.column,
                cell.width,
                cell.height,
            )
            for cell in cells
        ]
    )
    return rows, looks


@lru_cache(8192)
def _look(string: str) -> str:
    """Give a cell's text, but one sign for any plain number."""
    bare = string.strip()
    whole, _, part = bare.partition(".")
    plain = bare.isascii() and whole.isdecimal() and (not part or part.isdecimal())
    return FIGURE if plain and len(whole) <= 9 and bare[-1] != "." else string


class _Planner:
    """Turns bound tables into templates; None where a place is not at the edge of one cell only."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self._cells = cells
        self._numbers = {id(cell): number for number, cell in enumerate(cells)}
        self._starts: dict[int, int | None] = {}
        self._ends: dict[int, int | None] = {}
        for number, cell in enumerate(cells):
            start, end = cell.text.span()
            self._starts[start] = None if start in self._starts else number
            self._ends[end] = None if end in self._ends else number

    def plans(self, tables: dict[str, BoundTable]) -> tuple[TablePlan, ...] | None:
        try:
            return tuple(self._table(table) for table in tables.values())
        except LookupError:
            return None

    def _table(self, table: BoundTable) -> TablePlan:
        if table.column_order:  # which order holds was told by the figures
            raise LookupError
        return TablePlan(
            table.form,
            table.state,
            self._place(table.place),
            tuple(map(self._row, table.rows)),
            tuple(map(self._row, table.repeated_rows)),
            tuple((use, self._place(use.place)) for use in table.labels),
            tuple(
                (name, tuple(map(self._named, getattr(table, name))))
                for name in NAMED
                if getattr(table, name)
            ),
            table.header_lost,
        )

    def _named(self, pair: tuple[str, Place]) -> tuple[str, Where]:
        said, place = pair
        if _look(said) == FIGURE:  # the row's own number, which is another's in the next report
            raise LookupError
        return said, self._place(place)

    def _row(self, row: BoundRow) -> RowPlan:
        numbers = [self._numbers[id(cell)] for cell in row.cells]
        first = numbers[0]
        if numbers != list(range(first, first + len(numbers))):
            raise LookupError
        filled = [n for n, cell in zip(numbers, row.cells, strict=True) if cell.text.string.strip()]
        return RowPlan(
            row.form, row.keys, first, first + len(numbers), self._place(row.place), row.columns,
            row.choices, row.ragged, tuple([leaf.kind for leaf in row.columns]),
            self._lone(filled, row.wanted),
        )  # fmt: skip

    def _lone(self, filled: Sequence[int], wanted: int) -> tuple[int, int, bool] | None:
        if len(filled) != 1 or wanted < readings.FEWEST_GLUED:
            return None
        return filled[0], wanted, readings.digits(self._cells[filled[0]]) >= wanted

    def _place(self, place: Place) -> Where:
        start, end = place.span
        rest = place.section, place.table, place.row, place.field, place.shown
        if start < end:
            return Where(_one(self._starts, start), 0, _one(self._ends, end), 1, rest)
        behind, before = self._ends.get(start, -1), self._starts.get(start, -1)
        if behind == -1:
            number, edge = _one(self._starts, start), 0
        elif before in (-1, behind):
            number, edge = _one(self._ends, start), 1
        else:
            raise LookupError
        return Where(number, edge, number, edge, rest)


def _one(edges: dict[int, int | None], at: int) -> int:
    number = edges[at]
    if number is None:
        raise LookupError
    return number


def _renewed(plans: Sequence[TablePlan], cells: Sequence[Cell]) -> dict[str, BoundTable] | None:
    """Fill templates in with the cells of another report; None where a row's figures ran together."""
    found: dict[str, BoundTable] = {}
    for plan in plans:
        table = BoundTable(plan.form, plan.state, _at(plan.place, cells))
        for plans_of, rows in ((plan.rows, table.rows), (plan.repeated, table.repeated_rows)):
            for row in plans_of:
                if row.lone is not None:
                    number, wanted, glued = row.lone
                    if (readings.digits(cells[number]) >= wanted) is not glued:
                        return None
                rows.append(_row(row, cells))
        table.labels = [
            LabelUse(use.grade, use.canonical, use.printed, _at(place, cells), use.official)
            for use, place in plan.labels
        ]
        for name, places in plan.named:
            setattr(table, name, [(said, _at(place, cells)) for said, place in places])
        table.header_lost = plan.header_lost
        found[plan.form.key] = table
    return found


def _row(plan: RowPlan, cells: Sequence[Cell]) -> BoundRow:
    own = tuple(cells[plan.first : plan.after])
    figures = readings.read(own, plan.choices, plan.kinds)
    row = BoundRow(plan.form, plan.keys, own, figures, partial(_at, plan.place, cells))
    row.columns, row.choices, row.ragged = plan.columns, plan.choices, plan.ragged
    return row


def _at(where: Where, cells: Sequence[Cell]) -> Place:
    first, first_edge, last, last_edge, rest = where
    span = cells[first].text.span()
    if first != last or first_edge == last_edge:
        span = Span(span[first_edge], cells[last].text.span()[last_edge])
    return Place(span, *rest)
