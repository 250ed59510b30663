"""Files checked by one process or by several, whichever is quicker, and what is known left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from baolint.engine.workload import is_risky, is_worth_asking, shared

if TYPE_CHECKING:
    from baolint.engine.order import Order
    from baolint.engine.plan import Plan
    from baolint.engine.plugged import Plugged
    from baolint.engine.report import Report
    from baolint.engine.run import Setup
    from baolint.engine.run_cached import Cached
    from baolint.engine.walk import Item


def checked(
    items: Sequence[Item],
    order: Order,
    setup_of: Callable[[str], Setup],
    asked: int | None,
    cached: Cached | None,
) -> Iterator[tuple[Item, Report]]:
    """Check the files in order, by as many processes as are asked for or as pay.

    Servers are asked by one process only, which counts how often. One process alone gives the files to
    a child where a library that reads them could end it.
    """
    every = items

    def rest(items: Iterable[Item]) -> Iterator[tuple[Item, Report]]:
        jobs, items = shared(items, 1 if order.wishes.online else asked)
        if jobs == 1 and is_risky(every):
            from baolint.engine.apart import run_apart

            return run_apart(items, setup_of)
        if jobs == 1:
            from baolint.engine.run import run

            return run(items, setup_of)
        from baolint.engine.run_many import run_many

        return run_many(items, order, setup_of, jobs)

    return cached.run(items, rest) if cached else rest(items)


@contextmanager
def results(
    items: Sequence[Item],
    prepared: Plan,
    setup_of: Callable[[str], Setup],
    brought: Plugged,
    wanted: bool,
) -> Iterator[Cached | None]:
    """Open the results of earlier runs; None where they are not `wanted`, or not worth asking for."""
    if not wanted or not is_worth_asking(items):
        yield None
        return
    from baolint.engine.result_key import Keys
    from baolint.engine.result_store import Store
    from baolint.engine.run_cached import Cached
    from baolint.forms.cache import cache_folder

    with Store(cache_folder()) as store:
        yield Cached(store, Keys(brought), setup_of, prepared.wanted)
