"""Every class of cause in a thousand random tables each: one fault gives one finding that names it.

A hundred tables are made, and ten faults put into each in turn. The seed is fixed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from baolint.recognise.facts import Facts
from support.filled_tables import (
    COLUMNS,
    Values,
    disputes,
    facts_of,
    faults_of,
    named,
    outcome_rows,
    random_requests,
    request_rows,
    with_changes,
)

pytestmark = pytest.mark.corpus
TABLES, FAULTS = 100, 10
APPLICANTS = COLUMNS[:-1]
SIZES = (3, 10, 40, 400)
STEPS = (-90, -9, -3, -2, -1, 1, 2, 3, 6, 9, 27)


def key(row: str, column: str) -> str:
    return f"requests/{row}/{column}"


@cache
def tables() -> tuple[tuple[Values, Facts], ...]:
    rng = random.Random(20240119)
    made = [random_requests(rng, rng.choice(SIZES)) | disputes() for _ in range(TABLES)]
    return tuple((values, facts_of(values)) for values in made)


def number(values: Values, cell: str) -> int:
    value = values[cell]
    assert isinstance(value, int)
    return value


def step(rng: random.Random, *present: int) -> int:
    """Choose by how much to falsify figures so that none falls below 0."""
    return rng.choice([by for by in STEPS if min(present) + by >= 0])


def one_cell(rng: random.Random, values: Values) -> Values:
    cell = key(rng.choice(request_rows()), rng.choice(COLUMNS))
    return {cell: number(values, cell) + step(rng, number(values, cell))}


def with_row_total(rng: random.Random, values: Values) -> Values:
    row = rng.choice(request_rows())
    cells = [key(row, rng.choice(APPLICANTS)), key(row, "total")]
    by = step(rng, *(number(values, cell) for cell in cells))
    return {cell: number(values, cell) + by for cell in cells}


def outcome_with_totals(rng: random.Random, values: Values) -> Values:
    row, column = rng.choice(outcome_rows()), rng.choice(APPLICANTS)
    cells = [key(r, c) for r in (row, "handled.total") for c in (column, "total")]
    by = step(rng, *(number(values, cell) for cell in cells))
    return {cell: number(values, cell) + by for cell in cells}


def swapped(rng: random.Random, values: Values) -> Values:
    while True:
        row = rng.choice(request_rows())
        one, other = (key(row, column) for column in rng.sample(COLUMNS, 2))
        if values[one] != values[other]:
            return {one: values[other], other: values[one]}


def shifted(rng: random.Random, values: Values) -> Values:
    while True:
        own = rng.choice(request_rows())
        cells = [key(own, column) for column in COLUMNS]
        row = [values[cell] for cell in cells]
        filler = rng.choice([0, row[0], row[-1], 7])
        moved = [filler, *row[:-1]] if rng.random() < 0.5 else [*row[1:], filler]
        changed = {c: new for c, old, new in zip(cells, row, moved, strict=True) if new != old}
        if changed:
            return changed


def shifted_beside_its_total(rng: random.Random, values: Values) -> Values:
    while True:
        own = rng.choice(request_rows())
        cells = [key(own, column) for column in APPLICANTS]
        row = [values[cell] for cell in cells]
        moved = [0, *row[:-1]] if rng.random() < 0.5 else [*row[1:], 0]
        changed = {c: new for c, old, new in zip(cells, row, moved, strict=True) if new != old}
        if changed:
            return changed


def faulty(make: Callable[[random.Random, Values], Values]) -> Iterator[tuple[Values, Facts]]:
    rng = random.Random(7)
    for values, facts in tables():
        for _ in range(FAULTS):
            changes = make(rng, values)
            yield changes, with_changes(facts, changes)


def test_the_random_tables_are_sound() -> None:
    assert [faults_of(facts) for _, facts in tables()] == [[]] * TABLES


@pytest.mark.parametrize(
    "make",
    [with_row_total, outcome_with_totals, swapped, shifted, shifted_beside_its_total],
    ids=[
        "cell with its row total",
        "outcome with the totals",
        "two cells swapped",
        "row shifted",
        "row shifted while its total stayed",
    ],
)
def test_one_fault_is_one_finding_that_names_every_cell_changed(
    make: Callable[[random.Random, Values], Values],
) -> None:
    wrong = []
    for changes, facts in faulty(make):
        found = faults_of(facts)
        if len(found) != 1 or not changes.keys() <= named(*found):
            wrong.append((changes, [(one.message, named(one)) for one in found]))
    assert wrong == []


def test_one_changed_cell_is_found_with_the_value_that_balances() -> None:
    rng = random.Random(7)
    wrong = []
    for values, facts in tables():
        for _ in range(FAULTS):
            ((cell, value),) = one_cell(rng, values).items()
            found = faults_of(with_changes(facts, {cell: value}))
            told = [
                (one.evidence["suspect"], one.evidence["value"], one.evidence["repair"])
                for one in found
                if one.evidence
            ]
            if told != [(cell, value, values[cell])] or named(*found) != {cell}:
                wrong.append((cell, value, values[cell], told))
    assert wrong == []


def test_two_faults_in_different_rows_and_columns_are_two_findings() -> None:
    rng = random.Random(11)
    wrong = []
    for values, facts in tables():
        for _ in range(FAULTS):
            cells = [
                key(row, column)
                for row, column in zip(
                    rng.sample(request_rows(), 2), rng.sample(COLUMNS, 2), strict=True
                )
            ]
            first = step(rng, number(values, cells[0]))
            second = first
            while abs(second) == abs(first):
                second = step(rng, number(values, cells[1]))
            changes: Values = {
                cell: number(values, cell) + by
                for cell, by in zip(cells, (first, second), strict=True)
            }
            found = faults_of(with_changes(facts, changes))
            suspects = sorted(str(one.evidence and one.evidence["suspect"]) for one in found)
            if suspects != sorted(cells):
                wrong.append((changes, suspects))
    assert wrong == []
