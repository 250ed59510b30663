"""How much work files are, as far as their names and sizes tell: one worker or several."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import chain

from baolint.engine.walk import Item

WEIGHTS = {".docx": 1.5, ".xlsx": 1.5, ".xls": 1.5, ".pdf": 3.0, ".doc": 1.5, ".rtf": 1.5}
"""Time for an ordinary report as a multiple of the time for a plain text of 15 kB."""
PER_MEGABYTE = {".docx": 1.0, ".xlsx": 1.0, ".pdf": 2.0}
"""The same for every megabyte more; these formats are packed and hold pictures."""
PLAIN = 30.0
"""The same for every megabyte of what is read as it is."""
WORTH = 30.0
"""Weight from which on the start of further processes is made up for."""
NATIVE = (".pdf", ".docx", ".doc", ".wps", ".rtf", ".xlsx", ".xls")
"""Formats read by libraries that can end the process."""
ASKING = 1.5
"""Weight from which on it pays to open the file of results."""


def cores() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared(items: Iterable[Item], asked: int | None) -> tuple[int, Iterable[Item]]:
    """Give how many processes are to check the files, as many as asked for or as pay; and the files.

    Only so many files are taken from `items` as it needs to tell; they come first in what is given
    back.
    """
    rest = iter(items)
    seen: list[Item] = []
    most = cores() if asked is None else asked
    total = 0.0
    while most > 1 and (len(seen) < most or (asked is None and total < WORTH)):
        item = next(rest, None)
        if item is None:
            most = min(most, len(seen)) if asked is not None else 1
            break
        seen.append(item)
        total += weight(item)
    return max(most, 1), chain(seen, rest)


def is_risky(items: Iterable[Item]) -> bool:
    """Tell whether a library in C, C++ or Rust reads one of the files, and a child can do it."""
    return sys.platform == "linux" and any(
        item.path.lower().endswith(NATIVE) or item.path == "-" for item in items
    )


def is_worth_asking(items: Iterable[Item]) -> bool:
    """Tell whether the files are so much work that the results of earlier runs are asked for."""
    total = 0.0
    for item in items:
        total += weight(item)
        if total > ASKING:
            return True
    return False


def weight(item: Item) -> float:
    """Give how much work a file is; a plain text of 15 kB is about 1."""
    suffix = os.path.splitext(item.path)[1].lower()
    try:
        size = len(item.data) if item.data is not None else os.stat(item.path).st_size
    except OSError:
        return 0.1
    return WEIGHTS.get(suffix, 0.5) + size / 1e6 * PER_MEGABYTE.get(suffix, PLAIN)
