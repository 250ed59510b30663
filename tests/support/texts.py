"""All texts of a document, and the test that each character knows its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from baolint.document.model import Document, Table
from baolint.document.text import Span, Text

_LINK = re.compile(r"\[[^\[\]]*\][(\[]|<[A-Za-z][^<>\s]*>")


def texts(document: Document) -> Iterator[Text]:
    """Yield the text of every paragraph, cell and picture that has one."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row if cell.text.string)
        elif block.text.string:
            yield block.text


def _cuts_a_link(document: Document, span: Span) -> bool:
    """Tell whether a stretch of Markdown begins or ends within a link: then its signs are no markup in it."""
    if document.reader != "markdown":
        return False
    for sign in "[<":
        for begin, edge in ((0, span.start), (span.start, span.end)):
            opened = document.source.rfind(sign, begin, edge)
            link = _LINK.match(document.source, opened) if opened >= 0 else None
            if link is not None and link.end() > edge:
                return True
    return False


def characters(text: Text) -> list[tuple[int, int]]:
    """Give the stretches of a text that its source holds as they are or that stand for one thing."""
    pieces: list[tuple[int, int]] = []
    for number, run in enumerate(text.runs):
        after = text.runs[number + 1].at if number + 1 < len(text.runs) else len(text.string)
        if after - run.at == run.end - run.start:
            pieces.extend((at, at + 1) for at in range(run.at, after))
        else:
            pieces.append((run.at, after))
    return pieces


def misplaced(
    document: Document, text_of: Callable[[str], str], widths: tuple[int, ...] = (1, 2, 5, 1000)
) -> list[tuple[str, str]]:
    """Give the stretches that the source, read on its own, shows otherwise: (source, text)."""
    wrong = []
    for text in texts(document):
        pieces = characters(text)
        for width in widths:
            for first in range(0, len(pieces), max(1, width // 2)):
                start, end = pieces[first][0], pieces[min(first + width, len(pieces)) - 1][1]
                span = text.span(start, end)
                stretch = document.source[span.start : span.end]
                shown = text.string[start:end]
                if text_of(stretch) != shown and not _cuts_a_link(document, span):
                    wrong.append((stretch, shown))
    return wrong
