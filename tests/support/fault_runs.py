"""What can befall a whole run, and what comes of it: the rows of the matrix that are no files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeVar

from support.broken_files import MAIN

T = TypeVar("T")


class Row(NamedTuple):
    """What befalls a run, what comes of it and the exit code, None where a signal ends it."""

    about: str
    outcome: str
    exit: int | None


ROWS: dict[str, Row] = {
    "full disk, report": Row("写结果时磁盘已满", "说明原因；原有的结果文件不变，不留半个文件", 2),
    "full disk, screen": Row("标准输出所在的磁盘已满", "说明原因", 2),
    "full disk, fix": Row("--fix 写回时磁盘已满", "原文件一字不变，不留临时文件，说明原因", 2),
    "full disk, cache": Row("缓存所在的磁盘已满", "照常检查，只是不缓存", 1),
    "read-only folder, report": Row("结果要写进只读文件夹", "说明没有写入权限", 2),
    "read-only folder, fix": Row("--fix 遇到只读文件夹", "原文件一字不变，说明没有写入权限", 2),
    "vanished": Row("列出以后、读取之前文件不见了", "这个文件报 E101，其余照常", 2),
    "killed worker": Row("一个工作进程被杀", "正在检查的文件报 E101，其余照常", 2),
    "segmentation fault": Row("外部库里段错误", "正在检查的文件报 E101，写明信号，其余照常", 2),
    "memory": Row("内存不够", "正在检查的文件报 E101，写明原因，其余照常", 2),
    "endless": Row("一个文件在外部库里停不下来", "到时结束那个进程，文件报 E105，其余照常", 2),
    "killed parent": Row("主进程被杀", "工作进程随之结束，没有留下的进程", None),
    "Ctrl-C": Row("按 Ctrl-C", "所有进程立即结束，没有报错", 130),
    "no stdout": Row("启动前标准输出已关闭", "说明结果没有地方写；写进文件的结果照写", 2),
    "closed stdout": Row(
        "下游（如 head）先关了管道", "不作声，写进文件的结果照写，退出码照检查结果", 1
    ),
}
"""Every kind, by name."""


def start(
    *args: str, before: str = "", cwd: Path, stdout: BinaryIO | None = None
) -> subprocess.Popen[bytes]:
    """Start the program in a folder; `before` is what its process runs first.

    `stdout` is where its output goes, a pipe where none is given.
    """
    return subprocess.Popen(
        [sys.executable, "-c", before + MAIN, *args],
        cwd=cwd,
        stdout=stdout or subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    """Wait for a program; gives exit code, output and what it said."""
    out, err = process.communicate(timeout=120)
    return process.returncode, (out or b"").decode(), err.decode()


def children(process: subprocess.Popen[bytes]) -> list[int]:
    """Wait until a program has processes of its own, and give them (Linux)."""
    place = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(one) for one in until(lambda: place.read_text().split())]


def ended(processes: Sequence[int]) -> bool:
    """Tell whether processes end within a few seconds."""
    return bool(until(lambda: not any(map(_lives, processes))))


def until(look: Callable[[], T]) -> T:
    """Look until there is something, half a minute at most; gives what was seen last."""
    last = time.monotonic() + 30
    while not (found := look()) and time.monotonic() < last:
        time.sleep(0.05)
    return found


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return False
    return state != "Z"


LIBRARY = {
    "segmentation fault": (
        "faulthandler.disable(); resource.setrlimit(resource.RLIMIT_CORE, (0, 0));"
        " ctypes.string_at(0)"
    ),
    "memory": "resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29)); b''.ljust(1 << 30)",
    "endless": "sum(iter(int, 1))",
}
"""What reading a file named odd does, by the name of the row."""


def odd(name: str) -> str:
    """Give what a process runs first for reading a file named odd to go wrong in a library."""
    return f"""
import ctypes, faulthandler, resource
import baolint.engine.clock as clock
import baolint.readers.text as text
clock.GRACE = 0.5
reading = text.read
def read(data, path, *more):
    if 'odd' in path:
        {LIBRARY[name]}
    return reading(data, path, *more)
text.read = read
"""


SLEEPING = """
import time
import baolint.readers.text as text
reading = text.read
def read(data, path, *more):
    if 'slow' in path:
        time.sleep(600)
    return reading(data, path, *more)
text.read = read
"""
"""What a process runs first for the reading of files named slow to take ten minutes."""
SMALL_FILES = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
"""
"""What a process runs first for every file that it writes to be full after 100 bytes."""
VANISHING = """
import os
import baolint.api as api
listing = api.listing
def listed(*args):
    found = listing(*args)
    os.remove('vanishing.txt')
    return found
api.listing = listed
"""
"""What a process runs first for a file to vanish as soon as the run has listed it."""
SIGNALS = {"killed parent": signal.SIGKILL, "Ctrl-C": signal.SIGINT}
