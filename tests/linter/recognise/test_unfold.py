"""Lone texts between the rows of a table are paragraphs unless the form has such a label."""

from __future__ import annotations

import pytest

from baolint.document.model import Cell, Paragraph, Table
from baolint.document.text import Span, Text
from baolint.recognise.labels import Labels
from baolint.recognise.unfold import unfolded
from support.reports import prepared

LABELS: Labels = prepared().recognisers[0].labels
HEADER = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
ROW = ["规章", "0", "0", "0"]


def table(rows: list[list[str]], exact: bool = True) -> Table:
    """Make a table with every cell on its own place."""
    made = []
    for number, row in enumerate(rows):
        cells = []
        for column, text in enumerate(row):
            cells.append(Cell(Text.literal(text, 0, len(text)), number, column))
        made.append(tuple(cells))
    return Table(tuple(made), exact)


def told(rows: list[list[str]], exact: bool = True) -> list[str | list[list[str]]]:
    found: list[str | list[list[str]]] = []
    for block in unfolded([table(rows, exact)], LABELS):
        if isinstance(block, Paragraph):
            found.append(block.text.string)
        elif isinstance(block, Table):
            found.append([[cell.text.string for cell in row] for row in block.rows])
    return found


@pytest.mark.parametrize(
    "text",
    [
        "二、主动公开政府信息情况",
        "某局2023年政府信息公开工作年度报告",
        "单位：件",
        "注：不含下属单位",
    ],
)
def test_a_lone_text_that_is_no_label_is_a_paragraph(text: str) -> None:
    assert told([[text, "", "", ""], HEADER, ROW]) == [text, [HEADER, ROW]]


@pytest.mark.parametrize(
    "text",
    [
        "第二十条第（一）项",
        "规章",
        "四、结转下年度继续办理",
        "行政规范文件",
        "5",
        "/",
        "申请人情况",
    ],
    ids=["caption", "row", "row with a numeral", "misspelt row", "figure", "mark", "header"],
)
def test_a_lone_label_or_figure_stays_a_row(text: str) -> None:
    rows = [[text, "", "", ""], HEADER, ROW]
    assert told(rows) == [rows]


def test_a_row_with_two_texts_stays_a_row() -> None:
    rows = [["填报单位：某局", "2024年1月"], HEADER, ROW]
    assert told(rows) == [rows]


def test_tables_on_both_sides_keep_only_the_columns_they_use() -> None:
    wide = ["行政许可", "1", "", "", "", "", ""]
    assert told([wide, ["三、收到和处理政府信息公开申请情况", *[""] * 6], ["规章", *"012345"]]) == [
        [["行政许可", "1"]],
        "三、收到和处理政府信息公开申请情况",
        [["规章", *"012345"]],
    ]


def test_rows_that_are_blank_beside_a_text_leave_no_table() -> None:
    assert told([["", ""], ["二、主动公开政府信息情况", ""], ["", ""]]) == [
        "二、主动公开政府信息情况"
    ]


def test_a_text_inside_a_cell_that_reaches_over_rows_stays() -> None:
    made = table([["三、本年度办理结果", "甲", "1"], ["说明文字", "", ""]])
    made.rows[0][0].height = 2
    assert unfolded([made], LABELS) == [made]


def test_a_formula_without_result_is_no_text() -> None:
    made = table([["=SUM(A1)", ""], ROW[:2]])
    made.rows[0][0].unreadable = ("E107.xlsx.formula", Span(0, 0), {})
    assert unfolded([made], LABELS) == [made]


def test_a_table_whose_cells_are_only_separated_is_left_alone() -> None:
    rows = [["二、主动公开政府信息情况", ""], ROW]
    assert told(rows, exact=False) == [rows]
