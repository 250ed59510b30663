"""Where in a Word file a comment stands: the marks around the words it is about."""

from __future__ import annotations

from lxml import etree

from baolint.document.text import Span
from baolint.readers.docx_names import P, w
from baolint.readers.docx_places import Stretch, WordPlaces
from baolint.reporters.annotate_docx_runs import ID, Runs, begin, host

_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_SIZE = "16"
"""Half points: the mark of a comment must not make its line higher."""


class Ranges:
    """Puts the marks of comments into the main member of a Word file, whose root it is given."""

    __slots__ = ("_member", "_places", "_root", "_runs")

    def __init__(self, root: etree._Element, member: str, runs: Runs, places: WordPlaces) -> None:
        self._root = root
        self._member = member
        self._runs = runs
        self._places = places

    def mark(self, span: Span, number: str) -> bool:
        """Mark the words of a span as those that the comment with an id is about.

        False where no comment can stand at that place, as in headers, notes and text boxes: then
        it stands at the paragraph a text box hangs on, or at the start of the body. Of a span that
        leaves the cell it begins in, the part within it is marked.
        """
        start, end = _mark(_START, number), _mark(_END, number)
        exact = self._put(self._places.stretches(span), start, end)
        self._refer(end, number)
        return exact

    def _put(
        self, stretches: tuple[Stretch, ...], start: etree._Element, end: etree._Element
    ) -> bool:
        if not stretches or stretches[0].member != self._member:
            self._whole(self._top(), start, end, empty=True)
            return False
        first = stretches[0]
        paragraph = self._runs.paragraphs[first.paragraph]
        home = host(paragraph)
        if home is not paragraph:
            self._whole(self._top() if home is None else home, start, end, empty=home is None)
            return False
        if first.element is None:
            self._whole(paragraph, start, end, empty=True)
        elif first.start == first.end:
            self._between(first.element, first.start, start, end)
        else:
            self._around(self._near(stretches, paragraph), start, end)
        return True

    def _near(
        self, stretches: tuple[Stretch, ...], paragraph: etree._Element
    ) -> list[etree._Element]:
        """Give the elements of the stretches up to the first that is not beside the first one."""
        found: list[etree._Element] = []
        for one in stretches:
            other = self._runs.paragraphs[one.paragraph]
            if one.member != self._member or other.getparent() is not paragraph.getparent():
                break
            found += self._runs.pieces(one)
        return found

    def _around(
        self, pieces: list[etree._Element], start: etree._Element, end: etree._Element
    ) -> None:
        self._runs.before(pieces[0]).addprevious(start)
        self._runs.after(pieces[-1]).addnext(end)

    def _between(
        self, element: int, offset: int, start: etree._Element, end: etree._Element
    ) -> None:
        before, after = self._runs.around(element, offset)
        if before is not None:
            self._runs.after(before).addnext(start)
        elif after is not None:
            self._runs.before(after).addprevious(start)
        start.addnext(end)

    def _whole(
        self, paragraph: etree._Element, start: etree._Element, end: etree._Element, empty: bool
    ) -> None:
        """Mark all of a paragraph, or the place where its content begins."""
        paragraph.insert(begin(paragraph), start)
        if empty:
            start.addnext(end)
        else:
            paragraph.append(end)

    def _refer(self, end: etree._Element, number: str) -> None:
        """Put the reference to the comment behind its end, outside links, fields and changes."""
        run = etree.Element(w("r"))
        look = etree.SubElement(run, w("rPr"))
        for name in ("sz", "szCs"):
            etree.SubElement(look, w(name)).set(w("val"), _SIZE)
        etree.SubElement(run, _REFERENCE).set(ID, number)
        last = end
        for above in end.iterancestors():
            if above.tag == P:
                break
            last = above
        last.addnext(run)

    def _top(self) -> etree._Element:
        """Give the first paragraph of the body, made where there is none."""
        for paragraph in self._runs.paragraphs:
            if host(paragraph) is paragraph:
                return paragraph
        body = self._root.find(w("body"))
        added = etree.Element(P)
        (self._root if body is None else body).insert(0, added)
        self._runs.paragraphs.append(added)
        return added


def _mark(tag: str, number: str) -> etree._Element:
    mark = etree.Element(tag)
    mark.set(ID, number)
    return mark
