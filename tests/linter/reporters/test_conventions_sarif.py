"""The rules of the ecosystem for SARIF, section 1 of the conventions: as GitHub reads it, and more."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from baolint.engine.run import check_bytes
from baolint.reporters.sarif_result import artifact
from support.cli import run
from support.conventions import DAY, SARIF, WRONG, fill, given
from support.convert import to_html
from support.reports import changed, prepared, sound


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a real report and a faulty one by a name that GBK does not have."""
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


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


PAGE = to_html(WRONG)
NOTED = f"{PAGE}<!-- baolint: ignore-file B302 -- 已与业务科核实 -->"


def single(source: str, desk: Path, *more: str) -> dict[str, Any]:
    """Give the only run about one page."""
    (desk / "a.html").write_text(source, encoding="utf-8")
    log = json.loads(run("check", "a.html", *DAY, "-f", "sarif", *more).out)
    jsonschema.validate(log, SARIF)
    (one,) = log["runs"]
    found: dict[str, Any] = one
    return found


def test_1_what_is_suppressed_in_the_source_says_so_and_why(desk: Path) -> None:
    (result,) = single(NOTED, desk)["results"]
    assert (result["ruleId"], result["suppressions"]) == (
        "B302",
        [{"kind": "inSource", "status": "accepted", "justification": "已与业务科核实"}],
    )


def test_1_what_is_suppressed_by_the_configuration_is_external(desk: Path) -> None:
    (desk / ".baolint.yaml").write_text("suppressions: [{code: B302, reason: 已核}]", "utf-8")
    (result,) = single(PAGE, desk)["results"]
    assert [one["kind"] for one in result["suppressions"]] == ["external"]


def test_1_results_are_new_or_unchanged_where_there_is_a_baseline(desk: Path) -> None:
    (desk / "a.html").write_text(PAGE, encoding="utf-8")
    run("baseline", "update", "a.html", "--baseline", "old.jsonl", *DAY)
    wrong = to_html(changed(WRONG, ("行政许可\t38", "行政许可\t-38")))
    states = {
        result["ruleId"]: result["baselineState"]
        for result in single(wrong, desk, "--baseline", "old.jsonl")["results"]
    }
    assert states == {"B302": "unchanged", "T208": "new"}


def test_1_no_state_is_told_where_there_is_no_baseline(only: dict[str, Any]) -> None:
    assert [one for one in only["results"] if "baselineState" in one] == []


def test_1_code_scanning_gets_nothing_that_is_accepted(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert single(NOTED, desk)["results"] == []


def test_1_a_mend_of_a_text_is_a_fix_that_leads_to_the_mended_text(desk: Path) -> None:
    source = changed(sound(), ("本年废止件数", "本年度止件数"))
    (desk / "a.txt").write_text(source, encoding="utf-8")
    results = json.loads(run("check", "a.txt", *DAY, "-f", "sarif").out)["runs"][0]["results"]
    ((fix,),) = (one["fixes"] for one in results if one["ruleId"] == "T204")
    (change,) = fix["artifactChanges"]
    (edit,) = change["replacements"]
    region = edit["deletedRegion"]
    lines = source.split("\n")
    line = lines[region["startLine"] - 1]
    lines[region["startLine"] - 1] = (
        line[: region["startColumn"] - 1]
        + edit["insertedContent"]["text"]
        + line[region["endColumn"] - 1 :]
    )
    assert "\n".join(lines) == sound()


def test_1_a_file_that_cannot_be_read_is_a_notification(desk: Path) -> None:
    (desk / "b.txt").write_bytes(bytes(range(256)))
    log = json.loads(run("check", "b.txt", *DAY, "-f", "sarif").out)
    jsonschema.validate(log, SARIF)
    (invocation,) = log["runs"][0]["invocations"]
    (notice,) = invocation["toolExecutionNotifications"]
    uri = notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (invocation["executionSuccessful"], notice["level"], uri) == (False, "error", "b.txt")


def test_1_a_run_without_trouble_was_successful(only: dict[str, Any]) -> None:
    assert only["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_1_related_places_are_linked_in_the_message(only: dict[str, Any]) -> None:
    links = [
        (re.findall(r"(?<!\\)\]\((\d+)\)", one["message"]["text"]), len(one["relatedLocations"]))
        for one in only["results"]
        if "relatedLocations" in one
    ]
    assert links != []
    assert [one for one in links if one[0] != [str(n + 1) for n in range(min(one[1], 10))]] == []


def test_1_what_a_report_says_is_never_taken_for_a_link(desk: Path) -> None:
    text = changed(sound(), ("本年度", "本年度[详见](1)以经"))
    (desk / "a.txt").write_text(text, encoding="utf-8")
    results = json.loads(run("check", "a.txt", *DAY, "-f", "sarif").out)["runs"][0]["results"]
    assert [one for one in results if re.search(r"[^\\]\]\(", one["message"]["text"])] == []


ADDRESSES = [
    ("a b/年报.txt", "a%20b/%E5%B9%B4%E6%8A%A5.txt", True),
    ("a%b#c?.txt", "a%25b%23c%3F.txt", True),
    ("a:b,c.txt", "a%3Ab%2Cc.txt", True),
    ("back\\slash.txt", "back%5Cslash.txt", True),
    ("/srv/年报.txt", "file:///srv/%E5%B9%B4%E6%8A%A5.txt", False),
    ("D:\\年报\\a.txt", "file:///D:/%E5%B9%B4%E6%8A%A5/a.txt", False),
    ("D:/a b.txt", "file:///D:/a%20b.txt", False),
    ("//server/share/a.txt", "file://server/share/a.txt", False),
]


@pytest.mark.parametrize(("path", "uri", "relative"), ADDRESSES)
def test_1_every_path_is_a_valid_address(path: str, uri: str, relative: bool) -> None:
    report = check_bytes(WRONG.encode(), path, prepared())
    found = artifact(report)
    assert (found["uri"], "uriBaseId" in found) == (uri, relative)


def test_1_sarif_has_no_run_longer_than_github_takes(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baolint.reporters.sarif.MOST", 4)
    log = json.loads(given("sarif"))
    jsonschema.validate(log, SARIF)
    sizes = [len(one["results"]) for one in log["runs"]]
    categories = [one["automationDetails"]["id"] for one in log["runs"]]
    assert (max(sizes), sum(sizes)) == (4, len(json.loads(given("gitlab"))))
    assert len(set(categories)) == len(categories)


def test_1_only_rules_about_leaks_are_security_alerts(only: dict[str, Any]) -> None:
    rules = only["tool"]["driver"]["rules"]
    held = {one["id"][0]: one["properties"].get("security-severity") for one in rules}
    assert {letter for letter, value in held.items() if value} == {"P"}
    assert 0.1 <= float(held["P"]) <= 10
