"""Paths as the service wants them that shows the findings: from the root of the checkout on."""

from __future__ import annotations

import os


def from_checkout(path: str, variable: str) -> str:
    """Give a path relative to the folder that an environment variable names, with `/`.

    A path outside of it, or where the variable is not set, stays as it is, without `./` before it.
    """
    root = os.environ.get(variable)
    if root:
        try:
            inside = os.path.relpath(os.path.abspath(path), root)
        except ValueError:  # on another drive
            inside = os.pardir
        if inside.split(os.sep, 1)[0] != os.pardir:
            return inside.replace(os.sep, "/")
    return path.removeprefix("./")
