"""What holds for one file: the configuration with the entries of `per-file` that fit it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache

from baolint.config.config import Config, Glob, PerFile


def for_file(config: Config, path: str) -> Config:
    """Give the configuration for a file; later entries go over earlier ones, `ignore` adds up."""
    for number in matching(config, path):
        entry = config.per_file[number]
        values = dict(entry.values)
        values["origins"] = {**config.origins, **dict(_origins(config, entry))}
        if "ignore" in values:
            values["ignore"] = (*config.ignore, *values["ignore"])
        if "severity" in values:
            values["severity"] = {**config.severity, **values["severity"]}
        config = config._replace(**values)
    return config


def _origins(config: Config, entry: PerFile) -> Iterator[tuple[str, str]]:
    """Yield where the values of an entry of `per-file` come from; `ignore` is added to."""
    start = f"per-file.{entry.files.pattern}."
    for key, origin in config.origins.items():
        if key.startswith(start):
            name = key.removeprefix(start)
            before = config.origins.get(name) if name == "ignore" else None
            yield name, f"{before}、{origin}" if before else origin


def matching(config: Config, path: str) -> tuple[int, ...]:
    """Give the ordinals of the entries of `per-file` that fit a file."""
    return tuple(n for n, entry in enumerate(config.per_file) if fits(entry.files, path))


def is_excluded(config: Config, path: str) -> bool:
    """Tell whether a file is not to be checked."""
    return any(fits(glob, path) for glob in config.exclude)


def fits(glob: Glob, path: str) -> bool:
    """Tell whether a pattern fits a file, or a folder that the file is in."""
    relative = os.path.relpath(os.path.abspath(path), glob.base).replace(os.sep, "/")
    if relative.startswith("../"):
        return False
    pattern = _compiled(glob.pattern)
    parts = relative.split("/")
    return any(pattern.fullmatch("/".join(parts[:n])) for n in range(len(parts), 0, -1))


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Translate a pattern as in .gitignore: * within a folder, ** over folders, no slash anywhere."""
    pattern = pattern.removeprefix("./").rstrip("/")
    anywhere = "/" not in pattern
    out = ""
    at = 0
    while at < len(pattern):
        if pattern.startswith("**/", at):
            out += "(?:.*/)?"
            at += 3
        elif pattern.startswith("**", at):
            out += ".*"
            at += 2
        elif pattern[at] == "*":
            out += "[^/]*"
            at += 1
        elif pattern[at] == "?":
            out += "[^/]"
            at += 1
        else:
            out += re.escape(pattern[at])
            at += 1
    return re.compile(f"(?:.*/)?{out}" if anywhere else out.removeprefix("/"))
