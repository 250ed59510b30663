"""Which files a run reads: files named, folders walked, patterns expanded."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from baolint.config.discover import configuration_in
from baolint.engine.patterns import tried

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = (
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".doc", ".wps", ".rtf",
    ".xlsx", ".xls", ".pdf", ".yaml", ".yml", ".json",
)  # fmt: skip
"""Formats that are read when a folder is walked."""
UNREAD = (".et", ".ofd")
"""Office formats without a reader: passed over and counted when walked, E102 when named."""


MARKED = (".docx", ".xlsx", ".html", ".htm", ".json")
"""Formats in which we mark what we write: it is read when named and passed over when walked."""
_FOLDERS = 1000
"""Folders whose project is remembered."""


class Item(NamedTuple):
    """A file to read; `named` says that it was given by name and not found by walking.

    `data` is the content of standard input, which can be read only once.
    """

    path: str
    named: bool
    data: bytes | None = None


class Listing:
    """The files of a run, in order, and what was passed over on the way.

    `missing` are the paths and patterns that match nothing, folders without any file to read too;
    `skipped` are the files passed over for each of these. `passed_over` counts lock files, files
    that we wrote and files in formats without a reader that walking met. `added` are the suffixes
    that plug-ins read.
    """

    __slots__ = ("added", "items", "missing", "passed_over", "skipped")

    def __init__(self, added: Collection[str] = ()) -> None:
        self.added = frozenset(added)
        self.items: list[Item] = []
        self.missing: list[str] = []
        self.skipped: dict[str, list[str]] = {}
        self.passed_over = 0


def listing(paths: Sequence[str], added: Collection[str] = ()) -> Listing:
    """List the files for paths, each a file, a folder, a glob pattern or `-` (standard input).

    `added` are the suffixes of formats that are read besides the built-in ones.
    """
    result = Listing(added)
    seen: set[str] = set()
    for item in walked(paths, result):
        own = os.path.abspath(item.path) if item.path != "-" else item.path
        if own not in seen:
            seen.add(own)
            result.items.append(item)
    return result


def walked(paths: Sequence[str], result: Listing) -> Iterator[Item]:
    """Yield the files for paths as they are met, again where paths overlap; `result` counts the rest.

    Its `items` stay empty: for more files than are to be held at once.
    """
    for path in paths:
        skipped: list[str] = []
        found = False
        for item in _expand(path, result, skipped):
            found = True
            yield item
        if not found:
            result.missing.append(path)
            result.skipped[path] = skipped


def _expand(path: str, result: Listing, skipped: list[str]) -> Iterator[Item]:
    if path == "-" or os.path.isfile(path):
        yield Item(path, named=True)
    elif os.path.isdir(path):
        yield from _walk(path, result, skipped)
    elif any(char in path for char in "*?["):
        from glob import glob

        for name in sorted(glob(path, recursive=True)):
            if os.path.isdir(name):
                yield from _walk(name, result, skipped)
            elif _wanted(name, result, skipped):
                yield Item(name, named=False)
    elif os.path.lexists(path):
        yield Item(path, named=True)


def _walk(folder: str, result: Listing, skipped: list[str]) -> Iterator[Item]:
    ignores = _Ignores(folder)
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not ignores.match(os.path.join(where, name), True)
        )
        ignores.enter(where)
        for name in sorted(files):
            full = os.path.join(where, name)
            if not ignores.match(full, False) and _wanted(full, result, skipped):
                yield Item(os.path.normpath(full), named=False)


def _wanted(path: str, result: Listing, skipped: list[str]) -> bool:
    """Tell whether a file is read; one that is not is counted where it looks like an office file."""
    name = os.path.basename(path)
    suffix = os.path.splitext(name)[1].lower()
    known = suffix in SUFFIXES or suffix in result.added
    known = known and not name.startswith((".", "~$"))
    if known and not _is_ours(path, suffix):
        return True
    if known or name.startswith("~$") or suffix in UNREAD:
        result.passed_over += 1
    skipped.append(name)
    return False


def _is_ours(path: str, suffix: str) -> bool:
    """Tell whether a file is an annotated copy or a report of our own."""
    if suffix not in MARKED:
        return False
    if suffix in (".docx", ".xlsx"):
        from baolint.readers.own_mark import is_marked

        return is_marked(path)
    from baolint.readers.own_text import is_ours

    return is_ours(path, suffix)


class _Ignores:
    """The .gitignore files that apply to a walk, the walked folder's parents included."""

    __slots__ = ("_specs",)

    def __init__(self, folder: str) -> None:
        self._specs: list[tuple[str, GitIgnoreSpec]] = []
        for parent in reversed(list(_above(os.path.abspath(folder)))):
            self._add(parent)

    def enter(self, folder: str) -> None:
        """Read the .gitignore of a folder that the walk has come to."""
        self._add(os.path.abspath(folder))

    def _add(self, folder: str) -> None:
        path = os.path.join(folder, ".gitignore")
        if any(known == folder for known, _ in self._specs) or not os.path.isfile(path):
            return
        from pathspec import GitIgnoreSpec

        with open(path, encoding="utf-8", errors="replace") as lines:
            self._specs.append((folder, GitIgnoreSpec.from_lines(lines)))

    def match(self, path: str, is_folder: bool) -> bool:
        if not self._specs:
            return False
        full = os.path.abspath(path)
        ignored = False
        for folder, spec in self._specs:
            if full.startswith(folder + os.sep):
                inside = os.path.relpath(full, folder).replace(os.sep, "/")
                name = inside + ("/" if is_folder else "")
                found = tried(partial(spec.check_file, name), os.path.join(folder, ".gitignore"))
                verdict = found.include
                if verdict is not None:
                    ignored = verdict
        return ignored


def _above(folder: str) -> Iterator[str]:
    """Yield the folders from this one's parent up to the root of the repository it is in."""
    current = folder
    while not os.path.exists(os.path.join(current, ".git")):
        parent = os.path.dirname(current)
        if parent == current:
            return
        current = parent
        yield current


def remembered_roots() -> Callable[[str], str]:
    """Give project_root for one run: files lie many to a folder, and each look goes up to the top."""
    return lru_cache(_FOLDERS)(project_root)


def project_root(folder: str) -> str:
    """Give the nearest folder, this one or above, that holds a configuration or .git, else ''."""
    current = os.path.abspath(folder)
    while True:
        if os.path.exists(os.path.join(current, ".git")) or configuration_in(current):
            return current
        parent = os.path.dirname(current)
        if parent == current:
            return ""
        current = parent
