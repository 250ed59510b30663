"""The parts of the cache folder: what is in each, and how it is cleared."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

PARTS = {
    "results": ("results.sqlite3", "results.sqlite3-journal"),
    "answers": ("answers",),
    "profiles": ("profiles",),
    "lexicons": ("lexicons",),
    "automata": ("automata",),
    "config": ("config",),
    "plugins": ("plugins",),
}
"""Every part by the files or folders it is kept in."""


class Part(NamedTuple):
    """A part of the cache: its key in PARTS, how many files, how many bytes."""

    name: str
    files: int
    size: int


def parts(folder: str) -> list[Part]:
    """Give what every part holds."""
    found = []
    for name in PARTS:
        sizes = [size for _, size in _files(folder, name)]
        found.append(Part(name, len(sizes), sum(sizes)))
    return found


def clear(folder: str) -> tuple[Part, int]:
    """Delete what the cache holds and nothing else; gives that, and how many files would not go."""
    gone: list[int] = []
    left = 0
    for name in PARTS:
        for path, size in list(_files(folder, name)):
            try:
                os.unlink(path)
                gone.append(size)
            except FileNotFoundError:
                continue
            except OSError:
                left += 1
    return Part("", len(gone), sum(gone)), left


def _files(folder: str, name: str) -> Iterator[tuple[str, int]]:
    for part in PARTS[name]:
        path = os.path.join(folder, part)
        names = [path]
        if os.path.isdir(path):
            names = [os.path.join(path, one) for one in sorted(os.listdir(path))]
        for one in names:
            try:
                if os.path.isfile(one):
                    yield one, os.path.getsize(one)
            except OSError:
                continue
