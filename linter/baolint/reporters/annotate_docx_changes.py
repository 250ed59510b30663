"""Mends of a text written into a Word file as tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

from baolint.document.text import Span
from baolint.readers.docx_leftovers import OWN
from baolint.readers.docx_names import BR, CR, DEL, HYPHEN, RPR, SYM, TAB, R, T, w
from baolint.readers.docx_places import Stretch, WordPlaces
from baolint.reporters.annotate_docx_runs import (
    FORMAT_CHANGE,
    ID,
    INS,
    Runs,
    atom_of,
    begin,
    host,
    is_wrapped,
)
from baolint.reporters.annotate_xml import SPACE, legal

_DELETED_TEXT = w("delText")
_KINDS = frozenset({T, TAB, BR, CR, HYPHEN, SYM})
_MARKS = {"\t": TAB, "\n": BR}


class Changes:
    """Writes tracked changes into the main member of a Word file; `date` is what they are given."""

    __slots__ = ("_date", "_done", "_member", "_places", "_runs", "_source", "count")

    def __init__(self, source: str, member: str, runs: Runs, places: WordPlaces, date: str) -> None:
        self._source = source
        self._member = member
        self._runs = runs
        self._places = places
        self._date = date
        self._done: dict[Span, str] = {}
        self.count = 0

    def change(self, edits: Sequence[tuple[Span, str]]) -> bool:
        """Replace the text of each span; False, and nothing is changed, where one cannot be.

        That is so outside the body, in a formula, in text that was moved, over the end of a
        paragraph, and where another change has been made already (the same one is no obstacle).
        """
        wanted = [self._narrowed(*edit) for edit in edits]
        new = [edit for edit in dict.fromkeys(wanted) if self._done.get(edit[0]) != edit[1]]
        new.sort()
        clash = any(_touch(one[0], other[0]) for one, other in pairwise(new))
        if clash or any(not self._is_possible(span) for span, _ in new):
            return False
        for span, text in new:
            self._replace(span, text)
            self._done[span] = text
            self.count += 1
        return True

    def _narrowed(self, span: Span, text: str) -> tuple[Span, str]:
        """Leave out what the old text and the new one have in common at their ends."""
        start, end = span
        while start < end and text and self._source[start] == text[0]:
            start, text = start + 1, text[1:]
        while start < end and text and self._source[end - 1] == text[-1]:
            end, text = end - 1, text[:-1]
        return Span(start, end), text

    def _is_possible(self, span: Span) -> bool:
        if any(_touch(span, done) for done in self._done):
            return False
        stretches = self._places.stretches(span)
        first = stretches[0] if stretches else None
        if first is None or first.member != self._member:
            return False
        paragraph = self._runs.paragraphs[first.paragraph]
        held = sum(one.end - one.start for one in stretches)
        together = all(one[:2] == first[:2] for one in stretches)
        if host(paragraph) is not paragraph or not together or held != span.end - span.start:
            return False
        return all(self._is_open(one) for one in stretches)

    def _is_open(self, stretch: Stretch) -> bool:
        """Tell whether the text of a stretch can be taken out of its run."""
        if stretch.element is None:
            return True
        element = self._runs.element(stretch.element)
        parent = element.getparent()
        if element.tag not in _KINDS or parent is None or parent.tag != R:
            return False
        return atom_of(element) is parent and not is_wrapped(parent)

    def _replace(self, span: Span, text: str) -> None:
        stretches = self._places.stretches(span)
        if span.start == span.end:
            self._insert(stretches[0], text)
            return
        run: etree._Element | None = None
        last: etree._Element | None = None
        for stretch in stretches:
            for piece in self._runs.pieces(stretch):
                self._runs.before(piece)
                run = self._runs.after(piece)
                last = self._delete(run, last)
        if text and run is not None and last is not None:
            self._outside(last).addnext(self._inserted(text, run.find(RPR)))

    def _delete(self, run: etree._Element, last: etree._Element | None) -> etree._Element:
        """Mark a run as deleted, together with the one deleted just before where they touch."""
        if last is None or run.getprevious() is not last:
            last = self._tracked(DEL)
            run.addprevious(last)
        last.append(run)
        for text in run.iter(T):
            text.tag = _DELETED_TEXT
            text.set(SPACE, "preserve")
        return last

    def _insert(self, stretch: Stretch, text: str) -> None:
        if stretch.element is None:
            paragraph = self._runs.paragraphs[stretch.paragraph]
            paragraph.insert(begin(paragraph), self._inserted(text, None))
            return
        before, after = self._runs.around(stretch.element, stretch.start)
        if before is not None:
            atom = self._runs.after(before)
            self._outside(atom).addnext(self._inserted(text, atom.find(RPR)))
        elif after is not None:
            atom = self._runs.before(after)
            before = atom.getprevious()
            added = self._inserted(text, atom.find(RPR))
            if before is not None:
                self._outside(before).addnext(added)
            else:
                parent = atom.getparent()
                first = parent if parent is not None and parent.tag == INS else atom
                first.addprevious(added)

    def _outside(self, element: etree._Element) -> etree._Element:
        """Give the element behind which an insertion of ours may stand.

        Where somebody else's insertion goes on behind the element it is divided there: it may be
        rejected by itself.
        """
        parent = element.getparent()
        if parent is None or parent.tag != INS:
            return element
        following = list(element.itersiblings())
        if following:
            rest = etree.Element(INS)
            for name, value in parent.attrib.items():
                rest.set(name, value)
            rest.set(ID, self._runs.ids.next())
            parent.addnext(rest)
            rest.extend(following)
        return parent

    def _inserted(self, text: str, look: etree._Element | None) -> etree._Element:
        """Make a tracked insertion of a text in the look of a run's properties."""
        tracked = self._tracked(INS)
        run = etree.SubElement(tracked, R)
        if look is not None:
            properties = self._runs.ids.copied(look)
            for change in list(properties.iter(FORMAT_CHANGE)):
                properties.remove(change)
            run.append(properties)
        part = ""
        for char in (*legal(text), ""):
            if char in _MARKS or not char:
                if part:
                    held = etree.SubElement(run, T)
                    held.text = part
                    held.set(SPACE, "preserve")
                part = ""
                if char:
                    etree.SubElement(run, _MARKS[char])
            else:
                part += char
        return tracked

    def _tracked(self, tag: str) -> etree._Element:
        element = etree.Element(tag)
        element.set(ID, self._runs.ids.next())
        element.set(w("author"), OWN)
        element.set(w("date"), self._date)
        return element


def _touch(one: Span, other: Span) -> bool:
    """Tell whether two changes cannot both be made: they overlap, or begin at the same place."""
    return (one.start < other.end and other.start < one.end) or one.start == other.start
