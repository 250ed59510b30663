"""Asking a store for one unit costs the same however many units there are."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from baolint.audit import groups
from baolint.audit.crossing import Reach
from baolint.audit.question import Question
from baolint.audit.store import Store
from baolint.audit.view import View
from baolint.recognise.facts import Context

STEPS = 100
"""Instructions of SQLite's machine between two counts."""


def filled(path: Path, units: int) -> Store:
    """Make a store with two files a unit, all of one empty document."""
    store = Store(str(path))
    question = Question("{}", "2023-02-01", "0")
    run = store.begin(question, None, ())
    store.base.execute(
        "INSERT INTO documents VALUES (1, x'00', 'a', '', 'txt', NULL, NULL, NULL, NULL, NULL,"
        " 0, 0, 'U', 0, NULL, 0, 0, 0, 0, 0, 0, 0, 0, '[]', '[]', NULL)"
    )
    store.base.executemany(
        "INSERT INTO received (run, path, unit, year, document, named, fails)"
        " VALUES (?, ?, ?, ?, 1, 0, 0)",
        ((run, f"{year}/{at}", f"u{at}", year) for at in range(units) for year in (2021, 2022)),
    )
    return store


def counted(act: Callable[[], object], base: object) -> int:
    """Count the hundreds of instructions that an action takes."""
    looks = [0]

    def look() -> int:
        looks[0] += 1
        return 0

    base.set_progress_handler(look, STEPS)  # type: ignore[attr-defined]
    act()
    return looks[0]


@pytest.mark.parametrize("asked", ["received", "findings", "mended"])
def test_the_rows_of_a_unit_are_found_without_going_through_the_run(
    tmp_path: Path, asked: str
) -> None:
    with filled(tmp_path / "s.sqlite", 2000), View(str(tmp_path / "s.sqlite")) as view:
        assert counted(lambda: list(getattr(view, asked)("u7")), view._base) < 10


def test_holding_each_unit_against_its_own_years_does_not_cost_more_where_there_are_more(
    tmp_path: Path,
) -> None:
    each = []
    for units in (200, 2000):
        path = tmp_path / f"{units}.sqlite"
        with filled(path, units) as store, View(str(path)) as view:
            reach = Reach(view, (), {}, Context(as_of=datetime.date(2023, 2, 1)))
            act = lambda: list(groups.compared(store.base, 1, reach))  # noqa: B023, E731
            each.append(counted(act, store.base) / units)
    assert each[1] < 2 * each[0]
