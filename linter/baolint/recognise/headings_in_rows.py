"""Section headings that a converter ran into the rows of a table: parted from them first of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from baolint.document.model import Block, Cell, Paragraph, Table
from baolint.document.text import Text
from baolint.forms.form import Form
from baolint.recognise.headings import NUMERALS

SENTENCE = "。"
"""What the cells of a table's rows do not hold, and prose does."""

Row = tuple[Cell, ...]


def parted(blocks: Sequence[Block], form: Form) -> list[Block]:
    """Give the blocks with such headings, and the prose around them, as paragraphs.

    Only headings that no paragraph begins with are taken out: others in a table are its contents'.
    """
    if not any(_holds(block, form) for block in blocks):
        return list(blocks)
    lines = [block.text.string for block in blocks if isinstance(block, Paragraph)]
    known = {found["title"] for line in lines if (found := _pattern(form).match(line.strip()))}
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and _holds(block, form):
            result.extend(_parted(block, form, known))
        else:
            result.append(block)
    return result


def _holds(block: Block, form: Form) -> bool:
    if not isinstance(block, Table) or block.exact:
        return False
    written = "\n".join(block.strings())
    return any([section.heading.text in written for section in form.sections])


@lru_cache(8)
def _pattern(form: Form) -> re.Pattern[str]:
    titles = "|".join(re.escape(section.heading.text) for section in form.sections)
    return re.compile(rf"(?<![^0-9\s{SENTENCE}；])[{NUMERALS}]{{1,2}}、(?P<title>{titles})")


def _parted(table: Table, form: Form, known: set[str]) -> Iterator[Block]:
    rows: list[Row] = []
    for row in table.rows:
        for piece in _pieces(row, form, known):
            if not isinstance(piece, Text):
                rows.append(piece)
                continue
            if rows:
                yield table.of_rows(rows)
                rows = []
            yield Paragraph(piece, 0, table.part, table.container)
    if rows:
        yield table.of_rows(rows)


def _pieces(row: Row, form: Form, known: set[str]) -> Iterator[Row | Text]:
    """Yield a row's pieces: cells that stay together, and texts that are paragraphs of their own."""
    places = [
        [m.span() for m in _pattern(form).finditer(cell.text.string) if m["title"] not in known]
        for cell in row
    ]
    if not any(places):
        yield row
        return
    kept: list[Cell] = []
    for cell, found in zip(row, places, strict=True):
        edges = [0, *(edge for span in found for edge in span), len(cell.text)]
        if not found and SENTENCE not in cell.text.string:
            kept.append(cell)
            continue
        for number, (start, end) in enumerate(pairwise(edges)):
            text = cell.text.cut(start, end).strip()
            if not text.string:
                continue
            if number % 2 == 0 and SENTENCE not in text.string:
                kept.append(Cell(text, cell.row, len(kept), cell.height, cell.width))
                continue
            yield from _row(kept)
            kept = []
            yield text
    yield from _row(kept)


def _row(kept: Sequence[Cell]) -> Iterator[Row]:
    if any(cell.text.string.strip() for cell in kept):
        yield tuple(kept)
