"""Places in a text with markup: lines and columns of the source, shown lines without markup."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from baolint.document.lines import Lines
from baolint.document.model import Block, Spot, Table
from baolint.document.text import Span, Text

_FURTHEST = 50
"""Texts looked back over for one that an offset lies in."""


class BlockPlaces:
    """Line and column of a stretch of the source, and the readable text of the block around it."""

    __slots__ = ("_blocks", "_lines", "_source", "_starts", "_texts")

    def __init__(self, source: str, blocks: Sequence[Block]) -> None:
        self._source = source
        self._blocks = blocks
        self._lines: Lines | None = None
        self._texts: list[Text] | None = None
        self._starts: list[int] = []

    def spot(self, span: Span) -> Spot:
        """Give lines and columns; an offset in the source is all that is needed."""
        if self._lines is None:
            self._lines = Lines(self._source)
        return self._lines.spot(span)

    def line(self, span: Span) -> tuple[str, int, int]:
        """Give the text of the paragraph or cell that a stretch begins in, and its offsets in it.

        A stretch between two blocks is shown at the end of the one before it.
        """
        if self._texts is None:
            self._texts = sorted(_texts(self._blocks), key=_start)
            self._starts = [_start(text) for text in self._texts]
        if not self._texts:
            return "", 0, 0
        number = bisect_right(self._starts, span.start) - 1
        if number < 0:
            return self._texts[0].string, 0, 0
        text = self._texts[self._around(number, span.start)]
        start = _index(text, span.start)
        end = start if span.end <= span.start else _index(text, span.end - 1) + 1
        return text.string, start, min(max(start, end), len(text.string))

    def _around(self, number: int, offset: int) -> int:
        """Give the text that an offset lies in: the last to begin before it, or one that goes on.

        Hidden text and pictures stand within paragraphs, so that the last may have ended already.
        """
        texts = self._texts or []
        for candidate in range(number, max(number - _FURTHEST, -1), -1):
            if texts[candidate].runs[-1].end > offset:
                return candidate
        return number


def _texts(blocks: Sequence[Block]) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row if cell.text.string)
        elif block.text.string:
            yield block.text


def _start(text: Text) -> int:
    return text.runs[0].start


def _index(text: Text, offset: int) -> int:
    """Give the character of a text that a place in the source belongs to, or the next one."""
    length = len(text.string)
    for number, run in enumerate(text.runs):
        if offset >= run.end:
            continue
        if offset <= run.start:
            return run.at
        after = text.runs[number + 1].at if number + 1 < len(text.runs) else length
        return run.at + (offset - run.start if after - run.at == run.end - run.start else 0)
    return length
