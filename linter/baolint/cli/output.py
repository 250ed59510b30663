"""Writing results: to standard output without ever failing on a character, or whole to a file."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from baolint.cli.printed import printed
from baolint.cli.wrong import not_written, usage
from baolint.messages.phrase import Phrase

if TYPE_CHECKING:
    from baolint.engine.report import Run


def write(text: str | bytes, target: str | None = None, *, for_programs: bool = False) -> None:
    """Print the text, or put it into a file in one step, so that no half file is ever left.

    What is `for_programs` leaves in UTF-8 whatever the console's own
    encoding is, unless it is shown on a terminal.
    """
    if isinstance(text, bytes):
        if target is not None and target != "-":
            write_bytes(text, target)
        else:
            sys.stdout.buffer.write(text)
            sys.stdout.buffer.flush()
        return
    if target is None or target == "-":
        printed(text, for_programs=for_programs)
        return
    write_bytes(text.encode("utf-8", "replace"), target)


def write_pieces(
    pieces: Iterable[str], target: str | None = None, *, for_programs: bool = False
) -> None:
    """Print or save text as it comes, as `write` does with a whole one; a file appears when it is done."""
    if target is not None and target != "-":
        fill_file(lambda file: _fill(file, pieces), target)
        return
    for piece in pieces:
        write(piece, for_programs=for_programs)


def _fill(file: BinaryIO, pieces: Iterable[str]) -> None:
    for piece in pieces:
        file.write(piece.encode("utf-8", "replace"))


def write_bytes(data: bytes, target: str) -> None:
    """Put the content into a file in one step; FileError says why that cannot be."""
    fill_file(lambda file: file.write(data), target)


def fill_file(fill: Callable[[BinaryIO], object], target: str) -> None:
    """Let something write a file, which takes its place in one step; FileError says why it cannot.

    A file that is there keeps its permissions, a link to it stays a link; what is no file (a device,
    a pipe) is written to as it is, not put another in the place of.
    """
    target = os.path.realpath(target)
    try:
        if os.path.exists(target) and not os.path.isfile(target) and not os.path.isdir(target):
            with open(target, "wb") as device:
                fill(device)
            return
        mode = stat.S_IMODE(os.stat(target).st_mode) if os.path.isfile(target) else 0o644
        import tempfile

        handle, name = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".baolint-")
        try:
            with os.fdopen(handle, "wb") as file:
                fill(file)
            os.chmod(name, mode)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as problem:
        raise not_written(target, _reason(problem)) from problem


def append_summary(run: Run, lang: str = "zh") -> None:
    """Add all findings to the page of a workflow's run, where GitHub says which file that is."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if not target:
        return
    from baolint.reporters.github import summary

    try:
        with open(target, "a", encoding="utf-8") as file:
            file.write(summary(run, lang))
    except OSError as problem:
        raise not_written(target, _reason(problem)) from problem


def spare_inputs(paths: Sequence[str], targets: Sequence[str | None]) -> None:
    """Refuse to write over a file that is being read."""
    for target in targets:
        if target and os.path.exists(target):
            for path in paths:
                if path != "-" and os.path.exists(path) and os.path.samefile(path, target):
                    raise usage(
                        Phrase("“{target}”是要检查的文件本身，结果请写到别的文件。", target=target)
                    )


def _reason(problem: OSError) -> str:
    reasons = {
        FileNotFoundError: "文件夹不存在",
        NotADirectoryError: "路径的上一级不是文件夹",
        IsADirectoryError: "这是一个文件夹",
        PermissionError: "没有写入权限",
    }
    full = {
        errno.ENOSPC: "磁盘空间不足",
        errno.EDQUOT: "磁盘配额已满",
        errno.EROFS: "磁盘是只读的",
        errno.EFBIG: "超过了系统允许的文件大小",
    }
    known = reasons.get(type(problem)) or full.get(problem.errno or 0)
    return Phrase(known) if known else problem.strerror or str(problem)
