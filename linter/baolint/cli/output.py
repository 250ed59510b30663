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
    folder = os.path.dirname(os.path.abspath(target))
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".baolint-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            os.chmod(name, 0o644)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as problem:
        raise click.FileError(target, problem.strerror or str(problem)) from problem
