from __future__ import annotations

import pytest

from baolint.document.model import Paragraph, Table
from baolint.readers.docx import read
from baolint.readers.docx_numerals import write
from support.word import cell, paragraph, raw, table


def level(at: int, form: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def number(name: int, of: int, override: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


def item(text: str, name: int = 1, at: int = 0, *, more: str = "") -> str:
    listed = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{name}"/></w:numPr>'
    return paragraph(*([text] if text else []), properties=more + listed)


CHINESE = abstract(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
)


def texts(body: str, numbering: str, styles: str = "") -> list[str]:
    blocks = read(raw(body, members={"numbering": numbering, "styles": styles}), "a.docx").blocks
    return [block.text.string for block in blocks if isinstance(block, Paragraph)]


def test_headings_get_the_numbers_that_word_shows() -> None:
    body = (
        item("总体情况") + item("主动公开", at=1) + item("依申请公开", at=1) + item("主动公开情况")
    )
    assert texts(body, CHINESE + number(1, 0)) == [
        "一、总体情况",
        "（一）主动公开",
        "（二）依申请公开",
        "二、主动公开情况",
    ]


def test_a_lower_level_starts_anew_under_each_higher_one() -> None:
    body = item("a") + item("b", at=1) + item("c") + item("d", at=1)
    assert texts(body, CHINESE + number(1, 0))[3] == "（一）d"


def test_a_level_that_never_restarts_goes_on() -> None:
    on = abstract(
        0, level(0, "decimal", "%1、"), level(1, "decimal", "%2）", '<w:lvlRestart w:val="0"/>')
    )
    body = item("a") + item("b", at=1) + item("c") + item("d", at=1)
    assert texts(body, on + number(1, 0))[3] == "2）d"


def test_two_lists_of_one_definition_go_on_unless_one_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = CHINESE + number(1, 0) + number(2, 0) + number(3, 0, anew)
    body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3)
    assert texts(body, lists) == ["一、a", "二、b", "一、c", "二、d"]


def test_numbers_come_from_styles_and_the_level_tied_to_the_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
        '<w:basedOn w:val="H1"/></w:style>'
    )
    tied = abstract(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
    )
    body = paragraph("甲", properties='<w:pStyle w:val="H1"/>')
    body += paragraph("乙", properties='<w:pStyle w:val="H2"/>')
    body += paragraph(
        "丙", properties='<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert texts(body, tied + number(1, 0), styles) == ["一、甲", "（一）乙", "丙"]


def test_a_list_linked_through_a_style_is_found() -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "decimal", "%1.")}'
        "</w:abstractNum>"
    )
    assert texts(item("甲"), lists + number(1, 0)) == ["1.甲"]


def test_numbers_of_several_levels_and_all_in_digits() -> None:
    mixed = abstract(
        0,
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )
    body = item("总则") + item("范围", at=1) + item("细", at=2)
    assert texts(body, mixed + number(1, 0)) == ["第一章 总则", "一.1 范围", "1.1.1 细"]


def test_bullets_and_unknown_lists_add_nothing() -> None:
    bullets = abstract(0, level(0, "bullet", "\uf06c"))
    assert texts(item("甲") + item("乙", 7), bullets + number(1, 0)) == ["甲", "乙"]


def test_a_format_of_the_users_own_falls_back() -> None:
    own = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    )
    assert texts(item("甲"), own + number(1, 0)) == ["一、甲"]


def test_a_deleted_paragraph_is_not_counted() -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>'
    mark = '<w:rPr><w:del w:id="2"/></w:rPr>'
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = item("a") + paragraph(gone, properties=listed + mark) + item("b")
    assert texts(body, CHINESE + number(1, 0)) == ["一、a", "二、b"]


def test_labels_in_cells_are_numbered_too() -> None:
    body = table([cell(item("予以公开", at=1)), "1"])
    blocks = read(raw(body, members={"numbering": CHINESE + number(1, 0)}), "a.docx").blocks
    found = blocks[0]
    assert isinstance(found, Table)
    assert found.rows[0][0].text.string == "（一）予以公开"


def test_a_numbered_paragraph_without_text_is_no_block() -> None:
    assert texts(item("a") + item("") + item("b"), CHINESE + number(1, 0)) == ["一、a", "三、b"]


@pytest.mark.parametrize(
    "pattern", ["%1" * 5000, "%9、", ""], ids=["endless", "level never used", "empty"]
)
def test_odd_patterns_do_no_harm(pattern: str) -> None:
    found = texts(item("甲"), abstract(0, level(0, "upperRoman", pattern)) + number(1, 0))
    assert found[0].endswith("甲")
    assert len(found[0]) < 200


@pytest.mark.parametrize(
    ("form", "value", "written"),
    [
        ("chineseCountingThousand", 1, "一"),
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 12, "十二"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千零一"),
        ("japaneseCounting", 11, "十一"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 1, "⑴"),
        ("upperLetter", 27, "AA"),
        ("lowerRoman", 14, "xiv"),
        ("ideographTraditional", 3, "丙"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 3, "03"),
        ("cardinalText", 3, "3"),
        ("upperRoman", 999999999, "999999999"),
    ],
)
def test_numbers_are_written_as_word_does(form: str, value: int, written: str) -> None:
    assert write(value, form) == written
