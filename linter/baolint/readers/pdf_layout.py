"""What was found on the pages laid out as one text, with blocks and places."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.model import Block, Cell, Note, Paragraph, Picture, Table
from baolint.document.text import Run, Span, Text
from baolint.readers.pdf_glyphs import STRANGE
from baolint.readers.pdf_places import PdfPlaces
from baolint.readers.pdf_shapes import Box, Glyph, RawCell, RawTable, Sheet


class Layout:
    """The growing text of a document: every paragraph and cell closed by a newline, in order.

    Cells in which everything is struck out are unread: nothing says what stands there now.
    """

    __slots__ = ("_empty", "_glyphs", "_strings", "_struck", "blocks", "notes", "unread")

    def __init__(self, sheets: Sequence[Sheet] = ()) -> None:
        self._struck = {sheet.number: sheet.struck for sheet in sheets if sheet.struck}
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.unread: list[Note] = []
        self._strings: list[str] = []
        self._glyphs: list[Glyph | None] = []
        self._empty: dict[int, tuple[int, Box]] = {}

    @property
    def length(self) -> int:
        return len(self._glyphs)

    def paragraph(self, glyphs: Sequence[Glyph], part: str = "body") -> None:
        """Lay out a paragraph."""
        text = self._text(glyphs)
        if text.string.strip():
            self.blocks.append(Paragraph(text, 0, part))

    def table(self, table: RawTable) -> None:
        """Lay out a table, or the piece of one on a page, row by row."""
        rows = []
        for number, row in enumerate(table.rows):
            cells = []
            for raw in row:
                if not raw.glyphs:
                    self._empty[self.length] = raw.page, raw.box
                text = self._text(raw.glyphs)
                cell = Cell(text, number, raw.column, raw.height, raw.width)
                if STRANGE in text.string and not any(map(str.isalpha, text.string)):
                    cell.unreadable = self._note("E107.pdf.glyphs", text.span(), raw.page)
                if not raw.glyphs and self._struck and self._is_struck(raw):
                    cell.unreadable = self._note("E107.pdf.struck", text.span(), raw.page)
                cells.append(cell)
            rows.append(tuple(cells))
        self.blocks.append(Table(tuple(rows), exact=True, placed=not table.ruled))

    def _is_struck(self, raw: RawCell) -> bool:
        x0, top, x1, bottom = raw.box
        return any(
            x0 <= (glyph.x0 + glyph.x1) / 2 <= x1 and top <= glyph.base <= bottom + glyph.em
            for glyph in self._struck.get(raw.page, ())
        )

    def picture(self, page: int, box: Box, whole: bool = False) -> None:
        """Lay out a picture, without a character of its own; `whole` says that it is all of a page."""
        at = self.length
        self._empty[at] = page, box
        self._strings.append("\n")
        self._glyphs.append(None)
        self.blocks.append(Picture(Text.nowhere(f"第 {page} 页的图片", at)))
        if whole:
            self.unread.append(self._note("E107.pdf.picture", Span(at, at), page))

    def drawing(self, page: int, box: Box) -> None:
        """Note that a page holds too many lines to seek tables among them."""
        at = self.length
        self._empty.setdefault(at, (page, box))
        self.unread.append(self._note("E107.pdf.drawing", Span(at, at), page))

    def _note(self, key: str, span: Span, page: int) -> Note:
        note = key, span, {"page": str(page)}
        self.notes.append(note)
        return note

    def result(self, sheets: Sequence[Sheet]) -> tuple[str, tuple[Block, ...], PdfPlaces]:
        """Give the whole text, its blocks and its places."""
        source = "".join(self._strings)
        return source, tuple(self.blocks), PdfPlaces(source, self._glyphs, self._empty, sheets)

    def _text(self, glyphs: Sequence[Glyph]) -> Text:
        start = self.length
        string = "".join([glyph.char for glyph in glyphs])
        self._strings.append(string + "\n")
        self._glyphs.extend(glyphs)
        self._glyphs.append(None)
        return Text(string, (Run(0, start, start + len(string)),))
