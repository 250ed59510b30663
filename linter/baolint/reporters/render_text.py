"""A manuscript as plain text: a line a paragraph, tables by tabs in the geometry of the form."""

from __future__ import annotations

from baolint.reporters.render_manuscript import Line, Manuscript


def write(manuscript: Manuscript) -> bytes:
    """Give the file, in UTF-8."""
    parts = []
    for block in manuscript.blocks:
        if isinstance(block, Line):
            parts.append(_flat(block.text))
        else:
            rows = ["\t".join(map(_flat, row)) for row in block.grid()]
            parts.append("\n".join(rows))
    return ("\n\n".join(parts) + "\n").encode()


def _flat(text: str) -> str:
    """Keep a text from being taken for several cells or lines."""
    return " ".join(text.splitlines()).replace("\t", " ")
