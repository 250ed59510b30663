"""How far a long run has come: one line on the terminal, gone when it is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from baolint.cli.language import told as in_words
from baolint.messages.phrase import Phrase
from baolint.reporters.screen import width as columns

T = TypeVar("T")

QUIET = 1.0
"""Seconds for which nothing is said: most runs are over by then."""
PAUSE = 0.2
"""Seconds between two lines."""


def progress(things: Iterable[T], total: int, wanted: bool = True) -> Iterator[T]:
    """Yield the things, and tell on standard error how many of `total` are done.

    Only where that is a terminal, and only if it takes long; the line is wiped at the end.
    """
    if not wanted or total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from things
        return
    started = time.monotonic()
    due = started + QUIET
    width = 0
    try:
        for done, thing in enumerate(things, 1):
            yield thing
            now = time.monotonic()
            if now >= due:
                line = in_words(told(done, total, now - started))
                sys.stderr.write(f"\r{line}{' ' * (width - columns(line))}")
                sys.stderr.flush()
                width = columns(line)
                due = now + PAUSE
    finally:
        if width:
            sys.stderr.write(f"\r{' ' * width}\r")
            sys.stderr.flush()


def told(
    done: int, total: int, elapsed: float, lately: int | None = None, name: str = "检查"
) -> str:
    """Give the line: how many of how many, how many a second, how long still at that rate.

    `lately` are those done in the time that has elapsed, where they are not all; `name` is what is done.
    """
    rate = (done if lately is None else max(lately, 1)) / elapsed
    left = Phrase("，约剩 {time}", time=_time((total - done) / rate)) if done < total else ""
    return Phrase(
        "已{name} {done}/{total}（{share}%），每秒 {rate} 份{left}",
        name=Phrase(name),
        done=done,
        total=total,
        share=done * 100 // total,
        rate=f"{rate:.1f}",
        left=left,
    )


def _time(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return Phrase("{seconds} 秒", seconds=whole)
    if whole < 3600:
        return Phrase("{minutes} 分 {seconds:02} 秒", minutes=whole // 60, seconds=whole % 60)
    return Phrase("{hours} 小时 {minutes:02} 分", hours=whole // 3600, minutes=whole % 3600 // 60)
