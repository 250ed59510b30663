"""How much is read of a file and how long that may take: one bound a field, with its default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Limits(NamedTuple):
    """Bounds on one file; whoever meets one tells it as E105.

    Every default lies far above what real reports have: a long one has 60 pages and 50,000
    characters, and a pdf of 32 pages takes a second.
    """

    file_size: int = 50
    """Megabytes of the file."""
    member_size: int = 64
    """Megabytes of one unpacked member of a zip (docx, xlsx)."""
    unpacked_size: int = 128
    """Megabytes of all members that are read, or of all contents of a pdf, unpacked."""
    ratio: int = 250
    """How many times its packed size a member may have; looked at from FREE_SIZE bytes on."""
    members: int = 20_000
    """Members of a zip."""
    tags: int = 1_000_000
    """Tags of one XML member; a report has ten to forty thousand."""
    nesting: int = 256
    """Levels of elements of a page, or of lists and mappings of structured data."""
    values: int = 50_000
    """Values of structured data; what an alias stands for counts every time."""
    pages: int = 400
    """Pages of a pdf."""
    objects: int = 400_000
    """Objects painted on all pages of a pdf; a long report has 20,000."""
    sheets: int = 200
    """Sheets of a workbook."""
    characters: int = 1_000_000
    """Characters of the text of a document."""
    line_length: int = 200_000
    """Characters of a line, paragraph or cell."""
    paragraphs: int = 100_000
    """Paragraphs of a document."""
    rows: int = 20_000
    """Rows of a table."""
    columns: int = 2_000
    """Columns of a table."""
    cells: int = 200_000
    """Cells of a table, or filled cells of a sheet."""
    rule_seconds: float = 5
    """Seconds of processor time for one rule on one file."""
    file_seconds: float = 60
    """Seconds of processor time for one file."""
    convert_seconds: float = 90
    """Seconds for one conversion by LibreOffice; an ordinary one takes two to three."""


LIMITS = Limits()
"""What holds where nothing else is said."""
FREE_SIZE = 4 << 20
"""Bytes that a member may have unpacked whatever it has packed."""


def changed(values: Mapping[str, Any]) -> Limits:
    """Give the bounds where some are said, by the names of the fields."""
    return LIMITS._replace(**values)


def spelt(name: str) -> str:
    """Give the name of a bound as a configuration spells it."""
    return name.replace("_", "-")
