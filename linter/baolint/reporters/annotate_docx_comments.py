"""The comments part of a Word file: comments added to those that are there."""

from __future__ import annotations

from collections.abc import Sequence
from posixpath import dirname, join

from lxml import etree

from baolint.readers.docx_leftovers import OWN
from baolint.readers.docx_names import WORD, P, R, T, w
from baolint.reporters.annotate_package import Package
from baolint.reporters.annotate_xml import SPACE, is_strict, legal, parsed, serialised

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Comments:
    """The comments of the file whose main member is given; `root` is their element."""

    __slots__ = ("_main", "_name", "_package", "_related", "root")

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        known = package.related(main, "comments")
        self._related = bool(known)
        free = package.free(join(dirname(main), "comments"), ".xml")
        self._name = known[0][1] if known else free
        data = package.read(self._name) if known else b""
        self.root = parsed(data) if data else etree.Element(w("comments"), nsmap={"w": WORD})

    def add(self, number: str, lines: Sequence[str], date: str) -> None:
        """Add a comment with an id, a paragraph a line; the first line stands out."""
        comment = etree.SubElement(self.root, w("comment"))
        for name, value in (("id", number), ("author", OWN), ("date", date), ("initials", "B")):
            comment.set(w(name), value)
        for count, line in enumerate(lines):
            paragraph = etree.SubElement(comment, P)
            if not count:
                etree.SubElement(etree.SubElement(paragraph, R), w("annotationRef"))
            run = etree.SubElement(paragraph, R)
            if not count:
                etree.SubElement(etree.SubElement(run, w("rPr")), w("b"))
            text = etree.SubElement(run, T)
            text.text = legal(line)
            text.set(SPACE, "preserve")

    def save(self) -> None:
        """Write the part, its type and its relation."""
        strict = is_strict(self._package.read(self._name) or self._package.read(self._main))
        self._package.write(self._name, serialised(self.root, strict))
        self._package.declare(self._name, _TYPE)
        if not self._related:
            self._package.relate(self._main, "comments", self._name)
