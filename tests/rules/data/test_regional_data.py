from __future__ import annotations

from pathlib import Path

import pytest

from baolint_rules import data

FILES = sorted(Path(data.__file__).parent.glob("*.csv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_data_file_states_its_day_and_its_check(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert [word in first for word in ("# ", "Compiled 2026-", "checked")] == [True] * 3 or (
        "Checked share" in first
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_data_file_is_plain(path: Path) -> None:
    rows = path.read_text(encoding="utf-8").split("\n")[1:-1]
    assert {row.count(",") for row in rows} == {rows[0].count(",")}
    assert '"' not in "".join(rows)


def test_there_are_320_area_codes() -> None:
    assert len(data.area_codes()) == 320


def test_an_area_code_knows_its_city_and_digits() -> None:
    area = data.area_codes()["0816"]
    assert (area.province, area.cities, area.digits) == ("四川省", ("绵阳市",), (7,))


def test_an_area_with_two_lengths() -> None:
    assert data.area_codes()["0851"].digits == (7, 8)


def test_doubtful_units_are_units_of_the_area() -> None:
    assert all(set(area.doubtful) <= set(area.cities) for area in data.area_codes().values())


def test_retired_codes_lead_to_codes_in_use() -> None:
    retired = data.retired_area_codes()
    assert set(retired.values()) <= set(data.area_codes())
    assert not set(retired) & set(data.area_codes())


def prefecture_of(prefix: str) -> str | None:
    held = data.postcode_prefix(prefix)
    return held and held.prefecture


@pytest.mark.parametrize(
    ("prefix", "prefecture"),
    [("6210", "绵阳市"), ("62", ""), ("00", None), ("621", None), ("", None), ("prefix", None)],
)
def test_postcode_prefixes_of_prefectures_and_provinces(
    prefix: str, prefecture: str | None
) -> None:
    assert prefecture_of(prefix) == prefecture


def test_the_province_of_a_postcode_prefix_is_known() -> None:
    held = data.postcode_prefix("62")
    assert held and held.province == "四川省"


@pytest.mark.parametrize(
    ("prefix", "known"),
    [("5104", True), ("5122", True), ("83", True), ("71", True), ("5199", False), ("51", False)],
    ids=["in force", "abolished", "residence permit", "Taiwan", "never", "province alone"],
)
def test_prefixes_of_identity_numbers(prefix: str, known: bool) -> None:
    assert (prefix in data.identity_prefixes()) == known


def test_the_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        data.area_codes()["0000"] = None  # type: ignore[index]
