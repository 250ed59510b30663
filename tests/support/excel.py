"""Workbooks for tests: made-up reports written with XlsxWriter, openpyxl or xlwt, in several dresses."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from support.made import Made
from support.render import HEADINGS, Cell, Row, looks, tables
from support.word import repacked

WIDTH = 10
"""Columns of a sheet over which titles, headings and prose are merged."""

Put = Callable[[int, int, int, int, "str | float"], None]
"""Writes a value at row and column, both from 0, merged over so many rows and columns."""


class Dress(NamedTuple):
    """How a report is laid out on sheets.

    `apart` gives each table a sheet of its own, `merged` merges the text over the sheet's width,
    `gaps` leaves blank rows around tables, `joined` puts a section's paragraphs into one cell,
    `numbers` writes figures as numbers and not as text, `bordered` draws lines around cells.
    """

    apart: bool = False
    merged: bool = True
    gaps: bool = True
    joined: bool = False
    numbers: bool = True
    bordered: bool = False


DRESSES = (
    Dress(),
    Dress(gaps=False),
    Dress(merged=False, gaps=False),
    Dress(apart=True, joined=True),
    Dress(joined=True, numbers=False, gaps=False),
    Dress(merged=False, apart=True, bordered=True),
)


class Sheet(NamedTuple):
    """A sheet's name and its lines: a text for one cell, the rows of a table, None for a gap."""

    name: str
    lines: Sequence[str | list[Row] | None]


def sheets(report: Made, seed: int, dress: Dress) -> list[Sheet]:
    """Lay a report out on one sheet or several."""
    style = looks(seed)
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    found = tables(report, style)
    lines: list[str | list[Row] | None] = [*report.title, report.preamble]
    result = [Sheet("年度报告", lines)]
    for number, (numeral, heading) in enumerate(HEADINGS):
        if dress.apart and 1 <= number <= 4:
            lines = []
            result.append(Sheet(f"第{numeral}部分", lines))
        lines.append(f"{numeral}、{heading}")
        texts = prose.get(number, ())
        lines.extend(["\n".join(texts)] if dress.joined and texts else texts)
        if 1 <= number <= 3:
            gap: list[str | list[Row] | None] = [None] if dress.gaps else []
            lines.extend([*gap, found[number - 1], *gap])
    lines.extend(report.signature)
    return result


def xlsxwriter(report: Made, seed: int, dress: Dress) -> bytes:
    """Write a report with XlsxWriter."""
    return book(sheets(report, seed, dress), dress)


def book(pages: Sequence[Sheet], dress: Dress) -> bytes:
    """Write sheets with XlsxWriter."""
    import xlsxwriter as library

    out = io.BytesIO()
    made = library.Workbook(out, {"in_memory": True})
    look = made.add_format({"border": 1, "text_wrap": True} if dress.bordered else {})
    for sheet in pages:
        page = made.add_worksheet(sheet.name)

        def put(row: int, column: int, height: int, width: int, value: str | float) -> None:
            if height * width == 1:
                page.write(row, column, value, look)  # noqa: B023 (called within the turn)
            else:
                page.merge_range(  # noqa: B023
                    row, column, row + height - 1, column + width - 1, value, look
                )

        fill(put, sheet, dress)
    made.close()
    return out.getvalue()


def openpyxl(report: Made, seed: int, dress: Dress) -> bytes:
    """Write a report with openpyxl."""
    import openpyxl as library

    book = library.Workbook()
    book.remove(book.active)
    for sheet in sheets(report, seed, dress):
        page = book.create_sheet(sheet.name)

        def put(row: int, column: int, height: int, width: int, value: str | float) -> None:
            page.cell(row + 1, column + 1, value)  # noqa: B023 (called within the turn)
            if height * width > 1:
                page.merge_cells(  # noqa: B023
                    start_row=row + 1,
                    start_column=column + 1,
                    end_row=row + height,
                    end_column=column + width,
                )

        fill(put, sheet, dress)
    return saved(book)


def xlwt(report: Made, seed: int, dress: Dress) -> bytes:
    """Write a report with xlwt as an old .xls file."""
    import xlwt as library

    book = library.Workbook(encoding="utf-8")
    for sheet in sheets(report, seed, dress):
        page = book.add_sheet(sheet.name)

        def put(row: int, column: int, height: int, width: int, value: str | float) -> None:
            page.write_merge(  # noqa: B023 (called within the turn)
                row, row + height - 1, column, column + width - 1, value
            )

        fill(put, sheet, dress)
    return saved(book)


def fill(put: Put, sheet: Sheet, dress: Dress) -> None:
    """Write the lines of a sheet from top to bottom."""
    row = 0
    for line in sheet.lines:
        if isinstance(line, str):
            put(row, 0, 1, WIDTH if dress.merged else 1, line)
            row += 1
        elif line is None:
            row += 1
        else:
            for place in placed(line):
                text = place.cell.text
                value = float(text) if dress.numbers and is_number(text) else text
                put(row + place.row, place.column, place.cell.height, place.cell.width, value)
            row += len(line)


class Placed(NamedTuple):
    """A cell of a table with its row and column, from 0."""

    row: int
    column: int
    cell: Cell


def placed(rows: list[Row]) -> list[Placed]:
    """Give every cell its place on the grid; blank ones without extent are left out."""
    taken: set[tuple[int, int]] = set()
    found = []
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            taken |= {(y + dy, x + dx) for dy in range(cell.height) for dx in range(cell.width)}
            if cell.text or cell.height * cell.width > 1:
                found.append(Placed(y, x, cell))
            x += cell.width
    return found


def is_number(text: str) -> bool:
    """Tell whether a text is a plain number."""
    return text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdigit()


def small(
    cells: Mapping[str, Any],
    merges: Sequence[str] = (),
    change: Callable[[Any], None] | None = None,
) -> bytes:
    """Write one sheet, 表, with these cells (B2: value), with openpyxl; `change` is given the sheet."""
    import openpyxl as library

    book = library.Workbook()
    page = book.active
    page.title = "表"
    for name, value in cells.items():
        page[name] = value
    for area in merges:
        page.merge_cells(area)
    if change:
        change(page)
    return saved(book)


def sheet_xml(body: str, **members: str) -> bytes:
    """Give a workbook whose sheet holds this XML inside its outermost element.

    `members` replace others by the last part of their name without .xml: workbook, styles.
    """
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def change(name: str, content: bytes) -> bytes:
        if name == "xl/worksheets/sheet1.xml":
            return f'<worksheet xmlns="{main}">{body}</worksheet>'.encode()
        stem = name.rsplit("/", 1)[-1].removesuffix(".xml")
        return members[stem].encode() if stem in members else content

    return repacked(small({"A1": 1}), change)


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Change the first sheet of a workbook with openpyxl."""
    import openpyxl as library

    book = library.load_workbook(io.BytesIO(data))
    change(book.worksheets[0])
    return saved(book)


def saved(book: Any) -> bytes:
    """Give the bytes of a workbook that saves itself to a file object."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def flattened(data: bytes) -> bytes:
    """Undo all merges of a workbook and write each one's value into every cell that it covered."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    for sheet in book:
        for merged in list(sheet.merged_cells.ranges):
            value = sheet.cell(merged.min_row, merged.min_col).value
            sheet.unmerge_cells(str(merged))
            for row, column in merged.cells:
                sheet.cell(row, column).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
