"""The errors that click tells of, made without loading it before there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click


def usage(told: str) -> click.UsageError:
    """Give the error for something that was asked for in a wrong way."""
    import click

    return click.UsageError(told)


def not_written(path: str, why: str) -> click.FileError:
    """Give the error for a file that cannot be written."""
    import click

    return click.FileError(path, why)


def is_ours(problem: Exception) -> bool:
    """Tell whether it is one of these."""
    import click

    return isinstance(problem, click.ClickException)
