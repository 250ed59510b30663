"""Pages of a pdf file that cannot be read, and lines that belong to no text."""

from __future__ import annotations

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from baolint import readers
from baolint.document.model import Paragraph, Table
from baolint.readers.pdf_pieces import mend
from baolint.readers.pdf_shapes import Glyph, RawCell, RawTable
from support.made import made
from support.pdf import HEIGHT, PLAIN, WIDTH, Layout, Pen, of_text, written
from support.render import HEADINGS, Cell, looks, tables
from support.reports import codes, findings, sound

SEED = 3
BROWSERS = {
    "Chromium": ("2024/1/19 09:30{}年度报告", "file:///C:/Users/a/年报.html{}{{}}/4"),
    "Chromium in English": (
        "1/19/24, 9:30 AM{}年度报告",
        "https://www.example.gov.cn/a.html{}{{}}/4",
    ),
    "Firefox": (
        "年度报告{}https://www.example.gov.cn/art/2024/1/19/a.html",
        "{{}} of 4{}2024/1/19 09:30",
    ),
    "Internet Explorer": ("年度报告{}第 1 页 (共 4 页)", "file://C:\\年报.html{}2024/1/19"),
}


def pages(unread: int, drawn: int = -1) -> bytes:
    """Write a report of which one section is a picture; lines cross the page of another one."""
    report = made(SEED)
    pen = Pen(PLAIN)
    for line in report.title:
        pen.centred(line, 20)
    pen.paragraph(report.preamble)
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    for number, (numeral, heading) in enumerate(HEADINGS):
        if number == unread:
            pen.new_page()
            image = ImageReader(Image.new("L", (60, 60), 128))
            pen._canvas.drawImage(image, 0, 0, WIDTH, HEIGHT)
            pen.new_page()
            continue
        pen.paragraph(f"{numeral}、{heading}")
        for text in prose.get(number, ()):
            pen.paragraph(text)
        if number == drawn:
            for x in range(20, 580, 4):
                for y in range(30, 810, 20):
                    pen._canvas.line(x, y, x, y + 8)
        if 1 <= number <= 3:
            pen.table(tables(report, looks(SEED))[number - 1])
    for text in report.signature:
        pen.right(text)
    return pen.data()


def told(data: bytes) -> list[str]:
    return [
        one.message
        for one in findings(data, "a.pdf")
        if one.severity != "info" or one.code == "E107"
    ]


@pytest.mark.parametrize("section", range(6))
def test_what_a_picture_page_may_hold_is_not_missing(section: int) -> None:
    assert set(codes(pages(section), "a.pdf")) - {"E107", "F910"} == set()


def test_a_picture_page_is_named() -> None:
    (message,) = told(pages(2))
    assert message.endswith("：第 3 页只有图片，没有可检查的文字。")


def test_a_page_with_too_many_lines_is_named() -> None:
    assert any("第 1 页的线条太多" in message for message in told(pages(-1, drawn=0)))


@pytest.mark.parametrize("browser", BROWSERS)
def test_what_a_browser_prints_around_a_page_is_no_text(browser: str) -> None:
    top, bottom = (line.format(" " * 40) for line in BROWSERS[browser])
    layout = Layout(running=top, numbers=bottom)
    document = readers.read(of_text(sound(), layout), "a.pdf")
    assert [
        block for block in document.blocks if isinstance(block, Paragraph) and block.part != "body"
    ] == []


@pytest.mark.parametrize("browser", BROWSERS)
def test_what_a_browser_prints_draws_nothing(browser: str) -> None:
    top, bottom = (line.format(" " * 40) for line in BROWSERS[browser])
    assert codes(of_text(sound(), Layout(running=top, numbers=bottom)), "a.pdf") == []


def test_a_running_header_with_an_address_alone_is_kept() -> None:
    data = written(made(SEED), SEED, Layout(running="https://www.example.gov.cn/"))
    parts = [
        block.part for block in readers.read(data, "a.pdf").blocks if isinstance(block, Paragraph)
    ]
    assert "header" in parts


@pytest.mark.parametrize("shade", [(0.8, 1.0), (0.0, 0.2)], ids=["pale", "see-through"])
def test_a_level_watermark_is_no_part_of_the_cells_it_crosses(shade: tuple[float, float]) -> None:
    pen = Pen(PLAIN)
    pen.table([[Cell("规章"), *[Cell("29")] * 3], [Cell("行政规范性文件"), *[Cell("8")] * 3]])
    pen._canvas.setFont("Helvetica", 12)
    pen._canvas.setFillGray(shade[0], shade[1])
    for x in range(60, 500, 70):
        pen._canvas.drawString(x, HEIGHT - pen._y + 8, "10.0.0.1 01")
    pen._canvas.setFillGray(0, 1)
    (found,) = [one for one in readers.read(pen.data(), "a.pdf").blocks if isinstance(one, Table)]
    assert [one.text.string for one in found.rows[1]] == ["行政规范性文件", "8", "8", "8"]


def piece(*texts: str, page: int) -> RawTable:
    """Give a row of cells 40 points wide, its signs 10 points each, as a piece of a table."""
    cells = []
    for column, text in enumerate(texts):
        x = 40.0 * column
        glyphs = [
            Glyph(char, x + 10 * at, 0.0, x + 10 * at + 10, 10.0, 9.0, 10.0, page, at, -1)
            for at, char in enumerate(text)
        ]
        cells.append(RawCell(glyphs, 0, column, 1, 1, page, (x, 0.0, x + 40, 20.0)))
    return RawTable([cells], page, (0.0, 0.0, 40.0 * len(texts), 20.0), True, [])


def test_a_header_that_the_end_of_a_page_cuts_is_put_together() -> None:
    above, below = piece("信息内容", "本年制发", "现行有效", page=1), piece("", "", "件数", page=2)
    mend(above, below)
    assert ["".join(glyph.char for glyph in cell.glyphs) for cell in above.rows[0]] == [
        "信息内容", "本年制发", "现行有效件数",
    ]  # fmt: skip


def test_a_figure_with_dark_digits_over_it_is_not_read() -> None:
    pen = Pen(PLAIN)
    pen.table([[Cell("规章"), *[Cell("29")] * 3], [Cell("行政规范性文件"), *[Cell("8")] * 3]])
    pen._canvas.setFont("Helvetica", 12)
    pen._canvas.drawString(WIDTH / 2 - 60, HEIGHT - pen._y + 14, "17 17 17 17")
    (found,) = [one for one in readers.read(pen.data(), "a.pdf").blocks if isinstance(one, Table)]
    assert {one.text.string: one.unreadable is None for one in found.rows[1]}["8"]
    assert sum(one.unreadable is not None for one in found.rows[1]) == 1


def test_tables_cut_off_by_their_frame_are_not_missing() -> None:
    report = made(SEED)
    shreds = ("第二十条第（一）项", "（本列数据的勾稽关系", "行政复议")
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    pen = Pen(PLAIN)
    for line in report.title:
        pen.centred(line, 20)
    pen.paragraph(report.preamble)
    for number, (numeral, heading) in enumerate(HEADINGS):
        pen.paragraph(f"{numeral}、{heading}")
        for text in prose.get(number, ()) or (shreds[number - 1],):
            pen.paragraph(text)
    assert [code for code in codes(pen.data(), "a.pdf") if code[0] in "TE"] == [
        *["E107"] * 3, *["T212"] * 3,
    ]  # fmt: skip
