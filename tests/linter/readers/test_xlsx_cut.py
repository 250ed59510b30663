"""Which cells of a sheet are paragraphs, which are tables, and which nobody sees."""

from __future__ import annotations

from typing import Any

import pytest

from baolint.document.model import Document, Paragraph, Table
from baolint.readers import read
from support import excel
from support.excel import DRESSES, edited, small
from support.made import made
from support.recognised import facts, values
from support.reports import codes

ROWS = {"A4": "项目", "B4": "数量", "A5": "规章", "B5": 3, "A6": "许可", "B6": 4}


def document(cells: dict[str, Any], merges: tuple[str, ...] = (), change: Any = None) -> Document:
    return read(small(cells, merges, change), "a.xlsx")


def blocks(found: Document) -> list[str | list[list[str]]]:
    """Give paragraphs by their text, parts other than the body in front, and tables by rows."""
    told: list[str | list[list[str]]] = []
    for block in found.blocks:
        if isinstance(block, Table):
            told.append([[cell.text.string for cell in row] for row in block.rows])
        elif isinstance(block, Paragraph):
            part = "" if block.part == "body" else f"{block.part}: "
            told.append(part + block.text.string)
    return told


TABLE = [["项目", "数量"], ["规章", "3"], ["许可", "4"]]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"A1": "标题", **ROWS}, ["标题", TABLE]),
        ({"A2": "标题", "A3": "二、主动公开", **ROWS}, ["标题", "二、主动公开", TABLE]),
        ({"A3": "单位：件", **ROWS}, [[["单位：件", ""], *TABLE]]),
        ({"A3": "本表反映全年情况。", **ROWS}, ["本表反映全年情况。", TABLE]),
        ({**ROWS, "A7": "说明如上，" * 20}, [TABLE, "说明如上，" * 20]),
        ({**ROWS, "A8": "一行\n\n又一行"}, [TABLE, "一行", "又一行"]),
        ({**ROWS, "A8": "单位", "B8": 1}, [TABLE, [["单位", "1"]]]),
        (
            {"A1": "（一）主动公开", "B1": "全年主动公开政府信息一百二十条，比上年增加十条，更新及时。"},
            ["（一）主动公开", "全年主动公开政府信息一百二十条，比上年增加十条，更新及时。"],
        ),
    ],
    ids=[
        "title apart", "heading touching", "unit touching", "sentence above", "long text below",
        "lines in one cell", "two tables", "prose beside its heading",
    ],
)  # fmt: skip
def test_rows_become_what_they_are(cells: dict[str, Any], told: list[Any]) -> None:
    assert blocks(document(cells)) == told


def test_merged_cells_reach_over_the_columns_in_use() -> None:
    cells = {"A1": "组", "C1": "头", "C2": "甲", "G2": "乙", "A3": "规章", "C3": 1, "G3": 2}
    found = document(cells, ("A1:B2", "C1:J1", "C2:F2", "G2:J2", "A3:B3", "C3:F3", "G3:J3"))
    (table,) = (block for block in found.blocks if isinstance(block, Table))
    assert [(c.text.string, c.row, c.column, c.height, c.width) for r in table.rows for c in r] == [
        ("组", 0, 0, 2, 1),
        ("头", 0, 1, 1, 2),
        ("甲", 1, 1, 1, 1),
        ("乙", 1, 2, 1, 1),
        ("规章", 2, 0, 1, 1),
        ("1", 2, 1, 1, 1),
        ("2", 2, 2, 1, 1),
    ]


def test_a_blank_row_inside_a_merged_label_does_not_end_the_table() -> None:
    cells = {"A1": "组", "B1": "甲", "C1": 1, "B3": "乙", "C3": 2}
    (table,) = blocks(document(cells, ("A1:A3",)))
    assert table == [["组", "甲", "1"], ["", ""], ["乙", "2"]]


def hide(rows: tuple[int, ...] = (), columns: tuple[str, ...] = ()) -> Any:
    def change(page: Any) -> None:
        for row in rows:
            page.row_dimensions[row].hidden = True
        for column in columns:
            page.column_dimensions[column].hidden = True

    return change


def test_text_in_a_hidden_row_is_hidden() -> None:
    assert blocks(document({"A1": "内部使用", **ROWS}, change=hide((1,)))) == [
        "hidden: 内部使用",
        TABLE,
    ]


def test_a_hidden_row_between_shown_rows_of_a_table_counts() -> None:
    assert blocks(document(ROWS, change=hide((5,)))) == [TABLE]


def test_hidden_rows_below_a_table_are_hidden_text() -> None:
    cells = {**ROWS, "A7": "核对", "B7": 7}
    assert blocks(document(cells, change=hide((7,)))) == [TABLE, "hidden: 核对", "hidden: 7"]


def test_a_hidden_column_beside_a_table_is_hidden_text() -> None:
    cells = {**ROWS, "C5": "已核"}
    assert blocks(document(cells, change=hide(columns=("C",)))) == [TABLE, "hidden: 已核"]


def test_what_is_left_under_a_merged_cell_is_hidden() -> None:
    from openpyxl.cell import Cell

    def under(page: Any) -> None:
        page.merge_cells("A1:C1")
        page._cells[1, 2] = Cell(page, 1, 2, "旧标题")  # the library drops it when merging

    assert blocks(document({"A1": "新标题"}, change=under)) == ["新标题", "hidden: 旧标题"]


def test_a_hidden_sheet_is_hidden_text() -> None:
    def second(page: Any) -> None:
        other = page.parent.create_sheet("底稿")
        other["A1"], other["B1"] = "联系人", 5
        other.sheet_state = "hidden"

    assert blocks(document({"A1": "标题"}, change=second)) == [
        "标题",
        "hidden: 联系人",
        "hidden: 5",
    ]


def test_header_and_footer_of_the_printed_page_are_read_without_codes() -> None:
    def margins(page: Any) -> None:
        page.oddHeader.center.text = "秘密★1年"
        page.oddHeader.center.font = "宋体,Bold"
        page.oddFooter.right.text = "第 &P 页"
        page.evenHeader.left.text = "不显示"

    assert blocks(document({"A1": "标题"}, change=margins)) == [
        "标题",
        "header: 秘密★1年",
        "footer: 第  页",
    ]


def test_a_classification_mark_in_the_page_header_is_found() -> None:
    def mark(page: Any) -> None:
        page.oddHeader.left.text = "机密★3年"

    data = edited(excel.openpyxl(made(3), 3, DRESSES[0]), mark)
    assert "W702" in codes(data, "a.xlsx")


def test_hiding_rows_of_noughts_changes_no_figure() -> None:
    data = excel.openpyxl(made(3), 3, DRESSES[0])
    hidden = edited(data, hide((44, 45, 46)))
    assert values(facts(hidden, "a.xlsx")) == values(facts(data, "a.xlsx"))
