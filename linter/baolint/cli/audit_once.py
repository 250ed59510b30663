"""One run of `baolint audit`, from the paths to the exit code."""

from __future__ import annotations

import contextlib
import datetime
import os
import tempfile
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from baolint import __version__
from baolint.api import configurations, plan, plugins
from baolint.audit.ending import ending
from baolint.audit.question import question
from baolint.audit.run import Audit, Ended, run
from baolint.audit.store import Store
from baolint.audit.view import View
from baolint.audit.work import Crew, editions
from baolint.cli import color as coloring
from baolint.cli.checking import nothing, targets
from baolint.cli.console import commandless, tell
from baolint.cli.output import fill_file, spare_inputs, write
from baolint.cli.plugged import tell_broken
from baolint.cli.ticking import ticking
from baolint.engine.workload import cores
from baolint.messages.audit import PARTS, TOLD
from baolint.reporters import AUDIT_REPORTERS, FOR_PEOPLE, REPORTERS, Style, audit_reporter

if TYPE_CHECKING:
    from baolint.audit.hands import Hands
    from baolint.audit.units import Units
    from baolint.cli.audit_asked import Asked
    from baolint.engine.plugged import Plugged

Target = tuple[str, str | None]


def once(asked: Asked) -> int:
    """Audit what is asked for, write what was found, and give the exit code."""
    asked.settled()
    address = asked.address()
    outputs = targets(asked.formats, asked.output, own=tuple(AUDIT_REPORTERS))
    read = [*asked.paths, *filter(None, (asked.store, asked.units))]
    spare_inputs(read, [target for _, target in outputs])
    listed = _units(asked.units)
    brought = plugins(asked.no_plugins)
    tell_broken(brought.broken)
    with _stored(asked.store) as store:
        wishes = asked.wishes(_day(asked, store))
        known = configurations(asked.config, asked.isolated, brought)
        sha256 = listed.sha256 if listed else None
        question_ = question(
            asked.paths, wishes, asked.config, asked.isolated, asked.no_plugins, sha256, __version__
        )
        prepared = plan(wishes, known, plugged_in=brought)
        with _hands(asked, address, brought) as hands:
            audit = Audit(
                store, question_, listed.units if listed else None, prepared, brought, hands,
                address is not None and asked.send != "path",
                lambda part, total: ticking(PARTS[part], total, not asked.quiet),
            )  # fmt: skip
            ended = run(audit, asked.paths, asked.resume)
        for notice in known.notices:
            tell(f"{notice}。")
        code = _told(asked, store, ended, outputs)
        store.mark(ended.run, "finished")
        return code


def _units(path: str | None) -> Units | None:
    if path is None:
        return None
    from baolint.audit.units import read

    try:
        return read(path)
    except OSError as problem:
        raise click.FileError(path, problem.strerror or str(problem)) from None


@contextlib.contextmanager
def _stored(path: str | None) -> Iterator[Store]:
    """Open the store; one that nobody asked for is gone at the end."""
    if path is not None:
        with Store(path) as store:
            yield store
        return
    with (
        tempfile.TemporaryDirectory(prefix="baolint-") as folder,
        Store(os.path.join(folder, "audit.sqlite")) as store,
    ):
        yield store


def _day(asked: Asked, store: Store) -> datetime.date:
    """Give the day that counts as today: of a run that is gone on with, the day that it began with."""
    broken = store.unfinished()
    if broken is None or not asked.resume:
        if broken is not None:
            tell(TOLD["dropped"])
        elif asked.resume:
            tell(TOLD["nothing-to-resume"])
        return asked.as_of or datetime.date.today()
    day = datetime.date.fromisoformat(broken[2])
    if asked.as_of not in (None, day):
        raise click.UsageError(TOLD["other-day"].format(day=day))
    return day


@contextlib.contextmanager
def _hands(asked: Asked, address: str | None, brought: Plugged) -> Iterator[Hands]:
    crew = Crew(
        os.urandom(8).hex(), os.getcwd(), asked.no_plugins, frozenset(REPORTERS), editions(brought)
    )
    if address is None:
        from baolint.audit.hands import Local

        yield Local(crew, asked.jobs or cores())
        return
    from baolint.audit.cluster import connected

    with connected(address, crew) as cluster:
        yield cluster


def _told(asked: Asked, store: Store, ended: Ended, outputs: Sequence[Target]) -> int:
    """Write the run in every format asked for; give the exit code."""
    end = ending(store.base, ended.run)
    empty = nothing(
        ended.found, range(end.reports + end.failed), end.strays, asked.allow_empty, False
    )
    for name, count in ended.crowded:
        tell(TOLD["crowded"].format(name=name, count=count))
    with View(store.path, ended.run) as view:
        for name, target in outputs:
            style = Style(coloring.wanted(asked.color), coloring.width(), asked.quiet)
            if target is not None:
                style = style._replace(color=asked.color == "always")
            _written(name, target, view, style)
    if empty or end.failed or end.named_strays:
        return 2
    return 1 if end.fails and not asked.exit_zero else 0


def _written(name: str, target: str | None, view: View, style: Style) -> None:
    """Write the run in a format; a file takes its place in one step and is never held in memory."""
    fill = audit_reporter(name)
    if target not in (None, "-"):
        fill_file(lambda file: fill(view, file, style), str(target))
        return
    with tempfile.TemporaryFile() as held:
        fill(view, held, style)
        held.seek(0)
        for line in held:
            write(commandless(line.decode("utf-8"), name), for_programs=name not in FOR_PEOPLE)
