from __future__ import annotations

from pathlib import Path

from baolint.document.model import Paragraph, Picture, Table
from baolint.readers.docx import read
from support.word import build, cell, form_table, paragraph, raw, report, run, table

SOUND = Path(__file__).parents[2] / "reports" / "ok" / "sound.txt"
START, MORE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"

Shape = tuple[str, int, int, int, int]


def tables(data: bytes) -> list[Table]:
    return [block for block in read(data, "a.docx").blocks if isinstance(block, Table)]


def shape(found: Table) -> list[list[Shape]]:
    """Text, row, column, height and width of every cell."""
    return [
        [(one.text.string, one.row, one.column, one.height, one.width) for one in row]
        for row in found.rows
    ]


def shapes(body: str) -> list[list[list[Shape]]]:
    return [shape(found) for found in tables(raw(body))]


def span(width: int) -> str:
    return f'<w:gridSpan w:val="{width}"/>'


def test_the_sound_report_as_a_word_file_gives_the_same_cell_texts() -> None:
    text = SOUND.read_text(encoding="utf-8")
    printed = [
        [one for one in line.split("\t") if one] for line in text.splitlines() if "\t" in line
    ]
    found = [
        [one.text.string for one in row if one.text.string]
        for found in tables(report(text))
        for row in found.rows
    ]
    assert found == printed


def test_the_sound_report_keeps_its_paragraphs() -> None:
    text = SOUND.read_text(encoding="utf-8")
    printed = [line for line in text.splitlines() if line and "\t" not in line]
    blocks = read(report(text), "a.docx").blocks
    assert [b.text.string for b in blocks if isinstance(b, Paragraph)] == printed


def test_the_table_of_requests_has_the_merges_of_the_form() -> None:
    requests = tables(report(SOUND.read_text(encoding="utf-8")))[1]
    high = [
        (one.text.string[:5], one.height)
        for row in requests.rows[3:]
        for one in row
        if one.height > 1
    ]
    assert high == [
        ("三、本年度", 22),
        ("（三）不予", 8),
        ("（四）无法", 3),
        ("（五）不予", 5),
        ("（六）其他", 3),
    ]


def test_the_cells_of_every_form_table_fill_its_grid_without_overlap() -> None:
    for found in tables(report(SOUND.read_text(encoding="utf-8"))):
        spots = [
            (one.row + down, one.column + right)
            for row in found.rows
            for one in row
            for down in range(one.height)
            for right in range(one.width)
        ]
        width = max(column for _, column in spots) + 1
        assert sorted(spots) == [(r, c) for r in range(len(found.rows)) for c in range(width)]


def test_a_group_at_the_end_of_a_form_table_stays_inside_it() -> None:
    rows = [["头", *[""] * 9], [""] * 10, [""] * 10, ["三", "（一）", "1", *["0"] * 7]]
    data = build([form_table([*rows, ["", "", "2", *["0"] * 7]])])
    assert [(c[0], c[3]) for c in shape(tables(data)[0])[3][:3]] == [
        ("三", 2),
        ("（一）", 2),
        ("1", 1),
    ]


def test_cells_merged_down_stand_in_their_first_row() -> None:
    body = table(
        [cell("甲", properties=START), "1"],
        [cell("", properties=MORE), "2"],
        [cell("乙", properties=START), "3"],
        [cell("", properties=MORE), "4"],
    )
    assert shapes(body) == [
        [
            [("甲", 0, 0, 2, 1), ("1", 0, 1, 1, 1)],
            [("2", 1, 1, 1, 1)],
            [("乙", 2, 0, 2, 1), ("3", 2, 1, 1, 1)],
            [("4", 3, 1, 1, 1)],
        ]
    ]


def test_a_continued_cell_with_nothing_above_begins_by_itself() -> None:
    body = table(["甲", "1"], [cell("乙", properties=MORE), "2"])
    assert shapes(body)[0][1][0] == ("乙", 1, 0, 1, 1)


def test_old_horizontal_merges_widen_the_first_cell() -> None:
    body = table(
        [
            cell("甲", properties='<w:hMerge w:val="restart"/>'),
            cell("", properties="<w:hMerge/>"),
            "乙",
        ],
        ["1", "2", "3"],
    )
    assert shapes(body)[0][0] == [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)]


def test_rows_that_begin_later_keep_their_columns() -> None:
    late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("乙") + cell("丙") + "</w:tr>"
    body = table(["1", "2", "3"]).replace("</w:tbl>", f"{late}</w:tbl>")
    assert shapes(body)[0][1] == [("乙", 1, 1, 1, 1), ("丙", 1, 2, 1, 1)]


def test_a_grid_column_that_is_nobodys_is_not_counted() -> None:
    wide = cell("甲", properties=span(2))
    assert shapes(table([wide, "乙"], [cell("1", properties=span(2)), "2"])) == [
        [
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            [("1", 1, 0, 1, 1), ("2", 1, 1, 1, 1)],
        ]
    ]


def test_edges_that_fail_to_meet_by_a_hair_are_one_edge() -> None:
    body = table(
        [cell("甲", properties=span(2)), "乙"],
        ["1", cell("2", properties=span(2))],
        widths=[2000, 12, 2000],
    )
    assert shapes(body)[0][1] == [("1", 1, 0, 1, 1), ("2", 1, 1, 1, 1)]


def test_a_narrow_column_with_a_cell_of_its_own_is_a_column() -> None:
    body = table(["甲", "", "乙"], widths=[2000, 12, 2000])
    assert [one[2] for one in shapes(body)[0][0]] == [0, 1, 2]


def test_a_row_that_only_continues_others_is_not_counted() -> None:
    body = table(
        [cell("甲", properties=START), cell("乙", properties=START)],
        [cell("", properties=MORE), cell("", properties=MORE)],
        ["1", "2"],
    )
    assert shapes(body) == [
        [
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            [("1", 1, 0, 1, 1), ("2", 1, 1, 1, 1)],
        ]
    ]


def test_deleted_rows_and_cells_are_gone_in_the_final_view() -> None:
    gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cell("删") + cell("9") + "</w:tr>"
    body = table(["甲", cell("x", properties="<w:cellDel w:id='2'/>"), "1"], ["乙", "2"])
    assert shapes(body.replace("</w:tbl>", f"{gone}</w:tbl>"))[0] == [
        [("甲", 0, 0, 1, 1), ("1", 0, 1, 1, 1)],
        [("乙", 1, 0, 1, 1), ("2", 1, 1, 1, 1)],
    ]


def test_rows_and_cells_in_controls_are_read() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = control.format(f"<w:tr>{cell('乙')}{control.format(cell('2'))}</w:tr>")
    body = table(["甲", "1"]).replace("</w:tbl>", f"{row}</w:tbl>")
    assert [one[0] for one in shapes(body)[0][1]] == ["乙", "2"]


def test_paragraphs_of_a_cell_are_joined_by_line_breaks_without_blank_ends() -> None:
    body = table([cell("", "商业", "", "企业", ""), "1"])
    assert shapes(body)[0][0][0][0] == "商业\n\n企业"


def test_a_table_in_a_cell_follows_as_a_table_of_its_own() -> None:
    body = table([cell("外", table(["内一", "内二"])), "旁"])
    assert [[one[0] for one in row] for found in shapes(body) for row in found] == [
        ["外", "旁"],
        ["内一", "内二"],
    ]


def test_a_table_of_one_cell_is_dissolved() -> None:
    inner = paragraph("一、总体情况") + table(["规章", "0"]) + paragraph("完")
    blocks = read(raw(paragraph("题") + table([cell(inner)])), "a.docx").blocks
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, Table, Paragraph]


def test_a_layout_table_with_margins_around_the_article_is_dissolved() -> None:
    inner = paragraph("一、总体情况") + table(["规章", "0"])
    body = table(["", "标题", ""], ["", cell(inner), ""])
    blocks = read(raw(body), "a.docx").blocks
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, Table]


def test_a_table_with_one_filled_cell_and_no_table_inside_stays_a_table() -> None:
    assert shapes(table(["规章", ""], ["", ""]))[0][0][0] == ("规章", 0, 0, 1, 1)


def test_a_table_of_blank_cells_stays_a_table() -> None:
    assert len(shapes(table(["", ""], ["", ""]))) == 1


def test_pictures_boxes_and_hidden_text_in_cells_follow_the_table() -> None:
    picture = '<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>'
    body = table([cell(paragraph("5", run("藏", "<w:vanish/>"), picture)), "6"])
    blocks = read(raw(body), "a.docx").blocks
    kinds = [(type(block), block.part) for block in blocks]
    assert kinds == [(Table, "body"), (Paragraph, "hidden"), (Picture, "body")]


def test_text_left_under_a_merged_cell_is_hidden_text() -> None:
    body = table([cell("甲", properties=START), "1"], [cell("剩", properties=MORE), "2"])
    blocks = read(raw(body), "a.docx").blocks
    left = [(b.text.string, b.part) for b in blocks if isinstance(b, Paragraph)]
    assert left == [("剩", "hidden")]


def test_every_table_is_exact_and_names_its_part() -> None:
    header = table(["索引号", "1"])
    body = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    found = tables(raw(table(["a", "b"]) + body, members={"header1": header}))
    assert [(one.exact, one.part) for one in found] == [(True, "body"), (True, "header")]


def test_a_form_table_out_of_shape_loses_no_text_when_it_is_written() -> None:
    text = SOUND.read_text(encoding="utf-8").replace("\t\t\t自然人", "自然人\t乙\t\t")
    found = [one.text.string for row in tables(report(text))[1].rows[:3] for one in row]
    assert {"自然人", "乙", "申请人情况", "商业企业"} <= set(found)


def test_a_table_of_one_cell_within_a_cell_is_a_frame_around_its_text() -> None:
    body = table(["甲", cell(table([cell(paragraph("12"))]), paragraph())], ["乙", "3"])
    assert [[one.text.string for one in row] for row in tables(raw(body))[0].rows] == [
        ["甲", "12"],
        ["乙", "3"],
    ]


def test_a_cell_with_a_table_or_a_picture_instead_of_text_is_not_blank() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    several = cell(table(["1", "2"]), paragraph())
    found = tables(raw(table(["甲", several, cell(paragraph(picture)), "", "5"])))[0].rows[0]
    assert [one.unreadable and one.unreadable[0] for one in found] == [
        None, "E107.cell.table", "E107.cell.picture", None, None,
    ]  # fmt: skip
