"""One process alone survives what kills the reading of a file, and leaves no child behind."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import resource
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from baolint.document.limits import changed
from baolint.engine.apart import run_apart
from baolint.engine.report import Report
from baolint.engine.run import Setup, run
from baolint.engine.walk import Item
from support.reports import prepared, sound

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are forked on Linux only")


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def segfault() -> None:
    faulthandler.disable()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.string_at(0)


def memory_gone() -> None:
    # what the process has already is left to it: some tests run in a large one
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    bound = pages * resource.getpagesize() + (1 << 26)
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    b"".ljust(1 << 30)


def endless_in_a_library() -> None:
    # handlers of Python run between its own instructions, and here are none
    sum(iter(int, 1))


def leaving() -> None:
    os._exit(3)


CASES: dict[str, tuple[Callable[[], None], str, str]] = {
    "killed": (killed, "E101", "多半是内存不足"),
    "segmentation fault": (segfault, "E101", "信号 11"),
    "out of memory": (memory_gone, "E101", "内存不够"),
    "endless in a library": (endless_in_a_library, "E105", "上限 0.2 秒"),
    "leaving": (leaving, "E101", "退出码 3"),
}


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Item]:
    """Make three files; the second does something while it is read."""
    names = ("a.txt", "deadly.txt", "z.txt")
    for name in names:
        (tmp_path / name).write_text(sound(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return [Item(name, named=True) for name in names]


def deadly(monkeypatch: pytest.MonkeyPatch, work: Callable[[], None]) -> None:
    """Let the reading of a deadly file do something."""
    from baolint.readers import text

    reading = text.read

    def read(data: bytes, path: str, *more: Any) -> Any:
        if "deadly" in path:
            work()
        return reading(data, path, *more)

    monkeypatch.setattr(text, "read", read)
    monkeypatch.setattr("baolint.engine.clock.GRACE", 0.2)


def quick(path: str) -> Setup:
    return prepared()._replace(limits=changed({"file_seconds": 0.2}))


def patient(path: str) -> Setup:
    return prepared()


def told(pairs: Iterator[tuple[Item, Report]]) -> list[tuple[str, list[str]]]:
    return [(item.path, [one.code for one in report.findings]) for item, report in pairs]


@pytest.mark.parametrize("case", CASES)
def test_what_kills_the_reading_of_a_file_costs_that_file(
    case: str, files: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    work, code, _ = CASES[case]
    deadly(monkeypatch, work)
    setup_of = quick if code == "E105" else patient
    assert told(run_apart(files, setup_of)) == [
        ("a.txt", []),
        ("deadly.txt", [code]),
        ("z.txt", []),
    ]


@pytest.mark.parametrize("case", CASES)
def test_the_reason_is_told(case: str, files: list[Item], monkeypatch: pytest.MonkeyPatch) -> None:
    work, code, reason = CASES[case]
    deadly(monkeypatch, work)
    setup_of = quick if code == "E105" else patient
    ((_, report),) = run_apart(files[1:2], setup_of)
    assert reason in report.findings[0].message


def test_a_child_gives_what_one_process_gives(files: list[Item]) -> None:
    assert list(run_apart(files, patient)) == list(run(files, patient))


def test_no_child_is_left_when_the_run_is_left_early(files: list[Item]) -> None:
    started = run_apart(files, patient)
    next(started)
    cast(Generator[Any, Any, Any], started).close()
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    assert [one for one in children if "apart" in Path(f"/proc/{one}/cmdline").read_text()] == []


def test_the_parent_keeps_its_open_files(files: list[Item]) -> None:
    before = os.listdir("/proc/self/fd")
    list(run_apart(files, patient))
    assert os.listdir("/proc/self/fd") == before
