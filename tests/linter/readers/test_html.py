import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from baolint.document.model import Document, Paragraph, Picture
from baolint.document.text import Span
from baolint.readers import Unreadable, html, read
from support.recognised import facts, values
from support.reports import REPORTS, codes, sound
from support.texts import misplaced, texts

PAGES = sorted((REPORTS / "ok").glob("*.html"))


def document(source: str) -> Document:
    return read(f"<!DOCTYPE html>{source}".encode(), "page.html")


def paragraphs(source: str, part: str = "body") -> list[str]:
    return [
        block.text.string
        for block in document(source).blocks
        if isinstance(block, Paragraph) and block.part == part
    ]


def pictures(source: str) -> list[str]:
    return [block.text.string for block in document(source).blocks if isinstance(block, Picture)]


def test_blocks_and_line_breaks_end_a_paragraph() -> None:
    found = paragraphs("<div>甲<p>乙<br/>丙</p>丁<ul><li>戊<li>己</ul>庚</div>")
    assert found == ["甲", "乙", "丙", "丁", "戊", "己", "庚"]


def test_inline_markup_ends_nothing() -> None:
    assert paragraphs("<p>一<b>、</b><span style='x'>总体</span><o:p></o:p>情况</p>") == [
        "一、总体情况"
    ]


def test_headings_have_their_level() -> None:
    found = [
        (block.text.string, block.level)
        for block in document("<h1>题</h1><h3><span>一</span></h3><p>文</p>").blocks
        if isinstance(block, Paragraph)
    ]
    assert found == [("题", 1), ("一", 3), ("文", 0)]


def test_blanks_collapse_and_other_blanks_stay() -> None:
    assert paragraphs("<p>\n  a   b\t<i> c</i>&nbsp;&nbsp;d&emsp;　e </p>") == [
        "a b c\u00a0\u00a0d\u2003\u3000e"
    ]


def test_a_line_that_wraps_between_chinese_characters_gives_no_blank() -> None:
    assert paragraphs("<p>政府信息\n    公开，共 12\n件 GB\n18030</p>") == [
        "政府信息公开，共 12 件 GB 18030"
    ]


def test_entities_are_resolved() -> None:
    found = paragraphs("<p>&lt;&#20844;&#x5F00;&gt;&amp;&unknown; A&B &copy2024</p>")
    assert found == ["<公开>&&unknown; A&B ©2024"]


@pytest.mark.parametrize(
    "source",
    [
        "<script>if (a<b) document.write('<p>不</p>')</script>",
        "<style>.a:after{content:'不'}</style>",
        "<noscript><p>不</p></noscript>",
        "<template><p>不</p></template>",
        "<!-- <p>不</p> -->",
        "<!--[if gte mso 9]><xml><w:View>不</w:View></xml><![endif]-->",
        "<xml><w:View>不</w:View></xml>",
        "<?xml:namespace prefix = o ?>",
        "<svg><text>不</text></svg>",
        "<input type='hidden' value='不'>",
    ],
    ids=lambda source: source[:12],
)
def test_what_is_no_text_of_the_page_is_left_out(source: str) -> None:
    assert paragraphs(f"<p>前{source}后</p>") in (["前后"], ["前", "后"])


def test_pinyin_over_characters_is_left_out() -> None:
    assert paragraphs("<p><ruby>報<rp>(</rp><rt>bào</rt><rp>)</rp></ruby>告</p>") == ["報告"]


@pytest.mark.parametrize(
    "opening",
    [
        '<span style="color: red; DISPLAY : none">',
        "<span hidden>",
        "<a style='visibility:hidden'>",
    ],
)
def test_hidden_text_is_kept_apart(opening: str) -> None:
    source = f"<p>前{opening}隐<b>藏</b></{opening[1:].split(maxsplit=1)[0].rstrip('>')}>后</p>"
    assert (paragraphs(source), paragraphs(source, "hidden")) == (["前后"], ["隐藏"])


@pytest.mark.parametrize(
    "opening",
    ["<del>", "<s>", "<strike class=a>", "<span style='text-decoration: red line-through'>"],
)
def test_struck_text_is_kept_apart_from_what_replaces_it(opening: str) -> None:
    closing = "</" + opening[1:].split(maxsplit=1)[0].rstrip(">") + ">"
    source = f"<p>新收{opening}9{closing}<ins>373</ins>件</p>"
    assert (paragraphs(source), paragraphs(source, "hidden")) == (["新收373件"], ["9"])


def test_hidden_blocks_are_kept_apart() -> None:
    source = '<div style="display:none"><p>甲</p><table><tr><td>乙</td></tr></table></div><p>丙</p>'
    assert (paragraphs(source), paragraphs(source, "hidden")) == (["丙"], ["甲", "乙"])


def test_a_style_that_only_sounds_hidden_hides_nothing() -> None:
    assert paragraphs("<div style='overflow: hidden' class='none' aria-hidden='true'>文</div>") == [
        "文"
    ]


def test_what_a_page_states_about_itself_is_part_page() -> None:
    source = (
        "<head><title> 年报 &amp; 表_某区 </title><meta name='ArticleTitle' content='年报'>"
        '<meta name="PubDate" content="2024-01-22 09:30"><meta name="Keywords" content="词"></head>'
    )
    found = document(source)
    stated = [block for block in found.blocks if isinstance(block, Paragraph)]
    assert [(block.text.string, block.part) for block in stated] == [
        ("年报 & 表_某区", "page"),
        ("年报", "page"),
        ("2024-01-22 09:30", "page"),
    ]
    assert found.source[slice(*stated[2].text.span())] == "2024-01-22 09:30"


def test_pictures_and_attachments_are_pictures() -> None:
    source = (
        '<p><img src="a.png" alt="图&amp;表"></p><p>附件：<a href="P1.docx?v=1">年报.docx</a></p>'
        '<p>详见<a href="b.xls">附表</a>。</p><p><a href="/x/doc.html">正文链接</a></p>'
    )
    assert (pictures(source), paragraphs(source)) == (
        ["图&表", "附件：年报.docx", "附表"],
        ["详见附表。", "正文链接"],
    )


def test_containers_tell_the_article_from_the_page_around_it() -> None:
    source = "<div><nav>导航</nav><div id=a><p>甲</p><section><h2>乙</h2></section></div></div>"
    nav, first, second = (b.container for b in document(source).blocks)
    assert (first == second[: len(first)], nav[: len(first)] == first) == (True, False)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>甲<p>乙<div>丙", ["甲", "乙", "丙"]),
        ("<b><p>甲</b>乙</p>丙", ["甲乙", "丙"]),
        ("</div></p></td>甲</html>乙", ["甲", "乙"]),
        ('<p class="a>甲</p><p>乙', ["甲", "乙"]),
        ('<p class=MsoNormal" align=left>甲</p>', ["甲"]),
        ("甲 < 乙 <3 <关于> </ >丙", ["甲 < 乙 <3 <关于> 丙"]),
        ("甲<!-- x <p>丙", ["甲丙"]),
        ("甲<p", ["甲<p"]),
        ("<script/>甲", ["甲"]),
        ("<noscript>甲", ["甲"]),
        ("<title>甲<p>乙", ["甲", "乙"]),
        ("<td>甲<tr>乙", ["甲", "乙"]),
        ("<h2>甲<h2>乙</h3>丙", ["甲", "乙", "丙"]),
    ],
)
def test_broken_markup_loses_no_text(source: str, expected: list[str]) -> None:
    assert paragraphs(source) == expected


def test_nesting_without_end_is_refused_with_its_line() -> None:
    with pytest.raises(Unreadable) as raised:
        document("\n" + "<div>" * 10_000)
    assert (raised.value.key, raised.value.values["line"]) == ("E105.nesting", "2")


def test_a_page_without_any_text_has_no_blocks() -> None:
    assert document("<html><body><div></div></body></html>").blocks == ()


def test_the_line_shown_is_the_readable_paragraph() -> None:
    found = document("<p>甲<b>乙</b><span hidden>隐</span>&amp;丙</p><p>丁</p>")
    at = found.source.index("丙")
    assert found.places.line(Span(at, at + 1)) == ("甲乙&丙", 3, 4)


def test_a_place_between_paragraphs_is_shown_behind_the_one_before() -> None:
    found = document("<p>甲</p>\n<p>乙</p>")
    at = found.source.index("<p>乙")
    assert found.places.line(Span(at, at)) == ("甲", 1, 1)


def test_a_place_is_line_and_column_of_the_source() -> None:
    found = read("<p>甲</p>\r\n<p>\n乙</p>".encode("gb18030"), "a.htm")
    spot = found.places.spot(found.blocks[1].text.span())  # type: ignore[union-attr]
    assert (spot.line, spot.column, spot.end_column) == (3, 1, 2)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_character_of_the_pages_kept_knows_its_place(path: Path) -> None:
    assert misplaced(read(path.read_bytes(), path.name), html.text_of) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_text_of_a_page_is_what_lxml_finds(path: Path) -> None:
    data = path.read_bytes()
    body = etree.fromstring(data, etree.HTMLParser(encoding="utf-8")).find("body")
    assert body is not None
    etree.strip_elements(body, "script", "noscript", etree.Comment, with_tail=False)
    found = read(data, path.name)
    parts = [text for text in texts(found) if text.span().start > found.source.index("<body")]
    parts.sort(key=lambda text: text.span().start)
    own = "".join(
        text.string for text in parts if found.source[text.span().start - 5 :][:5] != 'alt="'
    )
    assert re.sub(r"\s", "", own) == re.sub(r"\s", "", "".join(map(str, body.itertext())))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_gives_the_figures_of_the_same_report_in_text(path: Path) -> None:
    assert values(facts(path.read_bytes(), path.name)) == values(facts(sound()))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
@pytest.mark.parametrize("declared", ["gb2312", "GBK", ""], ids=lambda name: name or "undeclared")
def test_a_page_in_a_national_charset_draws_no_finding(path: Path, declared: str) -> None:
    source = path.read_text(encoding="utf-8").replace("charset=utf-8", f"charset={declared}")
    assert codes(source.encode("gbk"), path.name) == []


FRAGMENTS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<td_rowspan=2>",
    "<br>",
    "<li>",
    "<ul>",
    "</ul>",
    "<span_style='display:none'>",
    "</span>",
    "<span>",
    "<h2>",
    "</h2>",
    "<!--_x_-->",
    "&nbsp;",
    "&lt;",
    "&amp",
    "&#20013;",
    "<",
    ">",
    "&",
    "<tbody>",
    "</tbody>",
    "<th>",
    "<caption>",
    "<div_hidden>",
    "</div>",
    "<pre>",
    "</pre>",
    "</body>",
    "<td/>",
    "<a_href=x.docx>",
    "</a>",
    "<img_alt='x'>",
    "<dd>",
    '"',
    "'",
    "=",
    "\n",
    "公",
    "开",
    "信息",
    "a",
]


@given(
    st.lists(
        st.sampled_from([*(f.replace("_", " ") for f in FRAGMENTS), " ", "\u3000"]), max_size=25
    )
)
def test_whatever_the_markup_no_text_is_lost_and_every_character_knows_its_place(
    fragments: list[str],
) -> None:
    found = document("".join(fragments))
    bare = re.sub(r"<!--.*?-->|</?[a-z][^>]*>", "", "".join(fragments))
    if not re.search("<[a-z/!]", bare):
        kept = [text for text in texts(found) if "." not in text.string]
        assert sum(text.string.count("公") for text in kept) >= bare.count("公")
    assert misplaced(found, html.text_of, (1, 3, 1000)) == []
