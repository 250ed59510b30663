"""Who does the work: processes of this machine, or a cluster; the results are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol

from baolint.audit.work import Crew, Work, worker
from baolint.engine.jobs import checked_many
from baolint.engine.processes import Processes
from baolint.engine.report import Report
from baolint.engine.run_many import WINDOW
from baolint.engine.workload import weight

Lost = Callable[[Work, int], Report]
"""Gives the report of a file that killed its worker, by how that ended (see Processes.ended)."""


class Hands(Protocol):
    """Does work for a run; gives everything in its order, whatever happens to a worker."""

    def done(self, works: Iterable[Work], lost: Lost) -> Iterator[tuple[Work, Report]]:
        """Yield every file with its report, in order; never more than a window of them is under way."""


class Local:
    """So many processes of this machine."""

    __slots__ = ("_crew", "_jobs")

    def __init__(self, crew: Crew, jobs: int) -> None:
        self._crew = crew
        self._jobs = jobs

    def done(self, works: Iterable[Work], lost: Lost) -> Iterator[tuple[Work, Report]]:
        """Yield every file with its report; a file whose process dies is given by `lost`."""
        processes = Processes(self._jobs)
        return checked_many(
            works,
            partial(worker, self._crew),
            processes.start,
            lambda work: lost(work, processes.ended()),
            window=WINDOW * self._jobs,
            weigh=lambda work: weight(work.item),
            abandon=processes.kill,
        )
