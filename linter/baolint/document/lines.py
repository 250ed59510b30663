"""Line and column of an offset, for every format that is text itself."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from baolint.document.expressions import expression
from baolint.document.model import Spot
from baolint.document.text import Span

_BREAK = expression(r"\r\n|\n|\r")


class Lines:
    """Places in a plain text: lines end at LF, CRLF or CR only, columns count code points from 1."""

    __slots__ = ("_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
        if "\r" in source:
            self._starts = [0, *[match.end() for match in _BREAK.finditer(source)]]
        else:  # nearly all texts, and much faster so
            sizes = [len(line) + 1 for line in source.split("\n")]
            self._starts = list(accumulate(sizes[:-1], initial=0))

    @property
    def source(self) -> str:
        """The text itself."""
        return self._source

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column, both from 1, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a line and column, both from 1; the way back from `position`."""
        return self._starts[line - 1] + column - 1

    def spot(self, span: Span) -> Spot:
        line, column = self.position(span.start)
        end_line, end_column = self.position(span.end)
        return Spot(line=line, column=column, end_line=end_line, end_column=end_column)

    def line(self, span: Span) -> tuple[str, int, int]:
        number = bisect_right(self._starts, span.start)
        begin = self._starts[number - 1]
        after = self._starts[number] if number < len(self._starts) else len(self._source)
        shown = self._source[begin:after].rstrip("\r\n")
        return shown, span.start - begin, min(span.end - begin, len(shown))
