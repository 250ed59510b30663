"""The comments part of a sheet: comments added to those that are there."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from baolint.readers.own_mark import MARK
from baolint.reporters.annotate_package import Package
from baolint.reporters.annotate_xml import SHEET, SPACE, is_strict, legal, parsed, serialised

LONGEST = 30_000
"""Characters of our comments on a cell; Excel takes some 32,000 for all of them."""
_S = f"{{{SHEET}}}"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_THREAD = "tc="
"""How the author of a comment begins that only stands in for a conversation."""
_LINE = "\n——————\n"


class Notes:
    """The comments of one sheet, by cell."""

    __slots__ = ("_authors", "_by_cell", "_known", "_list", "_name", "_package", "_root", "_sheet")

    def __init__(self, package: Package, sheet: str) -> None:
        self._package = package
        self._sheet = sheet
        related = package.related(sheet, "comments")
        self._known = bool(related)
        self._name = related[0][1] if related else package.free("xl/comments", ".xml")
        data = package.read(self._name) if related else b""
        self._root = parsed(data or f'<comments xmlns="{SHEET}"/>'.encode())
        self._authors = self._part("authors", 0)
        self._list = self._part("commentList", 1)
        self._by_cell = {one.get("ref", ""): one for one in self._list}

    def is_thread(self, cell: str) -> bool:
        """Tell whether a cell has a conversation, beside which no comment can be shown."""
        comment = self._by_cell.get(cell)
        number = "" if comment is None else comment.get("authorId", "")
        if not number.isdecimal() or int(number) >= len(self._authors):
            return False
        return (self._authors[int(number)].text or "").startswith(_THREAD)

    def add(self, cell: str, told: Sequence[Sequence[str]]) -> bool:
        """Add to a cell comments given in lines; tell whether it had none before.

        The words of others stay, ours come behind them.
        """
        comment = self._by_cell.get(cell)
        is_new = comment is None
        if comment is None:
            comment = etree.SubElement(self._list, f"{_S}comment")
            comment.set("ref", cell)
            comment.set("authorId", str(self._author()))
            self._by_cell[cell] = comment
        text = comment.find(f"{_S}text")
        if text is None:
            text = etree.SubElement(comment, f"{_S}text")
        runs = list(_runs(told))
        for plain in text.findall(f"{_S}t"):
            wrapped = etree.Element(f"{_S}r")
            plain.addprevious(wrapped)
            wrapped.append(plain)
        at = len(text.findall(f"{_S}r"))
        if not is_new:
            runs.insert(0, _run(f"{_LINE}{MARK}：\n", bold=False))
        for number, run in enumerate(runs):
            text.insert(at + number, run)
        return is_new

    def save(self) -> None:
        """Write the part, its type and its relation."""
        strict = is_strict(self._package.read(self._name) or self._package.read(self._sheet))
        self._package.write(self._name, serialised(self._root, strict))
        self._package.declare(self._name, _TYPE)
        if not self._known:
            self._package.relate(self._sheet, "comments", self._name)

    def _part(self, name: str, at: int) -> etree._Element:
        part = self._root.find(_S + name)
        if part is None:
            part = etree.Element(_S + name)
            self._root.insert(at, part)
        return part

    def _author(self) -> int:
        names = [one.text for one in self._authors]
        if MARK not in names:
            etree.SubElement(self._authors, f"{_S}author").text = MARK
            return len(names)
        return names.index(MARK)


def _runs(told: Sequence[Sequence[str]]) -> list[etree._Element]:
    """Give the text of comments, the first line of each standing out."""
    runs = []
    left = LONGEST
    for number, lines in enumerate(told):
        head = ("\n\n" if number else "") + lines[0]
        rest = "".join(f"\n{line}" for line in lines[1:])
        if len(head) + len(rest) > left:
            runs.append(_run(f"\n\n……另有 {len(told) - number} 个问题", bold=False))
            break
        left -= len(head) + len(rest)
        runs += [_run(head, bold=True), _run(rest, bold=False)]
    return runs


def _run(string: str, bold: bool) -> etree._Element:
    run = etree.Element(f"{_S}r")
    look = etree.SubElement(run, f"{_S}rPr")
    if bold:
        etree.SubElement(look, f"{_S}b")
    etree.SubElement(look, f"{_S}sz").set("val", "9")
    text = etree.SubElement(run, f"{_S}t")
    text.text = legal(string)
    text.set(SPACE, "preserve")
    return run
