"""The marks of a comment stand around the very words of a span, whatever the runs are like."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from baolint.document.text import Span
from baolint.readers.docx import read
from baolint.readers.docx_places import WordPlaces
from baolint.reporters.annotate_docx_ranges import Ranges
from baolint.reporters.annotate_docx_runs import Ids, Runs
from support.annotated import marked, settled, shown
from support.word import paragraph, raw, run, table

MEMBER = "word/document.xml"
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/><w:t>三月</w:t><w:tab/><w:t>五日</w:t>'
    '<w:fldChar w:fldCharType="end"/></w:r>'
)
MIXED = paragraph(
    run("新收"),
    run("二十六件", "<w:b/>"),
    "<w:r><w:t>，其中</w:t><w:tab/><w:t>自然人</w:t><w:br/><w:t xml:space='preserve'> 二十 </w:t></w:r>",
    f'<w:hyperlink w:anchor="a">{run("见门户")}{run("网站", "<w:i/>")}</w:hyperlink>',
    f'<w:ins w:id="7" w:author="张三">{run("，另补")}{run("一件", "<w:u/>")}</w:ins>',
    '<w:del w:id="8" w:author="张三"><w:r><w:delText>删去的</w:delText></w:r></w:del>',
    "<w:r><w:t>  去掉两头空格  </w:t></w:r>",
    FIELD,
    '<w:sdt><w:sdtPr><w:alias w:val="甲"/></w:sdtPr><w:sdtContent>'
    f"{run('控件里的字')}</w:sdtContent></w:sdt>",
    f'<w:fldSimple w:instr=" AUTHOR ">{run("某某")}</w:fldSimple>',
    '<w:bookmarkStart w:id="9" w:name="b"/><w:r><w:t>末尾</w:t></w:r><w:bookmarkEnd w:id="9"/>',
)
BODY = paragraph("前一段。") + MIXED + paragraph("后一段。")
TEXT = (
    "前一段。\n新收二十六件，其中\t自然人\n 二十 见门户网站，另补一件去掉两头空格三月\t五日控件里的字某某末尾\n"
    "后一段。\n"
)


def annotated(data: bytes, *spans: Span) -> tuple[etree._Element, str, list[bool]]:
    """Mark spans with comments 101, 102 …; give the part, the source and what was exact."""
    document = read(data, "a.docx")
    assert isinstance(document.places, WordPlaces)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(MEMBER))
    ranges = Ranges(root, MEMBER, Runs(root, Ids(root)), document.places)
    exact = [ranges.mark(span, str(101 + at)) for at, span in enumerate(spans)]
    return root, document.source, exact


def span_of(data: bytes, string: str) -> Span:
    start = read(data, "a.docx").source.index(string)
    return Span(start, start + len(string))


def test_the_text_of_the_mixed_paragraph() -> None:
    assert read(raw(BODY), "a.docx").source == TEXT


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_the_marks_stand_around_the_words_of_the_span(data: st.DataObject) -> None:
    """Several spans at once, so that ranges overlap, nest and touch."""
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(TEXT) - 1))
        spans.append(Span(start, data.draw(st.integers(start, len(TEXT) - 1))))
    root, source, _ = annotated(raw(BODY), *spans)
    found = marked(root)
    wanted = [source[start:end].strip("\n") for start, end in spans]
    assert [found[str(101 + at)].strip("\n") for at in range(len(spans))] == wanted


@given(st.integers(0, len(TEXT) - 1), st.integers(0, len(TEXT) - 1))
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_or_changed_by_splitting(one: int, other: int) -> None:
    root, _, _ = annotated(raw(BODY), Span(min(one, other), max(one, other)))
    plain, _, _ = annotated(raw(BODY))
    texts = [text.replace("  去掉两头空格  ", "去掉两头空格") for text in shown(plain)]
    assert [text.replace("  去掉两头空格  ", "去掉两头空格") for text in shown(root)] == texts


def test_a_split_run_keeps_its_look() -> None:
    data = raw(BODY)
    root, _, _ = annotated(data, span_of(data, "十六"))
    bold = [
        "".join(map(str, one.itertext()))
        for one in root.iter("{*}r")
        if one.find("{*}rPr/{*}b") is not None
    ]
    assert bold == ["二", "十六", "件"]


def test_nothing_is_put_between_a_fields_begin_and_its_result() -> None:
    data = raw(BODY)
    root, _, _ = annotated(data, span_of(data, "月\t五"))
    names = [etree.QName(one).localname for one in root.iter()]
    first, last = names.index("fldChar"), names.index("fldChar", names.index("instrText"))
    assert not {"commentRangeStart", "commentReference"} & set(names[first:last])


@pytest.mark.parametrize("string", ["户网", "补一", "件里", "某某"])
def test_the_reference_stands_outside_links_changes_and_controls(string: str) -> None:
    data = raw(BODY)
    root, _, _ = annotated(data, span_of(data, string))
    reference = next(root.iter("{*}commentReference"))
    assert [etree.QName(one).localname for one in reference.iterancestors()][:2] == ["r", "p"]


@pytest.mark.parametrize(
    "inside",
    [
        "<m:oMath><m:r><m:t>总数</m:t></m:r></m:oMath>",
        "<w:r><w:ruby><w:rt><w:r><w:t>zǒng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>总数</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r>",
    ],
    ids=["formula", "ruby"],
)
def test_what_cannot_be_split_is_marked_whole(inside: str) -> None:
    data = raw(paragraph("办结", inside, "二十件"))
    root, _, _ = annotated(data, span_of(data, "数二"))
    start = next(root.iter("{*}commentRangeStart"))
    held = list(start.itersiblings())[:2]
    assert ["".join(map(str, one.itertext())) for one in held] == [
        "zǒng总数" if "ruby" in inside else "总数",
        "二",
    ]


def test_an_empty_cell_has_a_mark_of_its_own() -> None:
    data = raw(table(["规章", ""], ["文件", "3"]))
    at = read(data, "a.docx").source.index("规章") + 3
    root, _, exact = annotated(data, Span(at, at))
    cells = list(root.iter("{*}tc"))
    assert [len(list(one.iter("{*}commentReference"))) for one in cells] == [0, 1, 0, 0]
    assert exact == [True]


def test_a_range_does_not_leave_the_cell_it_begins_in() -> None:
    data = raw(table(["规章", "零"], ["文件", "三"]) + paragraph("尾"))
    root, _, _ = annotated(data, span_of(data, "章\n零\n文"))
    assert marked(root) == {"101": "章"}


def test_what_is_in_a_header_is_marked_at_the_start_of_the_body() -> None:
    data = raw(
        paragraph("正文。", properties="<w:jc/>")
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
        members={"header1": paragraph("秘密")},
    )
    root, _, exact = annotated(data, span_of(data, "秘密"))
    names = [etree.QName(one).localname for one in next(root.iter("{*}p"))]
    assert (exact, names) == ([False], ["pPr", "commentRangeStart", "commentRangeEnd", "r", "r"])


def test_what_is_in_a_text_box_is_marked_at_the_paragraph_it_hangs_on() -> None:
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('盒里的字')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    data = raw(paragraph("前。") + paragraph("正文。", f"<w:r>{box}</w:r>"))
    root, _, exact = annotated(data, span_of(data, "盒里"))
    assert (exact, marked(root)) == ([False], {"101": "正文。"})


def test_a_body_without_any_paragraph_is_given_one() -> None:
    data = raw(
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
        members={"header1": paragraph("秘密")},
    )
    root, _, _ = annotated(data, span_of(data, "秘密"))
    assert [etree.QName(one).localname for one in root[0]] == ["p", "sectPr"]


def test_a_change_of_format_that_is_split_has_two_ids() -> None:
    look = '<w:b/><w:rPrChange w:id="3" w:author="张三"><w:rPr/></w:rPrChange>'
    data = raw(paragraph(run("二十六件", look)))
    root, _, _ = annotated(data, span_of(data, "十六"))
    assert len({one.get(f"{{{one.nsmap['w']}}}id") for one in root.iter("{*}rPrChange")}) == 3


def test_marks_within_deleted_text_are_never_made() -> None:
    deleted = '<w:del w:id="8" w:author="张三"><w:r><w:delText>删去</w:delText></w:r></w:del>'
    data = raw(paragraph("甲", deleted, "乙"))
    root, _, _ = annotated(data, span_of(data, "甲乙"), span_of(data, "乙"))
    assert marked(settled(root, accept=True)) == {"101": "甲乙", "102": "乙"}
