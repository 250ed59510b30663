"""Edits put into the source of a document: pure text in, text out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from baolint.document.model import Document
from baolint.document.readable import texts
from baolint.document.text import Span

_MARKUP = frozenset("<>&\"'\\*_`#|[]{}~\n\r\t")
"""Characters that mean something in one of the formats, and so are never written into them."""


class Edit(NamedTuple):
    """A stretch of the source and what stands there afterwards; `code` is that of the finding."""

    span: Span
    text: str
    code: str = ""


class Applied(NamedTuple):
    """The new source, the edits that are in it, and those that markup does not let in."""

    source: str
    done: tuple[Edit, ...]
    left: tuple[Edit, ...]


def apply(document: Document, edits: Iterable[Edit]) -> Applied:
    """Put edits into a document's source, the earlier ones of the list before the later.

    An edit that overlaps one before it is passed over without a word: it is found again in the
    result. One whose stretch is not the same characters in source and text (an entity, a tag in
    between, an escape) is left.
    """
    plain = _plain(document)
    done: list[Edit] = []
    left: list[Edit] = []
    for edit in edits:
        if not _fits(edit, document, plain):
            left.append(edit)
        elif not any(_overlap(edit.span, other.span) for other in done):
            done.append(edit)
    done.sort(key=_start)
    parts: list[str] = []
    at = 0
    for edit in done:
        parts += (document.source[at : edit.span.start], edit.text)
        at = edit.span.end
    parts.append(document.source[at:])
    return Applied("".join(parts), tuple(done), tuple(left))


def _fits(edit: Edit, document: Document, plain: bytearray) -> bool:
    start, end = edit.span
    if not 0 <= start <= end <= len(document.source):
        return False
    around = plain[start:end] if end > start else plain[max(0, start - 1) : start + 1]
    if not around or 0 in around:
        return False
    return document.reader == "text" or _MARKUP.isdisjoint(edit.text)


def _plain(document: Document) -> bytearray:
    """Mark each character of the source that stands for itself in the document's text."""
    source = document.source
    marks = bytearray(len(source))
    for text in texts(document):
        for number, run in enumerate(text.runs):
            last = number + 1 == len(text.runs)
            after = len(text.string) if last else text.runs[number + 1].at
            if source[run.start : run.end] == text.string[run.at : after]:
                marks[run.start : run.end] = b"\1" * (run.end - run.start)
    return marks


def _overlap(one: Span, other: Span) -> bool:
    return one == other or (one.start < other.end and other.start < one.end)


def _start(edit: Edit) -> Span:
    return edit.span
