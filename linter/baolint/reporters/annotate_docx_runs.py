"""The runs of a Word file's member, split where something has to stand between two characters."""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from baolint.readers.docx_names import ALTERNATE, BOX, MARKED, PPR, RPR, P, R, T, w
from baolint.readers.docx_places import Stretch
from baolint.reporters.annotate_xml import SPACE

FORMAT_CHANGE, ID = w("rPrChange"), w("id")
INS = w("ins")
INSERTED = frozenset({INS, w("moveTo")})
_BLANKS = " \t\r\n"
_CONTAINERS = INSERTED | {
    w(name)
    for name in ("hyperlink", "sdt", "sdtContent", "fldSimple", "smartTag", "customXml", "dir", "bdo")
}  # fmt: skip
"""Elements around runs within which marks may stand between the runs (an sdt by its content)."""


class Fragment(NamedTuple):
    """Characters low to high of an element's text as the reader counted them, and where they are."""

    low: int
    high: int
    element: etree._Element


class Runs:
    """The elements of a member that stand for characters, by the reader's ordinals.

    Splitting keeps every property and leaves to each character the place that the reader knows.
    """

    __slots__ = ("_fragments", "_marked", "ids", "paragraphs")

    def __init__(self, root: etree._Element, ids: Ids) -> None:
        self.paragraphs = list(root.iter(P))
        self._marked = list(root.iter(*MARKED))
        self._fragments: dict[int, list[Fragment]] = {}
        self.ids = ids

    def element(self, ordinal: int) -> etree._Element:
        """Give an element by the reader's ordinal; split off it may hold only its first part."""
        return self._marked[ordinal]

    def pieces(self, stretch: Stretch) -> list[etree._Element]:
        """Give the elements that hold just the characters of a stretch, cut out where need be.

        An element that cannot be cut is given whole.
        """
        if stretch.element is None:
            return []
        self._cut(stretch.element, stretch.start)
        self._cut(stretch.element, stretch.end)
        return [
            one.element
            for one in self._known(stretch.element)
            if one.low < stretch.end and one.high > stretch.start
        ]

    def around(
        self, element: int, offset: int
    ) -> tuple[etree._Element | None, etree._Element | None]:
        """Give the element that ends at an offset of an element's text, and the one that begins.

        What cannot be cut begins at each of its characters.
        """
        self._cut(element, offset)
        fragments = self._known(element)
        before = next((one.element for one in fragments if one.high == offset), None)
        after = next((one.element for one in fragments if one.low <= offset < one.high), None)
        return before, after

    def before(self, element: etree._Element) -> etree._Element:
        """Give what stands among the runs of a paragraph with nothing of its run before `element`."""
        atom = atom_of(element)
        if element.getparent() is not atom:
            return atom
        first = next((one for one in atom if one.tag != RPR), None)
        return atom if first is element else self._split(atom, element)

    def after(self, element: etree._Element) -> etree._Element:
        """Give what stands among the runs of a paragraph with nothing of its run after `element`."""
        atom = atom_of(element)
        following = element.getnext()
        if element.getparent() is atom and following is not None:
            self._split(atom, following)
        return atom

    def _known(self, ordinal: int) -> list[Fragment]:
        known = self._fragments.get(ordinal)
        if known is None:
            element = self._marked[ordinal]
            low, high = 0, 1
            if element.tag == T:
                text = element.text or ""
                low, high = _shown(element, text)
            elif element.text:
                high = len(element.text)
            known = self._fragments[ordinal] = [Fragment(low, high, element)]
        return known

    def _cut(self, ordinal: int, offset: int) -> None:
        """Put the characters from an offset on into an element of their own."""
        fragments = self._known(ordinal)
        for number, (low, high, element) in enumerate(fragments):
            if not low < offset < high or not _is_plain(element):
                continue
            if (element.text or "") and element.get(SPACE) != "preserve":
                start, end = _shown(element, element.text or "")
                element.text = (element.text or "")[start:end]
            text = element.text or ""
            rest = deepcopy(element)
            rest.tail = None
            element.text, rest.text = text[: offset - low], text[offset - low :]
            for one in (element, rest):
                one.set(SPACE, "preserve")
            element.addnext(rest)
            fragments[number : number + 1] = [
                Fragment(low, offset, element),
                Fragment(offset, high, rest),
            ]
            return

    def _split(self, run: etree._Element, first: etree._Element) -> etree._Element:
        """Put a run's content from `first` on into a run of the same properties behind it."""
        moving = [first, *first.itersiblings()]
        rest = deepcopy(run)
        rest.text = rest.tail = None
        rest[:] = []
        properties = run.find(RPR)
        if properties is not None:
            rest.append(self.ids.copied(properties))
        run.addnext(rest)
        rest.extend(moving)
        return rest


class Ids:
    """The ids of annotations in the members whose roots are given; each is given once."""

    __slots__ = ("_next",)

    def __init__(self, *roots: etree._Element) -> None:
        known = (one.get(ID, "") for root in roots for one in root.iter())
        self._next = max((int(one) for one in known if one.isdecimal() and len(one) < 9), default=0)

    def next(self) -> str:
        """Give an id that no annotation has."""
        self._next += 1
        return str(self._next)

    def copied(self, properties: etree._Element) -> etree._Element:
        """Copy the properties of a run; a change of format noted there gets an id of its own."""
        copy = deepcopy(properties)
        copy.tail = None
        for change in copy.iter(FORMAT_CHANGE):
            change.set(ID, self.next())
        return copy


def atom_of(element: etree._Element) -> etree._Element:
    """Give the outermost element around one that nothing may be put into but runs' own content.

    This is the run itself, or the formula, ruby or tracked change that it is part of.
    """
    path = [element]
    for above in element.iterancestors():
        if above.tag == P:
            break
        path.append(above)
    for one in reversed(path):
        if one.tag not in _CONTAINERS:
            return one
    return element


def host(paragraph: etree._Element) -> etree._Element | None:
    """Give the paragraph that a text box hangs on; of any other the paragraph itself.

    None where it stands in one of several renderings of the same thing, with no paragraph around.
    """
    found: etree._Element | None = paragraph
    apart = False
    for above in paragraph.iterancestors():
        if above.tag in (BOX, ALTERNATE):
            apart, found = True, None
        elif apart and above.tag == P:
            apart, found = False, above
    return found


def begin(paragraph: etree._Element) -> int:
    """Give the index at which a paragraph's content begins."""
    return 1 if len(paragraph) and paragraph[0].tag == PPR else 0


def is_wrapped(run: etree._Element) -> bool:
    """Tell whether a run was moved, or is part of a tracked insertion but not at its top."""
    parent = run.getparent()
    top = parent if parent is not None and parent.tag == INS else run
    return any(above.tag in INSERTED for above in top.iterancestors())


def _is_plain(element: etree._Element) -> bool:
    parent = element.getparent()
    return element.tag == T and parent is not None and parent.tag == R


def _shown(element: etree._Element, text: str) -> tuple[int, int]:
    """Give the characters of a text that Word shows: blanks at its ends only where it says so."""
    if element.get(SPACE) == "preserve":
        return 0, len(text)
    low = len(text) - len(text.lstrip(_BLANKS))
    return low, max(len(text.rstrip(_BLANKS)), low)
