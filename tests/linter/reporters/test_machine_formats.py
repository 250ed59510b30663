"""The formats that other programs read keep to what those programs document."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from support.cli import run
from support.made import made
from support.render import files
from support.reports import REPORTS, changed, sound

REAL = str(REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt")
SARIF = json.loads(
    (Path(__file__).parents[2] / "schemas" / "sarif.json").read_text(encoding="utf-8")
)
WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))


def given(name: str, *paths: str) -> str:
    return run("check", "--as-of", "2024-02-01", "-f", name, *paths).out


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A report with one wrong figure, by a Chinese name with a blank in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "年报 甲.txt").write_text(WRONG, encoding="utf-8")
    return "年报 甲.txt"


@pytest.fixture
def faulty_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    bad = made(1)
    figures = {**bad.figures, "disputes/review/total": "99"}
    data = files(bad._replace(figures=figures), 1)["report.docx"]
    (tmp_path / "a.docx").write_bytes(data)
    return "a.docx"


# SARIF 2.1.0 as GitHub reads it


def sarif(*paths: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(given("sarif", *paths))
    return found


def test_sarif_keeps_to_the_schema() -> None:
    jsonschema.validate(sarif(REAL), SARIF)


def test_a_wrong_level_in_sarif_would_be_noticed() -> None:
    found = sarif(REAL)
    found["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, SARIF)


def test_sarif_has_results_even_when_there_are_none() -> None:
    assert sarif(str(REPORTS / "ok" / "sound.txt"))["runs"][0]["results"] == []


def test_sarif_names_the_rule_by_its_index() -> None:
    (one,) = sarif(REAL)["runs"]
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in one["results"])


def test_a_chinese_file_name_is_percent_encoded_in_sarif(faulty: str) -> None:
    result = sarif(faulty)["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%E5%B9%B4%E6%8A%A5%20%E7%94%B2.txt"


def test_a_word_file_stands_on_line_one_and_says_where(faulty_word: str) -> None:
    result = next(r for r in sarif(faulty_word)["runs"][0]["results"] if r["ruleId"] == "B304")
    place = result["locations"][0]
    assert (
        place["physicalLocation"]["region"],
        place["logicalLocations"][0]["fullyQualifiedName"] in result["message"]["text"],
    ) == ({"startLine": 1}, True)


def test_only_rules_about_leaks_have_a_security_severity() -> None:
    rules = sarif(REAL)["runs"][0]["tool"]["driver"]["rules"]
    assert {r["id"][0] for r in rules if "security-severity" in r["properties"]} == {"P"}


def test_a_file_that_cannot_be_read_makes_the_run_unsuccessful(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    found = sarif(str(tmp_path / "a.txt"))
    jsonschema.validate(found, SARIF)
    assert found["runs"][0]["invocations"][0]["executionSuccessful"] is False


# GitHub's workflow commands


def commands(*paths: str) -> list[str]:
    """Give the lines for GitHub between those that make a group of them."""
    return given("github", *paths).splitlines()[1:-1]


def test_github_gets_one_line_a_finding(faulty: str) -> None:
    (line,) = commands(faulty)
    assert line.startswith("::error file=年报 甲.txt,line=")


def test_github_gets_the_severest_first() -> None:
    kinds = [line[2 : line.index(" ")] for line in commands(REAL)]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)


def test_signs_that_mean_something_to_github_are_escaped(tmp_path: Path) -> None:
    (tmp_path / "a,b:c%.txt").write_text(WRONG, encoding="utf-8")
    (line,) = commands(str(tmp_path / "a,b:c%.txt"))
    assert "a%2Cb%3Ac%25.txt,line=" in line


def test_github_gets_no_columns_over_several_lines() -> None:
    for line in commands(REAL):
        pairs = dict(part.split("=", 1) for part in line.split("::")[1].split(" ", 1)[1].split(","))
        assert ("col" in pairs) == (pairs["line"] == pairs["endLine"])


def test_the_step_summary_lists_every_finding(
    faulty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    given("github", faulty)
    assert "| B302 outcome-sum-mismatch |" in (tmp_path / "summary.md").read_text("utf-8")


# GitLab Code Quality


def test_gitlab_gets_just_the_fields_it_reads(faulty: str) -> None:
    (issue,) = json.loads(given("gitlab", faulty))
    assert sorted(issue) == ["check_name", "description", "fingerprint", "location", "severity"]


def test_gitlab_gets_the_code_in_the_description(faulty: str) -> None:
    (issue,) = json.loads(given("gitlab", faulty))
    assert issue["description"].startswith("B302: ")


def test_gitlab_gets_an_empty_list_for_a_sound_report() -> None:
    assert json.loads(given("gitlab", str(REPORTS / "ok" / "sound.txt"))) == []


def test_gitlab_gets_no_mark_before_the_list() -> None:
    assert given("gitlab", REAL)[0] == "["


def test_fingerprints_for_gitlab_are_unique() -> None:
    prints = [issue["fingerprint"] for issue in json.loads(given("gitlab", REAL))]
    assert len(set(prints)) == len(prints)


def test_paths_for_gitlab_start_at_the_project(
    faulty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path.parent))
    (issue,) = json.loads(given("gitlab", faulty))
    assert issue["location"]["path"] == f"{tmp_path.name}/{faulty}"


# JUnit


def test_junit_has_a_failure_for_each_finding(faulty: str) -> None:
    root = ET.fromstring(given("junit", faulty))
    (failure,) = root.iter("failure")
    assert (root.get("failures"), failure.get("type")) == ("1", "B302")


def test_a_sound_report_is_a_passed_case() -> None:
    root = ET.fromstring(given("junit", str(REPORTS / "ok" / "sound.txt")))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_characters_that_xml_forbids_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a\x1b.txt").write_text(WRONG, encoding="utf-8")
    assert ET.fromstring(given("junit", str(tmp_path / "a\x1b.txt"))).get("failures") == "1"


# CSV and JSON lines


def test_csv_opens_in_excel_as_it_stands(faulty: str) -> None:
    text = given("csv", faulty)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert (text[0], [row[5] for row in rows]) == ("\ufeff", ["规则", "B302"])


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＠"])
def test_a_cell_that_looks_like_a_formula_is_made_inert(
    sign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"{sign}1.txt").write_text(WRONG, encoding="utf-8")
    rows = list(csv.reader(io.StringIO(given("csv", f"./{sign}1.txt"))))
    assert rows[1][0] == f"'{sign}1.txt"


def test_json_lines_end_with_the_summary(faulty: str) -> None:
    lines = [json.loads(line) for line in given("jsonl", faulty).splitlines()]
    assert [line["type"] for line in lines] == ["document", "diagnostic", "summary"]


def test_every_json_line_names_its_version(faulty: str) -> None:
    lines = [json.loads(line) for line in given("jsonl", faulty).splitlines()]
    assert {line["schema_version"] for line in lines} == {"1"}
