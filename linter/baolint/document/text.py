"""Text whose every character knows the stretch of the source it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of the source, in code points. Zero length marks a place between."""

    start: int
    end: int


class Run(NamedTuple):
    """Where a stretch of text comes from: text from offset `at` stems from source[start:end].

    A run is literal when it has as many characters as its source stretch: then they correspond one
    by one. Any other run (an entity, a line break, a blank that was collapsed) is taken whole.
    """

    at: int
    start: int
    end: int


class Text:
    """An immutable string with the source place of every character.

    `string` holds the readable characters, `runs` cover it from 0 on, sorted by `at`. An empty text
    still has one run, which says where it would stand. A text that stands in the source as it is may
    be given by its offset alone: nearly all are of that kind, and never asked for their runs.
    """

    __slots__ = ("_offset", "_runs", "string")

    def __init__(self, string: str, runs: Iterable[Run] | int) -> None:
        self.string = string
        if isinstance(runs, int):
            self._offset = runs
            self._runs: tuple[Run, ...] = ()
        else:
            self._offset = -1
            self._runs = tuple(runs)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs, from offset 0 on."""
        if not self._runs:
            self._runs = (Run(0, self._offset, self._offset + len(self.string)),)
        return self._runs

    @property
    def is_literal(self) -> bool:
        """Tell whether it stands in the source as it is, in one piece."""
        return self._offset >= 0

    @classmethod
    def literal(cls, source: str, start: int, end: int) -> Text:
        """Give source[start:end] as it stands."""
        return cls(source[start:end], start)

    @classmethod
    def pieces(cls, strings: Iterable[str], start: int) -> list[Text]:
        """Give texts that stand in the source from `start` on, parted by one character each.

        Blanks at either end of a piece are left out of its text. As with the cells made of them
        (`Cell.row_of`), a call for each would double the time.
        """
        made, new = [], cls.__new__
        for string in strings:
            bare = string.strip()
            text = new(cls)
            text.string = bare
            text._offset = start if bare is string or not bare else start + string.index(bare[0])
            text._runs = ()
            made.append(text)
            start += len(string) + 1
        return made

    @classmethod
    def nowhere(cls, string: str, at: int) -> Text:
        """Give characters that the source does not hold, such as an automatic number, at a place."""
        return cls(string, (Run(0, at, at),))

    @classmethod
    def join(cls, parts: Iterable[Text]) -> Text:
        """Put texts one after another; the parts may come from distant places of the source."""
        strings: list[str] = []
        runs: list[Run] = []
        spare: tuple[Run, ...] = (Run(0, 0, 0),)
        length = 0
        for part in parts:
            if part.string:
                runs.extend(Run(run.at + length, run.start, run.end) for run in part.runs)
            elif not strings:
                spare = part.runs
            strings.append(part.string)
            length += len(part.string)
        return cls("".join(strings), runs or spare)

    @property
    def start(self) -> int:
        """Where the text begins in the source: `span().start`."""
        return self._offset if self._offset >= 0 else self._runs[0].start

    @property
    def end(self) -> int:
        """Where the text ends in the source: `span().end`."""
        if self._offset >= 0:
            return self._offset + len(self.string)
        return self._runs[-1].end if self.string else self._runs[0].start

    def __len__(self) -> int:
        return len(self.string)

    def __str__(self) -> str:
        return self.string

    def __repr__(self) -> str:
        return f"Text({self.string!r} at {self.span()})"

    def _run(self, index: int) -> tuple[Run, int]:
        number = bisect_right(self.runs, index, key=_at) - 1
        run = self.runs[number]
        after = self.runs[number + 1].at if number + 1 < len(self.runs) else len(self.string)
        return run, after - run.at

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Translate offsets in the text to the source; `end` defaults to the end of the text."""
        if self._offset >= 0:
            at, size = self._offset, len(self.string)
            if not size:
                return Span(at, at)
            return Span(at + start, at + max(start, size if end is None else end))
        runs = self.runs
        if not self.string:
            return Span(runs[0].start, runs[0].start)
        if end is None:
            if not start:
                return Span(runs[0].start, runs[-1].end)
            end = len(self.string)
        if len(runs) == 1:
            _, begin, stop = runs[0]
            if stop - begin == len(self.string):
                return Span(begin + start, begin + max(start, end))
        if start >= end:
            if start >= len(self.string):
                last = self.span(len(self.string) - 1, len(self.string))
                return Span(last.end, last.end)
            first = self.span(start, start + 1)
            return Span(first.start, first.start)
        run, size = self._run(start)
        literal = size == run.end - run.start
        begin = run.start + (start - run.at if literal else 0)
        run, size = self._run(end - 1)
        literal = size == run.end - run.start
        return Span(begin, run.start + (end - run.at) if literal else run.end)

    def offset(self, place: int) -> int | None:
        """Give the offset of the character that stems from source[place], None where none does."""
        for number, run in enumerate(self.runs):
            if not run.start <= place < run.end:
                continue
            after = self.runs[number + 1].at if number + 1 < len(self.runs) else len(self.string)
            return run.at + (place - run.start if after - run.at == run.end - run.start else 0)
        return None

    def inserted(self, start: int, end: int) -> list[int]:
        """Give the offsets within [start:end] of characters that the source does not hold."""
        if len(self.runs) == 1 and self.runs[0].end > self.runs[0].start:
            return []
        found: list[int] = []
        for number, run in enumerate(self.runs):
            after = self.runs[number + 1].at if number + 1 < len(self.runs) else len(self.string)
            if run.start == run.end:
                found.extend(range(max(start, run.at), min(end, after)))
        return found

    def cut(self, start: int, end: int | None = None) -> Text:
        """Give the part [start:end] as a text of its own."""
        if end is None:
            end = len(self.string)
        if self._offset >= 0:
            return Text(self.string[start:end], self._offset + start)
        if start >= end:
            return Text("", (Run(0, *self.span(start, start)),))
        runs: list[Run] = []
        for number, run in enumerate(self.runs):
            after = self.runs[number + 1].at if number + 1 < len(self.runs) else len(self.string)
            if after <= start or run.at >= end:
                continue
            low, high = max(start, run.at), min(end, after)
            literal = after - run.at == run.end - run.start
            if literal:
                runs.append(Run(low - start, run.start + low - run.at, run.start + high - run.at))
            else:
                runs.append(Run(low - start, run.start, run.end))
        return Text(self.string[start:end], runs)

    def strip(self) -> Text:
        """Give the text without blanks at either end."""
        string = self.string
        size = len(string)
        if len(string.strip()) == size:
            return self
        left, right = size - len(string.lstrip()), len(string.rstrip())
        return self.cut(left, right) if left < right else self.cut(0, 0)


def _at(run: Run) -> int:
    return run.at
