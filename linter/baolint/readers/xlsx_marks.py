"""What a sheet's XML says beside the values: formulas without result, errors, what is hidden.

The scan also guards the reading of the values: a sheet whose cells lie too far apart is refused here,
before a table of all places between them is made in memory.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from baolint.document.limits import LIMITS, Limits
from baolint.readers.errors import Unreadable
from baolint.readers.limit import reached
from baolint.readers.xlsx_margins import Margins
from baolint.readers.xlsx_xml import is_on, walk

SPARSE = 5
"""How many times the bound on cells the rows times columns may be that the cells of a sheet span."""
MAX_COLUMNS = 16_384
"""Columns that a sheet can have at all."""

Position = tuple[int, int]
"""Row and column, both from 0."""

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})\Z")


class Marks:
    """What is to be known of a sheet's cells; rows and columns count from 0.

    `formulas` are the formulas whose result the file does not hold, `noughts` those with the result
    0; `calculated` says that some formula has another result. `errors` are the error values
    (#REF!), `styles` the numbers of the formats of cells with numbers. `margins` are the (part, text)
    of the printed page's header and footer.
    """

    __slots__ = (
        "calculated", "errors", "formulas", "hidden_columns", "hidden_rows", "margins", "noughts",
        "styles",
    )  # fmt: skip

    def __init__(self) -> None:
        self.formulas: dict[Position, str] = {}
        self.noughts: dict[Position, str] = {}
        self.calculated = False
        self.errors: dict[Position, str] = {}
        self.styles: dict[Position, int] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns = bytearray(MAX_COLUMNS)
        self.margins: list[tuple[str, str]] = []

    def hides_row(self, row: int) -> bool:
        return row in self.hidden_rows

    def hides_column(self, column: int) -> bool:
        return bool(self.hidden_columns[column])

    def hide_columns(self, first: int, last: int) -> None:
        """Note that a stretch of columns is hidden."""
        last = min(last, MAX_COLUMNS - 1)
        if first <= last:
            self.hidden_columns[first : last + 1] = b"\1" * (last + 1 - first)


class Extent:
    """The stretch of rows and columns that filled cells take up, kept within bounds."""

    __slots__ = ("_bottom", "_cells", "_left", "_limits", "_member", "_right", "_top")

    def __init__(self, member: str, limits: Limits) -> None:
        self._member = member
        self._limits = limits
        self._cells = 0
        self._top = self._left = 1 << 30
        self._bottom = self._right = -1

    def add(self, row: int, column: int) -> None:
        """Take in a filled cell; raises Unreadable where the bound is reached."""
        self._cells += 1
        if self._top <= row <= self._bottom and self._left <= column <= self._right:
            if self._cells > self._limits.cells:
                raise reached("E105.cells", "cells", self._limits, f"{self._cells:,}")
            return
        self._top, self._bottom = min(self._top, row), max(self._bottom, row)
        self._left, self._right = min(self._left, column), max(self._right, column)
        places = (self._bottom - self._top + 1) * (self._right - self._left + 1)
        most = SPARSE * self._limits.cells
        if places > most:
            raise reached(
                "E105.scattered", "cells", self._limits, f"{places:,}",
                member=self._member, most=f"{most:,}",
            )  # fmt: skip


def scan(content: bytes, member: str, limits: Limits = LIMITS) -> Marks:
    """Go through the XML of a worksheet."""
    found = _Scan(member, limits)
    walk(content, member, found.start, found.text, limits)
    found.leave()
    found.marks.margins = found.margins.shown()
    return found.marks


class _Scan:
    """The state of a scan: which cell it is in, and what of the cell was seen.

    A cell is done with when the next one, or a row, begins.
    """

    __slots__ = (
        "_column", "_columns", "_extent", "_formula", "_held", "_kind", "_limits", "_member",
        "_merged", "_number", "_result", "_row", "_style", "_taken", "margins", "marks",
    )  # fmt: skip

    def __init__(self, member: str, limits: Limits) -> None:
        self.marks = Marks()
        self.margins = Margins()
        self._limits = limits
        self._member = member
        self._extent = Extent(member, limits)
        self._row = self._column = -1
        self._number = ""
        self._columns: dict[str, int] = {}
        self._merged = 0
        self._kind = self._style = ""
        self._formula: list[str] | None = None
        self._result: list[str] = []
        self._held = False
        self._taken: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._taken = None
        if name == "c":
            if self._held:
                self.leave()
            self._enter(attributes)
        elif name == "v":
            self._held = True
            if self._formula is not None or self._kind == "e":
                self._taken = self._result = []
        elif name == "f":
            self._held = True
            self._taken = self._formula = []
        elif name == "row":
            self.leave()
            self._begin_row(attributes)
        elif name == "is":
            self._held = True
        else:
            self._beside(name, attributes)

    def text(self, characters: str) -> None:
        if self._taken is not None:
            self._taken.append(characters)

    def leave(self) -> None:
        """Take note of the cell that the scan is in."""
        if not self._held:
            return
        self._held = False
        at = self._row, self._column
        self._extent.add(*at)
        if self._formula is not None:
            self._calculated(at)
        if self._kind == "e":
            self.marks.errors[at] = "".join(self._result).strip()
        elif self._kind == "n" and self._style != "0":
            self.marks.styles[at] = self._whole(self._style)

    def _beside(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take what stands beside the rows: columns, merged ranges, header and footer."""
        if name == "col":
            if is_on(attributes.get("hidden")):
                first, last = attributes.get("min", "1"), attributes.get("max", "1")
                self.marks.hide_columns(max(self._whole(first) - 1, 0), self._whole(last) - 1)
        elif name == "mergeCell":
            self._merged += 1
            if self._merged > self._limits.cells:
                raise reached("E105.cells", "cells", self._limits, f"{self._merged:,}")
        else:
            self._taken = self.margins.open(name, attributes)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r")
        self._row = self._whole(number) - 1 if number else self._row + 1
        self._number = number or ""
        self._column = -1
        if is_on(attributes.get("hidden")):
            self.marks.hidden_rows.add(self._row)

    def _enter(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._row = max(self._row, 0)
            self._column = min(self._column + 1, MAX_COLUMNS)
        else:
            # nearly always a known column of the row that the scan is in
            number = self._number
            known = self._columns.get(reference[: -len(number)]) if number else None
            if known is not None and reference.endswith(number):
                self._column = known
            else:
                self._row, self._column = self._position(reference)
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._formula = None

    def _calculated(self, at: Position) -> None:
        formula = "=" + ("".join(self._formula or ()).strip() or "…")
        result, self._result = "".join(self._result).strip(), []
        # a text without characters is a result; a number without digits is none
        if not result and self._kind != "str":
            self.marks.formulas[at] = formula
        elif self._kind == "n" and result.strip("0.") == "":
            self.marks.noughts[at] = formula
        else:
            self.marks.calculated = self.marks.calculated or bool(result)

    def _position(self, reference: str) -> Position:
        match = _REFERENCE.match(reference)
        if match is None:
            raise Unreadable("E101.xlsx.damaged", member=self._member)
        letters, row = match.groups()
        column = 0
        for letter in letters.upper():
            column = column * 26 + ord(letter) - 64
        if column > MAX_COLUMNS:
            raise Unreadable("E101.xlsx.damaged", member=self._member)
        self._columns[letters] = column - 1
        return int(row) - 1, column - 1

    def _whole(self, digits: str) -> int:
        if not digits.isascii() or not digits.isdigit() or len(digits) > 7:
            raise Unreadable("E101.xlsx.damaged", member=self._member)
        return int(digits)
