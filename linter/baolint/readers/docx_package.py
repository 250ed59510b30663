"""A Word file as a zip of XML members, opened within bounds."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from posixpath import dirname, join, normpath
from typing import NamedTuple

from lxml import etree

from baolint.document.limits import FREE_SIZE, LIMITS, Limits
from baolint.messages.phrase import Phrase
from baolint.readers.docx_names import STRICT, w
from baolint.readers.errors import Unreadable
from baolint.readers.limit import megabytes, reached
from baolint.readers.signatures import OLE, other

_RESOURCE_LIMIT = 114
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError,
    IndexError, OverflowError,
)  # fmt: skip
_STREAMS = (
    ("E101.docx.encrypted", "EncryptedPackage"),
    ("E101.docx.doc", "WordDocument"),
)
_WEB = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|mime-version:)", re.IGNORECASE)
_ZIPPED = (
    ("xl/", "Excel 工作簿"),
    ("ppt/", "演示文稿"),
    ("ofd.xml", "OFD 文件"),
    ("content.xml", "ODF 文档"),
)
_ENCODING = re.compile(r"""\A(\s*<\?xml[^>]*?)\s+encoding=(["'])[^"'>]*\2""")


class Relation(NamedTuple):
    """A relation of a member to another: its kind (last word of the type) and the other's name."""

    kind: str
    target: str


class Package:
    """The members of a Word file by name; any damage or reached bound is raised as Unreadable."""

    __slots__ = ("_archive", "_left", "_limits", "_members")

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        if not data.startswith(b"PK"):
            raise _not_a_zip(data)
        count = data.count(b"PK\x01\x02")
        if count > limits.members:
            raise reached("E105.members", "members", limits, f"{count:,}")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except _DAMAGE as reason:
            raise Unreadable("E101.docx.truncated") from reason
        self._members = {_plain(info.filename): info for info in members}
        self._limits = limits
        self._left = limits.unpacked_size << 20

    def main(self) -> str:
        """Give the name of the member that holds the document itself."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target in self._members:
                return relation.target
        return "word/document.xml"

    def has(self, name: str) -> bool:
        return name in self._members

    def member(self, name: str) -> str:
        """Give the name of a member as the zip spells it."""
        return self._members[name].filename

    def read(self, name: str) -> bytes:
        """Give the bytes of a member, nothing where it does not exist."""
        info = self._members.get(name)
        if info is None:
            return b""
        self._admit(info)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except _DAMAGE as reason:
            if info.flag_bits & 1:
                raise Unreadable("E101.docx.encrypted") from reason
            raise Unreadable("E101.docx.damaged", member=_shown(info)) from reason
        self._left -= len(data)
        return data

    def xml(self, name: str, data: bytes | None = None) -> etree._Element | None:
        """Give the root element of a member, None where it does not exist."""
        info = self._members.get(name)
        if info is None:
            return None
        content = self.read(name) if data is None else data
        return parse(content, _shown(info), self._limits)

    def relations(self, name: str) -> dict[str, Relation]:
        """Give the relations of a member (of the package itself for an empty name) by their ids."""
        folder = dirname(name)
        root = self.xml(_plain(join(folder, "_rels", name[len(folder) :].lstrip("/") + ".rels")))
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            target, number = element.get("Target"), element.get("Id")
            if target and number and element.get("TargetMode") != "External":
                kind = (element.get("Type") or "").rpartition("/")[2]
                found[number] = Relation(kind, _plain(normpath(join("/", folder, target))))
        return found

    def addresses(self, name: str) -> dict[str, str]:
        """Give the addresses outside the file that a member links to, by the relations' ids."""
        folder = dirname(name)
        root = self.xml(_plain(join(folder, "_rels", name[len(folder) :].lstrip("/") + ".rels")))
        return {
            element.get("Id") or "": element.get("Target") or ""
            for element in (root if root is not None else ())
            if element.get("TargetMode") == "External"
            and (element.get("Type") or "").endswith("/hyperlink")
        }

    def no_document(self) -> Unreadable:
        """Say what a zip without a Word document in it is."""
        for start, kind in _ZIPPED:
            if any(name.startswith(start) for name in self._members):
                return Unreadable("E101.docx.other", kind=Phrase(kind))
        if "[content_types].xml" in self._members:
            return Unreadable("E101.docx.no-document")
        return Unreadable("E101.docx.other", kind=Phrase("压缩包"))

    def _admit(self, info: zipfile.ZipInfo) -> None:
        size, limits = info.file_size, self._limits
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("E101.docx.damaged", member=_shown(info))
        member = _shown(info)
        if size > limits.member_size << 20:
            found = megabytes(size)
            raise reached("E105.member-size", "member_size", limits, found, member=member)
        if size > self._left:
            found = megabytes((limits.unpacked_size << 20) - self._left + size)
            raise reached("E105.unpacked-size", "unpacked_size", limits, found)
        if size > FREE_SIZE and size > limits.ratio * info.compress_size:
            times = f"{size // max(info.compress_size, 1):,}"
            raise reached("E105.ratio", "ratio", limits, times, member=member)


def parse(data: bytes, member: str, limits: Limits = LIMITS) -> etree._Element:
    """Parse a member without entities, network or document type; its comments are dropped.

    The strict form of the format is brought to the namespaces of the usual one.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:8]:
        data = _from_utf16(data, member)
    if b"<!DOCTYPE" in data:
        raise Unreadable("E101.docx.dtd", member=member)
    tags = data.count(b"<")
    if tags > limits.tags:
        raise reached("E105.tags", "tags", limits, f"{tags:,}", member=member)
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as reason:
        if getattr(reason, "code", None) == _RESOURCE_LIMIT:
            raise Unreadable("E105.xml", member=member) from reason
        line = str(reason.lineno or 1)
        raise Unreadable("E101.docx.broken-xml", member=member, line=line) from reason
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("E101.docx.dtd", member=member)
    return root


def is_document(root: etree._Element | None) -> bool:
    """Tell whether a member is a Word document by its outermost element."""
    return root is not None and root.tag == w("document")


def _from_utf16(data: bytes, member: str) -> bytes:
    big = data[:2] == b"\xfe\xff" or data[:1] == b"\0"
    try:
        text = data.decode("utf-16-be" if big else "utf-16-le").lstrip("\ufeff")
        return _ENCODING.sub(r"\1", text).encode()
    except UnicodeError as reason:
        raise Unreadable("E101.docx.broken-xml", member=member, line="1") from reason


def _not_a_zip(data: bytes) -> Unreadable:
    if not data:
        return Unreadable("E101.docx.empty")
    if data.startswith(OLE[: len(data)]):
        named = (key for key, stream in _STREAMS if stream.encode("utf-16-le") in data)
        return Unreadable(next(named, "E101.docx.ole"))
    if kind := other(data):
        return Unreadable("E101.docx.other", kind=kind)
    if _WEB.match(data):
        return Unreadable("E101.docx.other", kind=Phrase("网页文件"))
    return Unreadable("E101.docx.no-document")


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _shown(info: zipfile.ZipInfo) -> str:
    return "".join(char for char in info.filename[:80] if char.isprintable())
