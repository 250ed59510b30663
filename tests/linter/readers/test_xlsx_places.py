"""The sheet and cell named in a place hold the text in question."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from baolint.document.model import Document, Paragraph, Table
from baolint.document.text import Span, Text
from baolint.readers import read
from support import excel
from support.excel import DRESSES, small
from support.made import made
from support.reports import codes, findings, report


def texts(document: Document) -> list[Text]:
    """Give all texts of a document, blank cells too."""
    found: list[Text] = []
    for block in document.blocks:
        if isinstance(block, Table):
            found.extend(cell.text for row in block.rows for cell in row)
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return found


def held(book: Any, sheet: str | None, cell: str | None) -> str:
    """Give what a cell holds as text, with openpyxl."""
    value = book[sheet][cell].value
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize("number", range(len(DRESSES)))
def test_every_text_stands_in_the_cell_that_its_place_names(number: int) -> None:
    data = excel.xlsxwriter(made(5), 5, DRESSES[number])
    document = read(data, "a.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    wrong = []
    for text in texts(document):
        spot = document.places.spot(text.span())
        if text.string not in held(book, spot.sheet, spot.cell).split("\n"):
            wrong.append((text.string, spot))
    assert wrong == []


@pytest.mark.parametrize("number", range(len(DRESSES)))
def test_every_text_is_the_source_at_its_span(number: int) -> None:
    document = read(excel.openpyxl(made(5), 5, DRESSES[number]), "a.xlsx")
    wrong = [t for t in texts(document) if document.source[slice(*t.span())] != t.string]
    assert wrong == []


def faulty(number: int) -> bytes:
    """A report with a wrong total in table four and a wrong day in its period."""
    sound = made(5)
    total = str(int(sound.figures["disputes/review/total"]) + 1)
    return excel.xlsxwriter(
        sound._replace(
            figures={**sound.figures, "disputes/review/total": total},
            preamble=sound.preamble.replace("12月31日", "12月32日"),
        ),
        5,
        DRESSES[number],
    )


@pytest.mark.parametrize("number", range(len(DRESSES)))
def test_a_wrong_total_is_reported_at_its_cell(number: int) -> None:
    data = faulty(number)
    (spot,) = (f.location.spot for f in findings(data, "a.xlsx") if f.code == "B304")
    book = openpyxl.load_workbook(io.BytesIO(data))
    row = book[spot.sheet][int("".join(filter(str.isdigit, spot.cell or "")))]
    filled = [cell for cell in row if cell.value is not None]
    assert (len(filled), filled[4].coordinate) == (15, spot.cell)


@pytest.mark.parametrize("number", range(len(DRESSES)))
def test_a_fault_in_the_prose_is_reported_at_its_cell(number: int) -> None:
    data = faulty(number)
    book = openpyxl.load_workbook(io.BytesIO(data))
    (spot,) = (f.location.spot for f in findings(data, "a.xlsx") if f.code == "D501")
    assert "12月32日" in held(book, spot.sheet, spot.cell)


def test_a_place_has_no_line_no_paragraph_and_no_part() -> None:
    spot = next(f.location.spot for f in findings(faulty(0), "a.xlsx"))
    assert (spot.line, spot.column, spot.page, spot.paragraph, spot.part) == (None,) * 5


def test_the_excerpt_of_prose_is_the_line_in_its_cell() -> None:
    data = faulty(4)
    (excerpt,) = (f.excerpt for f in findings(data, "a.xlsx") if f.code == "D501")
    assert excerpt and excerpt.line[slice(*excerpt.marks[0])].startswith(str(made(5).year))


def test_the_concise_line_names_sheet_and_cell() -> None:
    from baolint.engine.report import Run
    from baolint.engine.run import summarise
    from baolint.reporters import Style
    from baolint.reporters.concise import render

    found = report(faulty(0), "a.xlsx")
    lines = render(Run("0", (), (found,), summarise([found], 0.0)), Style())
    (line,) = (line for line in lines.splitlines() if "B304" in line)
    assert line.startswith("a.xlsx:年度报告!E")


def test_of_a_cell_with_several_lines_the_line_is_shown() -> None:
    document = read(small({"A1": "第一行。\n第二行。"}), "a.xlsx")
    span = texts(document)[1].span(0, 2)
    assert document.places.line(span) == ("第二行。", 0, 2)


def test_a_place_behind_everything_is_the_last_cell() -> None:
    document = read(small({"A1": "甲", "C7": "乙"}), "a.xlsx")
    end = len(document.source)
    spot = document.places.spot(Span(end, end))
    assert (spot.sheet, spot.cell) == ("表", "C7")


def test_columns_beyond_z_are_named_as_in_excel() -> None:
    document = read(small({"AB3": "甲"}), "a.xlsx")
    assert document.places.spot(texts(document)[0].span()).cell == "AB3"


def test_the_same_faults_are_found_however_the_report_is_laid_out() -> None:
    assert {tuple(codes(faulty(number), "a.xlsx")) for number in range(len(DRESSES))} == {
        tuple(codes(faulty(0), "a.xlsx"))
    }
