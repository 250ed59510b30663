"""Files checked by one process or by several, whichever is quicker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from baolint.engine.workload import jobs_for

if TYPE_CHECKING:
    from baolint.engine.order import Order
    from baolint.engine.report import Report
    from baolint.engine.run import Setup
    from baolint.engine.walk import Item


def checked(
    items: Sequence[Item], order: Order, setup_of: Callable[[str], Setup], asked: int | None
) -> Iterator[tuple[Item, Report]]:
    """Check the files in order, by as many processes as are asked for or as pay.

    Servers are asked by one process only, which counts how often.
    """
    jobs = 1 if order.wishes.online else jobs_for(items, asked)
    if jobs == 1:
        from baolint.engine.run import run

        return run(items, setup_of)
    from baolint.engine.run_many import run_many

    return run_many(items, order, setup_of, jobs)
