"""Headings that a converter put on the last row of a table: parted from it before anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.expressions import expression
from baolint.document.model import Block, Cell, Paragraph, Table
from baolint.forms.form import Form
from baolint.recognise import headings

_GLUED = expression(
    rf"(?P<figure>[0-9.,/ \t]*)(?P<heading>[{headings.NUMERALS}]{{1,2}}\s*[、.．].{{4,}})\Z"
)

_SHORTEST = 6
"""Characters of the shortest such heading with its number."""


def part(blocks: Sequence[Block], form: Form) -> list[Block]:
    """Give the blocks with every such heading as a paragraph of its own, behind its row."""
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and not block.exact:
            result.extend(_parted(block, form))
        else:
            result.append(block)
    return result


def _parted(table: Table, form: Form) -> Iterator[Block]:
    cuts = [_cut(row, form) for row in table.rows]
    if not any(cuts):
        yield table
        return
    rows: list[tuple[Cell, ...]] = []
    for row, cut in zip(table.rows, cuts, strict=True):
        if cut is None:
            rows.append(row)
            continue
        kept, heading = cut
        rows.append(kept)
        yield table.of_rows(rows)
        yield heading
        rows = []
    if rows:
        yield table.of_rows(rows)


def _cut(row: tuple[Cell, ...], form: Form) -> tuple[tuple[Cell, ...], Paragraph] | None:
    """Part the last filled cell of a row, if a section's heading stands in it behind a figure."""
    number = len(row) - 1
    while number > 0 and not row[number].text.string.strip():
        number -= 1
    last = row[number]
    if number < 1 or len(last.text.string) < _SHORTEST:
        return None
    match = _GLUED.match(last.text.string)
    if match is None or not any([cell.text.string.strip() for cell in row[:number]]):
        return None
    start = match.start("heading")
    paragraph = Paragraph(last.text.cut(start))
    if not any(found.form for found in headings.find(paragraph, form)):
        return None
    figure = Cell(last.text.cut(0, start).strip(), last.row, last.column, last.height, last.width)
    return (*row[:number], figure, *row[number + 1 :]), paragraph
