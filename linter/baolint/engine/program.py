"""What the program is at this moment: the sizes and times of the files of all that takes part.

Imports nothing, for an answer that is known is given before anything else is loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

LIBRARIES = (
    "ahocorasick_rs", "daachorse", "lxml", "markdown_it", "pypdfium2", "pypdfium2_raw",
    "python_calamine", "yaml",
)  # fmt: skip
"""What reads or searches for us: another edition may read otherwise."""


def home(module: str) -> str:
    """Give the folder of a module's outermost package, or the file of a module by itself."""
    found = sys.modules.get(module.partition(".")[0])
    path = getattr(found, "__file__", None) or module
    name = os.path.basename(path)
    return os.path.dirname(path) if name.startswith("__init__.") else path


def files(place: str) -> Iterator[tuple[str, int, int]]:
    """Yield path, size and time of all files of a package; of the archive where it is in one."""
    try:
        with os.scandir(place) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        while place and not os.path.exists(place) and os.path.dirname(place) != place:
            place = os.path.dirname(place)
        yield (place, *times([place])[0]) if os.path.exists(place) else (place, 0, 0)
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from files(entry.path)
        else:
            state = entry.stat()
            yield entry.path, state.st_size, state.st_mtime_ns


def libraries() -> list[tuple[str, list[tuple[int, int]]]]:
    """Give where the libraries lie that the program uses, with size and time of each place."""
    places = [os.path.join(folder, name) for name in LIBRARIES for folder in sys.path]
    return [(path, found) for path in places if (found := times([path]))]


def times(paths: Iterable[str]) -> list[tuple[int, int]]:
    """Give size and time of those paths that exist."""
    found = []
    for path in paths:
        try:
            state = os.stat(path)
        except OSError:
            continue
        found.append((state.st_size, state.st_mtime_ns))
    return found
