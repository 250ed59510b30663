"""check --jobs: several processes give what one gives, and take their share of trouble."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from baolint.engine.walk import Item
from baolint.engine.workload import shared
from support.cli import run
from support.reports import REPORTS

PROGRAM = (
    "import sys\n"
    "import baolint.readers.text as text\n"
    "import os\n"
    "import signal\n"
    "reading = text.read\n"
    "def read(data, path, *more):\n"
    "    if 'deadly' in path:\n"
    "        os.kill(os.getpid(), signal.SIGKILL)\n"
    "    return reading(data, path, *more)\n"
    "text.read = read\n"
    "from baolint.cli.main import main\n"
    "main()\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of good, faulty, broken and foreign files, with a suppression and a baseline."""
    for name in ("unbalanced-requests.txt", "reversed-period.txt", "superseded-section-title.txt"):
        shutil.copy(REPORTS / "defects" / name, tmp_path / name)
    for name in ("sound.md", "portal.html", "sound.yaml", "sound.txt"):
        shutil.copy(REPORTS / "ok" / name, tmp_path / name)
    last = (tmp_path / "sound.txt").read_text(encoding="utf-8").replace("2023年", "2022年")
    (tmp_path / "last.txt").write_text(last, encoding="utf-8")
    (tmp_path / "note.txt").write_text("会议通知", encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no such thing")
    (tmp_path / ".baolint.yaml").write_text(
        "suppressions:\n"
        "  - {file: reversed-period.txt, code: D502, reason: 已知}\n"
        "  - {file: sound.txt, code: B301, reason: 用不上的}\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def documents(*args: str) -> tuple[int, dict[str, Any]]:
    """Check the working folder; gives the exit code and the JSON without the time it took."""
    done = run("check", ".", "--as-of", "2024-02-01", "-f", "json", *args)
    assert not done.err
    found: dict[str, Any] = json.loads(done.out)
    found["summary"].pop("elapsed_s")
    return done.code, found


def test_two_processes_give_what_one_gives(folder: Path) -> None:
    assert documents("--jobs", "2") == documents("--jobs", "1")


def test_two_processes_heed_a_baseline_as_one_does(folder: Path) -> None:
    run("baseline", "update", ".", "--as-of", "2024-02-01")
    more = ("--baseline", ".baolint-baseline.jsonl")
    assert documents("--jobs", "2", *more) == documents("--jobs", "1", *more)


def test_a_file_that_kills_its_process_is_told_and_the_others_are_checked(folder: Path) -> None:
    shutil.copy("sound.txt", "deadly.txt")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "check", ".", "--jobs", "2", "-f", "json"],
        capture_output=True,
        check=False,
    )
    found = {one["path"]: one for one in json.loads(done.stdout)["documents"]}
    told = found["deadly.txt"]["diagnostics"][0]
    assert (done.returncode, told["code"], "内存不足" in told["message"]) == (2, "E101", True)
    assert [path for path, one in found.items() if one["grade"] == "U"] == [
        "broken.docx",
        "deadly.txt",
    ]


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "killed"])
def test_no_process_outlives_the_run(folder: Path, ending: signal.Signals) -> None:
    slow = PROGRAM.replace("os.kill(os.getpid(), signal.SIGKILL)", "__import__('time').sleep(600)")
    shutil.copy("sound.txt", "deadly.txt")
    started = subprocess.Popen(
        [sys.executable, "-c", slow, "check", ".", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while not (children := workers(started.pid)):
        time.sleep(0.05)
    os.kill(started.pid, ending)
    out, err = started.communicate()
    while any(Path(f"/proc/{child}").exists() for child in children):
        time.sleep(0.05)
    assert started.returncode == (130 if ending == signal.SIGINT else -9)
    assert b"Traceback" not in out + err


def workers(parent: int) -> list[str]:
    """Give the processes of a run that are at work."""
    return Path(f"/proc/{parent}/task/{parent}/children").read_text().split()


def processes(items: list[Item], asked: int | None) -> int:
    """Give how many processes check the files; none of these is lost."""
    jobs, again = shared(items, asked)
    assert list(again) == items
    return jobs


def test_few_small_files_need_no_further_process() -> None:
    assert processes([Item(str(REPORTS / "ok" / "sound.txt"), named=True)] * 3, None) == 1


def test_one_file_needs_no_further_process_even_if_asked() -> None:
    assert processes([Item("a.pdf", named=True)], 4) == 1


def test_no_more_processes_than_files() -> None:
    assert processes([Item("a.txt", named=True)] * 3, 8) == 3
