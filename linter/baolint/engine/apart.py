"""A run by one process that survives what kills it: files read by native libraries go to a child.

A segmentation fault or the want of memory then costs the file, as with several workers, for the price
of one fork: concurrent.futures alone takes longer to import than a report takes to check. Only on
Linux; elsewhere a fork is unsafe or not there, and a new interpreter too slow for a file or two.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
from _thread import start_new_thread
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from baolint.engine.clock import end_after
from baolint.engine.content import with_stdin
from baolint.engine.failed import lost
from baolint.engine.report import Report
from baolint.engine.run import Setup, check_item, shown_path
from baolint.engine.walk import Item


def run_apart(
    items: Iterable[Item], setup_of: Callable[[str], Setup]
) -> Iterator[tuple[Item, Report]]:
    """Check the files one after another in a child; gives what `run` would, in the same order.

    A file that kills the child becomes E101, or E105 where its time was up, and another child goes
    on. None outlives this, however it ends.
    """
    child: _Child | None = None
    try:
        for listed in items:
            setup = setup_of(listed.path)
            item = with_stdin(listed, setup.limits)
            if child is None:
                child = _Child(setup_of)
            report = child.check(item)
            if report is None:
                report = lost(shown_path(item.path, setup), child.end(), setup)
                child = None
            yield item, report
    finally:
        if child is not None:
            child.end()


class _Child:
    """A process that checks one file after another, as it is told by a pipe."""

    __slots__ = ("_answers", "_orders", "_pid")

    def __init__(self, setup_of: Callable[[str], Setup]) -> None:
        orders, self._orders = _pipe()
        self._answers, answers = _pipe()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        self._pid = os.fork()
        if self._pid == 0:
            try:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                signal.pthread_sigmask(signal.SIG_SETMASK, before)
                self._orders.close()
                self._answers.close()
                _serve(orders, answers, setup_of)
            finally:
                os._exit(1)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        orders.close()
        answers.close()

    def check(self, item: Item) -> Report | None:
        """Give the report of a file; None where the child died of it."""
        try:
            pickle.dump(item, self._orders)
            self._orders.flush()
            report: Report = pickle.load(self._answers)
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        return report

    def end(self) -> int:
        """End the child if it still lives; gives its exit code, negative for a signal."""
        with contextlib.suppress(OSError):
            self._answers.close()
            self._orders.close()
        ended, status = os.waitpid(self._pid, os.WNOHANG)
        if not ended:
            # it is idle, or at work on what nobody waits for any more
            os.kill(self._pid, signal.SIGKILL)
            _, status = os.waitpid(self._pid, 0)
        return os.waitstatus_to_exitcode(status)


def _serve(orders: BinaryIO, answers: BinaryIO, setup_of: Callable[[str], Setup]) -> None:
    """Check what is told until nobody tells any more; ends at once when the parent is gone."""
    inbox, outbox = _pipe()
    start_new_thread(_pass_on, (orders, outbox))
    while True:
        item: Item = pickle.load(inbox)
        setup = setup_of(item.path)
        end_after(setup.limits)
        pickle.dump(check_item(item, setup), answers)
        answers.flush()


def _pass_on(orders: BinaryIO, outbox: BinaryIO) -> None:
    """Hand on what the parent sends, and end the process when it sends no more, busy or not."""
    while data := os.read(orders.fileno(), 1 << 16):
        outbox.write(data)
        outbox.flush()
    os._exit(0)


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    """Give the two ends of a pipe, for reading and for writing."""
    reading, writing = os.pipe()
    return os.fdopen(reading, "rb"), os.fdopen(writing, "wb")
