"""The walk over one member of a Word file: XML in, paragraphs and tables of the final view out."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from baolint.readers.docx_names import (
    ALTERNATE,
    APART,
    CHUNK,
    DEL,
    SDT,
    TBL,
    TBLGRID,
    TC,
    TR,
    TRPR,
    VAL,
    P,
    w,
)
from baolint.readers.docx_numbering import Numbering, whole
from baolint.readers.docx_raw import RawBlock, RawCell, RawParagraph, RawTable
from baolint.readers.docx_runs import Runs, branch
from baolint.readers.docx_stated import WIDEST, Stated
from baolint.readers.docx_styles import Styles

_GRID_COLUMN, _WIDTH, _BEFORE = w("gridCol"), w("w"), w("gridBefore")
_GALLERY = f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}"


class Flow:
    """Blocks in the making; `carried` is a paragraph whose end was deleted and that runs on."""

    __slots__ = ("blocks", "carried")

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self.carried: RawParagraph | None = None


class Story:
    """One member while it is walked. `hides` says that hidden and struck text has to be looked for.

    `chunks` is set when the member embeds other files that Word would convert on opening.
    """

    __slots__ = ("_numbering", "_paragraphs", "_runs", "_stated", "_styles", "chunks")

    def __init__(
        self, root: etree._Element, styles: Styles, numbering: Numbering, hides: bool
    ) -> None:
        self._paragraphs = {element: at for at, element in enumerate(root.iter(P))}
        self._stated = Stated(root)
        self._runs = Runs(root, styles, hides, self.blocks)
        self._styles = styles
        self._numbering = numbering
        self.chunks = False

    def blocks(self, parent: etree._Element) -> list[RawBlock]:
        """Give what stands in the body, a cell, a text box, a note or a header."""
        flow = Flow()
        self._flow(parent, flow)
        self._release(flow)
        return flow.blocks

    def _flow(self, parent: etree._Element, flow: Flow) -> None:
        for element in parent:
            tag = element.tag
            if tag == P:
                self._paragraph(element, flow)
            elif tag == TBL:
                self._release(flow)
                flow.blocks.append(self._table(element))
            elif tag == ALTERNATE:
                self._flow(branch(element), flow)
            elif tag == CHUNK:
                self.chunks = True
            elif tag == SDT and _is_contents(element):
                self._runs.fields.contents += 1
                self._flow(element, flow)
                self._runs.fields.contents -= 1
            elif tag not in APART:
                self._flow(element, flow)

    # paragraphs

    def _paragraph(self, element: etree._Element, flow: Flow) -> None:
        paragraph = RawParagraph(self._paragraphs[element])
        deleted = self._stated.describe(element, paragraph)
        self._runs.read(element, paragraph)
        before = flow.carried
        if before is not None:
            paragraph.pieces = before.pieces + paragraph.pieces
            paragraph.hidden = before.hidden + paragraph.hidden
            paragraph.struck = before.struck + paragraph.struck
            paragraph.floats = before.floats + paragraph.floats
        flow.carried = paragraph if deleted else None
        if not deleted:
            self._finish(paragraph, flow)

    def _release(self, flow: Flow) -> None:
        """Let a carried paragraph stand by itself where no other follows it."""
        if flow.carried is not None and flow.carried.holds_anything():
            self._finish(flow.carried, flow)
        flow.carried = None

    def _finish(self, paragraph: RawParagraph, flow: Flow) -> None:
        look = self._styles.look(paragraph.style)
        stated = paragraph.outline
        paragraph.level = (look.level or 0) if stated is None else stated
        numbered = paragraph.numbered or look.numbered
        if numbered:
            style = paragraph.style or self._styles.default
            paragraph.prefix = self._numbering.number(*numbered, style)
        if look.contents:
            paragraph.contents = True
        flow.blocks.append(paragraph)

    # tables

    def _table(self, element: etree._Element) -> RawTable:
        grid = element.find(TBLGRID)
        columns = () if grid is None else grid.iterchildren(_GRID_COLUMN)
        widths = [whole(column.get(_WIDTH), 0) for column in columns]
        rows = [self._row(row) for row in _inside(element, TR) if not _is_gone(row)]
        return RawTable(rows, widths)

    def _row(self, row: etree._Element) -> list[RawCell]:
        cells: list[RawCell] = []
        column = _skipped(row)
        for element in _inside(row, TC):
            width, merge = self._stated.shape(element)
            if merge == "gone":
                continue
            if merge == "across" and cells:
                cells[-1].width += width
            else:
                cells.append(RawCell(column, width, merge, self.blocks(element)))
            column += width
        return cells


def _is_contents(element: etree._Element) -> bool:
    gallery = element.find(_GALLERY)
    return gallery is not None and gallery.get(VAL) == "Table of Contents"


def _inside(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Give the rows of a table or cells of a row, those wrapped in other elements included."""
    for element in parent:
        if element.tag == wanted:
            yield element
        elif element.tag == ALTERNATE:
            yield from _inside(branch(element), wanted)
        elif element.tag not in APART:
            yield from _inside(element, wanted)


def _is_gone(row: etree._Element) -> bool:
    properties = row.find(TRPR)
    return properties is not None and properties.find(DEL) is not None


def _skipped(row: etree._Element) -> int:
    properties = row.find(TRPR)
    before = None if properties is None else properties.find(_BEFORE)
    return 0 if before is None else min(max(whole(before.get(VAL), 0), 0), WIDEST)
