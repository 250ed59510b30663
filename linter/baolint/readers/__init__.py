"""Bytes to Document, a format each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from baolint.document.limits import LIMITS, Limits
from baolint.readers.errors import Unreadable, Unsupported
from baolint.readers.within import within

if TYPE_CHECKING:
    from baolint.document.model import Document

Reader = Callable[[bytes, str], "Document"]
"""A file's content and its path to a document; what plug-ins bring too."""

_Own = Callable[[bytes, str, Limits], "Document"]

__all__ = ["READERS", "Reader", "Unreadable", "Unsupported", "read"]

_TEXT = ("baolint.readers.text", "read")
_MARKDOWN = ("baolint.readers.markdown", "read")
_HTML = ("baolint.readers.html", "read")
_DOCX = ("baolint.readers.docx", "read")
_PDF = ("baolint.readers.pdf", "read")
_XLSX = ("baolint.readers.xlsx", "read")
_OFFICE = ("baolint.readers.office", "read")
_DATA = ("baolint.readers.data", "read")

READERS: dict[str, tuple[str, str]] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".docx": _DOCX,
    ".doc": _OFFICE,
    ".wps": _OFFICE,
    ".rtf": _OFFICE,
    ".xlsx": _XLSX,
    ".xls": _XLSX,
    ".pdf": _PDF,
    ".yaml": _DATA,
    ".yml": _DATA,
    ".json": _DATA,
}
"""Suffix to (module, function); a module is imported when a file needs it."""

UNSUPPORTED = {
    ".et": "E102.sheet",
    ".ofd": "E102.ofd",
    "": "E102.none",
}
"""Suffixes of formats without a reader, each with the message that says what to do."""

_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+html|html)\b", re.I)
_TAG = re.compile(rb"<[A-Za-z/!?]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def read(
    data: bytes, path: str, added: Mapping[str, Reader] = {}, limits: Limits = LIMITS
) -> Document:
    """Read a file by the suffix of its path, or by its content where that is unmistakable.

    Raises Unsupported for formats without a reader and Unreadable, with the reason, for a file that
    is not what it claims to be. A file without text is a document without blocks. `added` are the
    readers of plug-ins by suffix; none of them can take the place of one of READERS. What goes over
    one of the limits is Unreadable, with E105.
    """
    suffix = _suffix(path)
    if suffix in added and suffix not in READERS:
        return within(added[suffix](data, path), limits)
    if suffix not in READERS:
        shown = suffix or path.rsplit("/", 1)[-1]
        raise Unsupported(UNSUPPORTED.get(suffix, "E102.other"), suffix=shown)
    return within(_load(_reader(data, READERS[suffix]))(data, path, limits), limits)


def _reader(data: bytes, named: tuple[str, str]) -> tuple[str, str]:
    """A web page saved as text is read as a page, a page without any tag as text."""
    if named in (_TEXT, _MARKDOWN) and _PAGE.match(data):
        return _HTML
    if named == _HTML and not data.startswith(_WIDE) and not _TAG.search(data):
        return _TEXT
    return named


def _load(named: tuple[str, str]) -> _Own:
    from importlib import import_module

    reader: _Own = getattr(import_module(named[0]), named[1])
    return reader


def _suffix(path: str) -> str:
    """The suffix of the file's name with its dot, in lower case; empty where it has none."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    at = name.rfind(".")
    return name[at:].lower() if at > 0 else ""
