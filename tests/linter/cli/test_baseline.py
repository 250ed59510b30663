"""A repository with old findings adopts the tool: new ones are seen, mended ones go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.cli import Ran, run
from support.made import made
from support.render import files
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


def test_a_file_that_is_deleted_loses_its_entries(here: Path) -> None:
    old = here / "old.jsonl"
    (here / "7.txt").unlink()
    (here / "empty").mkdir()
    put(here / "empty", 1, WRONG)
    run("baseline", "update", "empty", *AS_OF)
    assert '"7.txt"' in old.read_text(encoding="utf-8")
    run("baseline", "update", ".", *AS_OF)
    kept = old.read_text(encoding="utf-8")
    assert ('"7.txt"' in kept, len(kept.splitlines())) == (False, 78)


def test_a_new_baseline_that_no_check_would_use_is_told(here: Path) -> None:
    (here / ".baolint.yaml").unlink()
    first, again = (run("baseline", "update", ".", *AS_OF) for _ in range(2))
    assert "请在 .baolint.yaml 里写上 baseline: .baolint-baseline.jsonl" in first.err
    assert "请在" not in again.err


def test_a_new_baseline_that_the_configuration_names_says_no_more() -> None:
    Path("old.jsonl").unlink()
    assert "请在" not in run("baseline", "update", ".", *AS_OF).err


def test_a_baseline_that_is_not_there_is_told() -> None:
    ran = run("check", "0.txt", "--baseline", "none.jsonl")
    assert (ran.code, "读不了基线文件" in ran.err) == (2, True)


def test_rules_that_were_not_asked_keep_their_entries() -> None:
    run("baseline", "update", ".", "--select", "B", *AS_OF)
    assert check().code == 0


def test_a_file_that_cannot_be_read_keeps_its_entries(here: Path) -> None:
    (here / "7.txt").write_bytes(bytes(range(256)))
    run("baseline", "update", ".", *AS_OF)
    put(here, 7, WRONG)
    assert check().code == 0


@pytest.fixture
def two_years(here: Path) -> Path:
    """A repository with two years of one unit that do not carry on, and a baseline of that."""
    for old in here.glob("*.txt"):
        old.unlink()
    (here / "old.jsonl").unlink()
    text = files(made(1), 1)["report.txt"].decode()
    put(here, 2021, text)
    put(here, 2022, text.replace("2021", "2022").replace("〔2022〕30号", "〔2021〕30号"))
    run("baseline", "update", ".", "--as-of", "2023-02-01")
    return here


def across(*paths: str) -> int:
    return run("check", "--as-of", "2023-02-01", "--fail-on", "info", *paths).code


def test_what_comparing_shows_is_in_the_baseline_too(two_years: Path) -> None:
    lines = (two_years / "old.jsonl").read_text("utf-8").splitlines()
    assert "X101" in {json.loads(line)["code"] for line in lines}
    assert across(".") == 0


def test_what_comparing_showed_is_kept_when_there_is_nothing_to_compare(two_years: Path) -> None:
    run("baseline", "update", "2022.txt", "--as-of", "2023-02-01")
    assert across(".") == 0
