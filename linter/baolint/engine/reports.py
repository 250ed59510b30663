"""The reports of a run in order: the first few in memory, the rest in a file that nobody sees.

A report with its findings takes some 40 KB of memory, so ten thousand of them would not fit beside
other work; on disk they take a quarter of that, and are read one at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import IO, TYPE_CHECKING, overload

from baolint.engine.report import Report

if TYPE_CHECKING:
    from baolint.recognise.summary import Summary

HELD = 256
"""Reports that are kept in memory: about 10 MB."""


class Reports(Sequence[Report]):
    """Reports that are added once and read any number of times, each time anew; a context manager.

    What a report is held against others by (its digest, about 10 KB) stays in memory.
    """

    __slots__ = ("_digests", "_ends", "_file", "_held", "_keys", "_most")

    def __init__(self, most: int = HELD) -> None:
        self._most = most
        self._held: list[Report] = []
        self._file: IO[bytes] | None = None
        self._ends = array("Q")
        self._digests: list[Summary | None] = []
        self._keys: dict[tuple[str, ...], tuple[str, ...]] = {}

    def __enter__(self) -> Reports:
        return self

    def __exit__(self, *problem: object) -> None:
        if self._file is not None:
            self._file.close()

    def append(self, report: Report) -> None:
        """Add a report at the end."""
        digest = report.digest
        if digest is not None:
            # the names of the figures are the same in all of them, and most of what they take
            digest = digest._replace(keys=self._keys.setdefault(digest.keys, digest.keys))
        self._digests.append(digest)
        report = report._replace(digest=None)
        if len(self._held) < self._most:
            self._held.append(report)
            return
        import pickle

        file = self._opened()
        file.seek(self._ends[-1] if self._ends else 0)
        pickle.dump(report, file, pickle.HIGHEST_PROTOCOL)
        self._ends.append(file.tell())

    def __len__(self) -> int:
        return len(self._digests)

    @overload
    def __getitem__(self, at: int) -> Report: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Report]: ...
    def __getitem__(self, at: int | slice) -> Report | Sequence[Report]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        at = at + len(self) if at < 0 else at
        if not 0 <= at < len(self):
            raise IndexError(at)
        digest = self._digests[at]
        report = self._held[at] if at < len(self._held) else self._read(at - len(self._held))
        return report if digest is None else report._replace(digest=digest)

    def __iter__(self) -> Iterator[Report]:
        return (self[at] for at in range(len(self)))

    def _read(self, number: int) -> Report:
        import pickle

        file = self._opened()
        file.seek(self._ends[number - 1] if number else 0)
        # written by this process into a file that has no name
        report: Report = pickle.load(file)
        return report

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            import tempfile

            self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed by __exit__
        return self._file
