"""The report of a file that could not be checked, and why."""

from __future__ import annotations

import errno
import hashlib
import signal
from typing import TYPE_CHECKING

from baolint.document.lines import Lines
from baolint.document.model import Document
from baolint.document.text import Span
from baolint.engine.check import Checked
from baolint.engine.report import Report
from baolint.engine.settle import settle
from baolint.messages.phrase import Phrase
from baolint.readers.limit import reached
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic

if TYPE_CHECKING:
    from baolint.engine.run import Setup
    from baolint.readers.errors import Unreadable

_KILL = 9
"""The signal that a system out of memory sends, and nothing else by itself."""
_TIMER = int(getattr(signal, "SIGPROF", 0))


def failed(
    path: str,
    key: str,
    values: dict[str, str],
    setup: Setup,
    data: bytes = b"",
    at: tuple[str, Span] | None = None,
) -> Report:
    """Give the report of a file that could not be checked; `key` names the message and its code.

    `at` is the file's text and the place of the fault.
    """
    source, span = at or ("", Span(0, 0))
    document = Document(
        path=path,
        reader="",
        sha256=hashlib.sha256(data).hexdigest() if data else "",
        source=source,
        blocks=(),
        places=Lines(source),
    )
    values = {"name": path.rsplit("/", 1)[-1], **values}
    found = Diagnostic(key[:4], key, Place(span), values)
    return settle(document, Checked(None, (found,)), setup.catalogue, setup.policy, path)


def unreadable(path: str, problem: Unreadable, setup: Setup, data: bytes = b"") -> Report:
    """Report what a reader says is wrong with a file, at its place where the reader knows it."""
    return failed(path, problem.key, dict(problem.values), setup, data, problem.at)


def not_opened(path: str, problem: OSError, setup: Setup) -> Report:
    """Report a file that the system does not give."""
    return failed(path, "E101.vanished", {"reason": _why(problem)}, setup)


def crashed(path: str, problem: Exception, setup: Setup, data: bytes, reading: bool) -> Report:
    """Report an error of our own: it costs one file, not the run."""
    if isinstance(problem, MemoryError):
        return failed(path, "E101.memory", {}, setup, data)
    key = "E101.reader" if reading else "E101.internal"
    return failed(path, key, {"reason": reason(problem)}, setup, data)


def out_of_time(path: str, spent: float, setup: Setup, data: bytes = b"") -> Report:
    """Report a file that took longer than it may."""
    error = reached("E105.file-seconds", "file_seconds", setup.limits, f"{spent:.1f}")
    return failed(path, error.key, {**error.values, "left": Phrase("没有检查完")}, setup, data)


def lost(path: str, ended: int, setup: Setup) -> Report:
    """Give the report of a file whose process died; `ended` is its exit code, negative for a signal."""
    if ended == -_KILL:
        return failed(path, "E101.killed", {}, setup)
    if ended == -_TIMER and _TIMER:
        from baolint.engine.clock import most

        return out_of_time(path, most(setup.limits), setup)
    told = Phrase("原因不明")
    if ended:
        told = Phrase("信号 {n}", n=-ended) if ended < 0 else Phrase("退出码 {n}", n=ended)
    return failed(path, "E101.crashed", {"reason": told}, setup)


def reason(problem: Exception) -> str:
    """Say in a line what went wrong inside."""
    return f"{type(problem).__name__}: {problem}"[:160]


def _why(problem: OSError) -> str:
    reasons = {
        errno.ENOENT: "文件不存在",
        errno.EACCES: "没有读取权限",
        errno.EPERM: "没有读取权限",
        errno.EISDIR: "这是一个文件夹",
        errno.ELOOP: "链接绕成了圈",
        errno.EIO: "磁盘读不出来",
        errno.ESTALE: "网络盘上的文件已经不在",
        errno.ENAMETOOLONG: "文件名过长",
    }
    known = reasons.get(problem.errno or 0)
    return Phrase(known) if known else Phrase("系统错误号 {n}", n=problem.errno)
