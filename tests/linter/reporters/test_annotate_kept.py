"""What others have put into a Word file is still there, as it was, in the annotated copy."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from lxml import etree

from baolint.api import annotate
from baolint.readers.docx_names import STRICT
from support.annotated import body, comments, members, shown, touched
from support.convert import to_html
from support.reports import changed, prepared, sound
from support.word import WORD, packed, repacked, report, run

DATE = "2024-02-01T00:00:00Z"
W = f'xmlns:w="{WORD}"'
OURS = ("commentRangeStart", "commentRangeEnd", "commentReference", "r", "rPr", "t", "sz", "szCs")
"""Elements of which the copy may hold more."""
CHANGEABLE = {
    "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
    "[Content_Types].xml", "_rels/.rels", "docProps/custom.xml",
}  # fmt: skip
FAULTY = changed(
    sound(),
    ("统计数据96条，工作动态", "统计数据96条,工作动态"),
    ("一、总体情况", "一、总体状况"),
    ("邮编：621000", "邮编：62100"),
)


@cache
def lived_in() -> bytes:
    """A faulty report that people have worked on: comments, changes, fields, links, controls."""
    document = docx.Document(io.BytesIO(report(FAULTY)))
    paragraphs = document.paragraphs
    document.add_comment(paragraphs[2].runs, "请核对。", "李四", "李")
    _put(paragraphs[6], f'<w:ins {W} w:id="91" w:author="张三">{run("，按月通报")}</w:ins>')
    _put(
        paragraphs[6],
        f'<w:del {W} w:id="92" w:author="张三"><w:r><w:delText>旧的</w:delText></w:r></w:del>',
    )
    for kind in ("begin", "separate", "end"):
        _put(paragraphs[8], f'<w:r {W}><w:fldChar w:fldCharType="{kind}"/></w:r>')
        if kind == "begin":
            _put(paragraphs[8], f"<w:r {W}><w:instrText> PAGE </w:instrText></w:r>")
        if kind == "separate":
            _put(paragraphs[8], f"<w:r {W}><w:t>1</w:t></w:r>")
    _put(paragraphs[10], f'<w:hyperlink {W} w:anchor="top">{run("见目录")}</w:hyperlink>')
    first = paragraphs[4]._p
    control = parse_xml(
        f'<w:sdt {W}><w:sdtPr><w:tag w:val="section"/></w:sdtPr><w:sdtContent/></w:sdt>'
    )
    first.addprevious(control)
    control[1].append(first)
    document.sections[0].footer.paragraphs[0].text = "第1页"
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue(), _with_extensions)


def _put(paragraph: Any, xml: str) -> None:
    paragraph._p.append(parse_xml(xml))


def _with_extensions(name: str, content: bytes) -> bytes:
    """Give paragraphs ids of a later namespace that may be ignored, as Word does."""
    if name != "word/document.xml":
        return content
    root = etree.fromstring(content)
    later = "http://schemas.microsoft.com/office/word/2010/wordml"
    mixed = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    unused = "http://schemas.microsoft.com/office/word/2012/wordml"
    names = {**root.nsmap, "w14": later, "w15": unused, "mc": mixed}
    widened = etree.Element(root.tag, nsmap=names)  # type: ignore[arg-type]
    widened.extend(list(root))
    widened.set(f"{{{mixed}}}Ignorable", "w14 w15")
    for number, paragraph in enumerate(widened.iter("{*}p")):
        paragraph.set(f"{{{later}}}paraId", f"{number:08X}")
    return etree.tostring(widened, xml_declaration=True, encoding="UTF-8", standalone=True)


def copy_of(data: bytes, revisions: bool = False) -> bytes:
    made = annotate(data, "a.docx", prepared(), date=DATE, revisions=revisions)[1]
    assert made is not None
    assert made.comments >= 3
    return made.data


def census(root: etree._Element) -> Counter[tuple[str, tuple[tuple[str, str], ...]]]:
    """Count the elements with their attributes, but for those that we add and split."""
    return Counter(
        (str(one.tag), tuple(sorted((str(k), str(v)) for k, v in one.attrib.items())))
        for one in root.iter()
        if etree.QName(one).localname not in OURS
    )


@pytest.fixture(scope="module")
def copy() -> bytes:
    return copy_of(lived_in())


def test_every_element_of_the_others_is_still_there(copy: bytes) -> None:
    assert census(body(copy)) == census(body(lived_in()))


def test_the_text_is_as_it_was(copy: bytes) -> None:
    assert shown(body(copy)) == shown(body(lived_in()))


def test_namespaces_and_what_may_be_ignored_are_kept(copy: bytes) -> None:
    before, after = body(lived_in()), body(copy)
    assert (after.nsmap, after.attrib.items()) == (before.nsmap, before.attrib.items())


def test_the_comment_of_another_stands_unchanged_before_ours(copy: bytes) -> None:
    assert next(iter(comments(copy).values())) == "请核对。"
    first = [etree.fromstring(members(one)["word/comments.xml"])[0] for one in (lived_in(), copy)]
    assert etree.tostring(first[0], method="c14n") == etree.tostring(first[1], method="c14n")


def test_our_ids_are_nobody_elses(copy: bytes) -> None:
    numbers = [
        value
        for one in body(copy).iter("{*}commentRangeStart", "{*}ins", "{*}del")
        for key, value in one.attrib.items()
        if str(key).endswith("}id")
    ]
    assert len(numbers) == len(set(numbers)) >= 6


def test_all_other_members_are_byte_for_byte_the_same(copy: bytes) -> None:
    assert touched(members(lived_in()), members(copy)) <= CHANGEABLE


def test_a_mend_leaves_the_changes_of_others_alone() -> None:
    root = body(copy_of(lived_in(), revisions=True))
    assert {one.get(f"{{{WORD}}}author") for one in root.iter("{*}ins", "{*}del")} == {
        "张三",
        "baolint",
    }


def test_other_properties_of_the_users_own_are_kept() -> None:
    held = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
        'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer">'
        "<vt:lpwstr>2052-12.1</vt:lpwstr></property></Properties>"
    )
    relation = (
        b'<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>'
    )

    def related(name: str, content: bytes) -> bytes:
        return content.replace(b"</Relationships>", relation) if name == "_rels/.rels" else content

    parts: dict[str, str | bytes] = {**members(repacked(report(FAULTY), related))}
    data = packed({**parts, "docProps/custom.xml": held})
    root = etree.fromstring(members(copy_of(data))["docProps/custom.xml"])
    assert [(one.get("name"), one.get("pid")) for one in root] == [
        ("KSOProductBuildVer", "2"),
        ("baolint", "3"),
    ]


def test_annotating_a_copy_again_keeps_one_mark(copy: bytes) -> None:
    root = etree.fromstring(members(copy_of(copy))["docProps/custom.xml"])
    assert [one.get("name") for one in root] == ["baolint"]


def test_a_file_in_the_strict_form_stays_in_it() -> None:
    def strict(name: str, content: bytes) -> bytes:
        for purl, usual in STRICT:
            content = content.replace(usual, purl) if name.endswith((".xml", ".rels")) else content
        return content

    copy = members(copy_of(repacked(report(FAULTY), strict)))
    written = ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels")
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert [usual in copy[name] for name in written[:2]] == [False, False]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in copy[written[2]]
    assert b"ooxml/officeDocument/relationships/customProperties" in copy["_rels/.rels"]


def test_a_part_in_utf_16_is_read() -> None:
    def wide(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        plain = etree.tostring(etree.fromstring(content)).decode()
        return f'<?xml version="1.0" encoding="UTF-16"?>{plain}'.encode("utf-16")

    data = repacked(report(FAULTY), wide)
    assert shown(body(copy_of(data))) == shown(body(data))


@pytest.mark.office
def test_a_file_that_libreoffice_made_of_a_page(soffice: str, tmp_path: Path) -> None:
    page = to_html(FAULTY).replace("<html>", "<html><meta charset='utf-8'>")
    (tmp_path / "a.html").write_text(page, "utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "a.html")],
        check=True, timeout=180, capture_output=True,
    )  # fmt: skip
    data = (tmp_path / "a.docx").read_bytes()
    copy = copy_of(data)
    assert census(body(copy)) == census(body(data))
    assert shown(body(copy)) == shown(body(data))
    assert touched(members(data), members(copy)) <= CHANGEABLE


@pytest.mark.office
@pytest.mark.parametrize("revisions", [False, True])
def test_libreoffice_keeps_what_is_the_others_in_the_copy(
    soffice: str, tmp_path: Path, revisions: bool
) -> None:
    """It writes no content control around whole paragraphs, not even those of the original."""
    (tmp_path / "a.docx").write_bytes(copy_of(lived_in(), revisions))
    command = [
        soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(tmp_path / "a.docx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    back = (tmp_path / "out" / "a.docx").read_bytes()
    root = body(back)
    authors = {one.get(f"{{{WORD}}}author") for one in root.iter("{*}ins", "{*}del")}
    kept = {
        "comment": "请核对。" in comments(back).values(),
        "revision": "张三" in authors,
        "field": any("PAGE" in (one.text or "") for one in root.iter("{*}instrText")),
        "link": any(one.get(f"{{{WORD}}}anchor") == "top" for one in root.iter("{*}hyperlink")),
    }
    assert [name for name, there in kept.items() if not there] == []
