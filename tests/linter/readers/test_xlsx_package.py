"""Damaged, foreign and hostile workbooks end in a message, never in anything else."""

from __future__ import annotations

import io
import string
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baolint.document.limits import changed
from baolint.messages.limits import MESSAGES as LIMITS
from baolint.messages.xlsx import MESSAGES
from baolint.readers.errors import Unreadable
from baolint.readers.xlsx import read
from support import excel
from support.excel import sheet_xml, small
from support.made import made
from support.word import build, packed, repacked

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def key(data: bytes, name: str = "a.xlsx", **bounds: int) -> str:
    """Give the key of the reason why a file cannot be read."""
    with pytest.raises(Unreadable) as raised:
        read(data, name, changed(bounds))
    message, _ = {**MESSAGES, **LIMITS}[raised.value.key]
    assert message.format(**{"name": name, **raised.value.values})
    return raised.value.key


def rows(cells: str) -> bytes:
    return sheet_xml(f"<sheetData>{cells}</sheetData>")


def without(name: str) -> bytes:
    data = small({"A1": 1})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({one: archive.read(one) for one in archive.namelist() if one != name})


LOCKED = OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
BOMB = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>{" " * (5 << 20)}'
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{cell}"><v>1</v></c></row>'
CASES = {
    "empty": (b"", "E101.xlsx.empty"),
    "text": (b"abc", "E101.xlsx.no-workbook"),
    "pdf": (b"%PDF-1.7", "E101.xlsx.other"),
    "word": (build(["甲"]), "E101.xlsx.other"),
    "plain zip": (packed({"a.txt": "甲"}), "E101.xlsx.other"),
    "cut off": (small({"A1": 1})[:900], "E101.xlsx.truncated"),
    "sheet missing": (without("xl/worksheets/sheet1.xml"), "E101.xlsx.damaged"),
    "workbook missing": (without("xl/workbook.xml"), "E101.xlsx.no-workbook"),
    "broken xml": (sheet_xml("<sheetData><row>"), "E101.xlsx.broken-xml"),
    "unknown encoding": (
        sheet_xml("", styles='<?xml version="1.0" encoding="utf-99"?><a/>'),
        "E101.xlsx.broken-xml",
    ),
    "document type": (
        sheet_xml("", styles='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        "E101.xlsx.dtd",
    ),
    "no cell": (rows('<row r="1"><c r="1A"><v>1</v></c></row>'), "E101.xlsx.damaged"),
    "no row": (rows('<row r="-1"><c><v>1</v></c></row>'), "E101.xlsx.damaged"),
    "no column": (rows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "E101.xlsx.damaged"),
    "no such string": (rows('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'), "E101.xlsx.unreadable"),
    "far corner": (rows(FAR.format(row=1048576, cell="XFD1048576")), "E105.scattered"),
    "far corner without names": (
        rows('<row r="1"><c/></row><row r="1048576"><c r="ZZ1048576"/><c><v>1</v></c></row>'
             '<row r="1"><c r="A1"><v>1</v></c></row>'),
        "E105.scattered",
    ),
    "ratio": (sheet_xml(BOMB), "E105.ratio"),
    "locked": (LOCKED, "E101.xlsx.encrypted"),
    "old rubbish": (OLE + bytes(2000), "E101.xlsx.unreadable"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_reason_is_told(case: str) -> None:
    data, wanted = CASES[case]
    assert key(data) == wanted


def test_members_larger_than_the_bound_are_not_read() -> None:
    assert key(small({"A1": 1}), member_size=0) == "E105.member-size"


def test_all_members_together_have_a_bound() -> None:
    assert key(small({"A1": 1}), unpacked_size=0) == "E105.unpacked-size"


def test_sheets_have_a_bound() -> None:
    assert key(small({"A1": 1}), sheets=0) == "E105.sheets"


def test_cells_have_a_bound() -> None:
    cells = {"A1": 1, "B1": 1, "A2": 1, "B2": 1, "A3": 3, "B3": 4}
    assert key(small(cells), cells=2) == "E105.cells"


def test_a_member_with_a_false_size_is_damaged() -> None:
    data = bytearray(small({"A1": 1}))
    at = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert key(bytes(data)) == "E101.xlsx.damaged"


def test_merged_ranges_over_the_whole_sheet_are_cut_to_what_is_used() -> None:
    data = sheet_xml(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    assert read(data, "a.xlsx").source == "1\n"


def test_cells_with_formats_only_do_not_count() -> None:
    data = rows(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    )
    assert read(data, "a.xlsx").source == "1\n"


def test_cells_need_no_names() -> None:
    data = rows(
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>"
    )
    assert read(data, "a.xlsx").source == "1\n2\n3\n4\n"


def test_elements_may_have_prefixes() -> None:
    def prefixed(name: str, content: bytes) -> bytes:
        if not name.startswith("xl/") or name.endswith(".rels") or "theme" in name:
            return content
        text = content.decode().replace('xmlns="http', 'xmlns:x="http')
        head, mark, rest = text.rpartition("?>")
        rest = rest.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:")
        return (head + mark + rest).encode()

    data = repacked(small({"A1": "甲", "A3": "乙"}), prefixed)
    assert read(data, "a.xlsx").source == "甲\n乙\n"


def test_texts_name_nothing_that_no_reader_gives() -> None:
    known = {"name", "member", "line", "limit", "kind", "sheet", "cells"}
    fields = {
        field for pair in MESSAGES.values() for text in pair
        for _, field, _, _ in string.Formatter().parse(text) if field
    }  # fmt: skip
    assert fields <= known


def _members() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(excel.openpyxl(made(1), 1, excel.DRESSES[3]))) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "docProps" not in name}


MEMBERS = _members()
OLD = excel.xlwt(made(1), 1, excel.DRESSES[0])


def broken(data: bytes, at: int, new: bytes, gap: int) -> bytes:
    at %= len(data)
    return data[:at] + new + data[at + gap :]


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(sorted(MEMBERS)),
    at=st.integers(0, 1 << 20),
    new=st.one_of(
        st.binary(max_size=8), st.sampled_from([b"XFD", b"1048576", b"<c>", b'r="', b"9"])
    ),
    gap=st.integers(0, 8),
)
def test_damage_inside_a_member_is_told_or_borne(name: str, at: int, new: bytes, gap: int) -> None:
    try:
        read(packed({**MEMBERS, name: broken(MEMBERS[name], at, new, gap)}), "a.xlsx")
    except Unreadable as reason:
        assert reason.key in {**MESSAGES, **LIMITS}


@settings(max_examples=300, deadline=None)
@given(at=st.integers(0, 1 << 20), new=st.binary(min_size=1, max_size=4))
def test_damage_inside_an_old_workbook_is_told_or_borne(at: int, new: bytes) -> None:
    try:
        read(broken(OLD, at, new, len(new)), "a.xls")
    except Unreadable as reason:
        assert reason.key in {**MESSAGES, **LIMITS}
