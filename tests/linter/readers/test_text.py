from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.model import Block, Document, Paragraph, Table
from baolint.readers import read, text
from support.reports import REPORTS
from support.texts import misplaced


def document(source: str) -> Document:
    return read(source.encode(), "report.txt")


def outline(source: str) -> list[str | list[list[str]]]:
    """Paragraphs as strings, tables as lists of rows."""
    return [shown(block) for block in document(source).blocks]


def shown(block: Block) -> str | list[list[str]]:
    if isinstance(block, Table):
        return [[cell.text.string for cell in row] for row in block.rows]
    return block.text.string


def test_a_line_is_a_paragraph_without_its_indent() -> None:
    found = document("　　一、总体情况\r\n\r\n  正文。 \n").blocks
    assert [
        (block.text.string, tuple(block.text.span()))
        for block in found
        if isinstance(block, Paragraph)
    ] == [
        ("一、总体情况", (2, 8)),
        ("正文。", (14, 17)),
    ]


def test_inner_and_trailing_empty_cells_are_cells() -> None:
    assert outline("行政处罚\t4\t\t\n\t\t行政强制\t0\n") == [
        [["行政处罚", "4", "", ""], ["", "", "行政强制", "0"]]
    ]


def test_an_empty_cell_knows_where_it_would_stand() -> None:
    (table,) = document("规章\t\t 0 \n").blocks
    assert isinstance(table, Table)
    assert [tuple(cell.text.span()) for cell in table.rows[0]] == [(0, 2), (3, 3), (5, 6)]


def test_columns_of_flattened_cells_are_ordinals() -> None:
    (table,) = document("\t\t自然人\t总计\n规章\t1\t2\t3\n").blocks
    assert isinstance(table, Table)
    assert (table.exact, [cell.column for cell in table.rows[0]]) == (False, [0, 1, 2, 3])


@pytest.mark.parametrize("break_", ["\n", "\n\n", "\f", "\n\f\n"], ids=repr)
def test_a_page_break_parts_a_table(break_: str) -> None:
    assert outline(f"规章\t0\t0\n{break_}制度\t1\t1\n") == [
        [["规章", "0", "0"]],
        [["制度", "1", "1"]],
    ]


def test_a_page_number_between_pieces_is_a_paragraph() -> None:
    assert outline("规章\t0\t0\n- 3 -\n制度\t1\t1\n") == [
        [["规章", "0", "0"]],
        "- 3 -",
        [["制度", "1", "1"]],
    ]


def test_a_row_of_nothing_but_tabs_is_an_empty_row() -> None:
    assert outline("结果维持\t总计\t其他\n\t\t\n\n\t\t\n") == [
        [["结果维持", "总计", "其他"], ["", "", ""]]
    ]


@pytest.mark.parametrize(
    "line",
    [
        "\t2023年，区统计局认真落实条例。",
        "\t\t一、总体情况",
        "一、\t总体情况",
        "（一）\t主动公开",
        "绵阳市云溪区统计局\t2024年1月19日",
        "联系电话：\t0816-2345678",
        "邮编：\t621000",
        "全年主动公开信息186条。\t",
        "本年度没有下列情形：\t一是收费；\t二是减免。",
        "一、总体情况\t",
    ],
)
def test_a_tab_alone_makes_no_table(line: str) -> None:
    assert outline(f"前文。\n{line}\n后文。\n") == ["前文。", line.strip(), "后文。"]


def test_a_heading_right_under_a_table_is_no_row() -> None:
    assert outline("规章\t0\t0\n\t四、政府信息公开行政复议、行政诉讼情况\n")[1:] == [
        "四、政府信息公开行政复议、行政诉讼情况"
    ]


def test_a_table_whose_figures_are_all_blank_is_a_table() -> None:
    assert outline("信息内容\t本年处理决定数量\n行政许可\t\n行政处罚\t\n") == [
        [["信息内容", "本年处理决定数量"], ["行政许可", ""], ["行政处罚", ""]]
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("规章 | 0 | 0 | 0\n文件 | 2 | 1 | 5", [["规章", "0", "0", "0"], ["文件", "2", "1", "5"]]),
        ("规章 | 0 | 0 | 0 | |\n文件 | 2 | |", [["规章", "0", "0", "0", ""], ["文件", "2", ""]]),
        (
            "| 规章 | 0 | 0 |\n|---|---|---|\n| 文件 |  | 1 |",
            [["规章", "0", "0"], ["文件", "", "1"]],
        ),
        ("规章｜0｜0", [["规章", "0", "0"]]),
        (
            "| 信息 | 数量 |\n| 许可 | 38 |\n许可 | 4",
            [["信息", "数量"], ["许可", "38"], ["许可", "4"]],
        ),
    ],
    ids=["plain", "padded", "leading pipe", "full width", "single pipe below"],
)
def test_rows_by_pipes_are_read(lines: str, rows: list[list[str]]) -> None:
    assert outline(lines) == [rows]


@pytest.mark.parametrize(
    "line", ["首页 | 新闻 | 公开", "甲方|乙方", "公开分三类：主动|依申请|不予公开。另见下文。"]
)
def test_pipes_in_running_text_make_no_table(line: str) -> None:
    assert outline(line) == [line]


def test_a_cell_of_pipes_knows_its_place() -> None:
    (table,) = document("| 规章 |  | 0 |\n").blocks
    assert isinstance(table, Table)
    assert [tuple(cell.text.span()) for cell in table.rows[0]] == [(2, 4), (6, 6), (10, 11)]


def test_lines_and_columns_are_counted_without_the_byte_order_mark() -> None:
    found = read("\ufeff甲\r\n乙丙\r丁".encode(), "report.txt")
    spots = [
        found.places.spot(block.text.span())
        for block in found.blocks
        if isinstance(block, Paragraph)
    ]
    assert [(spot.line, spot.column, spot.end_column) for spot in spots] == [
        (1, 1, 2),
        (2, 1, 3),
        (3, 1, 2),
    ]


def test_the_line_shown_is_the_source_line() -> None:
    found = document("甲\n规章\t0\t1\n")
    assert found.places.line(found.blocks[1].rows[0][2].text.span()) == ("规章\t0\t1", 5, 6)  # type: ignore[union-attr]


def test_an_empty_file_has_no_blocks() -> None:
    assert (document("").blocks, document(" \n\t\n").blocks) == ((), ())


def test_real_reports_are_cut_into_their_tables() -> None:
    (path,) = (REPORTS / "real").glob("*.txt")
    found = read(path.read_bytes(), path.name).blocks
    assert [len(block.rows) for block in found if isinstance(block, Table)] == [10, 21, 7, 4]


@pytest.mark.parametrize("path", sorted(REPORTS.glob("**/*.txt")), ids=lambda path: path.stem)
def test_every_character_of_the_reports_kept_knows_its_place(path: Path) -> None:
    assert misplaced(read(path.read_bytes(), path.name), text.text_of) == []


@given(st.text(st.sampled_from("规章0１ \t\n\r\f|｜。：、一（）-\u3000"), max_size=60))
def test_whatever_the_text_every_character_is_kept_once_and_knows_its_place(source: str) -> None:
    found = document(source)
    kept = "".join(
        cell
        for block in found.blocks
        for row in ([[block.text.string]] if not isinstance(block, Table) else shown(block))
        for cell in row
    )
    marks = str.maketrans("", "", " \t\n\r\f|｜\u3000-")
    assert kept.translate(marks) == source.translate(marks)
    assert misplaced(found, text.text_of) == []
