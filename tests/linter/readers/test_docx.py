from __future__ import annotations

from baolint.document.model import Document, Paragraph, Picture, Table
from baolint.readers.docx import read
from support.word import Grid, Heading, build, paragraph, raw, repacked, run, table

INS = '<w:ins w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z">{}</w:ins>'
DEL = '<w:del w:id="2" w:author="甲"><w:r><w:delText>{}</w:delText></w:r></w:del>'
HIDDEN = "<w:vanish/>"
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="{}"/>'
    '<a:graphic><a:blip r:embed="rId9"/></a:graphic></wp:inline></w:drawing></w:r>'
)
BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent>{1}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(result) if result else ""}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def document(body: str, **members: str) -> Document:
    return read(raw(body, members=members), "a.docx")


def texts(body: str, part: str = "body", **members: str) -> list[str]:
    blocks = document(body, **members).blocks
    return [
        block.text.string for block in blocks if isinstance(block, Paragraph) and block.part == part
    ]


def test_a_file_by_python_docx_gives_headings_text_and_tables_in_order() -> None:
    data = build(
        [Heading("报告", 0), Heading("一、总体情况", 1), "正文。", Grid([["规章", "0"]]), "尾"]
    )
    found = [
        (block.text.string, block.level) if isinstance(block, Paragraph) else "table"
        for block in read(data, "a.docx").blocks
    ]
    assert found == [("报告", 1), ("一、总体情况", 1), ("正文。", 0), "table", ("尾", 0)]


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    assert texts(paragraph("收到", DEL.format("12"), INS.format(run("13")), "件")) == ["收到13件"]


def test_moved_text_is_read_where_it_went() -> None:
    away = f'<w:moveFrom w:id="3">{run("甲")}</w:moveFrom>'
    here = f'<w:moveTo w:id="4">{run("甲")}</w:moveTo>'
    assert texts(paragraph(away, "乙") + paragraph("丙", here)) == ["乙", "丙甲"]


def test_a_paragraph_whose_end_was_deleted_runs_into_the_next() -> None:
    gone = '<w:rPr><w:del w:id="5"/></w:rPr>'
    body = paragraph("前半", properties=gone) + paragraph("后半") + paragraph("下段")
    assert texts(body) == ["前半后半", "下段"]


def test_a_wholly_deleted_paragraph_leaves_nothing() -> None:
    gone = '<w:rPr><w:del w:id="5"/></w:rPr>'
    assert texts(paragraph(DEL.format("全删"), properties=gone) + paragraph("留")) == ["留"]


def test_a_deleted_end_before_a_table_keeps_the_paragraph_apart() -> None:
    gone = '<w:rPr><w:del w:id="5"/></w:rPr>'
    blocks = document(paragraph("前", properties=gone) + table(["a", "b"]) + paragraph("后")).blocks
    assert [type(block) for block in blocks] == [Paragraph, Table, Paragraph]


def test_links_controls_tags_and_fields_are_read_through() -> None:
    body = paragraph(
        f"<w:hyperlink>{run('甲')}</w:hyperlink>",
        f"<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>{run('乙')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{run('丙')}</w:smartTag>",
        f"<w:fldSimple w:instr='PAGE'>{run('丁')}</w:fldSimple>",
        field("HYPERLINK &quot;http://x&quot;", "戊"),
    )
    assert texts(body) == ["甲乙丙丁戊"]


def test_paragraphs_in_a_block_control_are_read() -> None:
    body = f"<w:sdt><w:sdtContent>{paragraph('甲')}{table(['a', 'b'])}</w:sdtContent></w:sdt>"
    assert len(document(body).blocks) == 2


def test_an_instruction_with_a_field_inside_is_not_text() -> None:
    inner = field("= 1+1", "2")
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    rest = (
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("果")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(paragraph("前", begin, inner, rest, "后")) == ["前果后"]


def test_a_field_without_an_end_does_not_swallow_the_rest() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'
    assert texts(paragraph("前", begin) + paragraph("后")) == ["前", "后"]


def test_a_field_whose_end_alone_was_deleted_does_not_swallow_the_rest() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:del w:id="1"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
    assert texts(paragraph("前", begin, end) + paragraph("后")) == ["前", "后"]


def test_a_table_of_contents_is_no_text_of_the_report() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = (
        paragraph(begin, "一、总体情况\t1")
        + paragraph("二、主动公开\t2")
        + paragraph(end)
        + paragraph("一、总体情况")
    )
    assert texts(body) == ["一、总体情况"]


def test_tabs_breaks_and_fixed_hyphens_are_characters() -> None:
    marks = (
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:noBreakHyphen/><w:t>c</w:t></w:r>"
    )
    assert texts(paragraph(marks)) == ["\ta\nb\n-c"]


def test_blanks_at_the_ends_of_a_text_count_only_where_they_are_to_be_kept() -> None:
    loose = "<w:r><w:t> 甲 </w:t></w:r>"
    kept = '<w:r><w:t xml:space="preserve"> 乙 </w:t></w:r>'
    assert texts(paragraph(loose, kept, loose)) == ["甲 乙 甲"]


def test_a_symbol_of_an_ordinary_font_is_read_and_a_picture_font_is_not() -> None:
    symbols = (
        '<w:r><w:sym w:font="宋体" w:char="3007"/><w:sym w:font="Wingdings" w:char="F0FE"/>'
        '<w:sym w:char="zz"/></w:r>'
    )
    assert texts(paragraph("二", symbols)) == ["二〇"]


def test_hidden_runs_are_told_apart_from_what_is_shown() -> None:
    body = paragraph("公开", run("秘密", HIDDEN), "信息") + paragraph(run("全隐", HIDDEN))
    assert (texts(body), texts(body, "hidden")) == (["公开信息"], ["秘密", "全隐"])


def test_hidden_by_style_counts_and_an_explicit_off_wins() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr>'
        "</w:style>"
    )
    body = paragraph(
        run("甲", '<w:rStyle w:val="h"/>'), run("乙", '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')
    )
    assert texts(body, "hidden", styles=styles) == ["甲"]


def test_of_two_alternatives_one_is_read() -> None:
    body = paragraph("见", f"<w:r>{BOX.format(paragraph('框内'), paragraph('旧框'))}</w:r>")
    assert (texts(body), texts(body, "textbox")) == (["见"], ["框内"])


def test_an_alternative_without_a_choice_falls_back() -> None:
    old = f"<mc:AlternateContent><mc:Fallback>{run('旧')}</mc:Fallback></mc:AlternateContent>"
    assert texts(paragraph("见", old, "<mc:AlternateContent/>")) == ["见旧"]


def test_a_watermark_is_read_as_a_text_box() -> None:
    mark = '<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>'
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    found = texts(paragraph("甲") + reference, "textbox", header1=paragraph(mark))
    assert found == ["内部资料"]


def test_headers_footers_and_notes_are_parts_of_their_own() -> None:
    reference = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("线")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("注一")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("注二")}</w:footnote>'
    )
    found = [
        (block.part, block.text.string)
        for block in document(
            paragraph("正文") + reference,
            header1=paragraph("页眉"),
            footer1=paragraph("页脚"),
            footnotes=notes,
        ).blocks
        if isinstance(block, Paragraph)
    ]
    assert found == [
        ("body", "正文"),
        ("header", "页眉"),
        ("footer", "页脚"),
        ("footnote", "注一"),
        ("footnote", "注二"),
    ]


def test_a_first_page_header_counts_only_where_the_first_page_is_another() -> None:
    reference = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>{}</w:sectPr>'
    shown = [
        texts(reference.format(switch), "header", header1=paragraph("机密"))
        for switch in ("", "<w:titlePg/>", '<w:titlePg w:val="0"/>')
    ]
    assert shown == [[], ["机密"], []]


def test_an_even_page_header_counts_only_where_pages_differ() -> None:
    reference = '<w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr>'
    header = {"header1": paragraph("机密")}
    differ = {**header, "settings": "<w:evenAndOddHeaders/>"}
    assert (texts(reference, "header", **header), texts(reference, "header", **differ)) == (
        [],
        ["机密"],
    )


def test_comments_are_no_text() -> None:
    comments = f'<w:comment w:id="0">{paragraph("批注")}</w:comment>'
    body = paragraph(
        '<w:commentRangeStart w:id="0"/>', "甲", '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    assert document(body, comments=comments).source == "甲\n"


def test_a_picture_is_a_block_behind_its_paragraph() -> None:
    blocks = document(paragraph("甲", PICTURE.format("表二截图")) + paragraph("乙")).blocks
    assert [(type(b), b.text.string) for b in blocks if not isinstance(b, Table)] == [
        (Paragraph, "甲"),
        (Picture, "表二截图"),
        (Paragraph, "乙"),
    ]


def test_old_pictures_and_embedded_objects_are_pictures_and_lines_are_not() -> None:
    old = '<w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r>'
    sheet = (
        '<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject/></w:object></w:r>'
    )
    line = "<w:r><w:pict><v:line/></w:pict></w:r>"
    blocks = document(paragraph("甲", old, sheet, line)).blocks
    assert [type(block) for block in blocks] == [Paragraph, Picture, Picture]


def test_ruby_gives_its_base_without_the_gloss() -> None:
    ruby = (
        f"<w:r><w:ruby><w:rt>{run('bao')}</w:rt><w:rubyBase>{run('报')}</w:rubyBase></w:ruby></w:r>"
    )
    assert texts(paragraph(ruby, "告")) == ["报告"]


def test_a_figure_set_as_a_formula_is_read() -> None:
    assert texts(paragraph("占", "<m:oMath><m:r><m:t>12%</m:t></m:r></m:oMath>")) == ["占12%"]


def test_levels_come_from_styles_their_bases_and_outline_levels() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="my"><w:name w:val="我的"/><w:basedOn w:val="1"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="wps"><w:name w:val="标题 3"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="o"><w:name w:val="条"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
    )
    body = "".join(
        paragraph(name, properties=f'<w:pStyle w:val="{name}"/>')
        for name in ("1", "my", "wps", "t", "o", "loop", "none")
    )
    body += paragraph("直", properties='<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    blocks = document(body, styles=styles).blocks
    levels = {b.text.string: b.level for b in blocks if isinstance(b, Paragraph)}
    assert levels == {"1": 1, "my": 1, "wps": 3, "t": 1, "o": 2, "loop": 0, "none": 0, "直": 0}


def test_blank_paragraphs_are_no_blocks() -> None:
    assert texts(paragraph() + paragraph("　 ") + paragraph("甲")) == ["甲"]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    data = raw(paragraph("严格", properties='<w:outlineLvl w:val="0"/>'))
    strict = repacked(
        data,
        lambda name, content: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    )
    assert [block.part for block in read(strict, "a.docx").blocks] == ["body"]
