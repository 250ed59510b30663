"""The JSON output keeps to the schema that ships with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import baolint
from support.cli import run
from support.made import made
from support.render import files
from support.reports import REPORTS

SCHEMA = json.loads(
    (Path(baolint.__file__).parent / "reporters" / "schema.json").read_text(encoding="utf-8")
)
REAL = REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt"


def checked(*args: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("check", *args, "--format", "json").out)
    return found


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_real_report_keeps_to_the_schema() -> None:
    jsonschema.validate(checked(str(REAL)), SCHEMA)


@pytest.mark.parametrize("name", ["report.txt", "report.md", "portal.html", "report.docx"])
def test_every_format_keeps_to_the_schema(name: str, tmp_path: Path) -> None:
    data = files(made(1), 1)[name]
    (tmp_path / name).write_bytes(data)
    jsonschema.validate(checked(str(tmp_path / name)), SCHEMA)


def test_a_file_that_cannot_be_read_keeps_to_the_schema(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    jsonschema.validate(checked(str(tmp_path / "a.txt")), SCHEMA)


def test_a_number_where_a_text_belongs_would_be_noticed() -> None:
    found = checked(str(REAL))
    found["documents"][0]["diagnostics"][0]["code"] = 204
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, SCHEMA)


def test_word_files_have_paragraphs_and_no_lines(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(files(made(2), 2)["report.docx"])
    found = checked(str(tmp_path / "a.docx"), "--as-of", "2021-06-01")
    places = [d["location"] for d in found["documents"][0]["diagnostics"]]
    assert {(p["line"], bool(p["paragraph"] or p["cell"])) for p in places} == {(None, True)}
