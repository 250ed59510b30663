"""Old binary workbooks: what their records say beside the values, and how they are packed anew."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from typing import Any

import pytest
import xlwt

from baolint.document.model import Paragraph, Table
from baolint.readers.errors import Unreadable
from baolint.readers.xlsx import read
from baolint.readers.xlsx_compound import packed, workbook
from baolint.readers.xlsx_records import records
from support import excel
from support.excel import DRESSES
from support.made import made
from support.reports import report


def old(change: Callable[[Any], None]) -> bytes:
    """Write a small table with xlwt and change its sheet."""
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("表")
    for row, (label, value) in enumerate([("项目", "数量"), ("规章", 3), ("许可", 1.25)]):
        page.write(row, 0, label)
        page.write(row, 1, value)
    change(page)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(data: bytes) -> list[Any]:
    found: list[Any] = []
    for block in read(data, "a.xls").blocks:
        if isinstance(block, Table):
            found.append([[cell.text.string for cell in row] for row in block.rows])
        elif isinstance(block, Paragraph):
            found.append((block.part, block.text.string))
    return found


TABLE = [["项目", "数量"], ["规章", "3"], ["许可", "1.25"]]


def test_numbers_and_texts_are_read() -> None:
    assert told(old(lambda page: None)) == [TABLE]


def test_a_formula_without_result_is_unreadable() -> None:
    data = old(lambda page: page.write(3, 1, xlwt.Formula("B2+B3")))
    notes = [(key, dict(values)) for key, _, values in read(data, "a.xls").notes]
    assert notes == [("E107.xlsx.formula", {"sheet": "表", "cells": "B4"})]


def test_a_hidden_sheet_is_hidden_text() -> None:
    def second(page: Any) -> None:
        other = page.parent.add_sheet("底稿")
        other.write(0, 0, "联系人")
        other.visibility = 1

    assert told(old(second)) == [TABLE, ("hidden", "联系人")]


def test_hidden_rows_and_columns_beside_the_table_are_hidden_text() -> None:
    def hide(page: Any) -> None:
        page.write(3, 0, "核对")
        page.write(3, 1, 4)
        page.row(3).hidden = True
        page.write(1, 2, "已核")
        page.col(2).hidden = True

    assert told(old(hide)) == [
        TABLE, ("hidden", "已核"), ("hidden", "核对"), ("hidden", "4"),
    ]  # fmt: skip


def test_an_error_value_is_shown() -> None:
    def error(page: Any) -> None:
        page.write(3, 0, "强制")
        page.row(3).set_cell_error(1, "#REF!")

    assert told(old(error))[0][3] == ["强制", "#REF!"]


def test_the_place_names_the_cell() -> None:
    data = excel.xlwt(
        made(5)._replace(figures={**made(5).figures, "disputes/review/total": "99"}), 5, DRESSES[0]
    )
    (spot,) = (f.location.spot for f in report(data, "a.xls").findings if f.code == "B304")
    assert (spot.sheet, (spot.cell or "")[0]) == ("年度报告", "E")


@pytest.mark.parametrize("size", [1, 4095, 4096, 4097, 70_000, 600_000])
def test_a_stream_is_the_same_when_packed_anew(size: int) -> None:
    stream = bytes(range(251)) * (size // 251 + 1)
    assert workbook(packed(stream[:size]))[:size] == stream[:size]


def test_a_stream_in_small_sectors_is_found() -> None:
    stream = bytes(range(250)) * 2
    last, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    data = bytearray(packed(stream))
    data[60:68] = struct.pack("<II", 2, 1)  # sector 2 holds the chain of the small sectors
    sectors = {
        0: entry("Root Entry", 5, 1, 512) + entry("Workbook", 2, 0, len(stream)) + bytes(256),
        1: stream.ljust(512, b"\0"),
        2: struct.pack("<128I", *range(1, 8), last, *[free] * 120),
        9: struct.pack("<128I", last, last, last, *[free] * 6, table, *[free] * 118),
    }
    for number, content in sectors.items():
        data[(number + 1) * 512 : (number + 2) * 512] = content
    assert workbook(bytes(data)) == stream


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    """Give an entry of the folder of a compound file."""
    spelt = name.encode("utf-16-le") + b"\0\0"
    head = spelt.ljust(64, b"\0") + struct.pack("<HBB", len(spelt), kind, 1)
    return head + b"\xff" * 8 + struct.pack("<I", 1) + bytes(36) + struct.pack("<IQ", start, size)


def test_cells_far_apart_are_refused() -> None:
    stream = bytearray(workbook(old(lambda page: page.write(60_000, 200, "x"))))
    with pytest.raises(Unreadable) as raised:
        records(bytes(stream))
    assert raised.value.key == "E105.scattered"


def test_the_size_that_a_sheet_claims_is_taken_out() -> None:
    stream = workbook(old(lambda page: None))
    at = stream.find(struct.pack("<HH", 0x0200, 14))
    assert (any(stream[at + 4 : at + 18]), any(records(stream).stream[at + 4 : at + 18])) == (
        True,
        False,
    )
