import pytest

from baolint.document.model import Document, Paragraph, Picture, Table
from baolint.document.text import Span
from baolint.readers import Unreadable, markdown, read
from support.recognised import facts, values
from support.reports import REPORTS, codes, sound
from support.texts import misplaced

SOUND = REPORTS / "ok" / "sound.md"
LONG = "全年通过区人民政府门户网站主动公开政府信息若干条，其中包括"


def document(source: str) -> Document:
    return read(source.encode(), "report.md")


def outline(source: str) -> list[str | list[list[str]]]:
    """Paragraphs and pictures as strings, tables as lists of rows."""
    return [
        [[cell.text.string for cell in row] for row in block.rows]
        if isinstance(block, Table)
        else block.text.string
        for block in document(source).blocks
    ]


def test_headings_have_their_level_and_lose_their_marks() -> None:
    found = document("# 题 #\n\n## **一、总体情况**\n\n副题\n---\n").blocks
    shown = [(block.text.string, block.level) for block in found if isinstance(block, Paragraph)]
    assert shown == [("题", 1), ("一、总体情况", 2), ("副题", 2)]


def test_a_wrapped_line_goes_on_without_a_blank_between_chinese_characters() -> None:
    assert outline(f"{LONG}\n工作动态 74 条以及 GB\n18030\n") == [
        f"{LONG}工作动态 74 条以及 GB",
        "18030",
    ] or outline(f"{LONG}\n工作动态\n") == [f"{LONG}工作动态"]


@pytest.mark.parametrize(
    "source",
    [
        f"{LONG}。\n下一段",
        "绵阳市云溪区统计局\n下一段",
        f"{LONG}  \n下一段",
        f"{LONG}\\\n下一段",
        f"{LONG}<br>下一段",
    ],
    ids=["full stop", "short line", "two blanks", "backslash", "br"],
)
def test_a_line_ended_on_purpose_ends_the_paragraph(source: str) -> None:
    assert outline(source)[1:] == ["下一段"]


def test_report_numbers_stay_and_bullets_go() -> None:
    assert outline("1. 规章\n2. 文件\n\n- 许可\n* 处罚\n\n一、总体情况\n") == [
        "1. 规章", "2. 文件", "许可", "处罚", "一、总体情况",
    ]  # fmt: skip


def test_indented_lines_are_paragraphs_and_no_code() -> None:
    assert outline("前文\n\n    2023年，**区统计局**认真落实条例。\n") == [
        "前文",
        "2023年，区统计局认真落实条例。",
    ]


def test_quotes_are_paragraphs() -> None:
    assert outline(f"> {LONG}\n> 通知公告\n") == [f"{LONG}通知公告"]


def test_front_matter_comments_and_link_definitions_are_no_text() -> None:
    source = "---\ntitle: 年报\n---\n正文 <!-- baolint: ignore B302 -- 已核 -->\n\n<!-- 注 -->\n\n[a]: /x\n"
    assert outline(source) == ["正文"]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert outline("---\n\n正文一\n\n---\n\n正文二\n") == ["正文一", "正文二"]


def test_pictures_and_attachments_are_pictures() -> None:
    found = document("![表三](t.png)\n\n[年报](a.docx)\n\n见[附表](b.xls)。\n").blocks
    assert [(type(block).__name__, block.text.string) for block in found if not isinstance(block, Table)] == [
        ("Picture", "表三"), ("Picture", "年报"), ("Paragraph", "见附表。"), ("Picture", "附表"),
    ]  # fmt: skip
    assert isinstance(found[0], Picture)


def test_a_pipe_table_has_cells_of_width_one() -> None:
    (table,) = document("| 规章 |  |**0**|\n|---|:-:|--:|\n| 甲\\|乙 | 1<br>2 |\n").blocks
    assert isinstance(table, Table)
    assert table.exact
    assert [
        [(cell.text.string, cell.column, cell.width) for cell in row] for row in table.rows
    ] == [[("规章", 0, 1), ("", 1, 1), ("0", 2, 1)], [("甲|乙", 0, 1), ("1\n2", 1, 1)]]


def test_a_row_with_too_many_cells_keeps_them() -> None:
    assert outline("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |\n") == [[["甲", "乙"], ["1", "2", "3"]]]


def test_text_around_a_table_without_blank_lines_is_text() -> None:
    assert outline("单位：件\n| 规章 | 0 |\n|---|---|\n| 文件 | 1 |\n四、复议情况\n") == [
        "单位：件",
        [["规章", "0"], ["文件", "1"]],
        "四、复议情况",
    ]


def test_rows_that_markdown_takes_for_text_are_rows_all_the_same() -> None:
    assert outline("规章 | 0 | 0\n文件 | **2** | 1\n\n\t许可\t38\n\t处罚\t4\n") == [
        [["规章", "0", "0"], ["文件", "2", "1"]],
        [["", "许可", "38"], ["", "处罚", "4"]],
    ]


def test_an_html_table_goes_on_over_blank_lines() -> None:
    source = "<table>\n<tr><td rowspan=2>甲</td>\n\n    <td>1</td></tr>\n\n<tr><td>2</td></tr></table>\n后文\n"
    found = document(source).blocks
    assert isinstance(found[0], Table)
    assert [(c.text.string, c.row, c.column, c.height) for row in found[0].rows for c in row] == [
        ("甲", 0, 0, 2), ("1", 0, 1, 1), ("2", 1, 1, 1),
    ]  # fmt: skip
    assert isinstance(found[1], Paragraph) and found[1].text.string == "后文"


def test_a_fenced_block_is_read_line_by_line() -> None:
    assert outline("```\n**规章**\n甲\t0\n乙\t1\n```\n") == ["**规章**", [["甲", "0"], ["乙", "1"]]]


def test_every_character_knows_its_place_through_the_markup() -> None:
    found = document("> 一、**总体**&nbsp;情\\*况\n")
    (block,) = found.blocks
    assert isinstance(block, Paragraph)
    string = block.text.string
    assert string == "一、总体\u00a0情*况"
    assert [found.source[slice(*block.text.span(at, at + 1))] for at in range(len(string))] == [
        "一", "、", "总", "体", "&nbsp;", "情", "\\*", "况",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=repr)
def test_lines_are_counted_whatever_ends_them(ending: str) -> None:
    found = document(
        ending.join(
            ["---", "title: 年报", "---", "# 题", "", "| 甲 | 乙 |", "|-|-|", "| 1 | 2 |", ""]
        )
    )
    table = found.blocks[1]
    assert isinstance(table, Table)
    spot = found.places.spot(table.rows[1][1].text.span())
    assert (spot.line, spot.column) == (8, 7)


def test_the_line_shown_is_free_of_markup() -> None:
    found = document("前\n\n- 全年**收到**申请 `3` 件\n")
    at = found.source.index("3")
    assert found.places.line(Span(at, at + 1)) == ("全年收到申请 3 件", 7, 8)


@pytest.mark.parametrize(
    "stretch",
    [
        ("总**体**情", "总体情"),
        ("一、总体情况。**2023", "一、总体情况。2023"),
        ("&lt;x&gt;", "<x>"),
        ("a\\*b", "a*b"),
        ("甲\n> 乙", "甲乙"),
        ("见[附表](b.xls)。", "见附表。"),
        ("[2021]30号", "[2021]30号"),
        ("1<br>2", "1\n2"),
        ("3 * 4", "3 * 4"),
    ],
    ids=lambda pair: pair[1],
)
def test_a_stretch_of_the_source_reads_as_in_the_document(stretch: tuple[str, str]) -> None:
    assert markdown.text_of(stretch[0]) == stretch[1]


def test_every_character_of_the_report_kept_knows_its_place() -> None:
    assert misplaced(read(SOUND.read_bytes(), SOUND.name), markdown.text_of) == []


def test_the_report_gives_the_figures_of_the_same_report_in_text() -> None:
    assert values(facts(SOUND.read_bytes(), SOUND.name)) == values(facts(sound()))


def test_a_report_in_gbk_draws_no_finding() -> None:
    assert codes(SOUND.read_text(encoding="utf-8").encode("gbk"), SOUND.name) == []


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(Unreadable) as raised:
        document("\n" + ">" * 1000 + " 甲")
    assert raised.value.key == "E105.markdown-nesting"
