"""Worker processes: started, ended with the run or with their parent, asked why one died."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, cast


class Processes:
    """Starts pools of processes for `checked_many`, and knows their processes."""

    __slots__ = ("_context", "_count")

    def __init__(self, count: int) -> None:
        # a fork starts in milliseconds and has all modules; elsewhere it is unsafe or not there
        way = "fork" if sys.platform == "linux" else "spawn"
        self._context = _Context(multiprocessing.get_context(way))
        self._count = count

    def start(self) -> Executor:
        """Start a pool with all its processes.

        Ctrl-C waits meanwhile: Python loses it in a fork, and no worker is ever to see it.
        """
        self._context.begun.clear()
        context = cast(BaseContext, self._context)
        pool = ProcessPoolExecutor(self._count, context, initializer=_begin)
        try:
            with _later():
                pool.submit(_nothing)
        except BaseException:
            self.kill()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        return pool

    def ended(self) -> int:
        """Give how the worker ended that broke the pool: its exit code, negative for a signal.

        0 where that is not known. To be asked before another pool is started.
        """
        codes = [one.exitcode or 0 for one in self._context.begun]
        # the others were stopped by the executor itself
        return next((code for code in codes if code not in (0, -signal.SIGTERM)), 0)

    def kill(self) -> None:
        """End all processes at once, whatever they are doing."""
        for one in self._context.begun:
            one.kill()


class _Context:
    """A context of multiprocessing that remembers the processes it makes."""

    def __init__(self, real: BaseContext) -> None:
        self._real = real
        self.begun: list[BaseProcess] = []

    def __getattr__(self, name: str) -> Any:
        return self._made if name == "Process" else getattr(self._real, name)

    def _made(self, *args: Any, **more: Any) -> BaseProcess:
        process: BaseProcess = cast(Any, self._real).Process(*args, **more)
        self.begun.append(process)
        return process


@contextlib.contextmanager
def _later() -> Iterator[None]:
    """Put off Ctrl-C where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _nothing() -> None:
    """Be the first thing sent, which makes a pool start its processes."""


def _begin() -> None:
    """Leave Ctrl-C to the parent, which ends its workers; and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
