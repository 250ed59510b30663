"""A repository with old findings adopts the tool: new ones are seen, mended ones go."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.cli import Ran, run
from support.reports import changed, sound

AS_OF = ("--as-of", "2024-02-01")
WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"), ("；邮编：621000", ""))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Forty faulty reports of as many agencies, and a baseline of what they have."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".baolint.yaml").write_text("baseline: old.jsonl\n", encoding="utf-8")
    for number in range(40):
        put(tmp_path, number, WRONG)
    run("baseline", "update", ".", *AS_OF)
    return tmp_path


def put(folder: Path, number: int, text: str) -> None:
    (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def check(*paths: str) -> Ran:
    return run("check", "--no-cross-file", *AS_OF, *(paths or (".",)))


def test_what_was_there_is_accepted() -> None:
    ran = check()
    assert (ran.code, "另有 80 个问题在基线之内" in ran.out) == (0, True)


def test_a_new_finding_is_seen(here: Path) -> None:
    put(here, 7, changed(WRONG, ("行政许可\t38", "行政许可\t-38")))
    ran = check()
    assert (ran.code, ran.out.count("T208")) == (1, 1)


def test_an_edit_above_an_old_finding_changes_nothing(here: Path) -> None:
    put(here, 7, "\n\n" + WRONG)
    assert check().code == 0


def test_it_does_not_matter_from_where_the_run_is_started(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "sub").mkdir()
    monkeypatch.chdir(here / "sub")
    assert check("../7.txt").code == 0


def test_mending_shrinks_it(here: Path) -> None:
    put(here, 7, sound())
    run("baseline", "update", ".", *AS_OF)
    assert len((here / "old.jsonl").read_text("utf-8").splitlines()) == 78


def test_an_update_does_not_let_a_new_finding_in(here: Path) -> None:
    put(here, 7, changed(WRONG, ("行政许可\t38", "行政许可\t-38")))
    run("baseline", "update", ".", *AS_OF)
    assert check().code == 1


def test_growing_lets_it_in(here: Path) -> None:
    put(here, 7, changed(WRONG, ("行政许可\t38", "行政许可\t-38")))
    run("baseline", "update", ".", "--grow", *AS_OF)
    assert check().code == 0


def test_an_update_of_one_file_leaves_the_others(here: Path) -> None:
    put(here, 7, sound())
    run("baseline", "update", "7.txt", *AS_OF)
    assert len((here / "old.jsonl").read_text("utf-8").splitlines()) == 78


def test_it_has_no_line_numbers_and_no_dates(here: Path) -> None:
    first = (here / "old.jsonl").read_text("utf-8").splitlines()[0]
    assert [part.split('"')[1] for part in first.split(", ")] == [
        "path", "code", "at", "fingerprint",
    ]  # fmt: skip


def test_its_entries_are_listed() -> None:
    assert "0.txt: B302 requests/handled.granted/natural_person\n" in run("baseline", "show").out


def test_a_baseline_that_is_not_there_is_told() -> None:
    ran = run("check", "0.txt", "--baseline", "none.jsonl")
    assert (ran.code, "读不了基线文件" in ran.err) == (2, True)
