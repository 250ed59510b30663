"""Lexicons written as a table (CSV) or as a plain list of terms (TXT)."""

from __future__ import annotations

from typing import Any

from baolint.forms.lexicon_entry import Entries, Written
from baolint.forms.lexicon_fault import LexiconError, listed
from baolint.forms.nearest import hint

COLUMNS = ("term", "grade", "replace", "allow", "needs", "forbids")
_LISTS = ("allow", "needs", "forbids")


def read_csv(source: str, path: str) -> list[dict[str, Any]]:
    """Give the checked terms of a CSV lexicon; several values in a cell are joined by `;`."""
    import csv
    from io import StringIO

    entries = Entries(path)
    rows = csv.reader(StringIO(source, newline=""))
    header: list[str] = []
    before = 0
    for row in rows:
        line, before = before + 1, rows.line_num
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if not header:
            header = _header(cells, line, path)
            continue
        if len(cells) > len(header) and any(cells[len(header) :]):
            raise LexiconError(path, line, "", "width", found=len(cells), wanted=len(header))
        pairs = zip(header, cells, strict=False)
        entries.add({name: _value(name, cell, line) for name, cell in pairs if cell}, line)
    if not header:
        raise LexiconError(path, 1, "", "header")
    return entries.terms


def read_txt(source: str, path: str) -> list[dict[str, Any]]:
    """Give the checked terms of a list: a term a line, lines that start with # are comments."""
    entries = Entries(path)
    for line, printed in enumerate(source.splitlines(), 1):
        term = printed.strip()
        if term and not term.startswith("#"):
            entries.add({"term": Written(term, line)}, line)
    return entries.terms


def _header(cells: list[str], line: int, path: str) -> list[str]:
    for name in cells:
        if name not in COLUMNS:
            near, known = hint(name, COLUMNS), listed(COLUMNS)
            raise LexiconError(path, line, name, "column", name=name, hint=near, known=known)
        if cells.count(name) > 1:
            raise LexiconError(path, line, name, "duplicate", name=name)
    if "term" not in cells:
        raise LexiconError(path, line, "", "header")
    return cells


def _value(name: str, cell: str, line: int) -> Written:
    if name not in _LISTS:
        return Written(cell, line)
    values = cell.replace("；", ";").split(";")
    return Written([(value, line) for value in values if value.strip()], line)
