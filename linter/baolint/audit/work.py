"""A file to check as it travels to a worker, and what the worker does with it.

Everything a worker needs comes with the work: it looks for no configuration and knows no working
folder, so it may sit on another machine.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import platform
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from baolint import __version__
from baolint.engine.clock import end_after
from baolint.engine.kit import Kit, forms
from baolint.engine.plugged import Plugged, plugged
from baolint.engine.run import Setup, check_named
from baolint.engine.walk import Item
from baolint.forms.lexicon import load
from baolint.messages.audit import EDITIONS

if TYPE_CHECKING:
    from baolint.engine.across import Compared
    from baolint.engine.report import Report
    from baolint.engine.wanted import Wanted

_LIBRARIES = (
    "ahocorasick_rs", "daachorse", "lxml", "markdown-it-py", "pypdfium2", "python-calamine", "PyYAML",
)  # fmt: skip
"""What reads or searches for us: another edition may read otherwise."""


class Work(NamedTuple):
    """A file: where it is or what is in it, its names, how it is to be checked.

    `number` tells the ways to check apart. `compared` is what holding it against other reports showed.
    """

    item: Item
    shown: str
    lasting: str
    number: int
    wanted: Wanted
    compared: tuple[Compared, ...] = ()
    made: Report | None = None
    """The result of a file that could not be opened to be sent."""


class Crew(NamedTuple):
    """What all workers of a run are told once; `run` tells runs apart, `editions` as `editions()`.

    `folder` is where relative paths start.
    """

    run: str
    folder: str
    no_plugins: bool
    formats: frozenset[str]
    editions: tuple[tuple[str, str], ...]


class EditionError(RuntimeError):
    """A worker has other editions than the one who sends the work; the text says which."""


def worker(crew: Crew) -> Callable[[Work], Report]:
    """Make ready a worker; raises EditionError where it would not find what we would."""
    brought = plugged(crew.no_plugins, crew.formats)
    own = editions(brought)
    if own != crew.editions:
        raise EditionError(unlike(crew.editions, own))
    kit = Kit(brought.packs, brought.readers)
    setups: dict[int, Setup] = {}

    def checked(work: Work) -> Report:
        if work.made is not None:
            return work.made
        setup = setups.get(work.number)
        if setup is None:
            made = kit.setup(work.wanted)
            setup = setups[work.number] = made._replace(across=True, tally=True)
        if work.compared:
            setup = setup._replace(across=False)
        end_after(setup.limits)
        item = work.item._replace(path=os.path.join(crew.folder, work.item.path))
        return check_named(item, work.shown, work.lasting, setup, work.compared)

    return checked


def editions(brought: Plugged) -> tuple[tuple[str, str], ...]:
    """Give (name, edition) of everything on which it depends what is found in a file."""
    found = [("baolint", __version__), ("Python", ".".join(platform.python_version_tuple()[:2]))]
    for name in _LIBRARIES:
        try:
            found.append((name, importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            found.append((name, "—"))
    found += brought.distributions
    data = "".join(form.id + form.sha256 for form in forms(brought.packs, None))
    words = "".join(one.id + one.sha256 for pack in brought.packs for one in load(pack.package))
    found.append((EDITIONS["forms"], hashlib.sha256(data.encode()).hexdigest()[:12]))
    found.append((EDITIONS["lexicons"], hashlib.sha256(words.encode()).hexdigest()[:12]))
    return tuple(found)


def unlike(ours: tuple[tuple[str, str], ...], theirs: tuple[tuple[str, str], ...]) -> str:
    """Say in which editions two differ."""
    one, other = dict(ours), dict(theirs)
    names = [name for name in {**one, **other} if one.get(name) != other.get(name)]
    return "、".join(f"{name} {one.get(name, '—')} / {other.get(name, '—')}" for name in names)
