"""Many things done by several workers: unordered in, ordered out, never more than a window at once.

Nothing here knows what is done to what. `checked_many` is for any `concurrent.futures.Executor`: of
processes, of threads, of a cluster. This module imports concurrent.futures, so it is imported only
where there is work for more than one.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FULL = 8.0
"""Weight at which a batch is full."""
MOST = 16
"""Things in a batch, however light."""


def checked_many(
    items: Iterable[T],
    make_worker: Callable[[], Callable[[T], R]],
    start: Callable[[], Executor],
    lost: Callable[[T], R],
    *,
    window: int = 8,
    weigh: Callable[[T], float] = lambda item: 1.0,
    full: float = FULL,
    most: int = MOST,
    abandon: Callable[[], None] | None = None,
) -> Iterator[tuple[T, R]]:
    """Yield every item with its result, in the order of the items, as soon as that order allows.

    `make_worker` is called once in every worker and gives what is then called with each item. It
    travels pickled, so it is a function of a module, or `functools.partial` of one with small
    arguments; items and results travel too and should be small. `start` gives an executor, and
    another one when workers died; it may be called several times. `lost` gives the result of an item
    whose worker died: the rest of its batch is done by others. At most `window` batches are under
    way or waiting to be yielded, and items are taken only as they are sent off, so neither has to
    fit in memory. Light items travel several at a time: `weigh` tells how heavy one is, a batch is
    full at the weight `full` or with so many as `most`. What the worker raises is raised here, in the order of the items.

    When this is closed early or interrupted, what has not begun is cancelled; what has begun is ended
    by `abandon`, or without that is left to run on.
    """
    crew = _Crew(pickle.dumps(make_worker), start)
    batches = _batches(items, weigh, full, most)
    under_way: deque[_Task[T]] = deque()
    finished = False
    try:
        while True:
            while len(under_way) < window and (batch := next(batches, None)):
                under_way.append(crew.send(batch))
            if not under_way:
                break
            results = crew.result(under_way[0])
            if results is not None:
                yield from zip(under_way.popleft().batch, results, strict=True)
                continue
            broken = list(under_way)
            under_way.clear()
            crew.renew()
            for task in broken:
                results = crew.kept(task)
                if results is not None:
                    yield from zip(task.batch, results, strict=True)
                else:
                    yield from _alone(task.batch, crew, lost)
        finished = True
    finally:
        if not finished and abandon is not None:
            abandon()
        crew.dismiss(wait=finished or abandon is not None)


class _Task(NamedTuple, Generic[T]):
    """A batch that was sent off; no future where the executor would not take it any more."""

    batch: tuple[T, ...]
    future: Future[list[Any]] | None


class _Crew:
    """The executor in force, which is replaced when its workers died."""

    __slots__ = ("_executor", "_made", "_start")

    def __init__(self, made: bytes, start: Callable[[], Executor]) -> None:
        self._made = made
        self._start = start
        self._executor = start()

    def send(self, batch: tuple[T, ...]) -> _Task[T]:
        try:
            return _Task(batch, self._executor.submit(_done, self._made, batch))
        except BrokenExecutor:
            return _Task(batch, None)

    def result(self, task: _Task[T]) -> list[Any] | None:
        """Wait for the results of a batch; None where its worker died, or another one did.

        Then the executor has been shut down, so that it is known how its workers ended.
        """
        try:
            if task.future is not None:
                return task.future.result()
        except BrokenExecutor:
            pass
        self._executor.shutdown(wait=True)
        return None

    def kept(self, task: _Task[T]) -> list[Any] | None:
        """Give the results of a batch that was done before workers died."""
        future = task.future
        whole = future is not None and future.done() and future.exception() is None
        return future.result() if future is not None and whole else None

    def renew(self) -> None:
        self._executor = self._start()

    def dismiss(self, wait: bool) -> None:
        self._executor.shutdown(wait=wait, cancel_futures=True)


def _alone(batch: tuple[T, ...], crew: _Crew, lost: Callable[[T], R]) -> Iterator[tuple[T, R]]:
    """Do a batch that broke with nothing beside it, so that what breaks now is its own doing.

    Halved until the item is named that kills its worker.
    """
    results = crew.result(crew.send(batch))
    if results is not None:
        yield from zip(batch, results, strict=True)
        return
    if len(batch) == 1:
        told = lost(batch[0])
        crew.renew()
        yield batch[0], told
        return
    crew.renew()
    middle = len(batch) // 2
    yield from _alone(batch[:middle], crew, lost)
    yield from _alone(batch[middle:], crew, lost)


def _batches(
    items: Iterable[T], weigh: Callable[[T], float], full: float, most: int
) -> Iterator[tuple[T, ...]]:
    """Put items together until a batch is worth sending; a heavy one goes alone."""
    batch: list[T] = []
    weight = 0.0
    for item in items:
        own = weigh(item)
        if batch and weight + own > full:
            yield tuple(batch)
            batch, weight = [], 0.0
        batch.append(item)
        weight += own
        if weight >= full or len(batch) == most:
            yield tuple(batch)
            batch, weight = [], 0.0
    if batch:
        yield tuple(batch)


def _done(made: bytes, batch: tuple[Any, ...]) -> list[Any]:
    """Do a batch in a worker."""
    work = _worker(made)
    return [work(item) for item in batch]


@lru_cache(maxsize=1)
def _worker(made: bytes) -> Callable[[Any], Any]:
    """Make ready a worker, once for all its batches; the bytes come from this very program."""
    make: Callable[[], Callable[[Any], Any]] = pickle.loads(made)
    return make()
