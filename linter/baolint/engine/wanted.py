"""What decides how a file is checked: the command line over the configuration over the defaults."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

from baolint.config.config import Config, Suppression
from baolint.config.phases import PHASES, Phase
from baolint.document.limits import LIMITS, Limits, changed
from baolint.engine.selection import Selection
from baolint.rules.diagnostic import Severity


class Wishes(NamedTuple):
    """What the command line, or a caller, asks for; None and empty mean that nothing is asked."""

    profile: str | None = None
    phase: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    fail_on: str | None = None
    require_assessed: bool = False
    as_of: datetime.date | None = None
    level: str | None = None
    previous: str | None = None
    lexicons: tuple[str, ...] = ()
    baseline: str | None = None
    online: bool = False
    stdin_filename: str = "stdin.txt"
    lang: str = "zh"


class Wanted(NamedTuple):
    """How a file is to be checked; paths are as the user wrote them, or absolute."""

    as_of: datetime.date
    profile: str | None = None
    selection: Selection = Selection()
    severity: Mapping[str, Severity] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    fail_on: str = "error"
    require_assessed: bool = False
    level: str | None = None
    deadline: str | None = None
    agency: str | None = None
    aliases: tuple[str, ...] = ()
    region: str | None = None
    previous: str | None = None
    lexicons: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    baseline: str | None = None
    plugins: tuple[str, ...] | None = None
    limits: Limits = LIMITS
    online: bool = False
    stdin_filename: str = "stdin.txt"
    lang: str = "zh"


def wanted(wishes: Wishes, config: Config) -> Wanted:
    """Merge: the command line wins, `select` replaces, `ignore` and grades add."""
    phase = PHASES.get(wishes.phase or config.phase or "", Phase())
    level = wishes.level or config.level
    return Wanted(
        as_of=wishes.as_of or datetime.date.today(),
        profile=wishes.profile or config.profile,
        selection=Selection(
            wishes.select or config.select,
            (*phase.ignore, *config.ignore, *wishes.ignore),
            wishes.extend_select,
        ),
        severity={**dict(phase.severity), **config.severity, **wishes.severity},
        options=config.options,
        fail_on=wishes.fail_on or config.fail_on or "error",
        require_assessed=wishes.require_assessed or phase.require_assessed,
        level=None if level == "auto" else level,
        deadline=config.deadline,
        agency=config.agency,
        aliases=config.aliases,
        region=config.region,
        previous=wishes.previous or config.previous,
        lexicons=(*config.lexicons, *wishes.lexicons),
        suppressions=config.suppressions,
        baseline=wishes.baseline or config.baseline,
        plugins=config.plugins,
        limits=changed(config.limits),
        online=wishes.online,
        stdin_filename=wishes.stdin_filename,
        lang=wishes.lang,
    )
