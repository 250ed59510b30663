"""A manuscript as Markdown; tables are html, since Markdown's own have no merged cells."""

from __future__ import annotations

import re

from baolint.reporters.render_html_table import table
from baolint.reporters.render_manuscript import Line, Manuscript

_HEADS = {"title": "# ", "heading": "## ", "subheading": "### "}
_SPECIAL = re.compile(r"[\\`*_\[\]<&~#]")
_OPENING = re.compile(r"[-+=>]|[0-9]{1,9}(?=[.)](?:\s|\Z))")
"""What would open a list, a rule or an underline at the start of a line."""
_CELLS = {"|": "&#124;", "\t": "&#9;"}


def write(manuscript: Manuscript) -> bytes:
    """Give the file, in UTF-8."""
    parts = []
    for block in manuscript.blocks:
        if isinstance(block, Line):
            parts.append(_HEADS.get(block.kind, "") + _escaped(block.text))
        else:
            parts.append(table(block))
    return ("\n\n".join(parts) + "\n").encode()


def _escaped(text: str) -> str:
    """Write a text so that it is read as itself."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(text.splitlines()))
    opening = _OPENING.match(line)
    if opening:
        at = opening.end() if opening[0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    for char, entity in _CELLS.items():
        line = line.replace(char, entity)
    return line
