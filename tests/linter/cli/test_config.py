"""baolint config shows what is in force, its grammar, and starts a new file."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from support.cli import run
from support.configured import write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_value_is_shown_with_its_origin(here: Path) -> None:
    write(here, "fail-on: never\n")
    assert "fail-on: never  # .baolint.yaml:1\n" in run("config", "show").out


def test_what_is_not_said_is_shown_as_default() -> None:
    assert "level: auto  # 默认\n" in run("config", "show").out


def test_entries_for_a_file_are_shown_as_in_force(here: Path) -> None:
    write(here, "per-file:\n  '*.docx': {level: township}\n")
    assert "level: township  # .baolint.yaml:2\n" in run("config", "show", "a.docx").out


def test_a_grade_for_a_file_is_shown_with_its_own_line(here: Path) -> None:
    write(here, "severity: {C601: info}\nper-file:\n  '*.md':\n    severity:\n      C601: error\n")
    assert "  C601: error  # .baolint.yaml:5\n" in run("config", "show", "a.md").out


def test_last_years_report_of_a_file_is_shown(here: Path) -> None:
    write(here, "per-file:\n  '*.md': {previous: old.md}\n")
    assert f"previous: {here / 'old.md'}  # .baolint.yaml:2\n" in run("config", "show", "a.md").out


def test_what_a_phase_changes_is_shown(here: Path) -> None:
    write(here, "phase: draft\n")
    assert "这一阶段另外不用：F908、" in run("config", "show").out


def test_required_contacts_are_shown_as_the_option_they_are(here: Path) -> None:
    write(here, "contact:\n  required: [email]\n")
    assert "  C606: {required: [email]}  # .baolint.yaml:1\n" in run("config", "show").out


def test_a_new_file_says_nothing_yet_and_is_valid(here: Path) -> None:
    run("config", "init")
    assert run("config", "show").code == 0


def test_an_existing_file_is_never_overwritten(here: Path) -> None:
    path = write(here, "fail-on: never\n")
    assert (run("config", "init").code, path.read_text("utf-8")) == (2, "fail-on: never\n")


def test_every_sample_of_a_new_file_is_valid(here: Path) -> None:
    run("config", "init")
    path = here / ".baolint.yaml"
    lines = path.read_text("utf-8").splitlines()
    said = [line[2:] for line in lines if line.startswith("# ") and not _is_about(line)]
    said = [line for line in said if "extends" not in line]
    path.write_text("\n".join(said), encoding="utf-8")
    assert run("config", "show").err == ""


def _is_about(line: str) -> bool:
    return "：" in line or ":" not in line or "schema" in line or "去掉" in line


def test_the_schema_is_a_schema_and_fits_a_file() -> None:
    schema = json.loads(run("config", "schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"ignore": ["F"], "per-file": {"*.docx": {"level": "township"}}}, schema)


def test_the_schema_refuses_an_unknown_key() -> None:
    schema = json.loads(run("config", "schema").out)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"ignroe": []}, schema)


def test_a_wrong_file_ends_with_2_and_file_and_line(here: Path) -> None:
    write(here, "\nignroe: F\n")
    ran = run("config", "show")
    assert (ran.code, "baolint：.baolint.yaml:2: ignroe: 不认识的键" in ran.err) == (2, True)


def test_the_values_are_given_as_json_too(here: Path) -> None:
    write(here, "ignore: F\n")
    assert json.loads(run("config", "show", "-f", "json").out)["values"]["ignore"] == ["F"]
