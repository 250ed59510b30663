"""Whether a document that was read keeps within the bounds, whatever reader made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.document.model import Paragraph, Table
from baolint.readers.limit import reached

if TYPE_CHECKING:
    from baolint.document.limits import Limits
    from baolint.document.model import Document
    from baolint.document.text import Text


def within(document: Document, limits: Limits) -> Document:
    """Give the document back; raises Unreadable (E105) for the first bound that it goes over."""
    paragraphs = characters = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            paragraphs += 1
            characters += _length(block.text, document, limits)
        elif isinstance(block, Table):
            characters += _table(block, document, limits)
        else:
            continue
        if paragraphs > limits.paragraphs:
            raise reached(
                "E105.paragraphs", "paragraphs", limits, _total(document), **_name(document)
            )
        if characters > limits.characters:
            raise reached(
                "E105.characters", "characters", limits, f"{characters:,}", **_name(document)
            )
    return document


def _length(text: Text, document: Document, limits: Limits) -> int:
    length = len(text.string)
    if length > limits.line_length:
        error = reached("E105.line-length", "line_length", limits, f"{length:,}", **_name(document))
        raise error.placed(document.source, text.span())
    return length


def _table(table: Table, document: Document, limits: Limits) -> int:
    """Give the characters of a table that keeps within the bounds."""
    sizes = list(map(len, table.strings()))
    widest = max([row[-1].column + row[-1].width for row in table.rows if row], default=0)
    for bound, found in (("rows", len(table.rows)), ("columns", widest), ("cells", len(sizes))):
        if found > getattr(limits, bound):
            first = next(cell for row in table.rows for cell in row)
            error = reached(f"E105.{bound}", bound, limits, f"{found:,}", **_name(document))
            raise error.placed(document.source, first.text.span())
    if sizes and max(sizes) <= limits.line_length:
        return sum(sizes)
    return sum(_length(cell.text, document, limits) for row in table.rows for cell in row)


def _total(document: Document) -> str:
    return f"{sum(isinstance(block, Paragraph) for block in document.blocks):,}"


def _name(document: Document) -> dict[str, str]:
    return {"name": document.path.rsplit("/", 1)[-1]}
