"""Numbers and dates of a workbook written out as its cells show them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from baolint.readers.xlsx_xml import walk

_BUILTIN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 16: "d-mmm",
    17: "mmm-yy", 27: "yyyy-m", 28: "m-d", 29: "m-d", 36: "yyyy-m", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    50: "yyyy-m", 52: "yyyy-m", 53: "m-d", 54: "m-d", 57: "yyyy-m", 58: "m-d",
}  # fmt: skip
"""Formats that a file names by number only; of dates those that leave out a part."""

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DIGITS = re.compile(r"[#0?,]*[#0?](?:\.([#0?]+))?")
_LARGEST = Decimal(10) ** 20
_PLAIN = 1e15
"""Whole numbers below this are held to the last digit."""


class Formats:
    """The number formats of a workbook by the number that its cells give them."""

    __slots__ = ("_codes",)

    def __init__(self, styles: bytes) -> None:
        self._codes = _codes(styles) if styles else []

    def number(self, value: float, style: int | None) -> str:
        """Write a number with the decimals that its format shows, without noughts at their end.

        Thousands separators, currencies and units that a format adds are left out: they are not in
        the cell. A percentage keeps its sign.
        """
        if not isfinite(value):
            return "#NUM!"
        code = self._code(style)
        if not code and -_PLAIN < value < _PLAIN and value == int(value):
            return str(int(value))
        exact = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
        decimals, percent = _decimals(code)
        if percent:
            exact *= 100
        if decimals is not None and abs(exact) < _LARGEST:
            exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        text = f"{exact:f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return ("0" if text in ("-0", "") else text) + ("%" if percent else "")

    def moment(self, value: date | time | timedelta, style: int | None) -> str:
        """Write a date as 2024年1月5日, leaving out year or day where the format does."""
        if isinstance(value, datetime):
            clock = value.time()
            day = self._day(value, style)
            return f"{day} {_clock(clock)}" if clock != time() else day
        if isinstance(value, date):
            return self._day(value, style)
        if isinstance(value, time):
            return _clock(value)
        seconds = int(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}"

    def _day(self, value: date, style: int | None) -> str:
        code = _LITERAL.sub("", self._code(style)).lower()
        known = "m" in code and ("d" in code or "y" in code)
        year = f"{value.year}年" if not known or "y" in code else ""
        day = f"{value.day}日" if not known or "d" in code else ""
        return f"{year}{value.month}月{day}"

    def _code(self, style: int | None) -> str:
        if style is None or style >= len(self._codes):
            return ""
        return self._codes[style]


def _codes(styles: bytes) -> list[str]:
    """Give the format code of every cell format, empty where it is the general one."""
    own: dict[str, str] = {}
    codes: list[str] = []
    inside: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name in ("cellXfs", "cellStyleXfs"):
            inside[:] = [name]
        elif name == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "xf" and inside == ["cellXfs"]:
            number = attributes.get("numFmtId", "0")
            builtin = _BUILTIN.get(int(number), "") if number.isdecimal() else ""
            codes.append(own.get(number, builtin))

    walk(styles, "styles.xml", start)
    return codes


def _decimals(code: str) -> tuple[int | None, bool]:
    """Tell how many decimals a format shows (None: as many as there are) and if it is a percentage.

    Scientific, fractional and scaling formats show something else than the number; it is kept.
    """
    bare = _LITERAL.sub("", code.partition(";")[0])
    percent = "%" in bare
    match = _DIGITS.search(bare)
    if match is None or any(sign in bare for sign in "Ee/"):
        return None, percent
    if bare[match.end() : match.end() + 1] == "," or match[0].endswith(","):
        return None, percent
    return len(match[1] or ""), percent


def _clock(value: time) -> str:
    return f"{value.hour}:{value.minute:02}"
