"""How far a part of an audit is: a line that is written over on a terminal, a line a minute elsewhere."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator

from baolint.cli.progress import PAUSE, QUIET, told
from baolint.reporters.screen import width as columns

MINUTE = 60.0
"""Seconds between two lines where they stay."""
WINDOW = 60.0
"""Seconds back over which the rate is taken: what was done before a run was broken off says nothing
of how long the rest takes."""


@contextlib.contextmanager
def ticking(name: str, total: int, wanted: bool) -> Iterator[Callable[[], None]]:
    """Give what is called for everything that is done of `total`, `name` being what is done."""
    if not wanted or sys.stderr is None or not total:
        yield lambda: None
        return
    ticker = _Ticker(name, total, sys.stderr.isatty())
    try:
        yield ticker.tick
    finally:
        ticker.wipe()


class _Ticker:
    __slots__ = ("_done", "_due", "_name", "_on_screen", "_past", "_total", "_width")

    def __init__(self, name: str, total: int, on_screen: bool) -> None:
        now = time.monotonic()
        self._name = name
        self._total = total
        self._on_screen = on_screen
        self._done = 0
        self._due = now + (QUIET if on_screen else MINUTE)
        self._past: deque[tuple[float, int]] = deque([(now, 0)])
        self._width = 0

    def tick(self) -> None:
        """Count one, and tell when it is time."""
        self._done += 1
        now = time.monotonic()
        if now >= self._past[-1][0] + 1:
            self._past.append((now, self._done))
            while len(self._past) > 2 and self._past[1][0] < now - WINDOW:
                self._past.popleft()
        if now >= self._due:
            self._tell(now)

    def _tell(self, now: float) -> None:
        since, before = self._past[0]
        left = self._total - self._done
        line = told(self._done, self._total, now - since, self._done - before, self._name)
        if self._on_screen:
            sys.stderr.write(f"\r{line}{' ' * (self._width - columns(line))}")
            self._width = columns(line)
            self._due = now + PAUSE
        elif left:
            sys.stderr.write(f"baolint：{line}\n")
            self._due = now + MINUTE
        sys.stderr.flush()

    def wipe(self) -> None:
        """Take the line from the terminal."""
        if self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
