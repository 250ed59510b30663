"""Lines of text that only share a grid with a table: headings, titles and notes between its rows."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.figures import looks_like_figure
from baolint.document.model import Block, Cell, Paragraph, Table
from baolint.recognise.labels import Labels

ROLES = ("row", "column", "corner", "stub", "caption")


def unfolded(blocks: Sequence[Block], labels: Labels) -> list[Block]:
    """Give the blocks with such rows of exact tables as paragraphs, the table cut in two around them.

    A row with a single filled cell is a row of the table only if the form has a label like it or the
    cell is a figure; a reader of spreadsheets, where everything stands on one grid, cannot know.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and block.exact:
            found.extend(_cut(block, labels))
        else:
            found.append(block)
    return found


def _cut(table: Table, labels: Labels) -> list[Block]:
    reach = 0
    texts: dict[int, Cell] = {}
    for number, row in enumerate(table.rows):
        filled = [cell for cell in row if cell.text.string.strip()]
        if number >= reach and len(filled) == 1 and _is_text(filled[0], labels):
            texts[number] = filled[0]
        reach = max([reach, *(number + cell.height for cell in row)])
    if not texts:
        return [table]
    found: list[Block] = []
    begin = 0
    for number, cell in texts.items():
        found.extend(_piece(table, begin, number))
        found.append(_paragraph(table, cell))
        begin = number + 1
    found.extend(_piece(table, begin, len(table.rows)))
    return found


def _is_text(cell: Cell, labels: Labels) -> bool:
    text = cell.text.string
    if cell.unreadable or cell.height > 1 or looks_like_figure(text):
        return False
    return not labels.find(text, ROLES) and not labels.near(text, ROLES)


def _paragraph(table: Table, cell: Cell) -> Paragraph:
    return Paragraph(cell.text.strip(), 0, table.part, table.container)


def _piece(table: Table, begin: int, end: int) -> list[Block]:
    """Give some rows as a table of their own, without the columns that are blank in all of them."""
    rows = table.rows[begin:end]
    reach = max(
        (cell.column + cell.width for row in rows for cell in row if cell.text.string.strip()),
        default=0,
    )
    if not reach:
        return []
    kept = tuple(tuple(cell for cell in row if cell.column < reach) for row in rows)
    return [table.of_rows(kept)]
