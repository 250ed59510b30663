"""Where in a Word file a stretch of its text is: for people, and for who writes into a copy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from baolint.document.model import Spot
from baolint.document.text import Span

_ONE_LINE = str.maketrans("\n", " ")


class Line(NamedTuple):
    """A paragraph or a cell: text[start:end] of the source, closed by a newline, and its place.

    `paragraph` counts the paragraphs of a part outside tables from 1; `cell` is set in tables.
    """

    start: int
    end: int
    part: str
    paragraph: int | None
    cell: str | None


class Anchor(NamedTuple):
    """A w:p of the file: source[start:] up to the next newline is what it shows or hides."""

    start: int
    member: str
    paragraph: int


class Stretch(NamedTuple):
    """Characters start to end of one element's text; element None stands for an empty paragraph.

    `member` is the zip member, `paragraph` the ordinal of the w:p among all of it, `element` the
    ordinal among its elements MARKED (docx_names); both count from 0 in document order.
    """

    member: str
    paragraph: int
    element: int | None
    start: int
    end: int


class WordPlaces:
    """Places in the virtual text of a Word file.

    `pieces` are (start, end, element, skipped) for each element's characters, `prefixes` (start,
    string) the automatic numbers, which no element holds; all in the order of the source.
    """

    __slots__ = ("_anchors", "_lines", "_pieces", "_prefixes", "_source")

    def __init__(
        self,
        source: str,
        lines: list[Line],
        anchors: list[Anchor],
        pieces: list[tuple[int, int, int, int]],
        prefixes: list[tuple[int, str]],
    ) -> None:
        self._source = source
        self._lines = lines
        self._anchors = anchors
        self._pieces = pieces
        self._prefixes = prefixes

    def spot(self, span: Span) -> Spot:
        """Give part and paragraph, or part and cell, of the paragraph in which the span begins."""
        line = self._line(span.start)
        if line is None:
            return Spot(part="body", paragraph=1)
        return Spot(part=line.part, paragraph=line.paragraph, cell=line.cell)

    def line(self, span: Span) -> tuple[str, int, int]:
        """Give the paragraph or cell with its automatic number, and the span's offsets in it."""
        line = self._line(span.start)
        if line is None:
            return "", 0, 0
        start, end = min(span.start, line.end), min(max(span.end, span.start), line.end)
        shown = ""
        at, first, last = line.start, start - line.start, end - line.start
        for number in range(bisect_left(self._prefixes, (line.start, "")), len(self._prefixes)):
            where, prefix = self._prefixes[number]
            if where > line.end:
                break
            shown += self._source[at:where] + prefix
            at = where
            first += len(prefix) if where <= start else 0
            last += len(prefix) if where <= max(start, end - 1) else 0
        shown += self._source[at : line.end]
        return shown.translate(_ONE_LINE), first, last

    def paragraph(self, member: str, index: int) -> Span:
        """Give the text of a w:p, by its ordinal in its member; of the one before if it has none."""
        start = 0
        for anchor in self._anchors:
            if anchor.member == member and anchor.paragraph <= index:
                start = anchor.start
        end = self._source.find("\n", start)
        return Span(start, end if end >= 0 else len(self._source))

    def stretches(self, span: Span) -> tuple[Stretch, ...]:
        """Give the elements a span lies on, in order, each with the stretch of its own text.

        An empty span, or one on nothing but an automatic number, gives one empty stretch: in the
        element that ends or begins there, else in the paragraph without any.
        """
        first = max(bisect_right(self._pieces, span.start, key=_start) - 1, 0)
        last = bisect_left(self._pieces, span.end, key=_start)
        found = []
        for start, end, element, skipped in self._pieces[first:last]:
            low, high = max(start, span.start), min(end, span.end)
            if low < high:
                anchor = self._anchor(start)
                where = low - start + skipped, high - start + skipped
                found.append(Stretch(anchor.member, anchor.paragraph, element, *where))
        if found or not self._anchors:
            return tuple(found)
        return (self._empty(span.start),)

    def _empty(self, at: int) -> Stretch:
        anchor = self._anchor(at)
        number = bisect_right(self._pieces, at, key=_start) - 1
        if number >= 0:
            start, end, element, skipped = self._pieces[number]
            if start >= anchor.start and at <= end:
                offset = at - start + skipped
                return Stretch(anchor.member, anchor.paragraph, element, offset, offset)
        return Stretch(anchor.member, anchor.paragraph, None, 0, 0)

    def _anchor(self, at: int) -> Anchor:
        return self._anchors[max(bisect_right(self._anchors, at, key=_start) - 1, 0)]

    def _line(self, at: int) -> Line | None:
        if not self._lines:
            return None
        return self._lines[max(bisect_right(self._lines, at, key=_start) - 1, 0)]


def _start(item: tuple[int, ...] | Line | Anchor) -> int:
    return item[0]
