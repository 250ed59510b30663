"""The rules of the ecosystem that hold for every output: SARIF, GitLab, GitHub, JUnit, JSON lines.

What a single format carries in a single case is tested in test_machine_formats.py.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from baolint.reporters import FOR_PEOPLE, REPORTERS
from support.cli import run
from support.reports import REPORTS, changed, sound

REAL = REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt"
TEXTUAL = [name for name in REPORTERS if name != "xlsx"]
MACHINE = [name for name in TEXTUAL if name not in FOR_PEOPLE]
WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
DAY = ("--as-of", "2024-02-01")
PROGRAM = "import sys; sys.argv[0] = 'baolint'; from baolint.cli.main import main; main()"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a real report and a faulty one by a name that GBK does not have."""
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


def fill(folder: Path) -> None:
    (folder / "real.txt").write_bytes(REAL.read_bytes())
    (folder / "年报🙂.txt").write_text(WRONG, encoding="utf-8")


def given(name: str, *more: str) -> str:
    return run("check", "real.txt", "年报🙂.txt", *DAY, "-f", name, *more).out


def printed(name: str, **settings: str) -> bytes:
    """Give what a process prints to a pipe, under these environment variables."""
    command = [sys.executable, "-c", PROGRAM, "check", "年报🙂.txt", *DAY, "-f", name]
    environment = {**os.environ, **settings}
    ran = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, b"")
    return ran.stdout


# 1 SARIF


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("desk")
    fill(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        found: dict[str, Any] = json.loads(given("sarif"))
    return found


@pytest.fixture(scope="module")
def only(log: dict[str, Any]) -> dict[str, Any]:
    (one,) = log["runs"]
    found: dict[str, Any] = one
    return found


def test_1_sarif_names_its_schema_and_version(log: dict[str, Any]) -> None:
    assert (log["$schema"], log["version"]) == (
        "https://json.schemastore.org/sarif-2.1.0.json",
        "2.1.0",
    )


def test_1_sarif_says_that_columns_are_code_points(only: dict[str, Any]) -> None:
    assert only["columnKind"] == "unicodeCodePoints"


def test_1_sarif_names_the_category(only: dict[str, Any]) -> None:
    assert only["automationDetails"]["id"] == "baolint/"


def test_1_no_required_text_of_a_sarif_rule_is_empty(only: dict[str, Any]) -> None:
    rules = only["tool"]["driver"]["rules"]
    texts = [
        (rule["id"], rule["shortDescription"]["text"], rule["fullDescription"]["text"],
         rule["help"]["text"])
        for rule in rules
    ]  # fmt: skip
    assert [found for found in texts if not all(found)] == []


def test_1_texts_of_a_sarif_rule_are_not_longer_than_github_takes(only: dict[str, Any]) -> None:
    rules = only["tool"]["driver"]["rules"]
    longest = [
        max(len(rule["shortDescription"]["text"]), len(rule["fullDescription"]["text"]))
        for rule in rules
    ]
    names = [len(rule["name"]) for rule in rules]
    assert (max(longest) <= 1024, max(names) <= 255) == (True, True)


def test_1_properties_of_a_sarif_rule_have_the_values_github_knows(only: dict[str, Any]) -> None:
    held = [rule["properties"] for rule in only["tool"]["driver"]["rules"]]
    assert {one["precision"] for one in held} <= {"very-high", "high", "medium", "low"}
    assert {one["problem.severity"] for one in held} <= {"error", "warning", "recommendation"}
    assert max(len(one["tags"]) for one in held) <= 10


def test_1_sarif_levels_are_note_warning_and_error(only: dict[str, Any]) -> None:
    assert {one["level"] for one in only["results"]} == {"note", "warning", "error"}


def test_1_every_sarif_result_has_a_message_and_a_place(only: dict[str, Any]) -> None:
    results = only["results"]
    assert [one for one in results if not one["message"]["text"] or not one["locations"]] == []


def test_1_every_sarif_result_has_the_fingerprint_github_reads(only: dict[str, Any]) -> None:
    prints = [one["partialFingerprints"]["primaryLocationLineHash"] for one in only["results"]]
    assert [one for one in prints if not re.fullmatch("[0-9a-f]{64}", one)] == []


def test_1_sarif_addresses_are_relative_ascii_and_start_at_the_root(only: dict[str, Any]) -> None:
    places = [
        place["physicalLocation"]["artifactLocation"]
        for one in only["results"]
        for place in (*one["locations"], *one.get("relatedLocations", ()))
    ]
    assert {(unquote(one["uri"]), one["uri"].isascii(), one["uriBaseId"]) for one in places} == {
        ("real.txt", True, "%SRCROOT%"),
        ("年报🙂.txt", True, "%SRCROOT%"),
    }


def test_1_the_end_column_of_a_sarif_region_is_behind_what_is_meant(desk: Path) -> None:
    results = json.loads(given("sarif", "--select", "B302"))["runs"][0]["results"]
    (region,) = [
        one["locations"][0]["physicalLocation"]["region"]
        for one in results
        if "real" not in one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    ]
    line = WRONG.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "8"


def test_1_related_places_in_sarif_are_numbered(only: dict[str, Any]) -> None:
    numbers = [
        [place["id"] for place in one["relatedLocations"]]
        for one in only["results"]
        if "relatedLocations" in one
    ]
    assert numbers != []
    assert [one for one in numbers if one != list(range(1, len(one) + 1))] == []


# 2 GitLab


def test_2_gitlab_severities_are_those_it_knows() -> None:
    found = {issue["severity"] for issue in json.loads(given("gitlab"))}
    assert found <= {"info", "minor", "major", "critical", "blocker"}


def test_2_gitlab_paths_do_not_start_with_a_dot() -> None:
    out = run("check", "./real.txt", *DAY, "-f", "gitlab").out
    assert {issue["location"]["path"] for issue in json.loads(out)} == {"real.txt"}


def test_2_gitlab_lines_are_numbers_from_one() -> None:
    lines = [issue["location"]["lines"]["begin"] for issue in json.loads(given("gitlab"))]
    assert min(lines) >= 1


# 3 GitHub


def test_3_every_line_for_github_is_a_command() -> None:
    lines = given("github").splitlines()
    assert [one for one in lines if not re.match("::(error|warning|notice) file=", one)] == []


def test_3_no_line_of_a_report_is_shown_so_that_github_takes_it_for_a_command(desk: Path) -> None:
    text = changed(sound(), ("本年度", "\n::add-mask::本年度\n"))
    (desk / "a.txt").write_text(text.replace("予以公开\t\t9", "予以公开\t\t8"), encoding="utf-8")
    lines = run("check", "a.txt", *DAY).out.splitlines()
    assert [line for line in lines if line.lstrip().startswith("::")] == []


# 6 colour


@pytest.mark.parametrize("name", MACHINE)
def test_6_formats_for_programs_have_no_colour_even_when_it_is_wanted(name: str) -> None:
    assert "\x1b" not in given(name, "--color", "always")


@pytest.mark.parametrize("name", MACHINE)
def test_6_formats_for_programs_do_not_care_how_wide_the_screen_is(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for columns in ("30", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        found.append(re.sub(r'"?(elapsed_s|time(stamp)?)"?[:=] ?"?[^",]*', "", given(name)))
    assert found[0] == found[1]


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_6_a_console_in_gbk_gets_what_it_can_show(name: str) -> None:
    assert "年报?.txt" in printed(name, PYTHONIOENCODING="gbk").decode("gbk")


@pytest.mark.parametrize("name", MACHINE)
def test_6_formats_for_programs_are_in_utf_8_under_gbk_too(name: str) -> None:
    text = printed(name, PYTHONIOENCODING="gbk").decode("utf-8")
    assert "年报🙂.txt" in text or "%E5%B9%B4%E6%8A%A5%F0%9F%99%82.txt" in text


# 9 others


def test_9_junit_has_the_attributes_that_readers_of_it_ask_for() -> None:
    suite = next(ET.fromstring(given("junit")).iter("testsuite"))
    wanted = {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}
    assert wanted <= set(suite.attrib)


def test_9_a_case_of_junit_says_in_which_file_and_line_it_is() -> None:
    failed = [
        case
        for case in ET.fromstring(given("junit")).iter("testcase")
        if list(case.iter("failure"))
    ]
    assert {case.get("file") for case in failed} == {"real.txt", "年报🙂.txt"}
    assert [case for case in failed if not (case.get("classname") and case.get("line"))] == []


def test_9_json_lines_have_one_summary_and_it_is_the_last() -> None:
    kinds = [json.loads(line)["type"] for line in given("jsonl").splitlines()]
    assert [number for number, kind in enumerate(kinds, 1) if kind == "summary"] == [len(kinds)]
