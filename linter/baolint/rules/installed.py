"""The entry points of some groups, read from the folders that distributions leave beside packages.

`importlib.metadata` gives the same, but to import it and to ask it takes as long as half a check,
which a container with an empty cache pays for every run.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import PathFinder

_INFO = (".dist-info", ".egg-info")

Found = tuple[str, str, str, str, str]
"""Group, name and value of an entry point, name and version of its distribution."""


def entry_points(groups: Sequence[str]) -> list[Found] | None:
    """Give the entry points of these groups of all distributions found on sys.path.

    None where they cannot be told this way: distributions lie in archives or come from finders of
    somebody's own, or one does not state its name and version.
    """
    if not _is_ordinary():
        return None
    marks = [f"[{group}]".encode() for group in groups]
    found: list[Found] = []
    for folder in _distributions():
        content = _read(os.path.join(folder, "entry_points.txt"))
        if not any(mark in content for mark in marks):
            continue
        named = _named(folder)
        if named is None:
            return None
        found.extend((*point, *named) for point in _points(content.decode(), groups))
    return found


def _is_ordinary() -> bool:
    """Tell whether all distributions are folders in folders on sys.path."""
    own = (finder for finder in sys.meta_path if hasattr(finder, "find_distributions"))
    places = (path or "." for path in sys.path)
    return all(finder is PathFinder for finder in own) and not any(
        os.path.isfile(path) or path.endswith(".egg") for path in places
    )


def _distributions() -> Iterator[str]:
    """Yield the folders of information; of two of one name the first on sys.path is in force."""
    seen: set[str] = set()
    for path in dict.fromkeys(sys.path):
        try:
            names = os.listdir(path or ".")
        except OSError:
            continue
        for name in names:
            if name.lower().endswith(_INFO):
                project = re.sub("[-_.]+", "-", name.rpartition(".")[0].partition("-")[0]).lower()
                if project not in seen:
                    seen.add(project)
                    yield os.path.join(path, name)


def _points(content: str, groups: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield group, name and value from a file of entry points."""
    group = ""
    for line in map(str.strip, content.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            group = line.strip("[]")
        elif group in groups and line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield group, name.strip(), value.strip()


def _named(folder: str) -> tuple[str, str] | None:
    """Give name and version as a distribution states them, None where it does not."""
    stated: dict[str, str] = {}
    content = _read(os.path.join(folder, "METADATA")) or _read(os.path.join(folder, "PKG-INFO"))
    for line in content.decode("utf-8", "replace").splitlines():
        if not line.strip():
            break
        key, _, value = line.partition(":")
        stated.setdefault(key.lower(), value.strip())
    name, version = stated.get("name", ""), stated.get("version", "")
    return (name, version) if name and version else None


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
