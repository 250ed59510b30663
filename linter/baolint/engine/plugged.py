"""What the installed plug-ins bring to a run, and which of them are broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from baolint.document.model import Document
from baolint.messages.phrase import Phrase
from baolint.messages.plugins import PLUGINS
from baolint.readers import READERS as BUILT_IN
from baolint.rules.packs import Pack, survey
from baolint.rules.plugins import (
    GROUPS,
    PACKS,
    READERS,
    REPORTERS,
    Broken,
    Plugin,
    broken,
    listed,
    load,
)


class Plugged(NamedTuple):
    """What is in force: packs, readers by suffix, and what was left out as broken.

    `reporters` are plug-ins by the name of the format, loaded only when it is asked for.
    `plugins` is every plug-in in force that others than baolint bring.
    """

    packs: tuple[Pack, ...]
    readers: Mapping[str, Callable[[bytes, str], Document]] = {}
    reporters: Mapping[str, Plugin] = {}
    broken: tuple[Broken, ...] = ()
    plugins: tuple[Plugin, ...] = ()

    @property
    def distributions(self) -> tuple[tuple[str, str], ...]:
        """Give (name, version) of the distributions in force besides baolint, sorted."""
        return tuple(sorted({(one.distribution, one.version) for one in self.plugins}))


def plugged(own: bool = False, formats: frozenset[str] = frozenset()) -> Plugged:
    """Load the plug-ins of all distributions, or those of baolint itself alone.

    `formats` are the names of built-in output formats, which no plug-in may take.
    """
    packs, faulty = survey(own)
    if own:
        return Plugged(packs)
    readers: dict[str, Callable[[bytes, str], Document]] = {}
    reporters: dict[str, Plugin] = {}
    wrong = list(faulty)
    for plugin in listed(READERS, REPORTERS):
        taken = {suffix[1:] for suffix in (*BUILT_IN, *readers)}
        if plugin.group == REPORTERS:
            taken = {*formats, *reporters}
        if plugin.name.lower() in taken:
            clash = ValueError(Phrase(PLUGINS["clash"], names=plugin.name))
            wrong.append(broken(plugin, clash))
        elif plugin.group == REPORTERS:
            reporters[plugin.name] = plugin
        else:
            try:
                readers[f".{plugin.name.lower()}"] = function(plugin)
            except (Exception, SystemExit) as problem:  # whatever a stranger's code may raise
                wrong.append(broken(plugin, problem))
    left_out = {one.plugin for one in wrong}
    good = tuple(
        one for one in listed(PACKS, READERS, REPORTERS) if not one.own and one not in left_out
    )
    return Plugged(packs, readers, reporters, tuple(wrong), good)


def function(plugin: Plugin) -> Callable[..., Any]:
    """Import the function that a plug-in names; raises whatever that raises."""
    found: Callable[..., Any] = load(plugin)
    if not callable(found):
        raise ValueError(Phrase(PLUGINS["no-function"]))
    return found


def states(formats: frozenset[str]) -> tuple[tuple[Plugin, str], ...]:
    """Give every plug-in there is with the reason for which it cannot be used, '' if it can."""
    found = plugged(formats=formats)
    reasons = {one.plugin: one.reason for one in found.broken}
    for plugin in found.reporters.values():
        try:
            function(plugin)
        except (Exception, SystemExit) as problem:
            reasons[plugin] = broken(plugin, problem).reason
    return tuple((plugin, reasons.get(plugin, "")) for plugin in listed(*GROUPS))
