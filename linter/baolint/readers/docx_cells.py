"""What stands in a cell of a Word table besides its own paragraphs: other tables, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.readers.docx_raw import RawBlock, RawCell, RawParagraph, RawPicture, RawTable

PICTURED, NESTED = "E107.cell.picture", "E107.cell.table"
"""The notes on a cell that holds a picture, or a table of several cells, instead of text."""


def paragraphs(blocks: Sequence[RawBlock]) -> Iterator[RawParagraph]:
    """Give the paragraphs of a cell; a table of one cell is only a frame around those in it."""
    for block in blocks:
        if isinstance(block, RawParagraph):
            yield block
        elif not is_apart(block):
            yield from paragraphs(block.rows[0][0].blocks)


def is_apart(block: RawBlock) -> bool:
    """Tell whether something in a cell is a table of its own."""
    return isinstance(block, RawTable) and [len(row) for row in block.rows] != [1]


def unread(cell: RawCell) -> str | None:
    """Give the note that says why nothing is read in a cell that shows something."""
    if any(is_apart(block) for block in cell.blocks):
        return NESTED
    floats = [one for block in paragraphs(cell.blocks) for one in block.floats]
    return PICTURED if any(isinstance(one, RawPicture) for one in floats) else None
