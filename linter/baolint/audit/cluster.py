"""The work done by a Dask cluster, through its executor; nothing between machines is of our making.

Workers need the same baolint, Python and libraries, one thread each; what they need besides comes with
the work. This module imports distributed, which the extra `cluster` brings, only when it connects.
"""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from functools import partial
from typing import TYPE_CHECKING, Any

from baolint.audit.fault import AuditError, ClusterError
from baolint.audit.hands import Lost
from baolint.audit.work import Crew, EditionError, Work, editions, unlike, worker
from baolint.engine.clock import end_no_more
from baolint.engine.jobs import checked_many
from baolint.engine.plugged import plugged
from baolint.engine.report import Report
from baolint.messages.audit import FAULTS

if TYPE_CHECKING:
    from distributed import Client

MOST = 100
"""Files in a batch: a task costs the scheduler some milliseconds, whatever is in it."""
FULL = 8_000_000
"""Bytes of content in a batch; the scheduler holds it until it is done."""
AHEAD = 2
"""Batches under way for each worker: one in work, one waiting."""
PATIENCE = 30
"""Seconds to wait for the scheduler, and for the first worker."""
TOLD = 3
"""Workers named that cannot take part."""


class Cluster:
    """The workers of a cluster that a client is connected to."""

    __slots__ = ("_client", "_crew")

    def __init__(self, client: Client, crew: Crew) -> None:
        self._client = client
        self._crew = crew

    def done(self, works: Iterable[Work], lost: Lost) -> Iterator[tuple[Work, Report]]:
        """Yield every file with its report, in order.

        A batch whose workers die is done again alone and halved until the file is named that kills
        them. Raises ClusterError where the cluster is gone or a worker is of another edition.
        """
        count = len(self._client.scheduler_info(n_workers=-1)["workers"])
        try:
            yield from checked_many(
                works,
                partial(alone, self._crew),
                lambda: _Executor(self._client),
                lambda work: lost(work, 0),
                window=AHEAD * count + 1,
                weigh=lambda work: float(len(work.item.data or b"")),
                full=FULL,
                most=MOST,
            )
        except EditionError as problem:
            raise ClusterError("editions", told=str(problem)) from None


@contextlib.contextmanager
def connected(address: str, crew: Crew) -> Iterator[Cluster]:
    """Connect to the scheduler at HOST:PORT and see that its workers can take part.

    Raises ClusterError where there is none, where it has no workers, or where these have other
    editions of what the result depends on.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError("extra") from None
    # what it warns of is either checked below or told by what fails
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False, name="baolint")
        except (OSError, TimeoutError) as problem:
            raise ClusterError("unreachable", address=address, reason=str(problem)) from None
        try:
            _see(client, address, crew)
            yield Cluster(client, crew)
        finally:
            client.close(timeout=PATIENCE)


def alone(crew: Crew) -> Callable[[Work], Report]:
    """Make ready a worker of a cluster; raises EditionError where it is not fit for it."""
    from distributed import get_worker

    if get_worker().state.nthreads != 1:
        raise EditionError(FAULTS["cluster.threads"])
    checked = worker(crew)

    def done(work: Work) -> Report:
        try:
            return checked(work)
        finally:
            # this process has other things to do as well, which are no file's
            end_no_more()

    return done


def present(crew: Crew) -> tuple[tuple[str, str], ...]:
    """Give a process's own editions, with those of what carries the work."""
    import dask
    import distributed

    own = editions(plugged(crew.no_plugins, crew.formats))
    return (*own, ("dask", dask.__version__), ("distributed", distributed.__version__))


def _see(client: Client, address: str, crew: Crew) -> None:
    """Refuse workers that would not find what we would, naming some."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise ClusterError("no-workers", address=address) from None
    wanted = present(crew)
    found = client.run(present, crew, on_error="return")
    told = []
    for name, own in sorted(found.items()):
        if isinstance(own, BaseException):
            told.append(f"{name}（{type(own).__name__}: {own}）"[:200])
        elif own != wanted:
            told.append(f"{name}（{unlike(wanted, own)}）")
    if told:
        more = FAULTS["cluster.more"].format(count=len(told)) if len(told) > TOLD else ""
        raise ClusterError("editions", told="；".join(told[:TOLD]) + more)


class _Executor(Executor):
    """Dask's executor, with a worker's death told in the way of the standard library."""

    def __init__(self, client: Client) -> None:
        # pure tasks with the same arguments are one: a batch sent again would fail at once
        self._inner = client.get_executor(pure=False)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **more: Any) -> Future[Any]:
        outer: Future[Any] = Future()
        self._inner.submit(fn, *args, **more).add_done_callback(partial(_pass_on, outer))
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._inner.shutdown(wait=wait)


def _pass_on(outer: Future[Any], inner: Future[Any]) -> None:
    from distributed import KilledWorker

    try:
        outer.set_result(inner.result())
    except KilledWorker as problem:
        outer.set_exception(BrokenExecutor(str(problem)))
    except CancelledError:
        outer.set_exception(ClusterError("lost"))
    except Exception as problem:  # told where the result is asked for
        fault = isinstance(problem, AuditError | EditionError)
        outer.set_exception(problem if fault else _told(problem))


def _told(problem: Exception) -> Exception:
    """Give what is told of a cluster that is gone; anything else is what the work itself raised."""
    from distributed.comm import CommClosedError

    if isinstance(problem, CommClosedError | OSError):
        return ClusterError("lost")
    return problem
