"""A text report written in other text formats, block by block, whatever is wrong with it."""

from __future__ import annotations

import html as escaping

from baolint import readers
from baolint.document.model import Block, Paragraph, Table


def blocks(text: str) -> tuple[Block, ...]:
    """Give the blocks of a txt report."""
    return readers.read(text.encode(), "report.txt").blocks


def to_html(text: str) -> str:
    """Write the blocks as html, with entities and inline marks inside the text."""
    parts = []
    for block in blocks(text):
        if isinstance(block, Paragraph):
            parts.append(f"<p>&nbsp;&#12288;{_inline(block.text.string)}</p>")
        elif isinstance(block, Table):
            rows = [
                "<tr>" + "".join(f"<td>{_inline(c.text.string)}</td>" for c in row) + "</tr>"
                for row in block.rows
            ]
            parts.append("<table>\n" + "\n".join(rows) + "\n</table>")
    return "<!DOCTYPE html>\n<html><body>\n" + "\n".join(parts) + "\n</body></html>\n"


def to_markdown(text: str) -> str:
    """Write the blocks as Markdown, with its special characters escaped."""
    parts = []
    for block in blocks(text):
        if isinstance(block, Paragraph):
            parts.append(_escaped(block.text.string))
        elif isinstance(block, Table):
            size = max(len(row) for row in block.rows)
            lines = [
                "| " + " | ".join(_escaped(c.text.string) for c in row) + " |" for row in block.rows
            ]
            lines.insert(1, "|" + " --- |" * size)
            parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _inline(text: str) -> str:
    """Escape, and put a span around the middle so that matches cross tags."""
    half = len(text) // 2
    first, second = (escaping.escape(part) for part in (text[:half], text[half:]))
    return f"{first}<span>{second}</span>".replace("2023", "20&#50;3")


def _escaped(text: str) -> str:
    for char in "\\`*_{}[]<>#|~":
        text = text.replace(char, "\\" + char)
    return text
