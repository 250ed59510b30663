"""Numbers, dates, errors and formulas as their cells show them."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pytest

from baolint.document.model import Table
from baolint.engine.report import Report
from baolint.readers import read
from baolint.readers.xlsx_formats import Formats
from support import excel
from support.excel import DRESSES, edited, small
from support.made import made
from support.recognised import facts, values
from support.reports import report

LABELS = {"A1": "项目", "B1": "数量"}


def shown(value: Any, code: str = "General") -> str:
    """Give the text that is read of a value in a cell with a number format."""

    def style(page: Any) -> None:
        page["B2"].number_format = code

    document = read(small({**LABELS, "A2": "规章", "B2": value}, change=style), "a.xlsx")
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return table.rows[1][1].text.string


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (5, "General", "5"),
        (5.0, "0.00", "5"),
        (1.25, "General", "1.25"),
        (0.1 + 0.2, "General", "0.3"),
        (-3, "General", "-3"),
        (13364, "#,##0", "13364"),
        (12.345, "0.00", "12.35"),
        (12.5, "#,##0.00_);[Red](#,##0.00)", "12.5"),
        (4.6, "0", "5"),
        (7, '0"件"', "7"),
        (0.125, "0.0%", "12.5%"),
        (0.5, "0%", "50%"),
        (125000, "0.0,", "125000"),
        (123456789012345, "General", "123456789012345"),
        (" 12 ", "General", " 12 "),
        ("007", "General", "007"),
        (True, "General", "TRUE"),
        ("#REF!", "General", "#REF!"),
        (datetime.date(2024, 1, 5), "yyyy/m/d", "2024年1月5日"),
        (datetime.date(2024, 1, 5), 'yyyy"年"m"月"d"日"', "2024年1月5日"),
        (datetime.date(2024, 1, 5), 'yyyy"年"m"月"', "2024年1月"),
        (datetime.date(2024, 1, 5), 'm"月"d"日"', "1月5日"),
        (datetime.datetime(2024, 1, 5, 9, 30), "yyyy-mm-dd hh:mm", "2024年1月5日 9:30"),
        (datetime.time(9, 5), "h:mm", "9:05"),
        ("甲\r\n乙", "General", "甲\n乙"),
    ],
)
def test_a_value_is_read_as_its_cell_shows_it(value: Any, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_what_is_no_number_at_all_is_an_error_value(value: float) -> None:
    assert Formats(b"").number(value, None) == "#NUM!"


TOTAL = "（七）总计"


def with_sums(data: bytes) -> bytes:
    """Put formulas into the row of totals, without results as openpyxl does."""

    def change(page: Any) -> None:
        labels = {cell.value: cell.row for row in page.iter_rows() for cell in row if cell.value}
        row = labels[TOTAL]
        first = labels["三、本年度办理结果"]
        for column in "DEFGHIJ":
            page[f"{column}{row}"] = f"=SUM({column}{first}:{column}{row - 1})"

    return edited(data, change)


def sums() -> bytes:
    return with_sums(excel.openpyxl(made(3), 3, DRESSES[0]))


def checked() -> Report:
    return report(sums(), "a.xlsx")


def test_a_formula_without_result_is_neither_blank_nor_nought() -> None:
    found = values(facts(sums(), "a.xlsx"))
    assert {kind for key, kind in found.items() if "/handled.total/" in key} == {"unreadable"}


def test_no_formula_without_result_makes_a_fault() -> None:
    plain = report(excel.openpyxl(made(3), 3, DRESSES[0]), "a.xlsx")
    told = [finding.code for finding in checked().findings if finding.code != "E107"]
    assert told == [finding.code for finding in plain.findings]


def test_the_table_is_said_not_to_be_assessed_with_sheet_and_cells() -> None:
    (told,) = (finding.message for finding in checked().findings if finding.code == "E107")
    assert "工作表“年度报告”的 D60、E60、F60 等 7 格是公式，文件里没有保存计算结果" in told


def test_what_could_not_be_assessed_keeps_the_grade_at_c() -> None:
    assert checked().grade == "C"


def test_an_amount_that_is_a_formula_without_result_is_accounted_for_too() -> None:
    def change(page: Any) -> None:
        (cell,) = (
            cell for row in page.iter_rows() for cell in row if cell.value == "行政事业性收费"
        )
        page.cell(cell.row, 2).value = "=1+1"

    found = report(edited(excel.openpyxl(made(3), 3, DRESSES[0]), change), "a.xlsx")
    assert [finding.location.spot.cell for finding in found.findings if finding.code == "E107"] == [
        "B30"
    ]


def test_a_formula_without_result_shows_itself_in_the_figure() -> None:
    figure = facts(sums(), "a.xlsx").figures["requests/handled.total/natural_person"].figure
    assert figure.text == "=SUM(D39:D59)"


def calculated(results: list[float | str]) -> bytes:
    """Write two labelled formulas with results with XlsxWriter, which asks for calculating anew."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("表")
    for row, result in enumerate(results):
        page.write(row, 0, "规章")
        page.write(row, 2, 1)
        page.write_formula(row, 1, "=C1", None, result)
    book.close()
    return out.getvalue()


def cells(data: bytes) -> list[tuple[str, bool]]:
    """Give the text of column B and whether it is unreadable."""
    (table,) = (block for block in read(data, "a.xlsx").blocks if isinstance(block, Table))
    return [(row[1].text.string, row[1].unreadable is not None) for row in table.rows]


def test_a_formula_is_read_by_the_result_that_the_file_holds() -> None:
    assert cells(calculated([12, 0])) == [("12", False), ("0", False)]


def test_results_that_are_all_nought_in_a_file_to_be_calculated_anew_are_not_trusted() -> None:
    assert cells(calculated([0, 0])) == [("=C1", True), ("=C1", True)]


def test_a_formula_with_an_empty_text_as_result_is_blank() -> None:
    body = (
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>规章</t></is></c>'
        '<c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData>'
    )
    assert cells(excel.sheet_xml(body))[0] == ("", False)


def test_an_error_value_in_a_figure_is_shown_as_the_fault_it_is() -> None:
    def change(page: Any) -> None:
        (cell,) = (
            cell for row in page.iter_rows() for cell in row if cell.value == "行政事业性收费"
        )
        page.cell(cell.row, 2).value = "#REF!"

    found = report(edited(excel.openpyxl(made(3), 3, DRESSES[0]), change), "a.xlsx")
    assert [f.message for f in found.findings if f.code == "T208"] == [
        "表二“行政事业性收费”行“本年收费金额（单位：万元）”列填的是“#REF!”，不是数字。"
    ]


def test_struck_text_in_a_cell_is_left_out() -> None:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page, struck, bold = (
        book.add_worksheet(),
        book.add_format({"font_strikeout": True}),
        book.add_format({"bold": True}),
    )
    page.write_row(0, 0, ["项目", "数量"])
    page.write(1, 0, "规章")
    page.write_rich_string(1, 1, struck, "9", bold, "373")
    page.write_rich_string(2, 0, struck, "旧", struck, "名")
    page.write(2, 1, "8")
    book.close()
    (table,) = (one for one in read(out.getvalue(), "a.xlsx").blocks if isinstance(one, Table))
    assert [[cell.text.string for cell in row] for row in table.rows[1:]] == [
        ["规章", "373"],
        ["", "8"],
    ]
