"""Texts as parts of a web page: whatever a report holds, it stays text."""

from __future__ import annotations

from html import escape

from baolint.engine.report import Excerpt


def text(string: str) -> str:
    """Give a string as text of an element or value of a quoted attribute."""
    return escape(string, quote=True)


def marked(excerpt: Excerpt, here: str) -> str:
    """Give a line with its marks; a mark between two characters is a stroke, read out as `here`."""
    parts: list[str] = []
    end = 0
    for start, stop in excerpt.marks:
        if start < end:
            continue
        parts.append(text(excerpt.line[end:start]))
        if start == stop:
            parts.append(f'<mark class="gap"><span class="vh">{here}</span></mark>')
        else:
            parts.append(f"<mark>{text(excerpt.line[start:stop])}</mark>")
        end = stop
    return "".join([*parts, text(excerpt.line[end:])])
