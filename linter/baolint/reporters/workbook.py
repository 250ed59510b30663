"""The sheets of a workbook: a frozen head that filters, wrapped texts, coloured grades, no formulas.

Every text is written as a text, never as a formula or a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

import xlsxwriter

from baolint.messages.phrase import speaker

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Value = str | int | float | None
Head = Sequence[tuple[str, int]]
"""Titles of columns with their widths, a Chinese character counting two."""
COLOURS = {
    "A": "#C6E0B4", "B": "#E2EFDA", "C": "#FFE699", "D": "#F4B6B6", "U": "#D9D9D9",
    "严重": "#F4B6B6", "一般": "#FFE699", "提示": "#DDEBF7",
    "按期": "#C6E0B4", "逾期": "#FFE699", "未报": "#F4B6B6", "日期不明": "#D9D9D9",
    "相符": "#C6E0B4", "不符": "#F4B6B6", "未能核对": "#D9D9D9",
    "新发现": "#F4B6B6", "仍未改": "#FFE699", "已改正": "#C6E0B4",
}  # fmt: skip
"""The background of cells that hold just this grade, severity or state."""
MOST_ROWS = 1_000_000
"""Rows of one sheet; Excel has 1,048,576. What there is more goes on on another sheet."""
LONGEST = 32_000
"""Characters of one cell; Excel has 32,767."""
LINE = 15
"""Points of a line of a cell. Excel finds the height of a row by itself, LibreOffice does not."""
TALLEST = 409
"""Points of the tallest row there can be."""
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


class Look(NamedTuple):
    """How a cell is dressed; `inert` marks a text that must stay one even when edited."""

    colour: str = ""
    inert: bool = False
    head: bool = False
    number: bool = False


def sheet(
    book: xlsxwriter.Workbook,
    name: str,
    head: Head,
    rows: Iterable[Sequence[Value]],
    dress: Callable[[Look], Format],
    lang: str = "zh",
) -> None:
    """Write a sheet with a frozen head that filters, and its rows; what is too much goes on on others."""
    say = speaker(lang)
    colours = {say(word): colour for word, colour in COLOURS.items()}
    rest = iter(rows)
    number = 1
    while (first := next(rest, None)) is not None or number == 1:
        shown = name if number == 1 else say("{name}（{number}）", name=name, number=number)
        part = [] if first is None else chain([first], islice(rest, MOST_ROWS - 1))
        _page(book, shown, head, part, dress, colours)
        number += 1


def _page(
    book: xlsxwriter.Workbook,
    name: str,
    head: Head,
    rows: Iterable[Sequence[Value]],
    dress: Callable[[Look], Format],
    colours: Mapping[str, str],
) -> None:
    page = book.add_worksheet(name)
    for column, (title, width) in enumerate(head):
        page.set_column(column, column, width)
        page.write_string(0, column, title, dress(Look(head=True)))
    row = 0
    for row, values in enumerate(rows, 1):
        page.set_row(row, _height(values, head))
        for column, value in enumerate(values):
            if isinstance(value, str) and value:
                text = _text(value)
                look = Look(colours.get(text, ""), text.startswith(_FORMULA))
                page.write_string(row, column, text, dress(look))
            elif isinstance(value, int | float):
                page.write_number(row, column, value, dress(Look(number=True)))
            else:
                page.write_blank(row, column, None, dress(Look()))
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, row, len(head) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _height(values: Sequence[Value], head: Sequence[tuple[str, int]]) -> int:
    """Give the points that a row's texts take, wrapped at the widths of their columns."""
    most = max(
        sum(_lines(line, space) for line in str(value).split("\n"))
        for value, (_, space) in zip(values, head, strict=True)
    )
    return min(most * LINE + 2, TALLEST)


def _lines(text: str, space: int) -> int:
    """Count the lines of a text; “” too are as wide as Chinese characters in Chinese fonts."""
    if 2 * len(text) < space:
        return 1
    width = sum(1 if char.isascii() else 2 for char in text)
    return max(1, -(-width // (space - 1)))


def _text(value: str) -> str:
    """Give a text as a cell may hold it: without control characters, not too long."""
    lines = (_ILLEGAL.sub("", line) for line in value.split("\n"))
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def wardrobe(book: xlsxwriter.Workbook) -> Callable[[Look], Format]:
    """Give what makes the format of a look, each only once."""
    made: dict[Look, Format] = {}

    def dress(look: Look) -> Format:
        if look not in made:
            properties: dict[str, object] = {"text_wrap": True, "valign": "top", "border": 1}
            properties["border_color"] = "#BFBFBF"
            if look.head:
                properties |= {"bold": True, "bg_color": "#D6DCE4", "valign": "vcenter"}
            if look.number:
                properties["align"] = "center"
            if look.colour:
                properties["bg_color"] = look.colour
            if look.inert:
                properties["quote_prefix"] = True
            made[look] = book.add_format(properties)
        return made[look]

    return dress
