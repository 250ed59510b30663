"""A workbook as a zip of XML members, opened within bounds, and what of it is to be read."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple

from baolint.document.limits import FREE_SIZE, LIMITS, Limits
from baolint.messages.phrase import Phrase
from baolint.readers.errors import Unreadable
from baolint.readers.limit import megabytes, reached
from baolint.readers.xlsx_struck import without_struck
from baolint.readers.xlsx_xml import is_on, local, walk

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError,
    IndexError, OverflowError,
)  # fmt: skip
_TYPES = "[Content_Types].xml"
_ROOT = "_rels/.rels"
_ZIPPED = (
    ("word/", "Word 文档"),
    ("ppt/", "演示文稿"),
    ("xl/workbook.bin", "二进制工作簿（.xlsb）"),
    ("ofd.xml", "OFD 文件"),
    ("content.xml", "ODF 文档"),
)


class SheetPart(NamedTuple):
    """A sheet as the workbook lists it: its ordinal among all, and its XML.

    `content` is empty where the sheet is no worksheet (a chart, a dialog).
    """

    ordinal: int
    name: str
    hidden: bool
    member: str
    content: bytes


class Workbook(NamedTuple):
    """What a workbook holds of use, unpacked within bounds.

    `archive` is a zip with nothing but the members that were looked at. `recalculated` says that
    the file wants its formulas calculated when it is opened: their results are not to be trusted.
    """

    archive: bytes
    sheets: tuple[SheetPart, ...]
    styles: bytes
    recalculated: bool


class _Relation(NamedTuple):
    kind: str
    target: str


class _Package:
    """The members of a zip by name; any damage or reached bound is raised as Unreadable."""

    __slots__ = ("_archive", "_left", "_members", "limits", "read_members")

    def __init__(self, data: bytes, limits: Limits) -> None:
        count = data.count(b"PK\x01\x02")
        if count > limits.members:
            raise reached("E105.members", "members", limits, f"{count:,}")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except _DAMAGE as reason:
            raise Unreadable("E101.xlsx.truncated") from reason
        self._members = {_folded(info.filename): info for info in members}
        self.limits = limits
        self._left = limits.unpacked_size << 20
        self.read_members: dict[str, bytes] = {}

    def names(self) -> list[str]:
        return list(self._members)

    def read(self, name: str) -> bytes:
        """Give the bytes of a member and keep them; nothing where it does not exist."""
        info = self._members.get(_folded(name))
        if info is None:
            return b""
        known = self.read_members.get(name)
        if known is not None:
            return known
        self._admit(info)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except _DAMAGE as reason:
            key = "E101.xlsx.encrypted" if info.flag_bits & 1 else "E101.xlsx.damaged"
            raise Unreadable(key, member=_shown(info.filename)) from reason
        self._left -= len(data)
        if b"<strike" in data:
            data = without_struck(data)
        self.read_members[name] = data
        return data

    def relations(self, name: str) -> dict[str, _Relation]:
        """Give the relations of a member (of the package for an empty name) by their ids."""
        folder = dirname(name)
        member = join(folder, "_rels", name[len(folder) :].lstrip("/") + ".rels") if name else _ROOT
        found: dict[str, _Relation] = {}

        def start(element: str, attributes: Mapping[str, str]) -> None:
            target, number = attributes.get("Target"), attributes.get("Id")
            inside = attributes.get("TargetMode") != "External"
            if element == "Relationship" and target and number and inside:
                kind = attributes.get("Type", "").rpartition("/")[2]
                path = normpath(join("/", folder, target.replace("\\", "/")))
                found[number] = _Relation(kind, path.lstrip("/"))

        content = self.read(member)
        if content:
            walk(content, member, start, limits=self.limits)
        return found

    def _admit(self, info: zipfile.ZipInfo) -> None:
        size, member, limits = info.file_size, _shown(info.filename), self.limits
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("E101.xlsx.damaged", member=member)
        if size > limits.member_size << 20:
            found = megabytes(size)
            raise reached("E105.member-size", "member_size", limits, found, member=member)
        if size > self._left:
            found = megabytes((limits.unpacked_size << 20) - self._left + size)
            raise reached("E105.unpacked-size", "unpacked_size", limits, found)
        if size > FREE_SIZE and size > limits.ratio * info.compress_size:
            times = f"{size // max(info.compress_size, 1):,}"
            raise reached("E105.ratio", "ratio", limits, times, member=member)


def opened(data: bytes, limits: Limits = LIMITS) -> Workbook:
    """Unpack what is needed of a workbook; raises Unreadable for a zip that is none."""
    package = _Package(data, limits)
    package.read(_TYPES)
    main = next(
        (one.target for one in package.relations("").values() if one.kind == "officeDocument"),
        "xl/workbook.xml",
    )
    content = package.read(main)
    listed, recalculated = (
        _listed(content, main, limits) if content.lstrip()[:1] != b"" else ([], False)
    )
    if not listed:
        raise _no_workbook(package)
    if len(listed) > limits.sheets:
        raise reached("E105.sheets", "sheets", limits, len(listed))
    relations = package.relations(main)
    sheets = []
    for ordinal, (name, number, hidden) in enumerate(listed):
        relation = relations.get(number, _Relation("", ""))
        content = b""
        if relation.kind == "worksheet":
            content = package.read(relation.target)
            if not content:
                raise Unreadable("E101.xlsx.damaged", member=_shown(relation.target or name))
        sheets.append(SheetPart(ordinal, name, hidden, _shown(relation.target), content))
    parts = {one.kind: one.target for one in relations.values()}
    styles = package.read(parts["styles"]) if "styles" in parts else b""
    if "sharedStrings" in parts:
        package.read(parts["sharedStrings"])
    return Workbook(_packed(package.read_members), tuple(sheets), styles, recalculated)


def _listed(
    content: bytes, member: str, limits: Limits
) -> tuple[list[tuple[str, str, bool]], bool]:
    """Give (name, id of the relation, hidden) of every sheet, and whether formulas are stale."""
    sheets: list[tuple[str, str, bool]] = []
    stale: list[bool] = []

    def start(element: str, attributes: Mapping[str, str]) -> None:
        if element == "sheet":
            number = next((v for k, v in attributes.items() if ":" in k and local(k) == "id"), "")
            hidden = attributes.get("state", "visible") != "visible"
            sheets.append((attributes.get("name", ""), number, hidden))
        elif element == "calcPr":
            stale.append(is_on(attributes.get("fullCalcOnLoad")))

    walk(content, _shown(member), start, limits=limits)
    return sheets, any(stale)


def _packed(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def _no_workbook(package: _Package) -> Unreadable:
    """Say what a zip without a workbook in it is."""
    for start, kind in _ZIPPED:
        if any(name.startswith(start) for name in package.names()):
            return Unreadable("E101.xlsx.other", kind=Phrase(kind))
    if _folded(_TYPES) in package.names():
        return Unreadable("E101.xlsx.no-workbook")
    return Unreadable("E101.xlsx.other", kind=Phrase("压缩包"))


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _shown(name: str) -> str:
    return "".join(char for char in name[:80] if char.isprintable())
