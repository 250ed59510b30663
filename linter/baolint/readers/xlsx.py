"""Excel workbooks: bytes to Document, sheet by sheet."""

from __future__ import annotations

import re
from hashlib import sha256

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Document
from baolint.readers.errors import Unreadable
from baolint.readers.signatures import OLE, other
from baolint.readers.xlsx_cut import CutTable, CutText, cut
from baolint.readers.xlsx_formats import Formats
from baolint.readers.xlsx_grid import Grid
from baolint.readers.xlsx_layout import Layout
from baolint.readers.xlsx_marks import scan

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|table)\b", re.I
)
_NUMERAL = re.compile(r"\s*[一二三四五六七八九十]{1,3}\s*[、.．]")
_NAME = re.compile(rf"{_NUMERAL.pattern}|[\u4e00-\u9fff、]{{4,}}(?:情况|事项)\s*\Z")
"""Names of sheets that read as headings."""


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read an .xlsx or .xls file. What cannot be read is raised as Unreadable, never anything else.

    A number is written as its cell shows it, a formula by the result that the file holds for it. Of a
    formula without result the cell is unreadable, and a note says so. What is hidden is part
    "hidden", except for hidden rows and columns in the midst of a table. A web page that was only
    named .xls is read as a page.
    """
    try:
        return _read(data, path, limits)
    except Unreadable as reason:
        values = {"name": path.rsplit("/", 1)[-1], **reason.values}
        raise Unreadable(reason.key, **values) from reason


def _read(data: bytes, path: str, limits: Limits) -> Document:
    if data.startswith(b"PK"):
        reader, layout = "xlsx", _modern(data, limits)
    elif data.startswith(OLE):
        reader, layout = "xls", _old(data, limits)
    elif _PAGE.match(data):
        from baolint.readers import html

        return html.read(data, path, limits)
    else:
        raise _other(data)
    source, blocks, places = layout.result()
    return Document(
        path=path,
        reader=reader,
        sha256=sha256(data).hexdigest(),
        source=source,
        blocks=blocks,
        places=places,
        notes=tuple(layout.notes),
    )


def _modern(data: bytes, limits: Limits) -> Layout:
    """Lay out the sheets of a zip of XML members."""
    from baolint.readers.xlsx_package import opened
    from baolint.readers.xlsx_values import Values

    book = opened(data, limits)
    marks = [
        scan(part.content, part.member, limits) if part.content else None for part in book.sheets
    ]
    trusted = not book.recalculated or any(one.calculated for one in marks if one)
    formats = Formats(book.styles)
    values = Values(book.archive)
    if len(values.names()) != len(book.sheets):
        raise Unreadable("E101.xlsx.unreadable")
    sheets = []
    for part, found in zip(book.sheets, marks, strict=True):
        if found is not None:
            held, ranges = values.sheet(part.ordinal)
            grid = Grid(part.name, held, ranges, found, formats, not trusted, limits)
            sheets.append((grid, part.hidden))
    return _laid_out(sheets)


def _old(data: bytes, limits: Limits) -> Layout:
    """Lay out the sheets of a file of binary records."""
    from baolint.readers.xlsx_compound import packed, workbook
    from baolint.readers.xlsx_records import records
    from baolint.readers.xlsx_values import Values

    marks, stream = records(workbook(data), limits)
    values = Values(packed(stream))
    names = values.names()
    if not marks or len(names) != len(marks):
        raise Unreadable("E101.xlsx.unreadable")
    formats = Formats(b"")
    sheets = []
    for ordinal, ((name, shown), found) in enumerate(zip(names, marks, strict=True)):
        if found is not None:
            held, ranges = values.sheet(ordinal)
            sheets.append((Grid(name, held, ranges, found, formats, False, limits), not shown))
    return _laid_out(sheets)


def _laid_out(sheets: list[tuple[Grid, bool]]) -> Layout:
    """Lay out sheets, each given with whether it is hidden; margins and hidden sheets come last."""
    layout = Layout()
    shown = [(grid, list(cut(grid))) for grid, hidden in sheets if not hidden]
    unheaded = not any(_reads_as_heading(grid, one) for grid, cuts in shown for one in cuts)
    for grid, cuts in shown:
        # where no heading stands in the cells at all, the tab of a sheet of tables is one
        bare = all(isinstance(one, CutTable) or one.hidden for one in cuts)
        if unheaded and bare and cuts and _NAME.match(grid.name):
            layout.paragraph(grid.name, grid.name, None, "body")
        layout.add(grid, cuts)
    for grid, hidden in sheets:
        if hidden:
            for at in (*grid.held, *grid.left_over):
                layout.text(grid, at, "hidden")
            continue
        for part, text in grid.marks.margins:
            layout.paragraph(text, grid.name, None, part)
    return layout


def _reads_as_heading(grid: Grid, one: CutText | CutTable) -> bool:
    return (
        isinstance(one, CutText)
        and not one.hidden
        and _NUMERAL.match(grid.held[one.at].text) is not None
    )


def _other(data: bytes) -> Unreadable:
    if not data:
        return Unreadable("E101.xlsx.empty")
    if kind := other(data):
        return Unreadable("E101.xlsx.other", kind=kind)
    return Unreadable("E101.xlsx.no-workbook")
