"""Lexicons written as a table (CSV) or as a plain list of terms (TXT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from baolint.forms.lexicon_bare import Bare
from baolint.forms.lexicon_entry import Entries, Written
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_fold import squeezed
from baolint.forms.nearest import hint
from baolint.messages.phrase import listed

COLUMNS = ("term", "grade", "replace", "allow", "needs", "forbids")
_LISTS = ("allow", "needs", "forbids")


def read_csv(source: str, path: str) -> list[dict[str, Any]]:
    """Give the checked terms of a CSV lexicon; several values in a cell are joined by `;`."""
    entries = Entries(path)
    header: list[str] = []
    for line, row in _rows(source, path):
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


def read_txt(source: str, path: str) -> Bare:
    """Give the checked terms of a list: a term a line, lines that start with # are comments.

    Long lists are put together from others, so a term that comes again is passed over.
    """
    lines = source.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    printed = list(map(str.strip, lines))
    numbers: Sequence[int] = range(1, len(printed) + 1)
    if "" in printed or "#" in source:
        numbers = [at for at in numbers if printed[at - 1] and printed[at - 1][0] != "#"]
        printed = [printed[at - 1] for at in numbers]
    return Entries(path).bare(printed, squeezed(printed), numbers)


def _rows(source: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the first line of each row, from 1, and its fields."""
    import csv
    from io import StringIO

    rows = csv.reader(StringIO(source, newline=""))
    before = 0
    try:
        for row in rows:
            yield before + 1, row
            before = rows.line_num
    except csv.Error as error:
        raise LexiconError(path, before + 1, "", "table", why=str(error)) from None


def _header(cells: list[str], line: int, path: str) -> list[str]:
    for name in cells:
        if name not in COLUMNS:
            near, known = hint(name, COLUMNS), listed("、", COLUMNS)
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
