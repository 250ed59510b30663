"""The values of a workbook's cells, read with python-calamine."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from baolint.readers.errors import Unreadable
from baolint.readers.xlsx_marks import Position

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Value = int | float | str | bool | date | time | timedelta
Range = tuple[Position, Position]
"""The first and the last cell of a merged range."""

_PANIC = "PanicException"
"""The library's own exception for a damaged file that it did not expect; no class is exported."""


class Values:
    """A workbook opened for its values; its sheets are counted from 0 in their order."""

    __slots__ = ("_book",)

    def __init__(self, data: bytes) -> None:
        from python_calamine import CalamineWorkbook

        with _guarded():
            self._book: CalamineWorkbook = CalamineWorkbook.from_filelike(io.BytesIO(data))

    def names(self) -> list[tuple[str, bool]]:
        """Give the name of every sheet and whether it is shown."""
        from python_calamine import SheetVisibleEnum

        return [
            (sheet.name, sheet.visible == SheetVisibleEnum.Visible)
            for sheet in self._book.sheets_metadata
        ]

    def sheet(self, ordinal: int) -> tuple[dict[Position, Value], list[Range]]:
        """Give the filled cells of a sheet, row by row, and its merged ranges.

        The caller has made sure that the cells do not lie too far apart: all places between them
        are held in memory.
        """
        with _guarded():
            sheet = self._book.get_sheet_by_index(ordinal)
            rows = sheet.to_python()
            ranges = sheet.merged_cell_ranges
        top, left = sheet.start or (0, 0)
        values = {
            (top + row, left + column): value
            for row, cells in enumerate(rows)
            for column, value in enumerate(cells)
            if value != ""
        }
        return values, ranges or []


@contextmanager
def _guarded() -> Iterator[None]:
    """Turn whatever the library raises into Unreadable, and keep what it prints from the user.

    On a badly damaged file it panics: an exception outside of Python's usual ones, and lines of
    machine addresses on the standard error stream.
    """
    from python_calamine import CalamineError, PasswordError

    try:
        with _silent():
            yield
    except PasswordError as reason:
        raise Unreadable("E101.xlsx.encrypted") from reason
    except (CalamineError, IndexError, OSError, ValueError, OverflowError) as reason:
        raise Unreadable("E101.xlsx.unreadable") from reason
    except BaseException as reason:
        if type(reason).__name__ != _PANIC:
            raise
        raise Unreadable("E101.xlsx.unreadable") from reason


@contextmanager
def _silent() -> Iterator[None]:
    """Lead the standard error stream into nothing, below Python, for a moment."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no such stream
        yield
        return
    try:
        with open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
