from __future__ import annotations

import pytest

from baolint import readers
from baolint.document.model import Document
from support.word import packed, paragraph, raw, run

LINKED = (
    '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    f'r:id="far">{run("政府")}{run("网站")}</w:hyperlink>'
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> HYPERLINK "http://10.1.1.1/oa" \\o "x" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'{run("内网")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="far" TargetMode="External" Target="http:/www.yunxi.gov.cn" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
    "</Relationships>"
)


def word(body: str) -> Document:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(raw(body))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = RELATIONS.encode()
    return readers.read(packed(parts), "a.docx")


def shown(document: Document) -> list[tuple[str, str]]:
    return [(link.address, document.source[slice(*link.span)]) for link in document.links]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("见", LINKED, "。"), [("http:/www.yunxi.gov.cn", "政府网站")]),
        (paragraph("见", FIELD, "。"), [("http://10.1.1.1/oa", "内网")]),
        (paragraph("没有链接。"), []),
    ],
)
def test_links_of_a_word_file_stand_at_their_words(
    body: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(word(body)) == expected


def test_links_of_a_page_stand_at_their_addresses() -> None:
    page = '<p>见<a href="a.html?b=1&amp;c=2">网站</a><img alt="图" src=\'b.png\'></p>'
    found = readers.read(page.encode(), "a.html")
    assert [(one.address, one.kind) for one in found.links] == [
        ("a.html?b=1&c=2", "link"), ("b.png", "picture"),
    ]  # fmt: skip
    assert [text for _, text in shown(found)] == ["a.html?b=1&amp;c=2", "b.png"]


def test_links_of_markdown_stand_at_their_addresses() -> None:
    text = '见[网站](http://a.gov.cn "题")和![图](b.png)、[甲][1]。\n\n[1]: <c.docx>\n\n`[x](y)`\n'
    assert shown(readers.read(text.encode(), "a.md")) == [
        ("http://a.gov.cn", "http://a.gov.cn"), ("b.png", "b.png"), ("c.docx", "c.docx"),
    ]  # fmt: skip
