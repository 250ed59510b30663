"""A table as html with the merged cells of the form; for web pages and for Markdown."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise

from baolint.forms.filled import Cell, Sheet

_BLANK = re.compile("(?<=[ \t]) |\t")


def table(sheet: Sheet, attributes: str = "") -> str:
    """Give the table without any blank line in it; `attributes` open with a blank."""
    rows = [f"<tr>{''.join(map(_cell, row))}</tr>" for row in sheet.rows()]
    lines = [f"<table{attributes}>"]
    if sheet.head_rows:
        lines += ["<thead>", *rows[: sheet.head_rows], "</thead>"]
    starts = [sheet.head_rows, *sheet.starts[1:], sheet.height]
    for start, end in pairwise(starts):
        lines += ["<tbody>", *rows[start:end], "</tbody>"]
    return "\n".join([*lines, "</table>"])


def text(string: str) -> str:
    """Give a string as text of a page; blanks that would collapse to one are spelt out."""
    return _BLANK.sub(_spelt, escape(string, quote=False))


def _spelt(blank: re.Match[str]) -> str:
    return f"&#{ord(blank[0])};"


def _cell(cell: Cell) -> str:
    spans = f' colspan="{cell.width}"' if cell.width > 1 else ""
    spans += f' rowspan="{cell.height}"' if cell.height > 1 else ""
    if cell.role == "figure" or not cell.text:
        return f"<td{spans}>{text(cell.text)}</td>"
    return f'<th scope="{_scope(cell)}"{spans}>{text(cell.text)}</th>'


def _scope(cell: Cell) -> str:
    if cell.role == "caption":
        return "rowgroup"
    if cell.role == "row":
        return "rowgroup" if cell.height > 1 else "row"
    return "colgroup" if cell.role == "column" and cell.width > 1 else "col"
