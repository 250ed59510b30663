"""Where something is in a file without lines: its section, and how its paragraph begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.document.text import Span
from baolint.messages.phrase import Phrase
from baolint.messages.places import PLACES

if TYPE_CHECKING:
    from baolint.document.model import Document, Spot
    from baolint.engine.masking import Masker
    from baolint.recognise.facts import Facts

MOST = 12
"""Characters of a paragraph that are quoted."""


class Quoted:
    """Tells the places of one document by its own words, masked."""

    __slots__ = ("_document", "_facts", "_headings", "_mask")

    def __init__(self, document: Document, facts: Facts | None, mask: Masker) -> None:
        self._document = document
        self._facts = facts
        self._mask = mask
        self._headings: list[tuple[int, str]] | None = None

    def __call__(self, span: Span, spot: Spot) -> str:
        """Give the place in words; '' where line or cell say enough, or it is the whole document."""
        if spot.line is not None or spot.sheet is not None or span == (0, 0):
            return ""
        line, _, _ = self._document.places.line(span)
        words = self._mask(line).strip()
        if not words:
            return ""
        heading = self._heading(span) if spot.part in (None, "body") else ""
        kind = "cell" if spot.cell is not None else "paragraph"
        if heading and "".join(heading.split()) in "".join(words.split())[: len(heading) + MOST]:
            kind, heading = "heading", ""
        said = Phrase(PLACES[kind], words=_begun(words))
        if not heading:
            return said
        section = Phrase(PLACES["section"], heading=_begun(heading))
        return Phrase("{section}{said}", section=section, said=said)

    def _heading(self, span: Span) -> str:
        """Give the heading of the section that a place is in, '' before the first."""
        if self._headings is None:
            sections = self._facts.sections if self._facts else ()
            headings = (section.heading.text for section in sections)
            self._headings = sorted((one.span().start, self._mask(one.string)) for one in headings)
        found = ""
        for start, heading in self._headings:
            if start > span.start:
                break
            found = heading.strip()
        return found


def _begun(words: str) -> str:
    return words if len(words) <= MOST else f"{words[:MOST]}…"
