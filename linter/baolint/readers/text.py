"""Plain text: a paragraph a line, tables by tabs or pipes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from baolint.document.limits import LIMITS, Limits
from baolint.document.lines import Lines
from baolint.document.model import Block, Cell, Document, Paragraph, Table
from baolint.document.pattern import Pattern
from baolint.document.text import Text
from baolint.readers.encoding import decode
from baolint.readers.text_rows import Line, classify

_WRAP = Pattern(r"[ \t\u3000\xa0]*(?:\r\n|[\n\r])[ \t\u3000\xa0]*")
_FEW = 4
_SHORT = 20
"""Lines of prose right below another, and their characters, without which nothing is wrapped."""
_BORDERS = " \t\u3000\xa0|｜"
if TYPE_CHECKING:
    from baolint.readers.text_wrapped import Wrapping

_LINE = re.compile("\r\n|[\n\r\f\x0b\u2028\u2029]")
_RARE = "\r\f\x0b\u2028\u2029"
"""What ends a line besides the line feed."""


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a text file; every character of a block is the source's own."""
    source = decode(data)
    return Document(
        path=path,
        reader="text",
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        blocks=tuple(blocks(cut(source, 0, len(source)))),
        places=Lines(source),
    )


def text_of(stretch: str) -> str:
    """Give the readable text of a stretch of the source: itself, wrapped lines joined."""
    return _WRAP.sub("", stretch)


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Give the paragraphs and tables of consecutive lines; blank lines only end a table."""
    rows: list[tuple[Cell, ...]] = []
    wrapping = _wrapping(lines)
    wrapped: list[Line] = []
    for line, shape in classify(lines):
        if wrapped and (
            shape != "text"
            or wrapping is None
            or not wrapping.goes_on(wrapped[0], wrapped[-1], line)
        ):
            yield _paragraph(wrapped)
            wrapped = []
        if shape == "row":
            rows.append(_row(line, len(rows)))
            continue
        if shape == "skip":
            continue
        if rows:
            yield Table(tuple(rows), exact=False)
            rows = []
        if shape == "text":
            wrapped.append(line)
    if wrapped:
        yield _paragraph(wrapped)
    if rows:
        yield Table(tuple(rows), exact=False)


def _wrapping(lines: Sequence[Line]) -> Wrapping | None:
    """Tell at what width a text wraps; None where no lines of prose follow right on each other."""
    following = sum(
        before.kind == after.kind == "text" and len(before.string) > _SHORT
        for before, after in pairwise(lines)
    )
    if following < _FEW:
        return None
    from baolint.readers.text_wrapped import Wrapping

    return Wrapping(lines)


def cut(source: str, start: int, end: int) -> Sequence[Line]:
    """Cut source[start:end] into lines; form feeds and Word's line breaks end a line, too."""
    found = []
    if not any([sign in source for sign in _RARE]):  # nearly all texts, and much faster so
        for string in source[start:end].split("\n"):
            found.append(Line(string, start))
            start += len(string) + 1
        return found
    for match in _LINE.finditer(source, start, end):
        found.append(Line(source[start : match.start()], start))
        start = match.end()
    found.append(Line(source[start:end], start))
    return found


def _row(line: Line, number: int) -> tuple[Cell, ...]:
    return Cell.row_of(Text.pieces(line.pieces, line.start + line.lead), number)


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(Text.join(map(_bare, lines)) if len(lines) > 1 else _bare(lines[0]))


def _bare(line: Line) -> Text:
    """Give a line that is no row, without the blanks and pipes of a table that it was a cell of."""
    string = line.string
    inner = string.strip(_BORDERS)
    if not inner or len(inner) == len(string):
        return _stripped(string, line.start)
    return _stripped(inner, line.start + string.index(inner))


def _stripped(string: str, start: int) -> Text:
    """Give a stretch of the source without blanks; if nothing is left, an empty text at its start."""
    bare = string.strip()
    if not bare:
        return Text("", start)
    if len(bare) != len(string):
        start += string.index(bare[0])
    return Text(bare, start)
