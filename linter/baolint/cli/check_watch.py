"""check --watch: checks again whenever something that was looked at has changed."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterable, Iterator
from glob import glob
from typing import TYPE_CHECKING

import click

from baolint.api import configurations
from baolint.cli.check_once import once
from baolint.cli.console import tell
from baolint.cli.ending import end
from baolint.config.discover import OWN, SHARED
from baolint.config.error import ConfigError
from baolint.engine.walk import SUFFIXES
from baolint.messages.phrase import Phrase

if TYPE_CHECKING:
    from baolint.cli.check_asked import Asked

PAUSE = 0.5
"""Seconds between two looks, at the least."""
SHARE = 20
"""A pause is so many times as long as a look, so that a large folder does not keep a core busy."""
REST = 0.2
"""Seconds without a further change before it is checked: editors save in several steps."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"

State = dict[str, tuple[int, int]]
"""Time and size of every file looked at."""


def watch(asked: Asked) -> None:
    """Check, wait for a change, check again, until Ctrl-C.

    Times and sizes are asked for again and again: that works on every system and network share, and
    needs no library.
    """
    if "-" in asked.paths:
        raise click.UsageError(Phrase("--watch 不能用于标准输入，请给出文件或文件夹。"))
    while True:
        files = Watched(asked)
        before = files.state()
        _check(asked)
        tell(Phrase("文件有改动时会重新检查，按 Ctrl-C 结束。"))
        _wait(files, before)
        if sys.stdout.isatty():
            sys.stdout.write(CLEAR)
            sys.stdout.flush()


class Watched:
    """All files that a run reads or could read, but not those that it writes."""

    __slots__ = ("_own", "_paths", "_settled")

    def __init__(self, asked: Asked) -> None:
        written = (asked.output, *(entry.partition("=")[2] for entry in asked.formats))
        self._paths = asked.paths
        self._own = {os.path.abspath(file) for file in written if file}
        named = (asked.config, asked.previous, asked.profile, asked.baseline)
        self._settled = [
            *filter(None, named),
            *_configurations(asked.paths),
            *_configured(asked),
        ]

    def state(self) -> State:
        """Look at all files once."""
        found: State = {}
        for path in (*_listed(self._paths), *self._settled):
            if os.path.abspath(path) in self._own:
                continue
            try:
                seen = os.stat(path)
            except OSError:
                continue
            found[path] = seen.st_mtime_ns, seen.st_size
        return found


def _check(asked: Asked) -> None:
    """Check once; a fault of a file or of the configuration is told and may yet be mended."""
    try:
        once(asked)
    except (click.UsageError, BrokenPipeError):
        raise
    except Exception as problem:
        with contextlib.suppress(SystemExit):
            end(problem)


def _wait(files: Watched, before: State) -> None:
    """Come back when something has changed since and nothing changes any more."""
    while True:
        started = time.monotonic()
        now = files.state()
        took = time.monotonic() - started
        if now != before:
            break
        time.sleep(max(PAUSE, SHARE * took))
    while True:
        time.sleep(REST)
        later = files.state()
        if later == now:
            return
        now = later


def _listed(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files for the paths, with those of a folder that have a suffix we read."""
    for path in paths:
        found = glob(path, recursive=True) if any(char in path for char in "*?[") else []
        for one in found or [path]:
            if os.path.isdir(one):
                yield from _inside(one)
            else:
                yield one


def _inside(folder: str) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(SUFFIXES) or name in (OWN, SHARED, ".gitignore"):
                yield os.path.join(where, name)


def _configured(asked: Asked) -> list[str]:
    """Give the files that the configuration of the first path is made of, and that it names."""
    try:
        config = configurations(asked.config, asked.isolated).of(asked.paths[0])
    except (ConfigError, IndexError):
        return []
    named = (config.profile, config.previous, config.baseline)
    return [*config.files, *config.lexicons, *filter(None, named)]


def _configurations(paths: Iterable[str]) -> Iterator[str]:
    """Yield where a configuration could be that holds for the paths, in all folders above."""
    for path in paths:
        folder = os.path.abspath(path)
        while os.path.dirname(folder) != folder:
            folder = os.path.dirname(folder)
            yield from (os.path.join(folder, name) for name in (OWN, SHARED))
