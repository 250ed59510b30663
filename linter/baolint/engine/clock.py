"""The processor time that a file, and each rule on it, may take; work that takes more is broken off.

Processor time, so that a busy machine makes no difference. On the main thread of a process the system
ticks every tenth of a second of it and the work is broken off wherever Python is; a call into a
library ends first. Elsewhere (other threads, Windows) the clock is only looked at between the steps
of the work.
"""

from __future__ import annotations

import signal
import threading
import time
from types import FrameType, TracebackType

from baolint.document.limits import Limits

TICK = 0.1
"""Seconds of processor time between two looks."""
GRACE = 10.0
"""Seconds beyond twice its time after which a file's process is ended, whatever it is doing."""


class TimeUp(BaseException):
    """The time is up; no Exception, so that nothing on the way takes it for a fault of its own."""


class Clock:
    """Measures one file, from the beginning of a `with` to its end; `spent` is the time so far.

    Within it `begin_rule` and `end_rule` measure a rule. Where one's time is up TimeUp is raised; then
    `is_up` says whether it is the file's.
    """

    __slots__ = ("_began", "_ends", "_rule_ends", "_ticking", "limits")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._began = self._ends = self._rule_ends = 0.0
        self._ticking = False

    def __enter__(self) -> Clock:
        self._began = time.process_time()
        self._ends = self._began + self.limits.file_seconds
        if _can_tick():
            self._ticking = True
            signal.signal(signal.SIGVTALRM, self._tick)
            signal.setitimer(signal.ITIMER_VIRTUAL, TICK, TICK)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._ticking:
            self._ticking = False
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, signal.SIG_DFL)

    @property
    def is_up(self) -> bool:
        """Tell whether the file's time is up."""
        return time.process_time() >= self._ends

    @property
    def spent(self) -> float:
        """Give the seconds since the beginning."""
        return time.process_time() - self._began

    def begin_rule(self) -> None:
        """Begin to measure a rule; TimeUp where the file's time is up."""
        now = time.process_time()
        if now >= self._ends:
            raise TimeUp
        self._rule_ends = now + self.limits.rule_seconds

    def end_rule(self) -> None:
        """End to measure a rule."""
        self._rule_ends = 0.0

    def prolong(self) -> None:
        """Give the time of a file once more, to tell what was found so far."""
        self._ends = time.process_time() + self.limits.file_seconds

    def _tick(self, number: int, frame: FrameType | None) -> None:
        if not self._ticking:
            return
        now = time.process_time()
        if now >= self._ends or (self._rule_ends and now >= self._rule_ends):
            raise TimeUp


def _can_tick() -> bool:
    """Tell whether the system can tick for us: it has such a timer, and nobody else uses it."""
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGVTALRM) == signal.SIG_DFL
    )


def end_after(limits: Limits) -> None:
    """Let the system end this process when a file takes far too long, even inside a library.

    For a worker process, for each file anew; it dies of SIGPROF.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, most(limits))


def end_no_more() -> None:
    """Take that back: the process is not only there for files."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, 0)


def most(limits: Limits) -> float:
    """Give the seconds of processor time after which a worker process is ended."""
    return 2 * limits.file_seconds + GRACE
