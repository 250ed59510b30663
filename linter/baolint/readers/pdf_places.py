"""Where in a PDF file a stretch of its text is: the page, and a box on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from baolint.document.model import Spot
from baolint.document.text import Span
from baolint.readers.pdf_shapes import Box, Glyph, Sheet


class PdfPlaces:
    """Places in the virtual text of a PDF file.

    `glyphs` holds the character of every offset, None for the newline behind a paragraph or cell;
    `empty` says for offsets that no character stands at which page and box they are of.
    """

    __slots__ = ("_empty", "_glyphs", "_sheets", "_source")

    def __init__(
        self,
        source: str,
        glyphs: Sequence[Glyph | None],
        empty: Mapping[int, tuple[int, Box]],
        sheets: Sequence[Sheet],
    ) -> None:
        self._source = source
        self._glyphs = glyphs
        self._empty = empty
        self._sheets = sheets

    def spot(self, span: Span) -> Spot:
        """Give the page on which a stretch begins, and the box around what of it stands there.

        A stretch without characters has the box of its empty cell, or the end of the line it is in.
        """
        found = [one for one in self._glyphs[span.start : span.end] if one is not None]
        if found:
            page = found[0].page
            boxes = [(g.x0, g.top, g.x1, g.bottom) for g in found if g.page == page]
            x0, top, x1, bottom = zip(*boxes, strict=True)
            return self._spot(page, (min(x0), min(top), max(x1), max(bottom)))
        if span.start in self._empty:
            return self._spot(*self._empty[span.start])
        return self._beside(span.start)

    def line(self, span: Span) -> tuple[str, int, int]:
        """Give the paragraph or cell in which a stretch begins, and the stretch's offsets in it."""
        start = self._source.rfind("\n", 0, span.start) + 1
        end = self._source.find("\n", span.start)
        end = len(self._source) if end < 0 else end
        return (
            self._source[start:end],
            span.start - start,
            min(max(span.end, span.start), end) - start,
        )

    def _beside(self, offset: int) -> Spot:
        """Give the place behind the character before an offset, else before the one at it."""
        for at in range(min(offset, len(self._glyphs)) - 1, -1, -1):
            glyph = self._glyphs[at]
            if glyph is not None:
                return self._spot(glyph.page, (glyph.x1, glyph.top, glyph.x1, glyph.bottom))
        return Spot(page=1, box=(0.0, 0.0, 0.0, 0.0))

    def _spot(self, page: int, box: Box) -> Spot:
        x0, y0, x1, y1 = self._sheets[page - 1].shown(box)
        return Spot(page=page, box=(round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)))
