"""Regular expressions that the build has compiled, so that a start need not.

Half of what a start would do otherwise is to compile a hundred expressions, most with sets of Chinese
characters. What `re` makes of an expression is a list of numbers; the build writes down those of all of
ours for the Python that it runs with. Where they are missing, damaged or another Python's, an
expression is compiled as ever.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from typing import NamedTuple, cast

try:
    import _sre  # type: ignore[import-not-found]
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    _sre = None

FOLDER = "compiled"
_UNICODE, _ASCII = int(re.UNICODE), int(re.ASCII)


MADE: dict[tuple[str, int], re.Pattern[str]] = {}
"""Every expression made so far, so that none is made twice; the build writes down what is here."""
MOST = 8192
"""Expressions remembered: some hold words of a report."""


def expression(pattern: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    """Give what `re.compile` gives, the same one every time."""
    made = MADE.get((pattern, flags))
    if made is None:
        if len(MADE) >= MOST:
            MADE.clear()
        made = MADE[pattern, flags] = _made(pattern, flags)
    return made


def _made(pattern: str, flags: re.RegexFlag | int) -> re.Pattern[str]:
    known = _known()
    found = known.lines.get(key(pattern, int(flags))) if known else None
    if known is None or found is None:
        return re.compile(pattern, flags)
    groups, start, count, *names = found.decode().split(" ")
    ordinals = dict(zip(names[::2], map(int, names[1::2]), strict=True))
    by_ordinal: list[str | None] = [None] * (int(groups) + 1)
    for name, ordinal in ordinals.items():
        by_ordinal[ordinal] = name
    code = known.numbers[int(start) : int(start) + int(count)].tolist()
    try:
        made = _sre.compile(
            pattern, _whole(int(flags)), code, int(groups), ordinals, tuple(by_ordinal)
        )
    except RuntimeError:  # no such numbers
        return re.compile(pattern, flags)
    return cast("re.Pattern[str]", made)


def key(pattern: str, flags: int) -> bytes:
    """Give the name that an expression has among those compiled."""
    named = f"{_whole(flags)} {pattern}".encode("utf-8", "surrogatepass")
    return blake2b(named, digest_size=16).hexdigest().encode()


def _whole(flags: int) -> int:
    """Give the flags that an expression over strings has in the end."""
    return flags if flags & _ASCII else flags | _UNICODE


def place() -> str:
    """Give the file of the expressions compiled for this Python."""
    name = f"expressions-{sys.implementation.cache_tag}.bin"
    return os.path.join(os.path.dirname(os.path.dirname(__file__)), FOLDER, name)


def sealed(head: bytes, numbers: bytes) -> bytes:
    """Give the content of the file: it tells whether its head is whole, and how many numbers follow.

    To go over all numbers would take longer than to use those that are needed.
    """
    return _sealed_head(head, len(numbers)) + b"\n\n" + numbers


def stamp() -> bytes:
    """Give what the numbers depend on: the edition of Python's `re` and how numbers lie in memory."""
    version = ".".join(map(str, sys.version_info[:2]))
    return f"{version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}".encode()


class _Known(NamedTuple):
    lines: dict[bytes, bytes]
    numbers: memoryview


def _sealed_head(head: bytes, size: int) -> bytes:
    named = b"%d\n%b" % (size, head)
    return blake2b(named, digest_size=16).hexdigest().encode() + b"\n" + named


@cache
def _known() -> _Known | None:
    """Read the file; None where it is of no use here."""
    if _sre is None:
        return None
    try:
        with open(place(), "rb") as file:
            content = file.read()
    except OSError:
        return None
    head, _, numbers = content.partition(b"\n\n")
    head = head.split(b"\n", 2)[-1]
    first, *lines = head.split(b"\n")
    if first != stamp() or not content.startswith(_sealed_head(head, len(numbers))):
        return None
    known = dict(line.split(b" ", 1) for line in lines)
    return _Known(known, memoryview(numbers).cast("I"))
