"""Plug-ins on the command line: the broken ones are told, their formats rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from baolint.cli.console import tell
from baolint.messages.phrase import Phrase
from baolint.messages.plugins import GROUPS, PLUGINS
from baolint.reporters import reporter
from baolint.rules.plugins import broken

if TYPE_CHECKING:
    from baolint.engine.report import Run
    from baolint.reporters import Style
    from baolint.rules.plugins import Broken, Plugin


def tell_broken(found: Iterable[Broken]) -> None:
    """Tell on standard error what was left out, from which distribution, and why."""
    for one in found:
        _tell("broken", one)


def rendered(name: str, run: Run, style: Style, added: Mapping[str, Plugin]) -> str | bytes | None:
    """Give a run in a format; None where a plug-in's reporter fails, which is told."""
    if name not in added:
        return reporter(name)(run, style)
    try:
        return reporter(name, added)(run, style)
    except (Exception, SystemExit) as problem:  # whatever a stranger's code may raise
        _tell("reporter", broken(added[name], problem))
        return None


def _tell(text: str, one: Broken) -> None:
    values = {**one.plugin._asdict(), "group": Phrase(GROUPS[one.plugin.group])}
    tell(Phrase("{told}。", told=Phrase(PLUGINS[text], **values, reason=one.reason)))
