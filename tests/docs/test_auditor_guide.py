"""The auditor's guide: its list of units can be read, and DuckDB answers its ten questions."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from baolint.audit.units import read
from support.cli import run
from support.county.small import corner
from support.county.units import REGION, ZONE

pytestmark = pytest.mark.repository

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "auditor.md"
TEXT = GUIDE.read_text(encoding="utf-8")
TEN = 10


def blocks(language: str, text: str = TEXT) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def question(number: int) -> str:
    """Give the query under the heading with this number."""
    (part,) = re.findall(rf"^### {number}\. .*?(?=^### |^数字的键)", TEXT, re.MULTILINE | re.DOTALL)
    (query,) = blocks("sql", part)
    return str(query)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which the guide's command was run, and its Python."""
    folder = tmp_path_factory.mktemp("guide")
    (folder / "年报").mkdir()
    corner(folder / "年报").rename(folder / "UNITS.csv")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        (command,) = [one for one in blocks("sh") if one.startswith("baolint audit")]
        ran = run(*command.split()[1:], "--as-of", "2024-05-01", "-q")
        assert (ran.code, ran.err) == (1, "")
        exec(compile(blocks("python")[0], str(GUIDE), "exec"), {})
        yield folder


@pytest.fixture(scope="module")
def base(place: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for views in blocks("sql", TEXT.partition("### 1.")[0]):
        connection.execute(views)
    return connection


def answer(base: duckdb.DuckDBPyConnection, number: int) -> list[tuple[Any, ...]]:
    return base.execute(question(number)).fetchall()


def records(place: Path, kind: str) -> list[dict[str, Any]]:
    lines = (place / "结果.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["type"] == kind]


def figures(place: Path, key: str) -> dict[tuple[str, int], float]:
    """Give a figure of every unit and year from the store."""
    found = sqlite3.connect(place / "审看.sqlite").execute(
        "SELECT unit, year, value FROM figures WHERE key = ? AND speaks", (key,)
    )
    return {(unit, year): value for unit, year, value in found}


def test_the_list_of_units_in_the_guide_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "UNITS.csv").write_text(blocks("csv")[0], encoding="utf-8")
    assert len(read(str(tmp_path / "UNITS.csv")).units) == 4


def test_the_guide_asks_ten_questions() -> None:
    assert re.findall(r"^### (\d+)\. ", TEXT, re.MULTILINE) == [str(n) for n in range(1, TEN + 1)]


def test_all_outputs_that_the_command_names_are_there(place: Path) -> None:
    names = ("审看.sqlite", "审看.xlsx", "审看.html", "结果.jsonl")
    assert [name for name in names if not (place / name).stat().st_size] == []


def test_who_has_not_reported(base: duckdb.DuckDBPyConnection) -> None:
    archive = [(f"{REGION}档案馆", year) for year in (2021, 2022, 2023)]
    missing = (ZONE.removesuffix("管理委员会") + "招商服务局", 2021)
    assert sorted(answer(base, 1)) == sorted([*archive, missing])


def test_who_is_late_and_by_how_much(base: duckdb.DuckDBPyConnection) -> None:
    assert answer(base, 2) == [(f"{REGION}审计局", 2022, 50), (f"{REGION}商务局", 2023, 39)]


def test_how_regions_do(base: duckdb.DuckDBPyConnection, place: Path) -> None:
    scores = {(one["region"], one["year"]): one["score"] for one in records(place, "region")}
    assert {row[:2]: row[3] for row in answer(base, 3)} == scores


def test_which_rules_concern_most_units(base: duckdb.DuckDBPyConnection) -> None:
    assert [(code, units) for code, _, units, _ in answer(base, 4)] == [
        ("X101", 5), ("D508", 2), ("X105", 1),
    ]  # fmt: skip


def test_who_is_bad_two_years_running(base: duckdb.DuckDBPyConnection) -> None:
    assert answer(base, 5) == [(ZONE, 2023, "C", "C")]


def test_who_makes_the_same_mistake_each_year(base: duckdb.DuckDBPyConnection, place: Path) -> None:
    years: dict[tuple[str, str], set[int]] = {}
    for one in records(place, "diagnostic"):
        years.setdefault((one["unit"], one["code"]), set()).add(one["year"])
    assert {row[:2]: row[2] for row in answer(base, 6)} == {
        key: len(found) for key, found in years.items() if len(found) > 1
    }


def test_whose_score_fell_most(base: duckdb.DuckDBPyConnection, place: Path) -> None:
    scores = {(one["unit"], one["year"]): one["score"] for one in records(place, "unit")}
    falls = [
        score - before
        for (unit, year), score in scores.items()
        if score is not None and (before := scores.get((unit, year - 1))) is not None
    ]
    assert [row[2] for row in answer(base, 7)] == sorted(fall for fall in falls if fall < 0)[:10]


def test_whose_requests_doubled(base: duckdb.DuckDBPyConnection, place: Path) -> None:
    new = figures(place, "requests/new/total")
    assert {row[:2] for row in answer(base, 8)} == {
        (unit, year)
        for (unit, year), value in new.items()
        if 0 < 2 * new.get((unit, year - 1), 0) <= value
    }


def test_how_much_was_granted(base: duckdb.DuckDBPyConnection, place: Path) -> None:
    granted = figures(place, "requests/handled.granted/total")
    whole = figures(place, "requests/handled.total/total")
    leaves = [key for key in whole if key[0] != ZONE]
    assert answer(base, 9) == [
        (
            year,
            sum(whole[key] for key in leaves if key[1] == year),
            round(
                100
                * sum(granted[key] for key in leaves if key[1] == year)
                / sum(whole[key] for key in leaves if key[1] == year),
                1,
            ),
        )
        for year in (2021, 2022, 2023)
    ]


def test_whose_decisions_were_corrected_most(base: duckdb.DuckDBPyConnection, place: Path) -> None:
    whole = figures(place, "disputes/review/total")
    corrected = figures(place, "disputes/review/corrected")
    rates = [
        round(100 * corrected[key] / value, 1)
        for key, value in whole.items()
        if value >= 2 and corrected[key]
    ]
    assert [row[3] for row in answer(base, 10)] == sorted(rates, reverse=True)[:10]
