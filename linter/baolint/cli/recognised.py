"""A file named on the command line as a recognised report, or the reason why it is none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts


def recognised(file: str, profile: str | None, stdin_filename: str | None = None) -> Facts:
    """Give the facts of a file; `-` is standard input where a name for it is given.

    Raises UsageError for what is not there and, in a finding's words, for what is no report.
    """
    from baolint import api
    from baolint.engine.content import standard_input

    prepared = api.setup(profile=profile, select=("E",))
    try:
        if file == "-" and stdin_filename:
            data = standard_input(prepared.limits)
            return api.recognised(data, stdin_filename, prepared)
        if not os.path.isfile(file):
            raise click.UsageError(f"找不到文件“{file}”，请检查路径是否写对。")
        return api.recognised(file, prepared=prepared)
    except api.NoReportError as problem:
        raise click.UsageError(str(problem)) from problem
    except OSError as problem:
        raise click.UsageError(f"无法读取文件“{file}”：{problem.strerror}。") from problem
