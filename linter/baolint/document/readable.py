"""All texts that can be read in a document."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.model import Document, Paragraph, Table
from baolint.document.text import Text


def texts(document: Document) -> Iterator[Text]:
    """Yield what can be read in a document: paragraphs, cells, and what a structured report names."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield cell.text
    if document.given is not None:
        yield from document.given.labels.values()
        yield from document.given.named.values()
