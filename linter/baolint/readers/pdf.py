"""PDF files: characters and ruling lines to paragraphs and tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Document
from baolint.readers import pdf_furniture, pdf_pieces
from baolint.readers.errors import Unreadable
from baolint.readers.pdf_aligned import tables
from baolint.readers.pdf_file import sheets
from baolint.readers.pdf_layout import Layout
from baolint.readers.pdf_lines import Line, joined
from baolint.readers.pdf_page import Content, hang, is_picture, pictures
from baolint.readers.pdf_paragraphs import Measure, goes_on, measures
from baolint.readers.pdf_shapes import Box, Glyph, RawTable, Sheet

Item = tuple[float, Line | RawTable | Box]
"""Something on a page with the height at which it begins."""


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a PDF file. What cannot be read is raised as Unreadable, never anything else.

    Page numbers are left out; running headers and footers stand behind the body, and behind them
    what is written aslant (as "textbox") or struck out (as "hidden"). A page that only holds a picture is a Picture, with a note.
    """
    try:
        return _read(data, path, limits)
    except Unreadable as reason:
        values = {"name": PurePath(path).name, **reason.values}
        raise Unreadable(reason.key, **values) from reason


def _read(data: bytes, path: str, limits: Limits) -> Document:
    found = sheets(data, limits)
    _refuse_textless(found)
    shown = {sheet.number for sheet in found if is_picture(sheet)}
    contents = [
        Content(_bare(sheet) if sheet.number in shown else sheet, limits) for sheet in found
    ]
    text, margins = pdf_furniture.part(
        [
            pdf_furniture.Page(one.sheet, one.lines, [(t.top, t.bottom) for t in one.tables])
            for one in contents
        ]
    )
    text = [one.part_column(lines) for one, lines in zip(contents, text, strict=True)]
    text = _align(contents, text, measures(found, text))
    measured = measures(found, text)
    _mend(contents)
    layout = Layout(found)
    flow = _Flow(layout)
    for content, lines, measure in zip(contents, text, measured, strict=True):
        sheet = content.sheet
        if sheet.number in shown:
            flow.end()
            layout.picture(sheet.number, (0.0, 0.0, sheet.width, sheet.height), whole=True)
        elif content.drawn:
            layout.drawing(sheet.number, (0.0, 0.0, sheet.width, sheet.height))
        for _, item in sorted(_items(content, lines), key=_height):
            flow.add(item, measure, sheet.number)
    flow.end()
    for part, line in margins:
        layout.paragraph(joined([line]), part)
    told: set[str] = set()
    for sheet in found:
        for run in _aside(sheet.aside):
            words = "".join(glyph.char for glyph in run)
            if words not in told:
                # a watermark says the same all over the pages
                layout.paragraph(run, "textbox")
            told.add(words)
    for sheet in found:
        for run in _aside(sheet.struck):
            layout.paragraph(run, "hidden")
    source, blocks, places = layout.result(found)
    return Document(
        path=path,
        reader="pdf",
        sha256=sha256(data).hexdigest(),
        source=source,
        blocks=blocks,
        places=places,
        notes=tuple(layout.notes),
        unread=tuple(layout.unread),
    )


class _Flow:
    """Joins lines to paragraphs as they come, until a table or picture ends them."""

    __slots__ = ("_last", "_layout", "_lines")

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._lines: list[Line] = []
        self._last: Measure | None = None

    def add(self, item: Line | RawTable | Box, measure: Measure, page: int) -> None:
        if isinstance(item, Line):
            last = self._last
            if not (self._lines and last and goes_on(self._lines[-1], item, last, measure)):
                self.end()
            self._lines.append(item)
            self._last = measure
            return
        self.end()
        if isinstance(item, RawTable):
            self._layout.table(item)
        else:
            self._layout.picture(page, item)

    def end(self) -> None:
        if self._lines:
            self._layout.paragraph(joined(self._lines))
        self._lines = []


def _refuse_textless(found: Sequence[Sheet]) -> None:
    """Refuse a file without any text: scanned, drawn, or in fonts that say nothing."""
    if any(sheet.glyphs and not is_picture(sheet) for sheet in found):
        return
    pages = str(len(found))
    if any(sheet.strange for sheet in found):
        raise Unreadable("E101.pdf.garbled", pages=pages)
    if any(is_picture(sheet) for sheet in found):
        raise Unreadable("E101.pdf.pictures", pages=pages)
    raise Unreadable("E101.pdf.blank", pages=pages)


def _align(
    contents: Sequence[Content], text: Sequence[list[Line]], measured: Sequence[Measure]
) -> list[list[Line]]:
    """Add the tables without ruling lines to their pages; give the lines that are in none."""
    floors = hang(contents, text)
    width = max((measure.width for measure in measured), default=0.0)
    found, rest = tables([line for lines in text for line in lines], width, floors)
    kept: list[list[Line]] = [[] for _ in text]
    for line in rest:
        kept[line.page - 1].append(line)
    for table in found:
        contents[table.page - 1].tables.append(table)
    return kept


def _bare(sheet: Sheet) -> Sheet:
    """Give a page without anything on it."""
    return Sheet(sheet.number, sheet.width, sheet.height, sheet.turn)


def _items(content: Content, lines: Sequence[Line]) -> Iterator[Item]:
    for line in lines:
        yield line.top, line
    for table in content.tables:
        yield table.top, table
    for box in pictures(content.sheet):
        yield box[1], box


def _mend(contents: Sequence[Content]) -> None:
    """Put rows together that the end of a page has cut."""
    for one, other in itertools.pairwise(contents):
        if one.tables and other.tables:
            above = max(one.tables, key=_bottom)
            below = min(other.tables, key=_top)
            pdf_pieces.mend(above, below)


def _aside(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Give text at another angle than the page's, cut where it jumps."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and abs(glyph.base - run[-1].base) + abs(glyph.x0 - run[-1].x0) > 4 * glyph.em:
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _height(item: Item) -> float:
    return item[0]


def _top(table: RawTable) -> float:
    return table.top


def _bottom(table: RawTable) -> float:
    return table.bottom
