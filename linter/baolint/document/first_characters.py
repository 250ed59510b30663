"""With which characters a match of a regular expression can begin: told to `re` by the build.

A search that knows them passes all others at once. `re` itself works them out for the plainest
expressions only; nearly all of ours begin with alternatives, something optional or a look behind, and
are tried in full at each character, which takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]
from typing import Any

Charset = list[tuple[Any, Any]]
"""Members of a set as `re` has them: (kind, value)."""
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_NOTHING_READ = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)


def charset(parsed: Iterable[tuple[Any, Any]], flags: int) -> Charset | None:
    """Give a set that holds the first character of every match; None where none can be told.

    `parsed` is a parsed expression. Where case is ignored, or a match may be empty, there is none.
    """
    if flags & (re.IGNORECASE | re.LOCALE):
        return None
    first, empty = _sequence(parsed)
    return first if first and not empty else None


def _sequence(items: Iterable[tuple[Any, Any]]) -> tuple[Charset | None, bool]:
    """Give the set of a sequence, and whether the sequence can match nothing."""
    found: Charset = []
    for op, value in items:
        first, empty = _one(op, value)
        if first is None:
            return None, False
        found += first
        if not empty:
            return found, False
    return found, True


def _one(op: Any, value: Any) -> tuple[Charset | None, bool]:
    if op is ops.LITERAL:
        return [(op, value)], False
    if op is ops.IN:
        return (None if value[0][0] is ops.NEGATE else list(value)), False
    if op in _NOTHING_READ:
        return [], True
    if op is ops.BRANCH:
        return _alternatives(value[1])
    if op is ops.SUBPATTERN:
        return (None, False) if value[1] or value[2] else _sequence(value[3])
    if op is ops.ATOMIC_GROUP:
        return _sequence(value)
    if op in _REPEATS:
        first, empty = _sequence(value[2])
        return first, empty or value[0] == 0
    return None, False  # any character, all but one, what a group held


def _alternatives(each: Iterable[Any]) -> tuple[Charset | None, bool]:
    found: Charset = []
    any_empty = False
    for one in each:
        first, empty = _sequence(one)
        if first is None:
            return None, False
        found += first
        any_empty = any_empty or empty
    return found, any_empty
