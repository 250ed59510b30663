"""Made-up reports with their tables flattened as converters do: the shapes F-a to F-n.

Every function writes the whole report; what figures it holds is known from the report itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from support.flatten_columns import columns
from support.made import Made
from support.render import HEADINGS, Cell, Looks, Row, grid, html, tables

PLAIN = Looks(str.strip, False, False, False)
"""No blanks for noughts, no headings run in with the text."""
SPLIT = {
    "商业企业": ("商业", "企业"),
    "科研机构": ("科研", "机构"),
    "自然人": ("自", "然", "人"),
    "本年制发件数": ("本年制", "发件数"),
    "社会公益组织": ("社会公", "益组织"),
}
"""Header words that stand on several lines where each cell has its own."""


def report_with(report: Made, written: Callable[[list[Row]], Iterable[str]]) -> str:
    """Write a report as text, a line a paragraph; `written` gives the lines of a table."""
    parts = [*report.title, "", report.preamble, ""]
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    bodies = tables(report, PLAIN)
    for number, (numeral, heading) in enumerate(HEADINGS):
        parts += [f"{numeral}、{heading}", ""]
        for text in prose.get(number, ()):
            parts += [text, ""]
        if 1 <= number <= 3:
            parts += [*written(bodies[number - 1]), ""]
    return "\n".join([*parts, *report.signature]) + "\n"


def tabs(report: Made) -> str:
    """F-a: cells by tab, empty leading tabs, an odd blank line from a page break."""

    def written(rows: list[Row]) -> list[str]:
        lines = ["\t".join(row) for row in grid(rows)]
        if len(lines) > 20:
            lines.insert(14, "")
        return lines

    return report_with(report, written)


def pipes(report: Made) -> str:
    """F-b: a pipe behind every cell, merged labels on the first row of their group only."""
    return report_with(report, lambda rows: (" | ".join([*_texts(row), ""]) for row in rows))


def padded(report: Made) -> str:
    """F-c: the same with a pipe more at the end for every column that a cell covers besides."""

    def written(row: Row) -> str:
        return " | ".join(_texts(row)) + " " + "|" * (1 + sum(cell.width - 1 for cell in row))

    return report_with(report, lambda rows: map(written, rows))


def leading(report: Made) -> str:
    """F-d: a pipe at both ends of the row."""
    return report_with(report, lambda rows: ("| " + " | ".join(_texts(row)) + " |" for row in rows))


def cell_a_line(report: Made) -> str:
    """F-e: a cell a line with a pipe at its end; rows end in two pipes."""
    return report_with(report, lambda rows: (_ends(row) for row in _lines(rows)))


def cell_a_line_endless(report: Made) -> str:
    """F-e: the same without any end of rows."""
    return report_with(report, lambda rows: (f"{text} |" for row in rows for text in _texts(row)))


def pipe_a_line(report: Made) -> str:
    """F-f: the pipe on a line of its own behind each cell."""

    def written(rows: list[Row]) -> Iterator[str]:
        for row in rows:
            for text in _texts(row):
                yield from (text, "|")

    return report_with(report, written)


def pipe_before_row(report: Made) -> str:
    """F-f: a pipe on its own line before each row, and one behind each cell."""

    def written(rows: list[Row]) -> Iterator[str]:
        for row in rows:
            yield "|"
            for text in _texts(row):
                yield f"{text} |"

    return report_with(report, written)


def blank_between(report: Made) -> str:
    """F-g: a cell a line, blank lines between, header words split over lines."""

    def written(rows: list[Row]) -> Iterator[str]:
        for row in rows:
            for text in _texts(row):
                yield from (*SPLIT.get(text, (text,)), "")

    return report_with(report, written)


def deduplicated(report: Made) -> str:
    """F-h: the same, but a text that stood in the table before is left out."""

    def written(rows: list[Row]) -> Iterator[str]:
        for text in dict.fromkeys(text for row in rows for text in _texts(row)):
            yield from (text, "")

    return report_with(report, written)


def without_figures(report: Made) -> str:
    """F-h: all figures gone."""

    def written(rows: list[Row]) -> Iterator[str]:
        for text in (text for row in rows for text in _texts(row)):
            if not text.replace(".", "").isdigit():
                yield from (text, "")

    return report_with(report, written)


def glued(report: Made) -> str:
    """F-i: a line a row, nothing between the cells."""
    return report_with(report, lambda rows: ("".join(_texts(row)) for row in rows))


def glued_in_part(report: Made) -> str:
    """F-i: the same with blanks between some figures."""

    def written(row: Row) -> str:
        texts = _texts(row)
        return "".join(
            text + (" " if text.isdigit() and number % 3 == 1 else "")
            for number, text in enumerate(texts)
        ).rstrip()

    return report_with(report, lambda rows: map(written, rows))


def one_line(report: Made) -> str:
    """F-i: the whole report on one line."""
    return "".join(line.strip() for line in glued(report).splitlines()) + "\n"


def web_page(report: Made) -> str:
    """F-k: html with the form's spans."""
    return html(report, 0, portal=False)


def pictures(report: Made) -> str:
    """F-l: a picture in the place of each table, of which text keeps nothing."""
    return report_with(report, lambda rows: ())


def pictures_on_page(report: Made) -> str:
    """F-l: the same as a web page that shows the pictures."""
    parts = [
        f'<p><img src="{number}.png" alt=""></p>' if line == "@" else f"<p>{line}</p>"
        for number, line in enumerate(report_with(report, lambda rows: ("@",)).splitlines())
        if line.strip()
    ]
    return "<!DOCTYPE html><html><body>" + "\n".join(parts) + "</body></html>"


def layout_table(report: Made) -> str:
    """F-m: the article was one cell of a page's layout table: pipes before all else."""
    return "|" * 300 + " " + pipes(report)


def spaces(report: Made) -> str:
    """F-n: one blank between any two cells."""
    return report_with(report, lambda rows: (" ".join(_texts(row)) for row in rows))


SHAPES: dict[str, Callable[[Made], str]] = {
    "F-a-tabs.txt": tabs,
    "F-b-pipes.txt": pipes,
    "F-c-padded-pipes.txt": padded,
    "F-d-leading-pipes.txt": leading,
    "F-e-cell-a-line.txt": cell_a_line,
    "F-e-cell-a-line-endless.txt": cell_a_line_endless,
    "F-f-pipe-a-line.txt": pipe_a_line,
    "F-f-pipe-before-row.txt": pipe_before_row,
    "F-g-blank-lines-between.txt": blank_between,
    "F-h-deduplicated.txt": deduplicated,
    "F-h-figures-gone.txt": without_figures,
    "F-i-glued.txt": glued,
    "F-i-glued-in-part.txt": glued_in_part,
    "F-i-one-line.txt": one_line,
    "F-j-columns.txt": columns,
    "F-k-page.html": web_page,
    "F-l-pictures.txt": pictures,
    "F-l-pictures.html": pictures_on_page,
    "F-m-layout-table.txt": layout_table,
    "F-n-spaces.txt": spaces,
}
"""Name of a file to the function that writes it."""


def _lines(rows: list[Row]) -> Iterator[list[str]]:
    return map(_texts, rows)


def _ends(texts: list[str]) -> str:
    return "\n".join(f"{text} |" for text in texts) + "|"


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


__all__ = ["PLAIN", "SHAPES", "Cell", "columns", "report_with"]
