"""Patterns of paths as in .gitignore, matched in time that grows with path and pattern, no faster.

A pattern comes from a configuration that may come from anybody, and as a regular expression a few
`**/` over deep folders take minutes; so all ways to read it are followed at once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_SIGN, _ANY, _WITHIN, _OVER, _FOLDERS = range(5)


class _Step(NamedTuple):
    """A sign, any sign but a slash, a run within a folder, a run over folders, or whole folders."""

    kind: int
    sign: str = ""


def fits(pattern: str, path: str) -> bool:
    """Tell whether a pattern fits a path with `/` or a folder that it is in.

    `*` stands for anything within a folder, `**` over folders, `?` for one sign; a pattern without a
    slash fits at any depth.
    """
    steps = _steps(pattern)
    end = 2 * len(steps)
    states = _reached(steps, {0})
    for sign in path:
        if sign == "/" and end in states:
            return True
        states = _reached(steps, _taken(steps, states, sign))
        if not states:
            return False
    return end in states


@lru_cache(maxsize=256)
def _steps(pattern: str) -> tuple[_Step, ...]:
    pattern = pattern.removeprefix("./").rstrip("/")
    steps = [] if "/" in pattern else [_Step(_FOLDERS)]
    pattern = pattern.removeprefix("/")
    at = 0
    while at < len(pattern):
        for written, kind in (("**/", _FOLDERS), ("**", _OVER), ("*", _WITHIN), ("?", _ANY)):
            if pattern.startswith(written, at):
                steps.append(_Step(kind))
                at += len(written)
                break
        else:
            steps.append(_Step(_SIGN, pattern[at]))
            at += 1
    return tuple(steps)


def _reached(steps: tuple[_Step, ...], states: set[int]) -> set[int]:
    """Add the states that need no sign; state 2n is before step n, 2n + 1 inside of it."""
    waiting = list(states)
    while waiting:
        state = waiting.pop()
        if state % 2 or state == 2 * len(steps):
            continue
        if steps[state // 2].kind in (_WITHIN, _OVER, _FOLDERS) and state + 2 not in states:
            states.add(state + 2)
            waiting.append(state + 2)
    return states


def _taken(steps: tuple[_Step, ...], states: set[int], sign: str) -> set[int]:
    """Give the states after one more sign of the path."""
    after: set[int] = set()
    for state in states:
        if state == 2 * len(steps):
            continue
        kind, wanted = steps[state // 2]
        if kind == _FOLDERS:
            after.add(state | 1)
            if sign == "/":
                after.add((state | 1) + 1)
        elif kind == _OVER or (kind == _WITHIN and sign != "/"):
            after.add(state)
        elif (kind == _ANY and sign != "/") or (kind == _SIGN and sign == wanted):
            after.add(state + 2)
    return after
