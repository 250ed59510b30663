"""What a configuration says, merged and checked; plain values that a run is made ready with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from baolint.rules.diagnostic import Severity


class Glob(NamedTuple):
    """A pattern for files, and the folder that it is relative to."""

    base: str
    pattern: str


class Suppression(NamedTuple):
    """Findings that are known and accepted; `reason` says why, `until` (YYYY-MM-DD) how long.

    `code` is a code or a family's letter, `at` a pattern for the semantic place, `text` a stretch
    that the finding's words must contain, `fingerprint` one finding. Empty means any. `origin` is
    file and line of the configuration.
    """

    file: Glob | None
    code: str
    at: str
    text: str
    fingerprint: str
    reason: str
    until: str
    origin: str


class PerFile(NamedTuple):
    """Values that hold for the files of a pattern: keys as in the configuration, those given."""

    files: Glob
    values: Mapping[str, Any]


class Config(NamedTuple):
    """Everything a configuration can say; None and empty mean that it is not said.

    `files` are the files it was read from, outermost `extends` first; `origins` tells for each
    dotted key which file and line it came from. Paths are absolute. `limits` are fields of Limits.
    """

    files: tuple[str, ...] = ()
    profile: str | None = None
    phase: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    fail_on: str | None = None
    exclude: tuple[Glob, ...] = ()
    per_file: tuple[PerFile, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = {}
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
    limits: Mapping[str, float] = {}
    origins: Mapping[str, str] = {}


NOTHING = Config()
"""The configuration of those who have none."""
