"""Work done by several workers comes out in order, within bounds, and survives a worker's death."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest

from baolint.engine.jobs import checked_many
from baolint.engine.processes import Processes


def doubling() -> Callable[[int], int]:
    return double


def double(number: int) -> int:
    return 2 * number


def dying() -> Callable[[int], int]:
    return double_or_die


def double_or_die(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def raising() -> Callable[[int], int]:
    return refuse


def refuse(number: int) -> int:
    if number == 3:
        raise ValueError("3")
    return number


class Backwards:
    """An executor that does the last thing sent first, and counts what waits."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Any, tuple[Any, ...]]] = []
        self.most = 0

    def submit(self, work: Any, *args: Any) -> Future[Any]:
        future = _Late(self)
        self.waiting.append((future, work, args))
        self.most = max(self.most, len(self.waiting))
        return future

    def run(self) -> None:
        for future, work, args in reversed(self.waiting):
            future.set_result(work(*args))
        self.waiting.clear()

    def shutdown(self, wait: bool = True, cancel_futures: bool = False) -> None:
        self.run()


class _Late(Future[Any]):
    def __init__(self, executor: Backwards) -> None:
        super().__init__()
        self.executor = executor

    def result(self, timeout: float | None = None) -> Any:
        self.executor.run()
        return super().result(timeout)


class BrokenOnce:
    """An executor whose first pool breaks under whatever is sent to it."""

    def __init__(self) -> None:
        self.started = 0

    def start(self) -> Executor:
        self.started += 1
        return ThreadPoolExecutor(1) if self.started > 1 else Broken()


class Broken(ThreadPoolExecutor):
    def submit(self, *args: Any, **more: Any) -> Any:
        raise BrokenExecutor


def lost(number: int) -> int:
    return -number


def threads() -> Executor:
    return ThreadPoolExecutor(2)


def test_results_come_in_the_order_of_the_items() -> None:
    backwards: Any = Backwards()
    found = checked_many(range(50), doubling, lambda: backwards, lost, window=3)
    assert list(found) == [(number, 2 * number) for number in range(50)]


def test_no_more_than_the_window_is_under_way() -> None:
    backwards: Any = Backwards()
    list(checked_many(range(99), doubling, lambda: backwards, lost, window=3))
    assert backwards.most == 3


def test_items_are_taken_only_as_they_are_sent_off() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    found = checked_many(items(), doubling, threads, lost, window=2, weigh=lambda _: 9.0)
    next(found)
    assert len(taken) == 2
    found.close()  # type: ignore[attr-defined]


def test_any_executor_will_do() -> None:
    assert len(list(checked_many(range(20), doubling, threads, lost))) == 20


def test_what_a_worker_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match="3"):
        list(checked_many(range(20), raising, threads, lost))


def test_a_pool_that_broke_by_chance_costs_nothing() -> None:
    once = BrokenOnce()
    assert list(checked_many([1, 2, 3], doubling, once.start, lost)) == [(1, 2), (2, 4), (3, 6)]


def test_a_worker_that_dies_costs_one_item() -> None:
    processes = Processes(2)
    found = list(checked_many(range(20), dying, processes.start, lost, window=4))
    assert [number for number, result in found if result != 2 * number] == [7]


def test_how_the_worker_ended_is_known() -> None:
    processes = Processes(1)
    told: list[int] = []

    def gone(number: int) -> int:
        told.append(processes.ended())
        return 0

    list(checked_many([7], dying, processes.start, gone))
    assert told == [-signal.SIGKILL]
