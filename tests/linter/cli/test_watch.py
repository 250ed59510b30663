"""check --watch: checks again after a real edit, and ends with Ctrl-C."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.cli import run
from support.reports import sound
from support.watching import Watching

NAMES = ("a.txt", "b.txt")
WRONG = sound().replace("2023年12月31日", "2023年12月30日", 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(sound(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    started = Watching(".")
    yield started
    started.process.kill()
    started.process.communicate()


def test_edits_new_files_and_faults_are_seen_until_it_is_ended(
    folder: Path, watching: Watching
) -> None:
    clean = "共检查 1 份：没有发现问题。"
    assert watching.summary() == clean
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    assert watching.summary() == "共检查 1 份：严重 0，一般 1，提示 0。"
    (folder / "b.txt").write_text("会议通知", encoding="utf-8")
    (folder / "b.txt").write_text(sound(), encoding="utf-8")
    assert watching.summary().startswith("共检查 2 份")
    (folder / ".baolint.yaml").write_text("profle: x\n", encoding="utf-8")
    assert "profle" in watching.fault()
    (folder / ".baolint.yaml").unlink()
    (folder / "b.txt").unlink()
    (folder / "a.txt").write_text(sound(), encoding="utf-8")
    assert watching.summary() == clean
    assert watching.interrupt() == 130


def test_what_it_writes_itself_starts_no_check(folder: Path) -> None:
    from baolint.cli.check_asked import Asked
    from baolint.cli.check_watch import Watched

    blank = dict.fromkeys(Asked._fields)
    asked = Asked(**{**blank, "paths": (".",), "formats": ("html=result.html",)})  # type: ignore[arg-type]
    files = Watched(asked)
    before = files.state()
    (folder / "result.html").write_text("x")
    assert files.state() == before


def test_standard_input_cannot_be_watched() -> None:
    done = run("check", "-", "--watch")
    assert (done.code, "--watch" in done.err) == (2, True)
