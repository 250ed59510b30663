"""Writing results: to standard output without ever failing on a character, or whole to a file."""

from __future__ import annotations

import os
import sys
import tempfile

import click


def write(text: str, target: str | None = None) -> None:
    """Print the text, or put it into a file in one step, so that no half file is ever left."""
    if target is None or target == "-":
        encoding = sys.stdout.encoding or "utf-8"
        data = text.encode(encoding, "replace").decode(encoding)
        sys.stdout.write(data)
        sys.stdout.flush()
        return
    write_bytes(text.encode(), target)


def write_bytes(data: bytes, target: str) -> None:
    """Put the content into a file in one step; FileError says why that cannot be."""
    folder = os.path.dirname(os.path.abspath(target))
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".baolint-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o644)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as problem:
        raise click.FileError(target, _reason(problem)) from problem


def _reason(problem: OSError) -> str:
    reasons = {
        FileNotFoundError: "文件夹不存在",
        NotADirectoryError: "路径的上一级不是文件夹",
        IsADirectoryError: "这是一个文件夹",
        PermissionError: "没有写入权限",
    }
    return reasons.get(type(problem), problem.strerror or str(problem))
