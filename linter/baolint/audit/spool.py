"""The files of a run, listed once into a file of their own: their number is known, none is held."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from types import TracebackType

from baolint.engine.walk import Item, Listing, walked


class Spool:
    """The files for paths, in the order of the walk; a context manager, after which nothing is left.

    `found` counts what was passed over and holds the paths that match nothing. `is_excluded` tells of
    a file that was not named whether the configuration leaves it out.
    """

    def __init__(
        self, paths: Sequence[str], added: Collection[str], is_excluded: Callable[[str], bool]
    ) -> None:
        self.found = Listing(added)
        self.count = 0
        self._file = tempfile.TemporaryFile("w+", encoding="ascii")  # noqa: SIM115 -- closed by __exit__
        for item in walked(paths, self.found):
            if item.named or not is_excluded(item.path):
                # escaped: a name may hold line ends, and bytes that are no text
                self._file.write(json.dumps([item.path, item.named]) + "\n")
                self.count += 1

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[Item]:
        """Yield the files; from the start each time."""
        self._file.seek(0)
        for line in self._file:
            path, named = json.loads(line)
            yield Item(path, named)
