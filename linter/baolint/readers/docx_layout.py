"""What was found in the members of a Word file laid out as one text, with blocks and places."""

from __future__ import annotations

from collections import Counter

from baolint.document.model import Block, Cell, Paragraph, Picture, Table
from baolint.document.text import Run, Text
from baolint.readers.docx_boxes import is_text
from baolint.readers.docx_cells import is_apart, paragraphs, unread
from baolint.readers.docx_grid import Grid, Placed, lay
from baolint.readers.docx_places import Anchor, Line, WordPlaces
from baolint.readers.docx_raw import Piece, RawBlock, RawCell, RawParagraph, RawPicture, RawTable


class Layout:
    """The growing text of a document: every paragraph and cell closed by a newline, in order.

    `hidden` is what runs set as hidden text hold, `struck` what those hold that are struck out: a
    text for each paragraph that has some.
    """

    __slots__ = (
        "_anchors", "_lines", "_member", "_paragraphs", "_pieces", "_prefixes", "_strings",
        "_tables", "blocks", "hidden", "length", "struck",
    )  # fmt: skip

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.hidden: list[Text] = []
        self.struck: list[Text] = []
        self.length = 0
        self._member = ""
        self._strings: list[str] = []
        self._lines: list[Line] = []
        self._anchors: list[Anchor] = []
        self._pieces: list[tuple[int, int, int, int]] = []
        self._prefixes: list[tuple[int, str]] = []
        self._paragraphs: Counter[str] = Counter()
        self._tables: Counter[str] = Counter()

    def add(self, blocks: list[RawBlock], part: str, member: str) -> None:
        """Lay out what stands in a member, as a part: body, header, footer or footnote."""
        self._member = member
        self._flow(blocks, part)

    def pieces(self) -> list[tuple[int, int, int]]:
        """Give the stretches laid out so far, each with the ordinal of its element in its member."""
        return [(start, end, element) for start, end, element, _ in self._pieces]

    def result(self) -> tuple[str, tuple[Block, ...], WordPlaces]:
        """Give the whole text, its blocks and its places."""
        source = "".join(self._strings)
        places = WordPlaces(source, self._lines, self._anchors, self._pieces, self._prefixes)
        return source, tuple(self.blocks), places

    def _flow(self, blocks: list[RawBlock], part: str) -> None:
        for block in blocks:
            if isinstance(block, RawParagraph):
                self._paragraph(block, part)
            else:
                self._table(block, part)

    def _paragraph(self, raw: RawParagraph, part: str) -> None:
        self._paragraphs[part] += 1
        ordinal = self._paragraphs[part]
        start = self.length
        text = self._write(raw)
        line = Line(start, self.length - 1, part, ordinal, None)
        self._lines.append(line)
        watermark = part == "textbox" and raw.prefix
        if not raw.contents and (watermark or not raw.is_blank()):
            self.blocks.append(Paragraph(text, raw.level, part))
        self._beside(raw, line)

    def _beside(self, raw: RawParagraph, line: Line) -> None:
        """Lay out what a paragraph hides and what hangs on it."""
        if raw.hidden:
            self.hidden.append(self._hidden(raw.index, raw.hidden, line))
        if raw.struck:
            self.struck.append(self._hidden(raw.index, raw.struck, line))
        for one in raw.floats:
            if isinstance(one, RawPicture):
                self.blocks.append(Picture(Text.nowhere(one.name, line.end), line.part))
            else:
                flows = line.part == "body" and is_text(one, raw)
                self._flow(one.blocks, "body" if flows else "textbox")

    def _hidden(self, index: int, pieces: list[Piece], host: Line) -> Text:
        start = self.length
        self._anchors.append(Anchor(start, self._member, index))
        text = self._text("", pieces)
        self._lines.append(Line(start, self.length - 1, host.part, host.paragraph, host.cell))
        if text.string.strip():
            self.blocks.append(Paragraph(text, 0, "hidden"))
        return text

    def _write(self, raw: RawParagraph) -> Text:
        """Write a paragraph and its newline; give its text with the automatic number before it."""
        self._anchors.append(Anchor(self.length, self._member, raw.index))
        if raw.prefix:
            self._prefixes.append((self.length, raw.prefix))
        return self._text(raw.prefix, raw.pieces)

    def _text(self, prefix: str, pieces: list[Piece]) -> Text:
        start = self.length
        for string, element, skipped in pieces:
            end = self.length + len(string)
            self._pieces.append((self.length, end, element, skipped))
            self._strings.append(string)
            self.length = end
        string = "".join([piece.string for piece in pieces])
        end = self.length
        self._strings.append("\n")
        self.length += 1
        if not prefix:
            return Text(string, (Run(0, start, end),))
        runs = [Run(0, start, start)]
        if string:
            runs.append(Run(len(prefix), start, end))
        return Text(prefix + string, runs)

    # tables

    def _table(self, raw: RawTable, part: str) -> None:
        grid = lay(raw)
        inner = _layout_cells(grid)
        if inner is not None:
            for cell in inner:
                self._flow(cell.blocks, part)
            return
        self._tables[part] += 1
        name = f"T{self._tables[part]}"
        beside: list[tuple[RawParagraph, Line]] = []
        later: list[RawBlock] = []
        rows = []
        for placed_row in grid.rows:
            row = []
            for placed in placed_row:
                row.append(self._cell(placed, part, name, beside))
                later.extend(block for block in placed.raw.blocks if is_apart(block))
            rows.append(tuple(row))
        if rows:
            self.blocks.append(Table(tuple(rows), exact=True, part=part))
        for paragraph, line in beside:
            self._beside(paragraph, line)
        self._covered(grid.covered, part)
        self._flow(later, part)

    def _cell(
        self, placed: Placed, part: str, table: str, beside: list[tuple[RawParagraph, Line]]
    ) -> Cell:
        """Write the paragraphs of a cell; blank ones at its ends are no text."""
        start = self.length
        texts: list[Text] = []
        owners: list[RawParagraph] = []
        for block in paragraphs(placed.raw.blocks):
            texts.append(self._write(block))
            if block.hidden or block.struck or block.floats:
                owners.append(block)
        if not texts:
            self._strings.append("\n")
            self.length += 1
        where = f"{table}R{placed.row + 1}C{placed.column + 1}"
        line = Line(start, self.length - 1, part, None, where)
        self._lines.append(line)
        beside.extend((owner, line) for owner in owners)
        text = _joined(texts, start)
        cell = Cell(text, placed.row, placed.column, placed.height, placed.width)
        if (owners or len(texts) < len(placed.raw.blocks)) and not text.string:
            why = unread(placed.raw)
            cell.unreadable = (why, text.span(), {}) if why else None
        return cell

    def _covered(self, cells: list[RawCell], part: str) -> None:
        """Take text left in cells that another was merged over: nobody sees it in Word."""
        for cell in cells:
            for block in cell.blocks:
                if isinstance(block, RawParagraph) and not block.is_blank():
                    host = self._lines[-1]._replace(part=part)
                    self._hidden(block.index, block.pieces, host)


def _joined(texts: list[Text], start: int) -> Text:
    """Join the paragraphs of a cell by newlines, without the blank ones at its ends."""
    filled = [number for number, text in enumerate(texts) if text.string.strip()]
    if not filled:
        return Text("", (Run(0, start, start),))
    chosen = texts[filled[0] : filled[-1] + 1]
    if len(chosen) == 1:
        return chosen[0]
    parts: list[Text] = []
    for text in chosen:
        if parts:
            end = parts[-1].span().end
            parts.append(Text("\n", (Run(0, end, end + 1),)))
        parts.append(text)
    return Text.join(parts)


def _layout_cells(grid: Grid) -> list[RawCell] | None:
    """Give the cells of a table that only lays out other things: they are dissolved into the text.

    That is a table of one cell, or one that holds tables and has nowhere two filled cells in a row.
    """
    cells = [placed.raw for row in grid.rows for placed in row]
    if len(cells) == 1:
        return cells
    if not any(isinstance(block, RawTable) for cell in cells for block in cell.blocks):
        return None
    filled = [[cell for cell in row if not cell.raw.is_blank()] for row in grid.rows]
    if any(len(row) > 1 for row in filled):
        return None
    return [placed.raw for row in filled for placed in row]
