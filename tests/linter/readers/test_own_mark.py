"""Office files that we wrote are told by their mark, and nothing else is."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.packaging.custom import StringProperty

from baolint.readers.own_mark import MARK, is_marked
from support.excel import saved
from support.word import packed, paragraph, raw

PROPERTY = '<Properties><property name="{name}"><lpwstr>annotated</lpwstr></property></Properties>'


def written(folder: Path, data: bytes) -> str:
    path = folder / "a.docx"
    path.write_bytes(data)
    return str(path)


def word(name: str) -> bytes:
    return raw(paragraph("正文。"), members={"docProps/custom.xml": PROPERTY.format(name=name)})


@pytest.mark.parametrize(("name", "is_ours"), [(MARK, True), ("KSOProductBuildVer", False)])
def test_a_file_is_ours_by_the_name_of_a_property(tmp_path: Path, name: str, is_ours: bool) -> None:
    assert is_marked(written(tmp_path, word(name))) == is_ours


def test_the_mark_survives_another_program(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.custom_doc_props.append(StringProperty(name=MARK, value="report"))
    again = openpyxl.load_workbook(io.BytesIO(saved(book)))
    assert is_marked(written(tmp_path, saved(again)))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"docProps/custom.xml",
        word(MARK)[:-30],
        word(MARK).replace(b"PK\x01\x02", b"PK\x01\x03"),
        packed({"docProps/custom.xml": "<a/>" + " " * (1 << 21) + f'name="{MARK}"'}),
    ],
    ids=["empty", "text", "cut short", "damaged", "too large"],
)
def test_what_cannot_be_read_is_not_ours(tmp_path: Path, data: bytes) -> None:
    assert is_marked(written(tmp_path, data)) is False


def test_what_is_not_there_is_not_ours(tmp_path: Path) -> None:
    assert is_marked(str(tmp_path / "none.docx")) is False
