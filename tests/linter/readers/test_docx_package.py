from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest

from baolint.document.limits import Limits, changed
from baolint.messages.docx import MESSAGES
from baolint.messages.limits import MESSAGES as LIMITS
from baolint.readers.docx import read
from baolint.readers.errors import Unreadable
from support.word import Heading, build, cell, packed, paragraph, raw, repacked, run, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def key(data: bytes, **bounds: int) -> str:
    """The key of what is wrong with a file, or how many blocks it has; its text must fill in."""
    try:
        return f"{len(read(data, '报告/年报.docx', changed(bounds)).blocks)} blocks"
    except Unreadable as reason:
        message, help_ = {**MESSAGES, **LIMITS}[reason.key]
        assert "年报.docx" in message.format(**reason.values)
        assert help_.format(**reason.values)
        return reason.key


def sample() -> bytes:
    return build([Heading("一、总体情况"), "正文。"])


def doctype(declaration: str, text: str) -> bytes:
    data = raw(paragraph("甲"))
    return repacked(
        data,
        lambda name, content: (
            f"{declaration}".encode() + content.replace("甲".encode(), text.encode())
            if name == "word/document.xml"
            else content
        ),
    )


def test_a_whole_file_is_read() -> None:
    assert key(sample()) == "2 blocks"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "E101.docx.empty"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "E101.docx.encrypted"),
        (OLE + "WordDocument".encode("utf-16-le"), "E101.docx.doc"),
        (OLE, "E101.docx.ole"),
        (b"%PDF-1.7 ...", "E101.docx.other"),
        (b"{\\rtf1 }", "E101.docx.other"),
        ("\ufeff<HTML><body>报告</body>".encode(), "E101.docx.other"),
        (b"MIME-Version: 1.0\r\n", "E101.docx.other"),
        ("报告正文".encode("gb18030"), "E101.docx.no-document"),
        (b"PK", "E101.docx.truncated"),
        (packed({"a.txt": "x"}), "E101.docx.other"),
        (packed({"[Content_Types].xml": "<Types/>"}), "E101.docx.no-document"),
        (packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>"}), "E101.docx.other"),
        (packed({"OFD.xml": "<a/>"}), "E101.docx.other"),
        (raw("", root="other"), "E101.docx.no-document"),
    ],
    ids=[
        "nothing", "encrypted", "old doc", "other ole", "pdf", "rtf", "web page", "mail archive",
        "plain text", "two bytes", "zip", "empty package", "workbook", "ofd", "other xml",
    ],
)  # fmt: skip
def test_what_is_no_word_file_is_said_to_be_so(data: bytes, expected: str) -> None:
    assert key(data) == expected


def test_a_workbook_is_named_for_the_clerk() -> None:
    with pytest.raises(Unreadable) as caught:
        read(packed({"xl/workbook.xml": "<a/>"}), "a.docx")
    assert caught.value.values == {"name": "a.docx", "kind": "Excel 工作簿"}


def test_a_file_cut_off_anywhere_is_unreadable() -> None:
    data = sample()
    cuts = {*range(0, len(data), 173), *range(len(data) - 120, len(data) - 22)}
    assert {key(data[:cut]) for cut in cuts if cut} <= {
        "E101.docx.truncated",
        "E101.docx.no-document",
        "E101.docx.damaged",
    }


def test_flipped_bytes_never_raise_anything_else() -> None:
    data = raw(paragraph("甲乙") + table(["1", "2"]), members={"styles": "<w:style/>"})
    chance = random.Random(20240119)
    for at in range(0, len(data), 2):
        broken = bytearray(data)
        broken[at] ^= chance.randrange(1, 256)
        assert key(bytes(broken))


def test_broken_xml_is_named_with_its_member_and_line() -> None:
    broken = repacked(
        sample(),
        lambda name, content: content[:400] if name == "word/document.xml" else content,
    )
    with pytest.raises(Unreadable) as caught:
        read(broken, "a.docx")
    assert (caught.value.key, caught.value.values["member"]) == (
        "E101.docx.broken-xml",
        "word/document.xml",
    )


def test_a_member_that_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = packed({"word/document.xml": b"\0" * (Limits().member_size + 1 << 20)})
    assert key(bomb) == "E105.member-size"


def test_a_member_packed_too_tightly_is_not_unpacked() -> None:
    assert key(packed({"word/document.xml": b" " * (8 << 20)})) == "E105.ratio"


def test_a_member_that_lies_about_its_size_is_not_unpacked_beyond_it() -> None:
    data = bytearray(packed({"word/document.xml": b" " * (20 << 20)}))
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 100)
    assert key(bytes(data)) == "E101.docx.damaged"


def test_many_members_that_unpack_to_too_much_together_are_refused() -> None:
    assert key(sample(), unpacked_size=0) == "E105.unpacked-size"


def test_an_archive_with_endless_members_is_refused() -> None:
    listing = b"PK\x01\x02" * (Limits().members + 1)
    assert key(sample()[:-22] + listing) == "E105.members"


def test_a_member_packed_in_an_unusual_way_is_unreadable() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert key(out.getvalue()) == "E101.docx.damaged"


def test_a_password_on_the_zip_is_said() -> None:
    data = bytearray(raw(paragraph("甲")))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(magic, at + 4)
    assert key(bytes(data)) == "E101.docx.encrypted"


LAUGHS = "<!DOCTYPE a [<!ENTITY l0 'ha'>{}]>".format(
    "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
)


@pytest.mark.parametrize(
    "declaration",
    [LAUGHS, "<!DOCTYPE a SYSTEM 'file:///etc/hostname'>", "<!DOCTYPE a>"],
    ids=["billion laughs", "outside file", "bare"],
)
def test_document_types_are_refused(declaration: str) -> None:
    assert key(doctype(declaration, "甲")) == "E101.docx.dtd"


def test_document_types_in_another_encoding_are_refused() -> None:
    data = repacked(
        doctype(LAUGHS, "&l9;"),
        lambda name, content: (
            content.decode().encode("utf-16") if name == "word/document.xml" else content
        ),
    )
    assert key(data) == "E101.docx.dtd"


def test_a_document_in_utf_16_is_read() -> None:
    head = '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>'
    data = repacked(
        raw(paragraph("甲")),
        lambda name, content: (
            (head + content.decode()).encode("utf-16") if name == "word/document.xml" else content
        ),
    )
    assert read(data, "a.docx").source == "甲\n"


def test_an_unknown_entity_is_broken_xml() -> None:
    assert key(doctype("", "&l9;")) == "E101.docx.broken-xml"


@pytest.mark.parametrize("tag", ["w:tbl", "w:sdt", "w:p"])
def test_nesting_without_end_is_a_reached_limit(tag: str) -> None:
    assert key(raw(f"<{tag}>" * 5000 + f"</{tag}>" * 5000)) == "E105.xml"


def test_tables_nested_as_deep_as_xml_may_go_are_read() -> None:
    body = paragraph("底")
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc>{cell('旁')}</w:tr></w:tbl>"
    assert key(raw(body)) == "80 blocks"


def test_runs_nested_as_deep_as_xml_may_go_are_read() -> None:
    assert key(raw(paragraph("<w:ins>" * 240 + run("底") + "</w:ins>" * 240))) == "1 blocks"


def test_tags_without_number_are_a_reached_limit() -> None:
    assert key(raw("<w:p/>" * 1000), tags=1000) == "E105.tags"


def test_a_document_that_is_an_embedded_web_page_is_unreadable() -> None:
    assert key(raw('<w:altChunk r:id="x"/>')) == "E101.docx.embedded"


def test_an_embedded_page_beside_text_does_not_hide_the_text() -> None:
    assert key(raw(paragraph("甲") + '<w:altChunk r:id="x"/>')) == "1 blocks"


def test_a_document_of_pictures_only_is_unreadable() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    assert key(raw(paragraph(picture))) == "E101.docx.pictures"


def test_an_empty_document_is_a_document() -> None:
    assert key(raw("")) == "0 blocks"


def test_members_are_found_however_their_names_are_written() -> None:
    data = raw(paragraph("甲"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    odd = {name.replace("/document", "\\Document"): content for name, content in parts.items()}
    assert key(packed(odd)) == "1 blocks"


def test_a_document_under_another_name_is_found_by_its_relation() -> None:
    data = raw(paragraph("甲"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"word/document.xml", b"/word/document2.xml"
    )
    assert key(packed(parts)) == "1 blocks"


def test_every_message_ends_as_a_sentence() -> None:
    assert [
        name for name, pair in MESSAGES.items() if not all(t.endswith("。") for t in pair)
    ] == []
