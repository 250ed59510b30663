"""F-j: a report as tools lay out the text of a PDF, cells in columns by runs of blanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from support.made import Made
from support.render import HEADINGS, Looks, Row, tables

LINE = 38
"""Characters of a line of prose."""
PAGE = 52
"""Lines of a page."""
WIDTHS = {4: (16, 12, 12, 12), 10: (3, 7, 17, 5, 5, 5, 5, 5, 5, 5), 15: (5,) * 15}
"""Characters of each column by their number; a Chinese character counts as one, as in pdftotext."""


class Placed(NamedTuple):
    """A piece of a cell: line of the table, column, text."""

    line: int
    column: int
    text: str


def columns(report: Made) -> str:
    """Write the report page by page, tables with their labels wrapped and centred."""
    lines = [f"      {line}" for line in report.title]
    lines += _wrapped(report.preamble)
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    plain = Looks(str.strip, False, False, False)
    bodies = tables(report, plain)
    for number, (numeral, heading) in enumerate(HEADINGS):
        lines.append(f"     {numeral}、{heading}")
        for text in prose.get(number, ()):
            lines += _wrapped(text)
        if 1 <= number <= 3:
            lines += _table(bodies[number - 1])
    lines += [f"{'':30}{line}" for line in report.signature]
    return "\n".join(_paged(lines)) + "\n"


def _paged(lines: list[str]) -> Iterator[str]:
    for number in range(0, len(lines), PAGE):
        yield from lines[number : number + PAGE]
        yield from ("", "", f"{'':20}—{number // PAGE + 1}—", "\f")


def _wrapped(text: str) -> list[str]:
    first, rest = text[: LINE - 2], text[LINE - 2 :]
    return [f"     {first}", *("  " + rest[n : n + LINE] for n in range(0, len(rest), LINE))]


def _table(rows: list[Row]) -> list[str]:
    """Draw a table: every cell's text wrapped to its width and centred in its height."""
    size = max(sum(cell.width for cell in row) for row in rows)
    widths = WIDTHS[size]
    starts = [sum(widths[:number]) + number for number in range(size + 1)]
    taken: set[tuple[int, int]] = set()
    cells: list[tuple[int, int, int, int, list[str]]] = []
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            taken |= {(y + dy, x + dx) for dy in range(cell.height) for dx in range(cell.width)}
            room = starts[x + cell.width] - starts[x] - 1
            parts = [cell.text[n : n + room] for n in range(0, len(cell.text), room)] or [""]
            cells.append((y, x, cell.height, cell.width, parts))
            x += cell.width
    heights = [
        max(len(parts) for top, _, tall, _, parts in cells if top <= y < top + tall and tall == 1)
        if any(top == y and tall == 1 for top, _, tall, _, _ in cells)
        else 1
        for y in range(len(rows))
    ]
    tops = [sum(heights[:number]) for number in range(len(rows) + 1)]
    placed = [
        Placed(
            tops[y] + (tops[y + tall] - tops[y] - len(parts)) // 2 + number,
            starts[x] + (starts[x + wide] - starts[x] - 1 - len(part)) // 2,
            part,
        )
        for y, x, tall, wide, parts in cells
        for number, part in enumerate(parts)
    ]
    return _drawn(placed, tops[-1])


def _drawn(placed: list[Placed], size: int) -> list[str]:
    lines = []
    for number in range(size):
        drawn = ""
        for piece in sorted((p for p in placed if p.line == number), key=lambda p: p.column):
            gap = max(piece.column - len(drawn), 1 if drawn else 0)
            drawn += " " * gap + piece.text
        lines.append(drawn)
    return lines
