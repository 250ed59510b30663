"""Findings written into a copy of a workbook as comments on cells."""

from __future__ import annotations

import re
import zipfile

from baolint.document.model import Document
from baolint.engine.report import Report
from baolint.readers.xlsx_places import cell_name
from baolint.reporters.annotate import Annotated
from baolint.reporters.annotate_mark import mark
from baolint.reporters.annotate_package import Package
from baolint.reporters.annotate_words import words
from baolint.reporters.annotate_xlsx_notes import Notes
from baolint.reporters.annotate_xlsx_shapes import draw
from baolint.reporters.annotate_xml import OFFICE, SHEET, parsed

CORNER = "A1"
"""Where a comment stands that belongs to no cell."""
_ID = f"{{{OFFICE}/relationships}}id"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")

Told = tuple[list[str], ...]
"""The comments on a cell, each in lines."""


def write(
    data: bytes, document: Document, report: Report, date: str, revisions: bool = False
) -> Annotated:
    """Give the copy. Of a sheet only the reference to its comments changes, of cells nothing.

    Comments on cells bear no date and changes cannot be tracked, so that neither is used.
    """
    package = Package(data)
    main = next((name for _, name in package.related("", "officeDocument")), "xl/workbook.xml")
    sheets = _sheets(package, main)
    if not sheets:  # a damaged package: what reads it finds the sheets by their names
        raise zipfile.BadZipFile(main)
    found: dict[str, dict[str, Told]] = {}
    for finding in report.findings:
        spot = document.places.spot(finding.span)
        sheet = spot.sheet if spot.sheet in sheets else next(iter(sheets))
        cell = spot.cell or CORNER
        told = words(finding, moved=spot.cell is None)
        cells = found.setdefault(sheet, {})
        cells[cell] = (*cells.get(cell, ()), told)
    for number, (sheet, member) in enumerate(sheets.items(), 1):
        if sheet in found:
            _annotate(package, member, found[sheet], number)
    mark(package, main)
    return Annotated(package.result(), len(report.findings))


def _sheets(package: Package, main: str) -> dict[str, str]:
    """Give the members of the worksheets by the names of the sheets, in their order."""
    targets = dict(package.related(main, "worksheet"))
    listed = parsed(package.read(main)).iter(f"{{{SHEET}}}sheet")
    return {
        one.get("name", ""): targets[one.get(_ID, "")]
        for one in listed
        if one.get(_ID, "") in targets
    }


def _annotate(package: Package, member: str, found: dict[str, Told], number: int) -> None:
    """Write the comments of one sheet, the `number`th of the workbook."""
    notes = Notes(package, member)
    new = []
    for cell, wanted in found.items():
        at, told = cell, wanted
        while notes.is_thread(at):
            at = _beside(at)
        if at != cell:
            told = tuple([lines[0], f"位置：{cell}", *lines[1:]] for lines in wanted)
        if notes.add(at, told):
            new.append((*_row_and_column(at), sum(map(_height, told))))
    notes.save()
    if new:
        draw(package, member, new, number)


def _beside(cell: str) -> str:
    row, column = _row_and_column(cell)
    return cell_name(row, column + 1)


def _row_and_column(cell: str) -> tuple[int, int]:
    """Give row and column of a cell's name, from 0."""
    match = _CELL.match(cell)
    if match is None:
        raise ValueError(cell)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _height(lines: list[str]) -> int:
    """Give the rows of a sheet that lines take up in the box of a comment."""
    per_line = 18
    return sum(len(line) // per_line + 1 for line in lines)
