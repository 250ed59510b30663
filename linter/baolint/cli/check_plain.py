"""The arguments of `check` as hooks, editors and services give them, read without click.

To import click takes an eighth of the time of a check. Only what is written plainly is read here: an
option in full with its value behind it, a path. Anything else is left to click, which would read the
same; the tests hold both against each other.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Sequence
from typing import Any

from baolint.cli.check_asked import COLORS, FAILING, LEVELS, PHASES, SEVERITIES, Asked
from baolint.messages.phrase import LANGS

_FLAGS = frozenset((
    "--no-cross-file", "--isolated", "--no-plugins", "--require-assessed", "--no-cache", "--quiet",
    "--allow-empty", "--force-exclude", "--statistics", "--skip-unrecognised", "--exit-zero",
))  # fmt: skip
_SHORT = {"-q": "--quiet", "-f": "--format", "-o": "--output"}
_COMPLETING = "_BAOLINT_COMPLETE"
"""Set where a shell asks what could follow."""


def plainly(args: Sequence[str]) -> Asked | None:
    """Give what is asked for by the arguments behind `check`; None where click has to read them."""
    if os.name == "nt" or _COMPLETING in os.environ:
        return None  # click expands patterns there
    given: dict[str, Any] = {}
    paths: list[str] = []
    formats: list[str] = []
    rest = iter(args)
    for arg in rest:
        name = _SHORT.get(arg, arg)
        if not name.startswith("-"):
            paths.append(name)
        elif name in _FLAGS:
            given[_field(name)] = True
        elif name in _VALUES:
            text = next(rest, "-")
            value = None if text.startswith("-") else _VALUES[name](text)
            if value is None:
                return None
            if name == "--format":
                formats.append(value)
            else:
                given[_field(name)] = value
        else:
            return None
    return Asked(paths=tuple(paths), formats=tuple(formats), **given)


def _field(name: str) -> str:
    return name[2:].replace("-", "_")


def _one_of(known: Sequence[str]) -> Callable[[str], str | None]:
    return lambda text: text if text in known else None


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) else None


_VALUES: dict[str, Callable[[str], Any]] = {
    "--format": str,
    "--output": str,
    "--profile": str,
    "--previous": str,
    "--config": str,
    "--baseline": str,
    "--as-of": _day,
    "--level": _one_of(LEVELS),
    "--phase": _one_of(PHASES),
    "--fail-on": _one_of(FAILING),
    "--min-severity": _one_of(SEVERITIES),
    "--jobs": _number,
    "--color": _one_of(COLORS),
    "--lang": _one_of(LANGS),
}
