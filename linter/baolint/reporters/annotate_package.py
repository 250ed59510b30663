"""An office file as members that are read, changed and added, and their relations."""

from __future__ import annotations

import io
import zipfile
import zlib
from posixpath import dirname, join, normpath, relpath

from lxml import etree

from baolint.document.limits import LIMITS
from baolint.readers.limit import megabytes, reached
from baolint.reporters.annotate_xml import OFFICE, is_strict, parsed, serialised
from baolint.reporters.annotate_zip import replaced

_DAMAGE = (zlib.error, EOFError, OSError, RuntimeError)
"""What zipfile raises for a member besides BadZipFile: damaged, cut off, packed as nobody packs."""
_TYPES = "[Content_Types].xml"
_TYPES_NAME = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


class Package:
    """The members of an office file by name; nothing but what is written to it changes."""

    __slots__ = ("_archive", "_changed", "_data", "_names")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = {_folded(name): name for name in self._archive.namelist()}
        self._changed: dict[str, bytes] = {}

    def has(self, name: str) -> bool:
        return _folded(name) in self._names

    def member(self, name: str) -> str:
        """Give the name of a member as the zip spells it."""
        return self._names.get(_folded(name), name)

    def read(self, name: str) -> bytes:
        """Give the bytes of a member as they are now, nothing where it does not exist.

        Raises BadZipFile for damage, Unreadable for a member far too large.
        """
        name = self.member(name)
        if name in self._changed:
            return self._changed[name]
        if _folded(name) not in self._names:
            return b""
        info = self._archive.getinfo(name)
        if info.file_size > LIMITS.member_size << 20:
            found = megabytes(info.file_size)
            raise reached("E105.member-size", "member_size", LIMITS, found, member=name[:80])
        try:
            return self._archive.read(info)
        except _DAMAGE as reason:
            raise zipfile.BadZipFile(name) from reason

    def write(self, name: str, data: bytes) -> None:
        """Change a member, or add it."""
        name = self.member(name)
        self._changed[name] = data
        self._names[_folded(name)] = name

    def change(self, name: str, root: etree._Element) -> None:
        """Change a member that was parsed, in the form of the format it is written in."""
        self.write(name, serialised(root, is_strict(self.read(name))))

    def result(self) -> bytes:
        """Give the file as it is now."""
        return replaced(self._data, self._changed)

    def free(self, start: str, end: str) -> str:
        """Give a name that no member has: the parts as they are, or with a number between them."""
        number = 0
        while self.has(name := f"{start}{number or ''}{end}"):
            number += 1
        return name

    # relations

    def related(self, name: str, kind: str) -> list[tuple[str, str]]:
        """Give (id, member) of a member's relations of a kind, the last word of their type.

        For an empty name these are the relations of the file itself.
        """
        data = self.read(_relations_of(name))
        found = []
        for element in parsed(data) if data else ():
            target, number = element.get("Target"), element.get("Id")
            inside = element.get("TargetMode") != "External"
            if target and number and inside and element.get("Type", "").endswith(f"/{kind}"):
                path = normpath(join("/", dirname(name), target.replace("\\", "/")))
                found.append((number, self.member(path.lstrip("/"))))
        return found

    def relate(self, name: str, kind: str, target: str) -> str:
        """Add a relation of a kind from one member to another; give its id."""
        member = _relations_of(name)
        data = self.read(member)
        if data:
            root = parsed(data)
        else:
            root = parsed(f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
            self.default("rels", _RELATION_TYPE)
        known = {element.get("Id") for element in root}
        number = next(n for n in range(1, len(root) + 2) if f"rId{n}" not in known)
        element = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        element.set("Id", f"rId{number}")
        element.set("Type", f"{OFFICE}/relationships/{kind}")
        element.set("Target", relpath(f"/{target}", f"/{dirname(name)}"))
        strict = is_strict(data or self.read(name))
        self.write(member, serialised(root, strict))
        return f"rId{number}"

    # types of content

    def declare(self, name: str, content_type: str) -> None:
        """State the type of a member's content."""
        self._state("Override", "PartName", f"/{name}", content_type)

    def default(self, suffix: str, content_type: str) -> None:
        """State the type of all members with a suffix, unless it is stated already."""
        self._state("Default", "Extension", suffix, content_type)

    def _state(self, element: str, key: str, value: str, content_type: str) -> None:
        root = parsed(self.read(_TYPES))
        for one in root.iterchildren(_TYPES_NAME + element):
            if one.get(key, "").lower() == value.lower():
                return
        added = etree.Element(_TYPES_NAME + element)
        added.set(key, value)
        added.set("ContentType", content_type)
        root.insert(0 if element == "Default" else len(root), added)
        self.change(_TYPES, root)


def _relations_of(name: str) -> str:
    folder = dirname(name)
    return join(folder, "_rels", name[len(folder) :].lstrip("/") + ".rels")


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
