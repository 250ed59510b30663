"""A made-up county of sixty units and three years: what is wrong in it is found, and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from support.cli import run
from support.county.county import County
from support.county.faults import FAULTY, Faults
from support.county.units import YEARS

Record = dict[str, Any]
PAIRS = 5
"""Pairs of faults of carrying over that are mended: ten files."""


class Audited(NamedTuple):
    """What an audit said, by the type of record."""

    records: list[Record]

    def of(self, kind: str) -> list[Record]:
        return [record for record in self.records if record["type"] == kind]

    def grave(self) -> list[Record]:
        """The findings above info."""
        return [one for one in self.of("diagnostic") if one["severity"] != "info"]

    def where(self, code: str) -> set[tuple[str, int]]:
        """The units and years in which a rule found something."""
        return {(one["unit"], one["year"]) for one in self.of("diagnostic") if one["code"] == code}

    def summary(self) -> Record:
        (found,) = self.of("summary")
        return found


def audit(folder: Path, *args: str) -> Audited:
    """Audit a folder with its list of units."""
    target = folder / "out.jsonl"
    ran = run(
        "audit", str(folder / "reports"), "--units", str(folder / "UNITS.csv"), "--as-of", "2024-05-01",
        "--store", str(folder / "store.sqlite"), "-q", "--exit-zero", "-f", f"jsonl={target}", *args,
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    return Audited([json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()])


def written(county: County, folder: Path) -> Path:
    (folder / "reports").mkdir()
    county.write(folder / "reports").rename(folder / "UNITS.csv")
    return folder


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Audited:
    return audit(written(County(), tmp_path_factory.mktemp("sound")))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(County(FAULTY), tmp_path_factory.mktemp("faulty"))


@pytest.fixture(scope="module")
def faulty(place: Path) -> Audited:
    return audit(place)


@pytest.fixture(scope="module")
def mended(place: Path, faulty: Audited) -> Audited:
    """The second audit, after the faults of ten files were put right."""
    county = County(Faults(**{**FAULTY._asdict(), "carried": FAULTY.carried[2 * PAIRS :]}))
    for carry in FAULTY.carried[: 2 * PAIRS]:
        unit = next(one for one in county.units if one.name == carry.unit)
        path, data = county.file(unit, carry.year)
        (place / "reports" / path).write_bytes(data)
    return audit(place)


# Without faults


def test_a_sound_county_draws_nothing_above_info(sound: Audited) -> None:
    assert [(one["path"], one["code"], one["message"]) for one in sound.grave()] == []


def test_nobody_of_a_sound_county_has_copied(sound: Audited) -> None:
    assert sound.where("X103") == set()


def test_everybody_of_a_sound_county_has_reported_in_time(sound: Audited) -> None:
    told = sound.summary()
    assert [told[name] for name in ("expected", "received", "missing", "late", "unmatched")] == [
        len(YEARS) * 60, len(YEARS) * 60, 0, 0, 0,
    ]  # fmt: skip


def test_everything_in_a_sound_county_could_be_assessed(sound: Audited) -> None:
    assert (sound.summary()["assessed"], sound.summary()["not_assessable"]) == (180, 0)


# With faults


def test_just_the_faults_of_carrying_over_roll_up_and_the_late_are_above_info(
    faulty: Audited,
) -> None:
    found = Counter((one["code"], one["severity"]) for one in faulty.grave())
    assert found == {("X101", "error"): 12, ("X105", "warning"): 5, ("D508", "warning"): 3}


def test_faults_of_carrying_over_are_found_where_they_are(faulty: Audited) -> None:
    assert faulty.where("X101") == {(one.unit, one.year) for one in FAULTY.carried}


def test_faults_of_roll_up_are_found_in_the_parents_table(faulty: Audited) -> None:
    found = {
        (one["unit"], one["year"], one["location"]["table"])
        for one in faulty.of("diagnostic")
        if one["code"] == "X105"
    }
    assert found == {(one.parent, one.year, one.table) for one in FAULTY.rolled}


def test_the_gap_of_a_roll_up_is_told(faulty: Audited) -> None:
    gaps = {
        (one["unit"], one["year"], one["location"]["table"]): one["evidence"]["cells"][0]["gap"]
        for one in faulty.of("diagnostic")
        if one["code"] == "X105"
    }
    assert gaps == {(one.parent, one.year, one.table): one.by for one in FAULTY.rolled}


def test_copied_texts_are_found_between_years_and_between_units(faulty: Audited) -> None:
    pairs = set()
    for one in faulty.of("diagnostic"):
        if one["code"] == "X103":
            other = one["evidence"]["other"]
            pairs.add(frozenset([(one["unit"], one["year"]), (other["agency"], other["year"])]))
    assert pairs == {
        frozenset([(one.unit, one.year), (one.source, one.source_year)]) for one in FAULTY.copied
    }


def test_both_passages_of_a_copied_text_are_shown(faulty: Audited) -> None:
    found = [one for one in faulty.of("diagnostic") if one["code"] == "X103"]
    assert [len(one["evidence"]["passages"]) for one in found] == [2] * len(FAULTY.copied)


def test_missing_reports_are_named(faulty: Audited) -> None:
    missing = {
        (one["unit"], one["year"])
        for one in faulty.of("unit")
        if one["expected"] and one["path"] is None
    }
    assert missing == set(FAULTY.missing)


def test_late_reports_are_named(faulty: Audited) -> None:
    assert {(one["unit"], one["year"]) for one in faulty.of("unit") if one["late"]} == set(
        FAULTY.late
    )


def test_renamed_units_are_recognised_by_their_former_names(faulty: Audited) -> None:
    other = {
        (one["unit"], one["agency"])
        for one in faulty.of("document")
        if one["agency"] != one["unit"]
    }
    assert other == set(FAULTY.renamed)


def test_every_file_belongs_to_a_unit(faulty: Audited) -> None:
    assert faulty.summary()["unmatched"] == 0


def test_where_a_child_is_missing_the_roll_up_is_not_judged(faulty: Audited) -> None:
    (rule,) = [one for one in faulty.of("rule") if one["code"] == "X105"]
    tables, parents = 3, 2
    assert rule["not_assessable"] == tables * parents


# After mending


def test_ten_are_mended_none_is_new_and_the_rest_are_open(faulty: Audited, mended: Audited) -> None:
    told, before = mended.summary(), len(faulty.of("diagnostic"))
    assert [told[name] for name in ("mended", "new", "open")] == [10, 0, before - 10]


def test_the_mended_findings_are_those_of_the_ten_files(mended: Audited) -> None:
    assert {(one["code"], one["unit"], one["year"]) for one in mended.of("mended")} == {
        ("X101", one.unit, one.year) for one in FAULTY.carried[: 2 * PAIRS]
    }


def test_what_is_open_is_what_was_not_mended(faulty: Audited, mended: Audited) -> None:
    gone = {one["fingerprint"] for one in mended.of("mended")}
    before = {one["fingerprint"] for one in faulty.of("diagnostic")}
    assert {one["fingerprint"] for one in mended.of("diagnostic")} == before - gone
