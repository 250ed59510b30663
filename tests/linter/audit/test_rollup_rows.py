"""The roll-up table tells of a child that is not counted why, and what it had the year before."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.audit.rollup_rows import RollUpRow, rollup_rows
from baolint.audit.view import View
from baolint.engine.kit import forms
from baolint.rules.packs import installed
from support.cli import run
from support.corpus import HEAD, name, write_txt

TOP, GONE = name(0)[1], name(2)[1]


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[RollUpRow]:
    """Give the rows of a body with two below it, one of which did not report in the second year."""
    monkeypatch.chdir(tmp_path)
    write_txt(tmp_path / "reports", 3)
    (tmp_path / "reports" / "2022" / "002.txt").unlink()
    lines = [",".join(HEAD), f"{TOP},,department,,,yes"]
    lines += [f"{name(at)[1]},{TOP},department,,,yes" for at in (1, 2)]
    Path("units.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    run(
        "audit", "reports", "--units", "units.csv", "--store", "s.sqlite", "--as-of", "2023-02-10", "--jobs", "1", "-q"
    )  # fmt: skip
    with View("s.sqlite") as view:
        return list(rollup_rows(view, {form.id: form for form in forms(installed(), None)}))


def test_a_cell_tells_what_a_missing_child_had_the_year_before(rows: list[RollUpRow]) -> None:
    told = {row.absent for row in rows if row.year == 2022 and row.own is not None}
    assert told
    assert all(one.startswith(f"{GONE}（没有报告，上年度为 ") for one in told)


def test_many_cells_together_tell_only_that_it_is_missing(rows: list[RollUpRow]) -> None:
    told = {row.absent for row in rows if row.year == 2022 and row.own is None}
    assert told == {f"{GONE}（没有报告）"}
