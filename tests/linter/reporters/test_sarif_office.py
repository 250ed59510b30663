"""Microsoft's own validator, with the rules of GitHub code scanning, finds no error in our SARIF."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from support.cli import run
from support.made import made
from support.render import files
from support.reports import REPORTS, changed, sound

ROOT = Path(__file__).parents[3]
VALIDATOR = ROOT / "node_modules" / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
WITHOUT_ADDRESS = "SARIF2005"
"""The tool has no web page of its own to name; a warning, not an error."""

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(
        not VALIDATOR.exists(), reason="the SARIF validator is not there; make test-all installs it"
    ),
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with faulty reports by Chinese names: a text, a Word file, a file that is no text."""
    monkeypatch.chdir(tmp_path)
    wrong = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
    (tmp_path / "年报 甲.txt").write_text(wrong, encoding="utf-8")
    real = REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt"
    (tmp_path / "真实.txt").write_bytes(real.read_bytes())
    bad = made(1)
    word = files(bad._replace(figures={**bad.figures, "disputes/review/total": "99"}), 1)
    (tmp_path / "年报.docx").write_bytes(word["report.docx"])
    (tmp_path / "坏.txt").write_bytes(bytes(range(256)))
    return tmp_path


def complaints(log: dict[str, Any], folder: Path) -> set[tuple[str, str]]:
    """Give (level, rule) of all that the validator has to say about a log."""
    (folder / "log.sarif").write_text(json.dumps(log, ensure_ascii=False), encoding="utf-8")
    command = [
        str(VALIDATOR), "validate", "log.sarif", "--rule-kind", "Sarif;Ghas", "-o", "found.sarif",
        "--log", "ForceOverwrite",
    ]  # fmt: skip
    subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=60)
    (found,) = json.loads((folder / "found.sarif").read_text("utf-8-sig"))["runs"]
    return {(one.get("level", "warning"), one["ruleId"]) for one in found["results"]}


def log_of(folder: Path) -> dict[str, Any]:
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    log: dict[str, Any] = json.loads(
        run("check", "--as-of", "2024-02-01", "-f", "sarif", *names).out
    )
    return log


def test_the_validator_has_nothing_to_say_of_our_log(desk: Path) -> None:
    assert complaints(log_of(desk), desk) == {("warning", WITHOUT_ADDRESS)}


def test_the_validator_has_nothing_to_say_of_what_is_accepted_or_lies_elsewhere(
    desk: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("别处") / "a%b #1.txt"
    elsewhere.write_bytes((desk / "年报 甲.txt").read_bytes())
    (desk / ".baolint.yaml").write_text(
        "suppressions:\n- {file: 年报.docx, code: B304, reason: 并案审理}\nbaseline: old.jsonl\n",
        encoding="utf-8",
    )
    run("baseline", "update", "真实.txt", "--as-of", "2024-02-01")
    names = ("真实.txt", "年报.docx", "年报 甲.txt", str(elsewhere))
    log = json.loads(run("check", "--as-of", "2024-02-01", "-f", "sarif", *names).out)
    results = log["runs"][0]["results"]
    assert {one["baselineState"] for one in results} == {"new", "unchanged"}
    assert [one["ruleId"] for one in results if "suppressions" in one] == ["B304"]
    assert complaints(log, desk) == {("warning", WITHOUT_ADDRESS)}


def test_the_validator_notices_a_file_name_that_was_not_encoded(desk: Path) -> None:
    log = log_of(desk)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    place["artifactLocation"]["uri"] = "年报 甲.txt"
    assert "error" in {level for level, _ in complaints(log, desk)}
