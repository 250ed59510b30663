"""A configuration file to a Config, with all that it extends; checked once, then kept compiled."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from baolint import __version__
from baolint.config.config import Config, Glob, PerFile, Suppression
from baolint.config.discover import LARGEST
from baolint.config.error import fault
from baolint.forms.cache import cache_folder, write_whole

if TYPE_CHECKING:
    from baolint.config.known import Known

SCHEMA = 2
"""Version of the compiled data; raised whenever what is kept changes."""
DEEPEST = 10
"""Files that may extend one another."""


def load(path: str, base: str, packs: str, known: Callable[[], Known]) -> Config:
    """Give the configuration in a file; raises ConfigError.

    Paths in it are relative to `base`, in files that it extends to their own folders. `packs` names
    what is installed, since codes and options depend on it; `known` gives that in full, and is asked
    only where the configuration has not been checked before.
    """
    path = os.path.abspath(path)
    key = hashlib.sha256(f"{__version__}/{SCHEMA}/{packs}/{path}/{base}".encode()).hexdigest()
    kept = os.path.join(cache_folder(), "config", f"{key}.json")
    found = _kept(kept)
    if found is None:
        found, read = _compiled(path, base, known(), (), ("", 0))
        stored = {"files": read, "config": found._asdict()}
        write_whole(kept, json.dumps(stored, ensure_ascii=False).encode())
    return found


def _compiled(
    path: str, base: str, known: Known, above: tuple[str, ...], named: tuple[str, int]
) -> tuple[Config, dict[str, str]]:
    """Read, check and merge; gives also the hash of every file that was read.

    `above` are the files that extend this one, `named` file and line of the last that says so.
    """
    from baolint.config.merge import config_of, laid_over
    from baolint.config.source import read
    from baolint.config.validation import validate

    shown = _shown(path)
    if path in above or len(above) > DEEPEST:
        chain = " → ".join(_shown(one) for one in (*above, path))
        raise fault(*named, "extends", "circle", chain=chain)
    try:
        with open(path, "rb") as file:
            content = file.read(LARGEST)
    except OSError as problem:
        if above:
            raise fault(*named, "extends", "unreadable", why=shown) from None
        missing = isinstance(problem, FileNotFoundError)
        text = "missing-file" if missing else "unreadable"
        raise fault(shown, 0, "", text, why=problem.strerror) from None
    written = read(content, shown)
    spec = validate(written)
    own = config_of(spec, written, base, known)
    hashes = {path: hashlib.sha256(content).hexdigest()}
    below = Config()
    for number, name in enumerate(spec.extends):
        other = os.path.normpath(os.path.join(base, name))
        found, read_there = _compiled(
            other,
            os.path.dirname(other),
            known,
            (*above, path),
            (shown, written.line(("extends", number))),
        )
        below = laid_over(below, found)
        hashes.update(read_there)
    return laid_over(below, own), hashes


def _shown(path: str) -> str:
    """The file's name as it is told: relative to the working folder where it lies below it."""
    relative = os.path.relpath(path)
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")


def _kept(path: str) -> Config | None:
    """Give a configuration that was kept, unless one of its files has changed since."""
    try:
        with open(path, encoding="utf-8") as file:
            stored = json.load(file)
        for name, digest in stored["files"].items():
            with open(name, "rb") as one:
                if hashlib.sha256(one.read()).hexdigest() != digest:
                    return None
        return _restored(stored["config"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _restored(values: dict[str, Any]) -> Config:
    for name in ("files", "select", "ignore", "aliases", "lexicons"):
        values[name] = tuple(values[name])
    if values["plugins"] is not None:
        values["plugins"] = tuple(values["plugins"])
    values["exclude"] = tuple(Glob(*one) for one in values["exclude"])
    values["per_file"] = tuple(
        PerFile(Glob(*one[0]), _tuples(one[1])) for one in values["per_file"]
    )
    values["suppressions"] = tuple(
        Suppression(Glob(*one[0]) if one[0] else None, *one[1:]) for one in values["suppressions"]
    )
    values["options"] = {code: _tuples(one) for code, one in values["options"].items()}
    return Config(**values)


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
