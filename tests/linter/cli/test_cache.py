"""Results of earlier runs: used where nothing has changed, and never where anything has."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import baolint_rules
from baolint.engine import run as running
from baolint.engine.report import Report
from baolint.engine.result_store import CHECK, NAME
from baolint.engine.walk import Item
from support.cli import run
from support.reports import REPORTS, sound

DAY = ("--as-of", "2024-02-01")
PROGRAM = "from baolint.cli.main import main\nmain()\n"
DYING = (
    "import os, signal\n"
    "from baolint.engine.result_store import Store\n"
    "Store.close = lambda store: os.kill(os.getpid(), signal.SIGKILL)\n"
) + PROGRAM
Checked = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with reports, and a cache that is empty."""
    for name in ("unbalanced-requests.txt", "reversed-period.txt", "no-contact.txt"):
        shutil.copy(REPORTS / "defects" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / ".cache"))
    return tmp_path


@pytest.fixture
def checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    """Give a function that checks the folder and tells which files were not answered by the cache."""
    seen: list[str] = []
    really = running.check_item

    def noted(item: Item, setup: running.Setup, *more: Any) -> Report:
        seen.append(item.path)
        return really(item, setup, *more)

    monkeypatch.setattr(running, "check_item", noted)

    def check(*args: str) -> list[str]:
        seen.clear()
        run("check", ".", *(() if "--as-of" in args else DAY), *args)
        return list(seen)

    return check


def told(*args: str) -> tuple[int, str]:
    """Give exit code and output of a run, without the time it took."""
    done = run("check", ".", *DAY, *args)
    return done.code, done.out.partition('"elapsed_s"')[0]


def test_what_has_not_changed_is_not_checked_again(checked: Checked) -> None:
    checked()
    assert checked() == []


@pytest.mark.parametrize(
    "form",
    ["json", "jsonl", "text", "concise", "sarif", "github", "gitlab", "junit", "csv", "html"],
)
def test_every_format_says_the_same_from_the_cache(folder: Path, form: str) -> None:
    fresh = told("-f", form, "--no-cache")
    told("-f", form)
    if form in ("jsonl", "text", "html", "junit"):  # these state the time in their own ways
        assert told("-f", form)[0] == fresh[0]
    else:
        assert told("-f", form) == fresh


def test_a_changed_file_is_checked_again(folder: Path, checked: Checked) -> None:
    checked()
    path = folder / "no-contact.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert checked() == ["no-contact.txt"]


def test_a_renamed_file_is_checked_again(folder: Path, checked: Checked) -> None:
    checked()
    (folder / "no-contact.txt").rename(folder / "other.txt")
    assert checked() == ["other.txt"]


@pytest.mark.parametrize(
    "args",
    [
        ("--as-of", "2024-02-02"), ("--ignore", "B"), ("--select", "B"), ("--severity", "B301=info"),
        ("--level", "township"), ("--profile", "disclosure-2021"), ("--phase", "draft"),
        ("--no-cross-file",), ("-f", "html"),
    ],
    ids=lambda args: args[0],
)  # fmt: skip
def test_another_option_is_no_hit(checked: Checked, args: tuple[str, ...]) -> None:
    checked()
    assert len(checked(*args)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "level: township",
        "agency: 某某局",
        "region: '510000'",
        "deadline: 03-31",
        "severity: {B301: info}",
        "suppressions: [{code: B301, reason: 已知}]",
        "lexicons: [own.csv]",
        "profile: own.yaml",
        "baseline: old.jsonl",
    ],
    ids=lambda line: line.partition(":")[0],
)
def test_another_configuration_is_no_hit(folder: Path, checked: Checked, line: str) -> None:
    checked()
    (folder / "own.csv").write_text("term,replace\n某词,另词\n", encoding="utf-8")
    (folder / "old.jsonl").write_text(
        json.dumps({"path": "a", "code": "B301", "at": "", "fingerprint": "0" * 64}) + "\n"
    )
    source = Path(str(baolint_rules.__file__)).parent / "profiles" / "disclosure-2021.yaml"
    form = source.read_text(encoding="utf-8").replace("profile: disclosure-2021", "profile: own", 1)
    (folder / "own.yaml").write_text(form, encoding="utf-8")
    (folder / ".baolint.yaml").write_text(f"exclude: [own.yaml]\n{line}\n", encoding="utf-8")
    assert len(checked()) == 3


def test_a_changed_lexicon_is_no_hit(folder: Path, checked: Checked) -> None:
    (folder / ".baolint.yaml").write_text("lexicons: [own.txt]\nexclude: [own.txt]\n")
    (folder / "own.txt").write_text("甲词\n", encoding="utf-8")
    checked()
    (folder / "own.txt").write_text("乙词\n", encoding="utf-8")
    assert len(checked()) == 3


def test_without_the_cache_everything_is_checked(checked: Checked) -> None:
    checked()
    assert len(checked("--no-cache")) == 3


def test_without_the_cache_nothing_is_kept(folder: Path, checked: Checked) -> None:
    checked("--no-cache")
    assert not (folder / ".cache" / NAME).exists()


def test_a_single_small_text_does_not_ask_the_cache(folder: Path) -> None:
    run("check", "no-contact.txt", *DAY)
    assert not (folder / ".cache" / NAME).exists()


def test_what_could_not_be_read_is_tried_again(folder: Path, checked: Checked) -> None:
    (folder / "broken.txt").write_bytes(b"\x00\x81\xff" * 99)
    checked()
    assert checked() == ["broken.txt"]


def test_comparisons_come_from_the_cache_as_they_were(folder: Path) -> None:
    last = sound().replace("2023年", "2022年").replace("2024年", "2023年")
    (folder / "last.txt").write_text(last, encoding="utf-8")
    (folder / "sound.txt").write_text(sound(), encoding="utf-8")
    fresh = told("-f", "json", "--no-cache")
    told("-f", "json")
    assert told("-f", "json") == fresh


def test_a_change_of_last_years_report_is_seen(folder: Path) -> None:
    last = sound().replace("2023年", "2022年").replace("2024年", "2023年")
    (folder / "sound.txt").write_text(sound(), encoding="utf-8")
    (folder / "last.txt").write_text(last, encoding="utf-8")
    told("-f", "json")
    (folder / "last.txt").write_text(last.replace("\t3\t", "\t4\t"), encoding="utf-8")
    assert told("-f", "json") == told("-f", "json", "--no-cache")


def test_nothing_personal_is_kept(folder: Path) -> None:
    text = sound()
    name = "申请人张小明13912345678.txt"
    told_of = text.replace(
        "二、", "申请人张小明（身份证号510402199001011238，电话13912345678）。\n二、", 1
    )
    (folder / name).write_text(told_of, encoding="utf-8")
    told()
    base = sqlite3.connect(folder / ".cache" / NAME)
    bodies = [body for (body,) in base.execute("SELECT body FROM results")]
    base.close()
    kept = (folder / ".cache" / NAME).read_bytes() + b"".join(
        zlib.decompress(body[CHECK:]) for body in bodies
    )
    secrets = ("13912345678", "510402199001011238", "张小明")
    assert [secret for secret in secrets if secret.encode() in kept] == []
    assert len(bodies) == 4


@pytest.mark.parametrize("damage", [b"garbage", b"SQLite format 3\0" + b"\1" * 4000])
def test_a_cache_made_garbage_changes_nothing(folder: Path, damage: bytes) -> None:
    fresh = told("-f", "json")
    (folder / ".cache" / NAME).write_bytes(damage)
    assert told("-f", "json") == fresh


def test_two_runs_at_once_on_one_cache_are_right(folder: Path) -> None:
    fresh = told("-f", "json", "--no-cache")[1]
    command = [sys.executable, "-c", PROGRAM, "check", ".", *DAY, "-f", "json"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    outs = [one.communicate()[0].decode().partition('"elapsed_s"')[0] for one in both]
    assert outs == [fresh, fresh]
    assert told("-f", "json")[1] == fresh


def test_the_run_after_a_killed_one_is_right(folder: Path) -> None:
    fresh = told("-f", "json", "--no-cache")
    killed = subprocess.run(
        [sys.executable, "-c", DYING, "check", ".", *DAY], capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert told("-f", "json") == fresh


def test_show_counts_the_results(folder: Path) -> None:
    told()
    assert "检查结果：3 条" in run("cache", "show").out


def test_clear_leaves_nothing_but_what_is_not_ours(folder: Path) -> None:
    told()
    (folder / ".cache" / "mine.txt").write_text("x")
    done = run("cache", "clear")
    left = [name for _, _, names in os.walk(folder / ".cache") for name in names]
    assert (done.code, left) == (0, ["mine.txt"])


def test_an_empty_cache_can_be_shown_and_cleared(folder: Path) -> None:
    assert (run("cache", "show").code, run("cache", "clear").code) == (0, 0)
