"""A Word file as GB/T 9704—2012 asks, looked at with python-docx."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from lxml import etree

from baolint.forms.layout import Layout
from baolint.forms.store import load
from baolint.reporters import render_docx
from baolint.reporters.render import render
from baolint.reporters.render_draft import draft
from baolint.reporters.render_manuscript import manuscript
from support.recognised import facts
from support.reports import changed, sound

FORM = load("disclosure-2021", "baolint_rules")


@cache
def data() -> bytes:
    return render(facts(sound()), ".docx")


@cache
def opened() -> Any:
    return docx.Document(io.BytesIO(data()))


def paragraph(text: str, document: Any = None) -> Any:
    document = document or opened()
    return next(one for one in document.paragraphs if one.text.startswith(text))


def members(written: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    page = opened().sections[0]
    lengths = (page.page_width, page.page_height, page.top_margin, page.left_margin)
    assert [round(one.mm) for one in lengths] == [210, 297, 37, 28]
    across = page.page_width.mm - page.left_margin.mm - page.right_margin.mm
    down = page.page_height.mm - page.top_margin.mm - page.bottom_margin.mm
    assert (round(across), round(down)) == (156, 225)


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("绵阳市云溪区统计局\n2023年", "方正小标宋简体", 22),
        ("本报告根据", "仿宋_GB2312", 16),
        ("一、总体情况", "黑体", 16),
        ("（一）主动公开", "楷体_GB2312", 16),
    ],
)
def test_typefaces_and_sizes(text: str, font: str, size: float) -> None:
    style = paragraph(text).style.font
    names = style.element.rPr.find(qn("w:rFonts"))
    found = {names.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert (found, style.size.pt) == ({font}, size)


def test_lines_are_22_to_a_page() -> None:
    form = paragraph("本报告根据").style.paragraph_format
    assert form.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    assert 28 < form.line_spacing.pt < 29 and form.line_spacing.pt * 22 <= 225 / 25.4 * 72


def test_28_characters_fill_a_line() -> None:
    look = opened().styles["Normal"].element.rPr
    spacing = int(look.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert int(156 / 25.4 * 72 / (16 + spacing)) == 28


def test_a_paragraph_opens_with_two_blanks() -> None:
    indent = opened().styles["Normal"].element.pPr.find(qn("w:ind"))
    assert (indent.get(qn("w:firstLineChars")), indent.get(qn("w:firstLine"))) == ("200", "640")


def test_headings_can_be_navigated() -> None:
    assert [one.text for one in opened().paragraphs if one.style.name == "Heading 1"] == [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]  # fmt: skip


def test_a_title_of_one_line_is_not_broken() -> None:
    made = draft(FORM, 2023, "某局")
    document = docx.Document(io.BytesIO(write(made)))
    assert document.paragraphs[0].text == "某局2023年政府信息公开工作年度报告"


def write(report: dict[str, Any], **layout: Any) -> bytes:
    return render_docx.write(manuscript(report, FORM), Layout({**FORM.layout, **layout}))


def signature(agency: str, date: str) -> tuple[float, float]:
    """How far agency and date stand from the right edge, in characters."""
    made = draft(FORM, 2023, agency)
    made["signature"] = {"agency": agency, "date": date}
    document = docx.Document(io.BytesIO(write(made)))
    two: list[Any] = document.paragraphs[-2:]
    assert [one.text for one in two] == [agency, date]
    assert {one.style.paragraph_format.alignment for one in two} == {WD_ALIGN_PARAGRAPH.RIGHT}
    first, second = (one.paragraph_format.right_indent.pt / 16 for one in two)
    return first, second


def test_the_agency_is_centred_on_the_date() -> None:
    assert signature("泗南县水利局", "2024年1月19日") == (4.25, 4)


def test_an_agency_longer_than_the_date_moves_the_date() -> None:
    agency = "泗南县人民政府办公室政务服务和信息公开管理局"
    assert signature(agency, "2024年1月19日") == (0, 7.75)


def test_the_date_has_no_leading_zeros() -> None:
    text = changed(sound(), ("2024年1月19日", "2024年01月09日"))
    document = docx.Document(io.BytesIO(render(facts(text), ".docx")))
    assert document.paragraphs[-1].text == "2024年1月9日"


def test_page_numbers_stand_at_the_outer_foot() -> None:
    document = opened()
    assert document.settings.odd_and_even_pages_header_footer
    page = document.sections[0]
    feet = [page.footer.paragraphs[0], page.even_page_footer.paragraphs[0]]
    field = "".join(feet[0]._p.xpath("./w:fldSimple/@w:instr")).strip()
    assert ([foot.alignment for foot in feet], field) == (
        [WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT], "PAGE",
    )  # fmt: skip
    assert [foot.text.replace("1", "") for foot in feet] == ["—  —", "—  —"]
    assert document.styles["footer"].font.size.pt == 14


@pytest.mark.parametrize(("number", "rows", "columns"), [(0, 14, 4), (1, 28, 10), (2, 4, 15)])
def test_tables_have_the_grid_of_the_form(number: int, rows: int, columns: int) -> None:
    table = opened().tables[number]
    assert (len(table.rows), len(table.columns)) == (rows, columns)


def test_merged_cells_are_those_of_the_form() -> None:
    table = opened().tables[1]
    results = table.cell(5, 0)
    assert results.text == "三、本年度办理结果"
    assert [number for number in range(28) if table.cell(number, 0)._tc is results._tc] == list(
        range(5, 27)
    )
    denied = [number for number in range(28) if table.cell(number, 1).text == "（三）不予公开"]
    assert denied == list(range(7, 15))


def test_heads_of_long_tables_repeat_on_each_page() -> None:
    heads = [len(table._tbl.xpath("./w:tr[w:trPr/w:tblHeader]")) for table in opened().tables]
    assert heads == [0, 3, 3]


def test_tables_are_as_wide_as_the_text() -> None:
    for table in opened().tables:
        assert round(sum(column.width for column in table.columns) / 36000, 1) == 156.0


def test_a_column_makes_room_for_a_long_figure() -> None:
    made = draft(FORM, 2023, "某市人民政府")
    made["facts"]["requests/new/total"] = 1234567
    table = docx.Document(io.BytesIO(write(made))).tables[1]
    last = table.columns[9].width.pt
    assert last >= 7 * 10.5 / 2 + 4 and last > table.columns[8].width.pt
    assert round(sum(column.width for column in table.columns) / 36000, 1) == 156.0


def test_the_layout_is_the_profiles() -> None:
    face = {"font": "宋体", "fallback": "宋体", "size": "12"}
    written = write(draft(FORM, 2023, "某局"), body=face, lines="30")
    normal = docx.Document(io.BytesIO(written)).styles["Normal"]
    assert (normal.font.size.pt, round(normal.paragraph_format.line_spacing.pt, 1)) == (12, 21.2)


def test_typefaces_that_are_not_installed_have_stand_ins() -> None:
    table = etree.fromstring(members(data())["word/fontTable.xml"])
    names = {
        font.get(qn("w:name")): [other.get(qn("w:val")) for other in font.iter(qn("w:altName"))]
        for font in table
    }
    assert names["方正小标宋简体"] == ["宋体"] and names["仿宋_GB2312"] == ["仿宋"]


def test_the_properties_hold_the_title_only() -> None:
    core = etree.fromstring(members(data())["docProps/core.xml"])
    assert [(etree.QName(one).localname, one.text) for one in core] == [
        ("title", "绵阳市云溪区统计局2023年政府信息公开工作年度报告")
    ]


def test_members_carry_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(data())) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_characters_that_xml_forbids_are_left_out() -> None:
    made = draft(FORM, 2023, "某局")
    made["preamble"] = ["本报告\x00\x0b依法\ufffe<编制>&“公布”。"]
    document = docx.Document(io.BytesIO(write(made)))
    assert paragraph("本报告", document).text == "本报告依法<编制>&“公布”。"
