"""What `baolint check` was asked for: its arguments and options, as they were given."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from baolint.cli.options import flat
from baolint.document.record import NamedTuple

if TYPE_CHECKING:
    from baolint.engine.wanted import Wishes
    from baolint.rules.diagnostic import Severity


class Asked(NamedTuple):
    """The options of `check`; a field for each, of the same name."""

    paths: tuple[str, ...]
    formats: tuple[str, ...]
    output: str | None
    profile: str | None
    previous: str | None
    no_cross_file: bool
    as_of: datetime.date | None
    level: str | None
    select: tuple[tuple[str, ...], ...]
    extend_select: tuple[tuple[str, ...], ...]
    ignore: tuple[tuple[str, ...], ...]
    extend_ignore: tuple[tuple[str, ...], ...]
    severity: tuple[tuple[tuple[str, Severity], ...], ...]
    phase: str | None
    config: str | None
    isolated: bool
    no_plugins: bool
    baseline: str | None
    fail_on: str | None
    min_severity: str
    require_assessed: bool
    stdin_filename: str
    fix: bool
    unsafe_fixes: bool
    diff: bool
    online: bool
    jobs: int | None
    no_cache: bool
    color: str
    quiet: bool
    allow_empty: bool
    force_exclude: bool
    show_files: bool
    statistics: bool
    watch: bool
    skip_unrecognised: bool
    exit_zero: bool
    lang: str

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
