"""Facts of the disclosure form made from figures alone, for tests of the arithmetic."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

import baolint_rules
from baolint.document import figures
from baolint.document.figures import Figure
from baolint.document.lines import Lines
from baolint.document.model import Document
from baolint.document.text import Span
from baolint.engine.balance import findings
from baolint.engine.verdicts import judge
from baolint.forms.compile import compile_profile
from baolint.forms.form import Form
from baolint.forms.keys import column_kinds, table_rows
from baolint.recognise.fact import Fact
from baolint.recognise.facts import BoundRow, BoundTable, Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic

COLUMNS = (
    "natural_person", "business", "research", "public_interest", "legal_service", "other", "total",
)  # fmt: skip
RESULTS = ("upheld", "corrected", "other", "pending", "total")
BLOCKS = ("review", "litigation_direct", "litigation_after_review")
CONTEXT = Context(as_of=datetime.date(2024, 1, 20))

Value = int | str | None
Values = dict[str, Value]

SOUND: dict[str, tuple[int, ...]] = {
    "new": (20, 3, 0, 1, 2, 0, 26),
    "carried_in": (2, 0, 0, 0, 0, 0, 2),
    "handled.granted": (9, 1, 0, 0, 1, 0, 11),
    "handled.partial": (2, 0, 0, 0, 0, 0, 2),
    "handled.denied.third_party": (1, 0, 0, 0, 0, 0, 1),
    "handled.denied.process": (1, 1, 0, 0, 0, 0, 2),
    "handled.unavailable.not_held": (4, 0, 0, 1, 0, 0, 5),
    "handled.unavailable.needs_creation": (1, 0, 0, 0, 0, 0, 1),
    "handled.rejected.petition": (2, 0, 0, 0, 0, 0, 2),
    "handled.other.misc": (0, 1, 0, 0, 1, 0, 2),
    "handled.total": (20, 3, 0, 1, 2, 0, 26),
    "carried_out": (2, 0, 0, 0, 0, 0, 2),
}
"""Table 3 of the sound report; rows not named here are all 0."""

SHARE = {
    "natural_person": 0.6, "business": 0.3, "research": 0.05, "public_interest": 0.05,
    "legal_service": 0.15, "other": 0.1,
}  # fmt: skip
"""How often a cell of each column is not 0 in a random table."""

SOUND_DISPUTES = ((2, 1, 1, 1, 5), (1, 0, 0, 1, 2), (1, 1, 0, 0, 2))


@cache
def disclosure_form(edition: str = "2021") -> Form:
    """Give a built-in form, compiled from its YAML."""
    path = Path(baolint_rules.__file__).parent / "profiles" / f"disclosure-{edition}.yaml"
    return Form(compile_profile(path.read_bytes(), path.name))


@cache
def request_rows() -> tuple[str, ...]:
    """Give the rows of Table 3 that every report has, in order."""
    rows = table_rows(disclosure_form().tables["requests"])
    return tuple(row.row for row in rows if not row.is_optional)


def outcome_rows() -> tuple[str, ...]:
    """Give the rows of Table 3 that make up the requests handled."""
    rows = request_rows()
    return rows[rows.index("handled.granted") : rows.index("handled.total")]


def requests(rows: Mapping[str, Sequence[Value]] = SOUND) -> Values:
    """Give the figures of Table 3; a row not named is all 0."""
    return {
        f"requests/{row}/{column}": value
        for row in request_rows()
        for column, value in zip(COLUMNS, rows.get(row, (0,) * 7), strict=True)
    }


def disputes(blocks: Sequence[Sequence[Value]] = SOUND_DISPUTES) -> Values:
    """Give the figures of Table 4."""
    return {
        f"disputes/{row}/{column}": value
        for row, values in zip(BLOCKS, blocks, strict=True)
        for column, value in zip(RESULTS, values, strict=True)
    }


def sound() -> Values:
    """Give the figures of Tables 3 and 4 of the sound report."""
    return requests() | disputes()


def random_requests(rng: random.Random, most: int = 40) -> Values:
    """Give a Table 3 in which every relation holds, with many noughts as real ones have."""
    rows: dict[str, list[int]] = {}
    results = [
        row for row in request_rows() if row.startswith("handled.") and row != "handled.total"
    ]
    for row in (*results, "carried_out"):
        rows[row] = [
            rng.randint(1, most) if rng.random() < SHARE[column] else 0 for column in COLUMNS[:-1]
        ]
    rows["handled.total"] = [
        sum(cells) for cells in zip(*(rows[row] for row in results), strict=True)
    ]
    gone = [sum(pair) for pair in zip(rows["handled.total"], rows["carried_out"], strict=True)]
    rows["carried_in"] = [rng.randint(0, max(0, number // 4)) for number in gone]
    rows["new"] = [all_ - old for all_, old in zip(gone, rows["carried_in"], strict=True)]
    return requests({row: [*cells, sum(cells)] for row, cells in rows.items()})


def facts_of(
    values: Mapping[str, Value],
    readings: Mapping[str, Sequence[Sequence[Value]]] | None = None,
    form: Form | None = None,
) -> Facts:
    """Give facts with these figures; None is a blank, a text is read as in a cell.

    `readings` gives for a row (`requests/new`) all its possible readings, instead of the figures.
    """
    form = form or disclosure_form()
    document = Document(
        path="a.txt", reader="text", sha256="", source="", blocks=(), places=Lines("")
    )
    facts = Facts(document, form)
    kinds = _kinds(form)
    for table in form.tables.values():
        bound = BoundTable(table, "bound", _place(table.key))
        for row in _rows(table):
            keys = tuple(key for key in row.keys if key in values)
            if not keys:
                continue
            given = (readings or {}).get(f"{table.key}/{row.row}")
            choices = given or [[values[key] for key in keys]]
            read = tuple(
                tuple(_figure(value, kinds[key]) for key, value in zip(keys, choice, strict=True))
                for choice in choices
            )
            bound.rows.append(BoundRow(row.node, keys, (), read, _place(f"{table.key}/{row.row}")))
        if all(block.key_from == "columns" for block in table.blocks) and bound.rows:
            bound.rows = [_joined(bound.rows)]
        if bound.rows:
            facts.tables[table.key] = bound
        for bound_row in bound.rows:
            for position, key in enumerate(bound_row.keys):
                first = bound_row.readings[0][position]
                facts.figures[key] = Fact(key, first, None, _place(key))
                if any(other[position][:2] != first[:2] for other in bound_row.readings[1:]):
                    facts.doubtful.add(key)
    return facts


def with_changes(facts: Facts, changes: Mapping[str, Value]) -> Facts:
    """Give the same facts with some figures changed; their rows stay as they were read."""
    other = Facts(facts.document, facts.form)
    other.tables = facts.tables
    other.figures = dict(facts.figures)
    for key, value in changes.items():
        fact = other.figures[key]
        other.figures[key] = fact._replace(figure=_figure(value, _kinds(facts.form)[key]))
    return other


def faults_of(facts: Facts) -> list[Diagnostic]:
    """Give the findings of arithmetic."""
    found = findings(facts, CONTEXT, judge(facts, CONTEXT))
    return [outcome for outcome in found if isinstance(outcome, Diagnostic)]


def named(*found: Diagnostic) -> set[str]:
    """Give the keys of the cells at which findings stand or which they name as candidates."""
    return {
        f"{place.table}/{place.row}/{place.field}"
        for one in found
        for place in (one.place, *one.related)
    }


_kinds = cache(column_kinds)
_rows = cache(table_rows)


def _figure(value: Value, kind: str) -> Figure:
    if isinstance(value, int) and value >= 0:
        return Figure("number", Decimal(value), str(value))
    return figures.read("" if value is None else str(value), kind)


def _joined(rows: list[BoundRow]) -> BoundRow:
    """Put rows that are printed in one line together."""
    keys = tuple(key for row in rows for key in row.keys)
    read = tuple(figure for row in rows for figure in row.readings[0])
    return BoundRow(None, keys, (), (read,), rows[0].place)


@cache
def _place(key: str) -> Place:
    parts = (*key.split("/"), None, None)[:3]
    return Place(Span(0, 0), table=parts[0], row=parts[1], field=parts[2], shown=key)
