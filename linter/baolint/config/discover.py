"""Which configuration a file has: the nearest one upwards."""

from __future__ import annotations

import os
from typing import NamedTuple

OWN = ".baolint.yaml"
SHARED = "pyproject.toml"
TABLE = "tool.baolint"
LARGEST = 1_000_001
"""Bytes that are read of a file: one more than a configuration may have."""


class Nearest(NamedTuple):
    """A configuration file, and one beside it that is passed over ('' where there is none)."""

    path: str
    passed_over: str = ""


def nearest(folder: str) -> Nearest | None:
    """Give the configuration of the nearest folder upwards that has one; None where none has.

    A folder's own file comes before the table of its pyproject.toml.
    """
    current = os.path.abspath(folder)
    while True:
        found = configuration_in(current)
        if found is not None:
            return found
        parent = os.path.dirname(current)
        if parent == current:
            return None
        current = parent


def configuration_in(folder: str) -> Nearest | None:
    """Give the configuration that a folder itself holds; None where it has none."""
    own, shared = os.path.join(folder, OWN), os.path.join(folder, SHARED)
    has_shared = os.path.isfile(shared) and _has_table(shared)
    if os.path.isfile(own):
        return Nearest(own, shared if has_shared else "")
    return Nearest(shared) if has_shared else None


def _has_table(path: str) -> bool:
    """Tell whether a pyproject.toml may hold our table; cheap, since most do not."""
    try:
        with open(path, "rb") as file:
            return f"[{TABLE}".encode() in file.read(LARGEST)
    except OSError:
        return False
