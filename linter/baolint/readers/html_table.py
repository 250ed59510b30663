"""Tables of a page: cells on the grid as rowspan and colspan lay them, layout tables dissolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from baolint.document.limits import Limits
from baolint.document.model import Block, Cell, Paragraph, Picture, Table
from baolint.document.text import Run, Text
from baolint.readers.limit import reached

WIDEST = 1000
"""The largest colspan or rowspan that is believed, as in the HTML standard."""
_PROSE = 200
_MUCH_PROSE = 600
"""Characters of a cell that holds a page's text: alone in a table without figures, and always."""


PICTURED = "E107.cell.picture"
"""The note on a cell that holds a picture instead of text."""


class Slot:
    """A cell being read: where it is, and the blocks found in it, paragraphs with their blanks."""

    __slots__ = ("at", "blocks", "column", "height", "row", "width")

    def __init__(self, row: int, column: int, height: int, width: int, at: int) -> None:
        self.row = row
        self.column = column
        self.height = height
        self.width = width
        self.at = at
        self.blocks: list[Block] = []

    def paragraphs(self) -> list[Text]:
        return [block.text for block in self.blocks if isinstance(block, Paragraph)]


class Grid:
    """A table being read, row by row, and the columns that cells from above still take."""

    __slots__ = ("_area", "_busy", "_column", "_group", "_limits", "_nested", "_rows", "container")

    def __init__(self, container: tuple[int, ...], limits: Limits) -> None:
        self.container = container
        self._limits = limits
        self._rows: list[list[Slot]] = []
        self._busy: list[int] = []
        self._column = 0
        self._group = 0
        self._area = 0
        self._nested = False

    def row(self) -> None:
        """Begin a row."""
        self._rows.append([])
        self._column = 0

    def cell(self, width: int, height: int, at: int) -> Slot:
        """Begin a cell; `height` 0 reaches to the end of the row group, `at` is where text begins."""
        if not self._rows:
            self.row()
        number = len(self._rows) - 1
        busy = self._busy
        column = self._column
        while column < len(busy) and busy[column] > number:
            column += 1
        self._area += width
        if self._area > self._limits.cells:
            raise reached("E105.cells", "cells", self._limits, f"{self._area:,}")
        after = number + (height or WIDEST)
        busy.extend([0] * (column + width - len(busy)))
        busy[column : column + width] = [after] * width
        self._column = column + width
        slot = Slot(number, column, after - number, width, at)
        self._rows[-1].append(slot)
        return slot

    def end_group(self) -> None:
        """End a group of rows: no cell reaches beyond it."""
        for row in self._rows[self._group :]:
            for slot in row:
                slot.height = min(slot.height, len(self._rows) - slot.row)
        self._group = len(self._rows)
        self._busy = []

    def holds_table(self) -> None:
        """Note that a cell holds another table."""
        self._nested = True

    def blocks(self) -> Iterator[Block]:
        """Give the table and the pictures in it, or what a table used for layout holds, in order."""
        self.end_group()
        slots = [slot for row in self._rows for slot in row]
        texts = [_text(slot) for slot in slots]
        if self._is_layout(slots, texts):
            for slot in slots:
                yield from slot.blocks
            return
        numbered = iter(zip(slots, texts, strict=True))
        yield Table(
            tuple(tuple(_cell(*next(numbered)) for _ in row) for row in self._rows),
            exact=True,
            container=self.container,
        )
        for slot in slots:
            yield from (block for block in slot.blocks if isinstance(block, Picture))

    def _is_layout(self, slots: Sequence[Slot], texts: Sequence[Text]) -> bool:
        """Tell a table that only places things on the page from one that holds data."""
        filled = [text.string for text in texts if text.string]
        if self._nested or len(filled) < 2:
            return True
        longest = max(len(string) for string in filled)
        if longest >= _MUCH_PROSE:
            return True
        if any(string.isdecimal() for string in filled):
            return False
        heads = any(
            isinstance(block, Paragraph) and block.level for slot in slots for block in slot.blocks
        )
        return heads or longest >= _PROSE


def _cell(slot: Slot, text: Text) -> Cell:
    cell = Cell(text, slot.row, slot.column, slot.height, slot.width)
    if slot.blocks and not text.string and any(isinstance(one, Picture) for one in slot.blocks):
        cell.unreadable = PICTURED, text.span(), {}
    return cell


def _text(slot: Slot) -> Text:
    """Join the paragraphs of a cell by newlines, each of which stands for all that parts two."""
    parts = slot.paragraphs()
    if not parts:
        return Text("", (Run(0, slot.at, slot.at),))
    joined = [parts[0]]
    for before, part in pairwise(parts):
        joined.append(Text("\n", (Run(0, before.span().end, part.span().start),)))
        joined.append(part)
    return (Text.join(joined) if len(joined) > 1 else joined[0]).strip()
