"""Whole outputs kept as files: the real report and the faulty example, in every format."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from support.cli import run
from support.reports import REPORTS

REAL = "annual-report-2023-panzhihua-xiqu.txt"
EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def checked(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str, form: str) -> str:
    """Check a copy in a folder of its own: fingerprints go by the path in the project."""
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copy(folder / name, scratch)
        monkeypatch.chdir(scratch)
        found = _checked(monkeypatch, name, form)
        monkeypatch.chdir(folder)
    return found


def _checked(monkeypatch: pytest.MonkeyPatch, name: str, form: str) -> str:
    monkeypatch.setenv("COLUMNS", "100")
    out = run("check", name, "--as-of", "2024-02-01", "--format", form, "--color", "never").out
    out = re.sub(r'"elapsed_s": [0-9.]+', '"elapsed_s": 0', out)
    return re.sub(r'"sha256": "[0-9a-f]{64}"', '"sha256": ""', out)


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_the_real_report(
    form: str, monkeypatch: pytest.MonkeyPatch, golden: Callable[[str, str], None]
) -> None:
    golden(checked(monkeypatch, REPORTS / "real", REAL, form), f"real.{form}")


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_the_faulty_example(
    form: str, monkeypatch: pytest.MonkeyPatch, golden: Callable[[str, str], None]
) -> None:
    golden(checked(monkeypatch, EXAMPLES, "faulty.txt", form), f"faulty.{form}")


def test_the_real_report_is_graded_as_its_findings_deserve(monkeypatch: pytest.MonkeyPatch) -> None:
    document = json.loads(checked(monkeypatch, REPORTS / "real", REAL, "json"))["documents"][0]
    assert (document["grade"], document["score"]) == ("C", 62)


def test_the_real_report_has_just_the_findings_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    document = json.loads(checked(monkeypatch, REPORTS / "real", REAL, "json"))["documents"][0]
    found = sorted((d["code"], d["location"]["line"]) for d in document["diagnostics"])
    assert found == [
        ("B306", 3), ("C606", 7), ("F902", 48), ("F903", 5), ("F904", 93), ("F910", 13), ("S109", 7),
        ("T204", 35), ("T205", 51), ("T205", 52), ("T205", 83), ("T213", 35), ("T216", 49), ("T217", 37),
        ("T217", 81), ("W707", 27), ("W707", 89),
    ]  # fmt: skip


def test_every_relation_of_the_real_report_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    document = json.loads(checked(monkeypatch, REPORTS / "real", REAL, "json"))["documents"][0]
    assert document["checks"]["not_assessable"] == 0
