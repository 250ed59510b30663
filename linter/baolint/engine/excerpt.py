"""The readable line around a finding, with marks under what is wrong."""

from __future__ import annotations

from baolint.document.model import Cell, Document, Table
from baolint.document.text import Span
from baolint.engine.masking import Masker
from baolint.engine.report import Excerpt

WIDEST = 400
"""Characters of the longest line shown; a longer one is cut around the finding."""
NEAR = 10 * WIDEST
"""Characters on either side that are looked at at all: more than any personal detail has."""
ELLIPSIS = "…"
SEPARATOR = " | "


class Excerpts:
    """Makes excerpts of one document; finds table rows by the places of their cells."""

    __slots__ = ("_document", "_rows", "mask")

    def __init__(self, document: Document, mask: Masker) -> None:
        self._document = document
        self.mask = mask
        self._rows: list[tuple[int, int, tuple[Cell, ...]]] | None = None

    def of(self, span: Span, related: tuple[Span, ...]) -> Excerpt | None:
        """Give the line or table row around a place; related places on the same row are marked too."""
        if not self._document.source:
            return None
        row = self._row(span)
        if row is not None:
            return _row_excerpt(row, (span, *related), self.mask)
        line, start, end = self._document.places.line(span)
        if not line.strip():
            return None
        line, start, end = _near(line, start, end)
        line = self.mask(line)
        if len(line) > WIDEST:
            line, start, end = _cut(line, start, end)
        return Excerpt(_visible(line), ((start, end),))

    def words(self, span: Span) -> str:
        """Give the words of a place itself, masked; '' where something is absent."""
        if not self._document.source:
            return ""
        line, start, end = self._document.places.line(span)
        return self.mask(line)[start:end]

    def _row(self, span: Span) -> tuple[Cell, ...] | None:
        if self._rows is None:
            self._rows = [
                (
                    min([cell.text.start for cell in row]),
                    max([cell.text.end for cell in row]),
                    row,
                )
                for block in self._document.blocks
                if isinstance(block, Table)
                for row in block.rows
                if row
            ]
        for start, end, row in self._rows:
            if start <= span.start and span.end <= end:
                return row
        return None


def _row_excerpt(row: tuple[Cell, ...], spans: tuple[Span, ...], mask: Masker) -> Excerpt:
    parts: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for cell in row:
        text = shortened(mask(_visible(" ".join(cell.text.string.split()))))
        own = cell.text.span()
        whole = any(span.start <= own.start and own.end <= span.end for span in spans)
        inner = any(own.start <= span.start and span.end <= own.end for span in spans)
        if whole or inner:
            marks.append((length, length + len(text)))
        parts.append(text)
        length += len(text) + len(SEPARATOR)
    if len(marks) == len(row):
        marks = [(0, max(length - len(SEPARATOR), 0))]
    return Excerpt(SEPARATOR.join(parts), tuple(marks), "row")


def shortened(text: str) -> str:
    """A number too long for any figure, its middle hidden: it may be made from a personal one."""
    if len(text) > 10 and text.isdigit():
        return text[:3] + "*" * (len(text) - 6) + text[-3:]
    return text


def _near(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Give so much of a line as its masking may depend on, and the place in it."""
    begin = max(0, start - NEAR)
    stop = min(end, start + WIDEST)
    return line[begin : stop + NEAR], start - begin, stop - begin


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    begin = max(0, start - WIDEST // 4)
    stop = min(len(line), max(end, begin + WIDEST // 2))
    stop = min(stop, begin + WIDEST)
    head = ELLIPSIS if begin else ""
    tail = ELLIPSIS if stop < len(line) else ""
    shift = len(head) - begin
    return head + line[begin:stop] + tail, start + shift, min(end, stop) + shift


def _visible(line: str) -> str:
    """Control characters as blanks, one for one, so that offsets stay right."""
    return "".join(char if char.isprintable() or char == "\u3000" else " " for char in line)
