"""A run by several worker processes, with the results and the order of a run by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from baolint.engine.clock import end_after
from baolint.engine.configured import Configurations
from baolint.engine.content import with_stdin
from baolint.engine.failed import lost
from baolint.engine.jobs import checked_many
from baolint.engine.kit import Kit
from baolint.engine.order import Order
from baolint.engine.plan import Plan
from baolint.engine.plugged import plugged
from baolint.engine.processes import Processes
from baolint.engine.report import Report
from baolint.engine.run import Setup, check_item, shown_path
from baolint.engine.walk import Item
from baolint.engine.workload import weight

WINDOW = 4
"""Batches under way for each process: enough that none waits for the slowest."""


def run_many(
    items: Iterable[Item], order: Order, setup_of: Callable[[str], Setup], jobs: int
) -> Iterator[tuple[Item, Report]]:
    """Check the files by so many processes; gives what `run` would, in the same order.

    A file whose process dies becomes E101, the others are checked. On an interruption all processes
    are ended at once.
    """
    processes = Processes(jobs)

    def gone(item: Item) -> Report:
        setup = setup_of(item.path)
        return lost(shown_path(item.path, setup), processes.ended(), setup)

    return checked_many(
        (with_stdin(item, setup_of(item.path).limits) for item in items),
        partial(worker, order),
        processes.start,
        gone,
        window=WINDOW * jobs,
        weigh=weight,
        abandon=processes.kill,
    )


def worker(order: Order) -> Callable[[Item], Report]:
    """Make the set-ups in a worker; gives the function that checks one file."""
    brought = plugged(order.no_plugins, order.formats)
    found = Configurations(brought.packs, order.config, order.isolated)
    plan = Plan(Kit(brought.packs, brought.readers), order.wishes, found)

    def checked(item: Item) -> Report:
        setup = plan.setup(item.path)
        end_after(setup.limits)
        return check_item(item, setup._replace(across=order.across, keep_tables=order.keep_tables))

    return checked
