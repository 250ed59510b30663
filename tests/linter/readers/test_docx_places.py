from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from baolint.document.model import Document, Paragraph, Table
from baolint.document.text import Span, Text
from baolint.readers.docx import read
from baolint.readers.docx_names import HYPHEN, MARKED, MATH_TEXT, SYM, T
from baolint.readers.docx_places import Stretch, WordPlaces
from support.word import cell, paragraph, raw, report, run, table

SOUND = Path(__file__).parents[2] / "reports" / "ok" / "sound.txt"
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def places(document: Document) -> WordPlaces:
    assert isinstance(document.places, WordPlaces)
    return document.places


def texts(document: Document) -> list[Text]:
    found: list[Text] = []
    for block in document.blocks:
        if isinstance(block, Table):
            found.extend(one.text for row in block.rows for one in row)
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return found


def where(document: Document, string: str) -> Span:
    """Give the span of the first text that holds a string, of that string."""
    for text in texts(document):
        at = text.string.find(string)
        if at >= 0:
            return text.span(at, at + len(string))
    raise AssertionError(string)


def written(data: bytes, stretches: tuple[Stretch, ...]) -> str:
    """Fetch stretches from the file itself, as one who writes into a copy would."""
    strings = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member, _, element, start, end in stretches:
            root = etree.fromstring(archive.read(member))
            assert element is not None
            found = list(root.iter(*MARKED))[element]
            if found.tag in (T, MATH_TEXT):
                strings.append((found.text or "")[start:end])
            else:
                strings.append({HYPHEN: "-", SYM: "?"}.get(found.tag, " ")[start:end])
    return "".join(strings)


def test_every_text_of_the_sound_report_stands_in_the_source_at_its_span() -> None:
    document = read(report(SOUND.read_text(encoding="utf-8")), "a.docx")
    wrong = [
        text for text in texts(document) if document.source[slice(*text.span())] != text.string
    ]
    assert wrong == []


def test_every_text_of_the_sound_report_leads_back_to_its_elements() -> None:
    data = report(SOUND.read_text(encoding="utf-8"))
    document = read(data, "a.docx")
    root_texts = [
        written(data, places(document).stretches(text.span()))
        for text in texts(document)[:60]
        if text.string
    ]
    assert root_texts == [text.string for text in texts(document)[:60] if text.string]


def test_the_source_closes_every_paragraph_and_cell() -> None:
    document = read(
        raw(paragraph("甲") + paragraph() + table(["1", ""]) + paragraph("乙")), "a.docx"
    )
    assert document.source == "甲\n\n1\n\n乙\n"


def test_paragraphs_are_counted_outside_tables_and_cells_named_by_the_grid() -> None:
    body = paragraph("甲") + paragraph() + table(["1", "2"], ["3", "4"]) + paragraph("乙")
    document = read(raw(body + table(["5", "6"])), "a.docx")
    spots = {
        string: places(document).spot(where(document, string)) for string in ("甲", "4", "乙", "6")
    }
    assert {key: (s.part, s.paragraph, s.cell, s.line) for key, s in spots.items()} == {
        "甲": ("body", 1, None, None),
        "4": ("body", None, "T1R2C2", None),
        "乙": ("body", 3, None, None),
        "6": ("body", None, "T2R1C2", None),
    }


def test_an_empty_cell_has_a_place_of_its_own() -> None:
    document = read(raw(table(["1", "", "3"])), "a.docx")
    found = document.blocks[0]
    assert isinstance(found, Table)
    span = found.rows[0][1].text.span()
    assert (places(document).spot(span).cell, places(document).line(span)) == ("T1R1C2", ("", 0, 0))


def test_hidden_text_is_placed_where_it_hides() -> None:
    document = read(raw(paragraph("甲") + paragraph("乙", run("藏", "<w:vanish/>"))), "a.docx")
    spot = places(document).spot(where(document, "藏"))
    assert (spot.part, spot.paragraph) == ("body", 2)


def test_the_line_of_a_cell_is_its_text() -> None:
    document = read(raw(table([cell("商业", "企业"), "1"])), "a.docx")
    assert places(document).line(where(document, "企业")) == ("商业 企业", 3, 5)


def test_the_line_of_a_numbered_paragraph_shows_its_number() -> None:
    body = paragraph("总体情况", properties=LISTED)
    document = read(raw(body, members={"numbering": NUMBERING}), "a.docx")
    assert places(document).line(where(document, "情况")) == ("一、总体情况", 4, 6)


def test_a_place_in_a_number_is_the_paragraphs_start() -> None:
    body = paragraph("甲") + paragraph("总体情况", properties=LISTED)
    document = read(raw(body, members={"numbering": NUMBERING}), "a.docx")
    span = texts(document)[1].span(0, 2)
    assert places(document).stretches(span) == (Stretch("word/document.xml", 1, 0 + 1, 0, 0),)


def test_a_stretch_over_several_runs_names_each_element() -> None:
    split = paragraph(
        "收到",
        '<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>',
        "26",
        "<w:r><w:tab/></w:r>",
        "件",
    )
    document = read(raw(paragraph("甲") + split), "a.docx")
    assert places(document).stretches(where(document, "到26\t件")) == (
        Stretch("word/document.xml", 1, 1, 1, 2),
        Stretch("word/document.xml", 1, 2, 0, 2),
        Stretch("word/document.xml", 1, 3, 0, 1),
        Stretch("word/document.xml", 1, 4, 0, 1),
    )


def test_a_dropped_blank_at_the_start_shifts_the_offset() -> None:
    data = raw(paragraph("<w:r><w:t>  收到26件 </w:t></w:r>"))
    document = read(data, "a.docx")
    assert written(data, places(document).stretches(where(document, "26"))) == "26"


def test_a_place_in_an_empty_cell_leads_to_its_paragraph() -> None:
    document = read(raw(paragraph("甲") + table(["1", ""])), "a.docx")
    found = document.blocks[1]
    assert isinstance(found, Table)
    span = found.rows[0][1].text.span()
    assert places(document).stretches(span) == (Stretch("word/document.xml", 2, None, 0, 0),)


def test_a_place_behind_the_last_character_leads_to_its_element() -> None:
    document = read(raw(paragraph("甲乙") + paragraph("丙")), "a.docx")
    end = where(document, "甲乙").end
    assert places(document).stretches(Span(end, end)) == (Stretch("word/document.xml", 0, 0, 2, 2),)


def test_text_of_a_header_leads_to_its_own_member() -> None:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = raw(paragraph("正文") + reference, members={"header1": paragraph("页眉")})
    document = read(data, "a.docx")
    found = places(document).stretches(where(document, "页眉"))
    assert found == (Stretch("word/header1.xml", 0, 0, 0, 2),)


def test_places_of_a_document_without_anything_do_not_fail() -> None:
    found = places(read(raw(""), "a.docx"))
    assert (found.line(Span(0, 0)), found.stretches(Span(0, 0))) == (("", 0, 0), ())


LEAVES = st.sampled_from(
    [
        "<w:t>甲 1</w:t>",
        "<w:t> 乙</w:t>",
        "<w:tab/>",
        "<w:br/>",
        "<w:delText>删</w:delText>",
        "<w:instrText>TOC</w:instrText>",
        "<w:rPr><w:vanish/></w:rPr>",
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:fldChar w:fldCharType="end"/>',
        "<w:drawing><a:blip/></w:drawing>",
        "无名",
    ]
)
PROPERTIES = st.sampled_from(
    ["", f"<w:pPr>{LISTED}</w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"]
)
SHAPES = st.sampled_from(
    [
        "",
        "<w:tcPr><w:vMerge/></w:tcPr>",
        '<w:tcPr><w:vMerge w:val="restart"/><w:gridSpan w:val="2"/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="99999999999"/><w:hMerge/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="900"/></w:tcPr>',
    ]
)
ROWS = st.sampled_from(
    ["", "<w:trPr><w:del/></w:trPr>", '<w:trPr><w:gridBefore w:val="-3"/></w:trPr>']
)
GRIDS = st.sampled_from(["", '<w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="x"/></w:tblGrid>'])
WRAPS = (
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:hyperlink",
    "w:sdtContent",
    "mc:AlternateContent",
    "w:p",
)


def tagged(
    tag: str, *inside: st.SearchStrategy[str] | st.SearchStrategy[list[str]]
) -> st.SearchStrategy[str]:
    return st.tuples(*inside).map(
        lambda parts: f"<{tag}>{''.join(''.join(part) for part in parts)}</{tag}>"
    )


def anywhere(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Content as it stands, or wrapped in an element right or wrong for it."""
    wrapped = [tagged(tag, st.lists(content, max_size=2)) for tag in WRAPS]
    return st.one_of(content, content, *wrapped)


RUNS = anywhere(tagged("w:r", st.lists(LEAVES, max_size=4)))
PARAGRAPHS = tagged("w:p", PROPERTIES, st.lists(RUNS, max_size=3))


def within(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = anywhere(tagged("w:tc", SHAPES, st.lists(blocks, max_size=2)))
    rows = anywhere(tagged("w:tr", ROWS, st.lists(cells, max_size=3)))
    box = tagged("w:txbxContent", st.lists(blocks, max_size=2)).map(
        lambda inside: f"<w:p><w:r><w:drawing>{inside}</w:drawing></w:r></w:p>"
    )
    return st.one_of(tagged("w:tbl", GRIDS, st.lists(rows, max_size=4)), box)


@settings(max_examples=100, deadline=None)
@given(st.lists(anywhere(st.recursive(PARAGRAPHS, within, max_leaves=12)), max_size=5))
def test_any_tree_of_elements_gives_texts_that_lead_back(content: list[str]) -> None:
    data = raw(paragraph("首") + "".join(content), members={"numbering": NUMBERING})
    document = read(data, "a.docx")
    for text in texts(document):
        span = text.span()
        shown = document.source[slice(*span)]
        assert unnumbered(text.string) == bare(shown)
        found = places(document).stretches(span)
        if bare(shown):
            assert bare(written(data, found)) == bare(shown)
        line, start, end = places(document).line(span)
        assert unnumbered(line[start:end]).endswith(bare(shown)[-3:])


def bare(string: str) -> str:
    return "".join(string.split())


def unnumbered(string: str) -> str:
    return re.sub("[一二三四五六七八九十]+、", "", bare(string))


def test_a_box_in_a_box_counts_its_paragraphs_on() -> None:
    box = "<w:r><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></w:r>"
    inner = paragraph("内", box.format(paragraph("最内")))
    document = read(
        raw(paragraph("外", box.format(inner)) + paragraph(box.format(paragraph("二")))), "a.docx"
    )
    spots = [places(document).spot(text.span()) for text in texts(document)]
    assert [(spot.part, spot.paragraph) for spot in spots] == [
        ("body", 1),
        ("textbox", 1),
        ("textbox", 2),
        ("textbox", 3),
    ]
