"""Word files: bytes to Document, in the final view of tracked changes."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import PurePath

from lxml import etree

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Document, Leftover, Link, Paragraph, Picture, Table
from baolint.readers import docx_leftovers, docx_links
from baolint.readers.docx_layout import Layout
from baolint.readers.docx_names import RELATION_ID, SECTION, TYPE, w
from baolint.readers.docx_numbering import Numbering
from baolint.readers.docx_package import Package, Relation, is_document
from baolint.readers.docx_places import WordPlaces
from baolint.readers.docx_raw import RawBlock
from baolint.readers.docx_story import Story
from baolint.readers.docx_styles import Styles, switched_on, without_table_styles
from baolint.readers.errors import Unreadable

_HIDES = re.compile(rb':vanish|:d?strike(?! w:val="(?:0|false|off)")')
_NOTES = ("footnotes", "endnotes")
_BODY, _SECT_CHANGE = w("body"), w("sectPrChange")


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a .docx file. What cannot be read is raised as Unreadable, never anything else.

    Headers, footers and notes stand behind the body. Text that is hidden or struck out, or left in a
    cell that another was merged over, is part "hidden"; its place is that of the paragraph around it.
    """
    try:
        return _read(data, path, limits)
    except Unreadable as reason:
        values = {"name": PurePath(path).name, **reason.values}
        raise Unreadable(reason.key, **values) from reason


def _read(data: bytes, path: str, limits: Limits) -> Document:
    package = Package(data, limits)
    main = package.main()
    content = package.read(main)
    root = package.xml(main, content)
    if root is None or not is_document(root):
        raise package.no_document()
    file = _File(package, main, root, content)
    layout = Layout()
    body = root.find(_BODY)
    story = file.story(root, content)
    layout.add([] if body is None else story.blocks(body), "body", package.member(main))
    links: tuple[Link, ...] = ()
    if b"hyperlink" in content or b"HYPERLINK" in content:
        links = tuple(docx_links.find(root, package.addresses(main), layout.pieces()))
    for part, member, found in file.margins(root):
        layout.add(found, part, package.member(member))
    source, blocks, places = layout.result()
    if not source.strip() and not any(isinstance(block, Paragraph | Table) for block in blocks):
        if story.chunks:
            raise Unreadable("E101.docx.embedded")
        if any(isinstance(block, Picture) for block in blocks):
            raise Unreadable("E101.docx.pictures")
    return Document(
        path=path,
        reader="docx",
        sha256=sha256(data).hexdigest(),
        source=source,
        blocks=blocks,
        places=places,
        leftovers=file.leftovers(root, content, layout, places),
        links=links,
    )


class _File:
    """What the members of a file share: styles, lists and the relations of the main one."""

    __slots__ = ("_hides", "_main", "_numbering", "_package", "_relations", "_styles")

    def __init__(self, package: Package, main: str, root: etree._Element, content: bytes) -> None:
        self._package = package
        self._main = main
        self._relations = package.relations(main)
        styles = self._target("styles")
        content = without_table_styles(package.read(styles))
        self._styles = Styles(package.xml(styles, content))
        self._hides = _hides(content)
        self._numbering = Numbering(lambda: package.xml(self._target("numbering")))

    def leftovers(
        self, root: etree._Element, content: bytes, layout: Layout, places: WordPlaces
    ) -> tuple[Leftover, ...]:
        """Give what the main member keeps beside its final text, and the hidden and struck text of all."""
        found = list(docx_leftovers.unshown("hidden", layout.hidden))
        found += docx_leftovers.unshown("struck", layout.struck)
        if docx_leftovers.may_be_in(content):
            comments = self._package.xml(self._target("comments"))
            member = self._package.member(self._main)
            found += docx_leftovers.marked(root, comments, member, places)
        return tuple(found)

    def story(self, root: etree._Element, content: bytes) -> Story:
        """Prepare the walk over a member."""
        hides = self._hides or _hides(content)
        return Story(root, self._styles, self._numbering, hides)

    def margins(self, root: etree._Element) -> list[tuple[str, str, list[RawBlock]]]:
        """Give what stands in the headers and footers that are shown, and in the notes."""
        found: list[tuple[str, str, list[RawBlock]]] = []
        for part, member in self._headers(root):
            opened = self._open(member)
            if opened:
                element, story = opened
                found.append((part, member, story.blocks(element)))
        for kind in _NOTES:
            member = self._target(kind)
            opened = self._open(member)
            for note in opened[0] if opened else ():
                if note.get(TYPE, "normal") == "normal" and opened:
                    found.append(("footnote", member, opened[1].blocks(note)))
        return found

    def _open(self, member: str) -> tuple[etree._Element, Story] | None:
        content = self._package.read(member)
        root = self._package.xml(member, content)
        return None if root is None else (root, self.story(root, content))

    def _headers(self, root: etree._Element) -> list[tuple[str, str]]:
        """Give (header or footer, member) in order, each once: those that some page shows."""
        found: dict[str, str] = {}
        for section in root.iter(SECTION):
            parent = section.getparent()
            if parent is not None and parent.tag == _SECT_CHANGE:
                continue
            first = switched_on(section.find(w("titlePg")))
            for part in ("header", "footer"):
                for reference in section.iterchildren(w(f"{part}Reference")):
                    kind = reference.get(TYPE)
                    relation = self._relations.get(reference.get(RELATION_ID, ""))
                    shown = first if kind == "first" else kind != "even" or self._two_sided()
                    if relation and shown:
                        found.setdefault(relation.target, part)
        return [(part, member) for member, part in found.items()]

    def _two_sided(self) -> bool:
        return b":evenAndOddHeaders" in self._package.read(self._target("settings"))

    def _target(self, kind: str) -> str:
        none = Relation(kind, f"word/{kind}.xml")
        return next((one for one in self._relations.values() if one.kind == kind), none).target


def _hides(content: bytes) -> bool:
    """Tell, without parsing, whether a member may hold hidden or struck text."""
    may = b":vanish" in content or b"strike" in content
    return may and _HIDES.search(content) is not None
