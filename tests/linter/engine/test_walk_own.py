"""What baolint wrote is not taken for a report when a folder is walked."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.engine.walk import listing
from support.cli import run
from support.reports import sound


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告.txt").write_text(sound(), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "target", ["html=a.html", "html=A.HTM", "json=a.json", "sarif=a.json", "xlsx=a.xlsx"]
)
def test_our_own_results_are_passed_over_and_counted(folder: Path, target: str) -> None:
    run("check", "-f", target, "报告.txt")
    found = listing([str(folder)])
    assert ([Path(item.path).name for item in found.items], found.passed_over) == (["报告.txt"], 1)


def test_they_are_read_when_named(folder: Path) -> None:
    run("check", "-f", "html=a.html", "报告.txt")
    assert [item.path for item in listing(["a.html"]).items] == ["a.html"]


def test_a_page_of_results_that_is_named_is_no_report(folder: Path) -> None:
    run("check", "-f", "html=a.html", "报告.txt")
    ran = run("check", "a.html")
    assert (ran.code, "“a.html”是 baolint 写的检查结果" in ran.out) == (2, True)


def test_the_hook_is_silent_about_it(folder: Path) -> None:
    run("check", "-f", "html=a.html", "报告.txt")
    assert (
        run("check", "--skip-unrecognised", "a.html", "报告.txt", "--as-of", "2024-02-01").code == 0
    )


def test_a_pattern_passes_them_over_too(folder: Path) -> None:
    run("check", "-f", "html=a.html", "报告.txt")
    assert [item.path for item in listing(["*"]).items] == ["报告.txt"]


@pytest.mark.parametrize("name", ["报告.html", "报告.yaml"])
def test_a_report_that_we_rendered_is_a_report(folder: Path, name: str) -> None:
    run("extract", "报告.txt", "-o", "r.yaml")
    run("render", "r.yaml", "-o", "报告.html")
    Path("r.yaml").rename("报告.yaml")
    assert name in [item.path for item in listing(["."]).items]


def test_a_folder_of_nothing_else_says_what_was_found_there(folder: Path) -> None:
    run("check", "-f", "html=out/a.html", "报告.txt")
    (folder / "out").mkdir()
    run("check", "-f", "html=out/a.html", "报告.txt")
    assert "“a.html”是 baolint 写的结果" in run("check", "out").err
