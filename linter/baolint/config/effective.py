"""What holds for one file: the configuration with the entries of `per-file` that fit it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from baolint.config import globs
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
    return globs.fits(glob.pattern, relative)
