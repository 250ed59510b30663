"""What stands in a table cell: a number, nothing, a mark for nothing, or something unreadable."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern

MARKS = ("/", "-", "--", "---", "\\", "无", "不适用", "*", "**")
LARGEST = 10**10
"""No figure of a report is as large; such a number is a telephone, card or identity number."""
_WIDE = str.maketrans("０１２３４５６７８９．，＋－—–−", "0123456789.,+----")
_NUMBER = expression(r"[+-]?[0-9]+(?:\.[0-9]+)?\Z")
_GROUPED = expression(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_UNIT = expression(
    r"(?P<number>[+-]?[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[件份条宗起封项例次个]|万?元|亿元|万)\Z"
)
_CHANGE = expression(r"(?P<sign>[增减])[加少]?(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<unit>[项件]?)\Z")
_BLANK = expression(r"[\s\u200b-\u200f\u2060\ufeff\u00ad]+")
_SPACED = Pattern(r"[0-9０-９.．]\s+[0-9０-９.．]")
_SEVERAL = Pattern(r"[0-9０-９]\s+[0-9０-９][0-9０-９,，.．]*\s+[0-9０-９]")
_THOUSANDS = expression(r"[+-]?[0-9]{1,3}(?:\s+[0-9]{3})+(?:\.[0-9]+)?\Z")
_GARBLED = expression(r"(?:[?？]\s+|\ufffd+\s*)[0-9]+(?:\.[0-9]+)?\Z")
_SCALE = {"元": Decimal("0.0001"), "万元": Decimal(1), "万": Decimal(1), "亿元": Decimal(10000)}


class Figure(NamedTuple):
    """A cell's value. `kind` is number, blank, mark, invalid or unreadable.

    `value` is set for number and, where one can be told, for invalid (-3, 2.5 in a count).
    `decoration` says what was stripped: unit (12件), grouping (1,234), wide (１２), zero (O, 〇, 零
    for 0), money (a unit inside an amount), spaced (1 2), decimal (a count written 3.0); empty
    otherwise. `text` is the cell as printed. Three or more figures side by side (3 0 15) are
    unreadable: they are a row in one cell, never one number. So is what a wrong decoding made of a
    blank and a number (? 0, garbled): what stood before the number may have been a part of it.
    """

    kind: str
    value: Decimal | None
    text: str
    decoration: str = ""


@lru_cache(8192)
def read(string: str, kind: str = "count") -> Figure:
    """Read a cell of kind count, amount (万元, decimals allowed) or change (signed: -1, +3, 减1)."""
    printed = string.strip()
    bare = _BLANK.sub("", string)
    if not bare:
        return Figure("blank", None, "")
    wide = bare.translate(_WIDE)
    if wide in MARKS:
        return Figure("mark", None, printed)
    if bare in ("O", "o", "Ｏ", "〇", "○", "零", "Ο"):
        return Figure("number", Decimal(0), printed, "zero")
    decoration = "" if wide == bare else "wide"
    if len(bare) < len(printed) and _SPACED.search(printed):
        decoration = "spaced"
    if _NUMBER.match(wide):
        return _legal(Decimal(wide), printed, decoration, kind)
    if _GROUPED.match(wide):
        return _legal(Decimal(wide.replace(",", "")), printed, "grouping", kind)
    unit = _UNIT.match(wide)
    if unit:
        number = Decimal(unit["number"].replace(",", ""))
        if unit["unit"] in _SCALE:
            if kind != "amount":
                return Figure("invalid", None, printed)
            return _legal(number * _SCALE[unit["unit"]], printed, "money", kind)
        return _legal(number, printed, "unit", kind)
    change = _CHANGE.match(wide)
    if change and kind == "change":
        sign = -1 if change["sign"] == "减" else 1
        return Figure(
            "number",
            sign * Decimal(change["number"]),
            printed,
            "unit" if change["unit"] else decoration,
        )
    kind, decoration = ("unreadable", "garbled") if _GARBLED.match(printed) else ("invalid", "")
    return Figure(kind, None, printed, decoration)


def _legal(value: Decimal, printed: str, decoration: str, kind: str) -> Figure:
    if _SEVERAL.search(printed) and not _THOUSANDS.match(printed.translate(_WIDE)):
        return Figure("unreadable", None, printed)
    if abs(value) >= LARGEST:
        return Figure("invalid", None, printed)
    if kind != "change" and value < 0:
        return Figure("invalid", value, printed, decoration)
    if kind == "count" and value != value.to_integral_value():
        return Figure("invalid", value, printed, decoration)
    if kind == "count" and "." in printed:
        return Figure("number", value.to_integral_value(), printed, decoration or "decimal")
    return Figure("number", value, printed, decoration)


@lru_cache(8192)
def looks_like_figure(string: str) -> bool:
    """Tell whether a cell can be a value at all: a number however decorated, a mark or blank."""
    figure = read(string, "change")
    if figure.kind in ("number", "blank", "mark") or figure.value is not None:
        return True
    return figure.decoration == "garbled"
