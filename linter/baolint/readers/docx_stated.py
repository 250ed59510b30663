"""What paragraphs and cells of a member state about themselves, gathered in one pass a property."""

from __future__ import annotations

from lxml import etree

from baolint.readers.docx_names import DEL, MOVE_FROM, PPR, VAL, w
from baolint.readers.docx_numbering import whole
from baolint.readers.docx_raw import RawParagraph
from baolint.readers.docx_styles import list_of, outline

WIDEST = 1000
"""Grid columns that a cell may span; Word admits 63."""


class Stated:
    """Properties by the element they belong to.

    Most paragraphs and cells state nothing that matters here, and visiting each one's formatting
    would take longer than all the rest. What a tracked change keeps of former properties hangs on
    elements that nobody asks for.
    """

    __slots__ = ("_deleted", "_lists", "_merges", "_outlines", "_spans", "_styles")

    def __init__(self, root: etree._Element) -> None:
        self._styles = {_owner(one): one.get(VAL, "") for one in root.iter(w("pStyle"))}
        self._lists = {_owner(one): list_of(one) for one in root.iter(w("numPr"))}
        self._outlines = {_owner(one): outline(one.get(VAL)) for one in root.iter(w("outlineLvl"))}
        self._deleted = {
            _owner(mark)
            for one in root.iter(DEL, MOVE_FROM)
            if (mark := one.getparent()) is not None and _is_mark(mark)
        }
        self._spans = {_owner(one): _span(one) for one in root.iter(w("gridSpan"))}
        self._merges: dict[etree._Element | None, str] = {}
        for one in root.iter(w("vMerge")):
            self._merges[_owner(one)] = "start" if one.get(VAL) == "restart" else "more"
        for one in root.iter(w("hMerge")):
            if one.get(VAL) != "restart":
                self._merges[_owner(one)] = "across"
        for one in root.iter(w("cellDel")):
            self._merges[_owner(one)] = "gone"

    def describe(self, element: etree._Element, paragraph: RawParagraph) -> bool:
        """Note what a paragraph states; tell whether its end was deleted or moved away."""
        paragraph.style = self._styles.get(element, "")
        paragraph.numbered = self._lists.get(element)
        paragraph.outline = self._outlines.get(element)
        return element in self._deleted

    def shape(self, cell: etree._Element) -> tuple[int, str]:
        """Give how many grid columns a cell spans and its merge: as in RawCell, gone, or across."""
        return self._spans.get(cell, 1), self._merges.get(cell, "")


def _owner(element: etree._Element) -> etree._Element | None:
    """Give the paragraph or cell that a property of it belongs to."""
    parent = element.getparent()
    return None if parent is None else parent.getparent()


def _is_mark(element: etree._Element) -> bool:
    """Tell whether an element holds the properties of the end of a paragraph."""
    parent = element.getparent()
    return parent is not None and parent.tag == PPR


def _span(element: etree._Element) -> int:
    return min(max(whole(element.get(VAL), 1), 1), WIDEST)
