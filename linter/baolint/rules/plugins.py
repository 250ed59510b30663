"""Plug-ins: the entry points of installed distributions, listed from the cache, loaded when needed."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from importlib import import_module
from typing import Any, NamedTuple

from baolint.forms.cache import cache_folder, write_whole
from baolint.messages.phrase import Phrase

PACKS = "baolint.packs"
"""Entry points to a Pack; the built-in one comes in through the same door."""
READERS = "baolint.readers"
"""Entry points to a function (content, path) -> Document, by the suffix without its dot."""
REPORTERS = "baolint.reporters"
"""Entry points to a function (run, style) -> str or bytes, by the name of the format."""
GROUPS = (PACKS, READERS, REPORTERS)
OWN = "baolint"
LONGEST = 200
"""Characters of a reason that are told."""


class Plugin(NamedTuple):
    """An entry point: its group and name, `module:object`, and the distribution it comes from."""

    group: str
    name: str
    value: str
    distribution: str
    version: str

    @property
    def own(self) -> bool:
        """Tell whether baolint itself brings it."""
        return self.distribution == OWN


class Broken(NamedTuple):
    """A plug-in that cannot be used, and why."""

    plugin: Plugin
    reason: str


def listed(*groups: str) -> tuple[Plugin, ...]:
    """Give the entry points of these groups: baolint's own first, then by distribution and name.

    The list is kept in the user's cache under the folders of sys.path and their times, because
    looking it up anew costs more than checking a report. Nothing is imported.
    """
    key = hashlib.sha256(json.dumps(_folders()).encode()).hexdigest()
    path = os.path.join(cache_folder(), "plugins", f"{key}.json")
    found = _kept(path)
    if found is None:
        found = _looked_up()
        write_whole(path, json.dumps(found).encode())
    return tuple(plugin for plugin in found if plugin.group in groups)


def load(plugin: Plugin) -> Any:
    """Import what a plug-in names; raises whatever that raises."""
    module, _, name = plugin.value.partition(":")
    found: Any = import_module(module.strip())
    for part in filter(None, name.strip().split(".")):
        found = getattr(found, part)
    return found


def broken(plugin: Plugin, problem: BaseException) -> Broken:
    """Give a plug-in with the reason for which it cannot be used, on one line."""
    kind = type(problem).__name__
    first = problem.args[0] if problem.args else ""
    if isinstance(first, Phrase):
        own = isinstance(problem, ValueError)
        return Broken(plugin, first if own else Phrase("{kind}: {told}", kind=kind, told=first))
    told = " ".join(str(problem).split())
    if not isinstance(problem, ValueError):
        told = f"{kind}: {told}"
    return Broken(plugin, told[:LONGEST])


def _looked_up() -> list[Plugin]:
    from baolint.rules.installed import entry_points

    points = entry_points(GROUPS)
    found = set(_asked_for()) if points is None else {Plugin(*point) for point in points}
    return sorted(found, key=lambda one: (not one.own, one.distribution, one.group, one.name))


def _asked_for() -> list[Plugin]:
    """Give the entry points as the standard library finds them."""
    from importlib.metadata import entry_points

    return [
        Plugin(group, point.name, point.value, point.dist.name, point.dist.version)
        for group in GROUPS
        for point in entry_points(group=group)
        if point.dist is not None
    ]


def _kept(path: str) -> list[Plugin] | None:
    try:
        with open(path, encoding="utf-8") as file:
            return [Plugin(*map(str, one)) for one in json.load(file)]
    except (OSError, ValueError, TypeError):
        return None


def _folders() -> list[list[object]]:
    """The folders that distributions are found in, with their times of change."""
    found: list[list[object]] = []
    for folder in sys.path:
        try:
            found.append([folder, os.stat(folder or ".").st_mtime_ns])
        except OSError:
            continue
    return found
