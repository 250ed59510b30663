"""What befalls a run ends as the table states: the exit code is right and nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import pytest

from support.broken_files import DEADLY, PLAIN_USER
from support.fault_runs import (
    LIBRARY,
    ROWS,
    SIGNALS,
    SLEEPING,
    SMALL_FILES,
    VANISHING,
    children,
    ended,
    finish,
    odd,
    start,
)
from support.reports import changed, sound

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="rights, limits and processes as Linux has them"
)
CHECK = ("check", ".", "--isolated", "--as-of", "2024-02-01")
CLOSED = "import os, sys; os.close(1); sys.stdout = None\n"
"""What a shell's `>&-` leaves a program with."""
FAULTY = changed(sound(), ("，", "，，"))
"""A report with a fault that can be mended."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_full_disk_leaves_the_old_results(folder: Path) -> None:
    (folder / "old.json").write_text("old", encoding="utf-8")
    code, _, err = finish(start(*CHECK, "-f", "json=old.json", before=SMALL_FILES, cwd=folder))
    left = (folder / "old.json").read_text(encoding="utf-8")
    wanted = (ROWS["full disk, report"].exit, True, "old")
    assert (code, "超过了系统允许的文件大小" in err, left) == wanted


def test_a_full_disk_leaves_no_half_results(folder: Path) -> None:
    finish(start(*CHECK, "-f", "json=new.json", before=SMALL_FILES, cwd=folder))
    assert names(folder) == ["a.txt"]


def test_a_full_device_is_told_and_stays_a_device(folder: Path) -> None:
    code, _, err = finish(start(*CHECK, "-f", "json=/dev/full", cwd=folder))
    kept = Path("/dev/full").is_char_device()
    assert (code, "磁盘空间不足" in err, kept) == (ROWS["full disk, report"].exit, True, True)


def test_a_full_screen_is_told(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        code, _, err = finish(start(*CHECK, cwd=folder, stdout=full))
    assert (code, "请确认磁盘有空间" in err) == (ROWS["full disk, screen"].exit, True)


def test_a_full_disk_leaves_the_file_that_was_to_be_mended(folder: Path) -> None:
    code, _, err = finish(start(*CHECK, "--fix", before=SMALL_FILES, cwd=folder))
    left = (folder / "a.txt").read_text(encoding="utf-8")
    wanted = (ROWS["full disk, fix"].exit, True, True, ["a.txt"])
    assert (code, "没有改动" in err, left == FAULTY, names(folder)) == wanted


def test_a_cache_on_a_full_disk_does_no_harm(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        (folder / f"b{number}.txt").write_text(FAULTY, encoding="utf-8")
    args = (*CHECK, "-f", "concise", "--fail-on", "info", "--no-cross-file")
    whole = finish(start(*args, "--no-cache", cwd=folder))
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path_factory.mktemp("full")))
    found = finish(start(*args, before=SMALL_FILES, cwd=folder))
    assert (found, found[0]) == (whole, ROWS["full disk, cache"].exit)


def test_a_read_only_folder_for_the_results_is_told(folder: Path) -> None:
    (folder / "out").mkdir(mode=0o500)
    code, _, err = finish(start(*CHECK, "-f", "json=out/r.json", before=PLAIN_USER, cwd=folder))
    assert (code, "没有写入权限" in err) == (ROWS["read-only folder, report"].exit, True)


def test_a_read_only_folder_keeps_what_was_to_be_mended(folder: Path) -> None:
    folder.chmod(0o500)
    code, _, err = finish(start(*CHECK, "--fix", before=PLAIN_USER, cwd=folder))
    folder.chmod(0o700)
    left = (folder / "a.txt").read_text(encoding="utf-8")
    wanted = (ROWS["read-only folder, fix"].exit, True, True)
    assert (code, "没有写入权限" in err, left == FAULTY) == wanted


def test_a_file_that_vanishes_costs_itself(folder: Path) -> None:
    (folder / "vanishing.txt").write_text(FAULTY, encoding="utf-8")
    code, out, _ = finish(start(*CHECK, "-f", "json", before=VANISHING, cwd=folder))
    told = {
        one["path"]: [two["code"] for two in one["diagnostics"]]
        for one in json.loads(out)["documents"]
    }
    assert (code, told["vanishing.txt"], "E101" in told["a.txt"]) == (
        ROWS["vanished"].exit, ["E101"], False,
    )  # fmt: skip


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_worker_costs_its_file(folder: Path, jobs: str) -> None:
    (folder / "deadly.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "z.pdf").write_bytes(b"%PDF-1.7\n")
    args = (*CHECK, "-f", "json", "--jobs", jobs)
    code, out, _ = finish(start(*args, before=DEADLY, cwd=folder))
    killed = [
        one["path"]
        for one in json.loads(out)["documents"]
        if any("强行结束" in two["message"] for two in one["diagnostics"])
    ]
    assert (code, killed) == (ROWS["killed worker"].exit, ["deadly.txt"])


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", LIBRARY)
def test_a_library_that_goes_wrong_costs_its_file(folder: Path, name: str, jobs: str) -> None:
    (folder / "odd.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "z.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / ".baolint.yaml").write_text("limits: {file-seconds: 2}\n", encoding="utf-8")
    args = ("check", ".", "-f", "json", "--jobs", jobs)
    code, out, _ = finish(start(*args, before=odd(name), cwd=folder))
    told = {
        one["path"]: [two["code"] for two in one["diagnostics"] if two["code"][0] == "E"]
        for one in json.loads(out)["documents"]
    }
    lost = "E105" if name == "endless" else "E101"
    assert (code, told) == (
        ROWS[name].exit, {"a.txt": [], "odd.txt": [lost], "z.pdf": ["E101"]},
    )  # fmt: skip


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", SIGNALS)
def test_no_process_outlives_a_run_that_is_ended(folder: Path, name: str, jobs: str) -> None:
    (folder / "slow.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "z.pdf").write_bytes(b"%PDF-1.7\n")
    running = start(*CHECK, "--jobs", jobs, before=SLEEPING, cwd=folder)
    others = children(running)
    running.send_signal(SIGNALS[name])
    code, out, err = finish(running)
    wanted = ROWS[name].exit if ROWS[name].exit is not None else -signal.SIGKILL
    assert (code, "Traceback" in out + err, ended(others)) == (wanted, False, True)


def test_a_closed_pipe_is_silent_and_loses_nothing(folder: Path) -> None:
    args = (*CHECK, "-f", "text", "-f", "json=r.json", "--fail-on", "info")
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as closed:
        code, _, err = finish(start(*args, cwd=folder, stdout=closed))
    wanted = (ROWS["closed stdout"].exit, "", ["a.txt", "r.json"])
    assert (code, err, names(folder)) == wanted


def test_a_screen_that_was_closed_before_the_start_is_told(folder: Path) -> None:
    code, _, err = finish(start(*CHECK, before=CLOSED, cwd=folder))
    assert (code, "标准输出已关闭" in err) == (ROWS["no stdout"].exit, True)


def test_a_closed_screen_does_not_keep_a_file_from_being_written(folder: Path) -> None:
    code, _, _ = finish(
        start(*CHECK, "--fail-on", "info", "-f", "json=r.json", before=CLOSED, cwd=folder)
    )
    assert (code, names(folder)) == (1, ["a.txt", "r.json"])


def test_what_cannot_be_written_does_not_keep_the_rest_from_being_written(folder: Path) -> None:
    code, _, _ = finish(start(*CHECK, "-f", "json=/dev/full", "-f", "csv=r.csv", cwd=folder))
    assert (code, names(folder)) == (ROWS["full disk, report"].exit, ["a.txt", "r.csv"])
