"""What `baolint check` was asked for: its arguments and options, as they were given."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from baolint.engine.wanted import Wishes
    from baolint.rules.diagnostic import Severity

LEVELS = ("auto", "department", "township", "government", "ministry")
PHASES = ("draft", "publish", "audit")
SEVERITIES = ("error", "warning", "info")
FAILING = (*SEVERITIES, "never")
COLORS = ("auto", "always", "never")


class Asked(NamedTuple):
    """The options of `check`; a field for each, of the same name, as it is where it is not given."""

    paths: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    output: str | None = None
    profile: str | None = None
    previous: str | None = None
    no_cross_file: bool = False
    as_of: datetime.date | None = None
    level: str | None = None
    select: tuple[tuple[str, ...], ...] = ()
    extend_select: tuple[tuple[str, ...], ...] = ()
    ignore: tuple[tuple[str, ...], ...] = ()
    extend_ignore: tuple[tuple[str, ...], ...] = ()
    severity: tuple[tuple[tuple[str, Severity], ...], ...] = ()
    phase: str | None = None
    config: str | None = None
    isolated: bool = False
    no_plugins: bool = False
    baseline: str | None = None
    fail_on: str | None = None
    min_severity: str = "info"
    require_assessed: bool = False
    stdin_filename: str = "stdin.txt"
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    online: bool = False
    jobs: int | None = None
    no_cache: bool = False
    color: str = "auto"
    quiet: bool = False
    allow_empty: bool = False
    force_exclude: bool = False
    show_files: bool = False
    statistics: bool = False
    watch: bool = False
    skip_unrecognised: bool = False
    exit_zero: bool = False
    lang: str = "zh"

    def wishes(self) -> Wishes:
        """Give what is asked of the checking itself; the day is stated, the same for all files."""
        from baolint.engine.wanted import Wishes

        return Wishes(
            profile=self.profile,
            phase=self.phase,
            select=flat(self.select),
            extend_select=flat(self.extend_select),
            ignore=(*flat(self.ignore), *flat(self.extend_ignore)),
            severity=dict(pair for pairs in self.severity for pair in pairs),
            fail_on=self.fail_on,
            require_assessed=self.require_assessed,
            as_of=self.as_of or datetime.date.today(),
            level=self.level,
            previous=self.previous,
            baseline=self.baseline,
            stdin_filename=self.stdin_filename,
            online=self.online,
            lang=self.lang,
        )


def flat(values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Join the codes of an option that was given several times."""
    return tuple(code for group in values for code in group)
