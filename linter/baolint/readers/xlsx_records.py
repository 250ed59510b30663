"""Old binary workbooks (.xls): what their records say of the cells beside the values.

Like the scan of a modern sheet this guards the reading of the values against cells that lie too far
apart.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.limits import LIMITS, Limits
from baolint.readers.errors import Unreadable
from baolint.readers.limit import reached
from baolint.readers.xlsx_marks import Extent, Marks

_BOF, _EOF, _SHEET, _LOCKED, _STRINGS = 0x0809, 0x000A, 0x0085, 0x002F, 0x00FC
_ROW, _COLUMNS, _ERROR, _SIZE = 0x0208, 0x007D, 0x0205, 0x0200
_FORMULAS = (0x0006, 0x0206, 0x0406)
_SERIES = 0x00BD
_CELLS = (0x0203, 0x0204, 0x00FD, 0x027E, 0x00D6, _ERROR, *_FORMULAS, _SERIES)
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
_FORMULA = "=…"
"""What is shown of a formula: the records hold it in a form that is not for reading."""


class Records(NamedTuple):
    """The marks of every sheet in the workbook's order, None for a chart or macro sheet.

    `stream` is the workbook without what its sheets say of their own size: the library that reads
    the values would set aside memory for it, however large.
    """

    sheets: list[Marks | None]
    stream: bytes


def records(stream: bytes, limits: Limits = LIMITS) -> Records:
    """Go through the records of a workbook."""
    cleaned = bytearray(stream)
    try:
        found = [
            _marks(stream, start, cleaned, limits) if kind == 0 else None
            for start, kind in _sheets(stream, limits)
        ]
    except (struct.error, IndexError, ValueError, OverflowError) as reason:
        raise Unreadable("E101.xlsx.unreadable") from reason
    return Records(found, bytes(cleaned))


def _sheets(stream: bytes, limits: Limits) -> list[tuple[int, int]]:
    """Give (offset, kind) of every sheet; kind 0 is a worksheet."""
    found = []
    for kind, start, size, _ in _records(stream, 0):
        if kind == _LOCKED:
            raise Unreadable("E101.xlsx.encrypted")
        if kind == _STRINGS and struct.unpack_from("<I", stream, start + 4)[0] > len(stream):
            raise Unreadable("E101.xlsx.unreadable")
        if kind == _SHEET and size >= 6:
            offset, _, sort = struct.unpack_from("<IBB", stream, start)
            found.append((offset, sort))
    if len(found) > limits.sheets:
        raise reached("E105.sheets", "sheets", limits, len(found))
    return found


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield (kind, offset of the data, size, depth) of the records up to the end of a part.

    Depth 1 is the part itself, below it are the charts it holds.
    """
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        else:
            yield kind, at + 4, size, depth
        at += 4 + size


def _marks(stream: bytes, offset: int, cleaned: bytearray, limits: Limits) -> Marks:
    marks = Marks()
    extent = Extent("Workbook", limits)
    for kind, start, size, depth in _records(stream, offset):
        if kind in _CELLS and size >= 6:
            row, column = struct.unpack_from("<HH", stream, start)
            extent.add(row, column)
            if kind == _SERIES:
                extent.add(row, struct.unpack_from("<H", stream, start + size - 2)[0])
            elif depth > 1:
                continue
            elif kind == _ERROR and size >= 8 and stream[start + 7]:
                marks.errors[row, column] = _ERRORS.get(stream[start + 6], "#N/A")
            elif kind in _FORMULAS and size >= 14:
                _formula(marks, row, column, stream[start + 6 : start + 14])
        elif kind == _SIZE:
            cleaned[start : start + size] = bytes(size)
        elif kind == _ROW and size >= 16 and stream[start + 12] & 0x20:
            marks.hidden_rows.add(struct.unpack_from("<H", stream, start)[0])
        elif kind == _COLUMNS and size >= 10 and stream[start + 8] & 1:
            marks.hide_columns(*struct.unpack_from("<HH", stream, start))
    return marks


def _formula(marks: Marks, row: int, column: int, result: bytes) -> None:
    if result[6:8] != b"\xff\xff":
        return
    if result[0] == 2:
        marks.errors[row, column] = _ERRORS.get(result[2], "#N/A")
    elif result[0] == 3:
        # either an empty text or nothing calculated yet: the two are written alike
        marks.formulas[row, column] = _FORMULA
