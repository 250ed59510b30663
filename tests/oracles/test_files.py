"""Words and tables of office files against python-docx, openpyxl and pdfplumber."""

from __future__ import annotations

import io
import re

import docx
import openpyxl
import pdfplumber
import pytest

from baolint.document.model import Paragraph, Table
from baolint.readers import read
from support import excel, render
from support.made import made
from support.pdf import Layout, written

pytestmark = pytest.mark.corpus
SEEDS = range(12)
RULED = (
    Layout(), Layout(stands="top", size=16.0), Layout(rules="bars"), Layout(figures="right", linewise=True),
)  # fmt: skip
"""Layouts whose cells have lines all round; pdfplumber finds no others."""


def plain(text: str | None) -> str:
    return "".join((text or "").split())


def grids(data: bytes, name: str) -> list[list[list[str]]]:
    """Give our tables as rows of texts, what is merged once."""
    return [
        [[plain(cell.text.string) for cell in row] for row in block.rows]
        for block in read(data, name).blocks
        if isinstance(block, Table)
    ]


def words(tables: list[list[list[str]]]) -> list[list[str]]:
    """Give each table's texts row by row; how merged cells are padded is left out."""
    return [[text for row in table for text in row if text] for table in tables]


@pytest.mark.parametrize("seed", SEEDS)
def test_paragraphs_of_a_word_file_are_those_of_python_docx(seed: int) -> None:
    data = render.word(made(seed), seed)
    ours = [
        plain(block.text.string)
        for block in read(data, "a.docx").blocks
        if not isinstance(block, Table) and block.text.string.strip()
    ]
    theirs = [plain(one.text) for one in docx.Document(io.BytesIO(data)).paragraphs]
    assert ours == [text for text in theirs if text]


@pytest.mark.parametrize("seed", SEEDS)
def test_tables_of_a_word_file_are_those_of_python_docx(seed: int) -> None:
    """They give a merged cell once for each place that it covers, all the same element."""
    data = render.word(made(seed), seed)
    theirs = []
    for table in docx.Document(io.BytesIO(data)).tables:
        seen = dict.fromkeys(cell._tc for row in table.rows for cell in row.cells)
        texts = {cell._tc: plain(cell.text) for row in table.rows for cell in row.cells}
        theirs.append([texts[one] for one in seen if texts[one]])
    assert words(grids(data, "a.docx")) == theirs


@pytest.mark.parametrize("seed", SEEDS)
def test_cells_of_a_workbook_are_those_of_openpyxl(seed: int) -> None:
    data = excel.openpyxl(made(seed), seed, excel.DRESSES[seed % len(excel.DRESSES)])
    ours = [
        plain(text.string)
        for block in read(data, "a.xlsx").blocks
        for text in (
            [cell.text for row in block.rows for cell in row]
            if isinstance(block, Table)
            else [block.text]
        )
    ]
    book = openpyxl.load_workbook(io.BytesIO(data))
    theirs = [
        plain(f"{cell.value:g}" if isinstance(cell.value, float) else str(cell.value))
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    ]
    assert "".join(ours) == "".join(theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_tables_of_a_pdf_are_those_of_pdfplumber(seed: int) -> None:
    """They give a table that goes on overleaf as two, so the words of all are put together."""
    data = written(made(seed), seed, RULED[seed % len(RULED)])
    with pdfplumber.open(io.BytesIO(data)) as file:
        theirs = [
            plain(text)
            for page in file.pages
            for table in page.extract_tables()
            for row in table
            for text in row
            if text
        ]
    ours = [text for table in words(grids(data, "a.pdf")) for text in table]
    assert ours == theirs


@pytest.mark.parametrize("seed", SEEDS)
def test_paragraphs_of_a_pdf_are_the_words_that_pdfplumber_reads(seed: int) -> None:
    """Beside the tables, and page numbers, which are no text of the report."""
    data = written(made(seed), seed, RULED[seed % len(RULED)])
    document = read(data, "a.pdf")
    ours = [plain(one.text.string) for one in document.blocks if isinstance(one, Paragraph)]
    with pdfplumber.open(io.BytesIO(data)) as file:
        read_there = plain("".join(page.extract_text() for page in file.pages))
    theirs = re.sub("—[0-9]+—", "", read_there)
    assert [text for text in ours if text not in theirs] == []
