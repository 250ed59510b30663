"""A file named on the command line as a recognised report, or the reason why it is none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts


def recognised(file: str, profile: str | None, stdin_filename: str | None = None) -> Facts:
    """Give the facts of a file; `-` is standard input where a name for it is given.

    Raises UsageError for what is not there and, in a finding's words, for what is no report.
    """
    from baolint.api import setup
    from baolint.engine.report import Report
    from baolint.engine.run import LARGEST, recognise_bytes

    if file == "-" and stdin_filename:
        data, name = sys.stdin.buffer.read(LARGEST + 1), stdin_filename
    elif os.path.isfile(file):
        try:
            with open(file, "rb") as source:
                data, name = source.read(LARGEST + 1), file.replace(os.sep, "/")
        except OSError as problem:
            raise click.UsageError(f"无法读取文件“{file}”：{problem.strerror}。") from problem
    else:
        raise click.UsageError(f"找不到文件“{file}”，请检查路径是否写对。")
    found = recognise_bytes(data, name, setup(profile=profile, select=("E",)))
    if isinstance(found, Report):
        raise click.UsageError(found.findings[0].message)
    return found
