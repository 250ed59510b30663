"""Old Word formats (.doc, .wps, .rtf): converted to .docx by LibreOffice, then read."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from baolint.document.limits import LIMITS, Limits
from baolint.messages.phrase import Phrase
from baolint.readers.errors import Unreadable, Unsupported
from baolint.readers.signatures import OLE, other

if TYPE_CHECKING:
    from baolint.document.model import Document

_WORD_XML = re.compile(rb"<\?mso-application\s+progid=.Word\.Document|<(?:w:)?wordDocument\b")
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.I)
_STREAMS = (
    ("Workbook", "旧版 Excel 工作簿"),
    ("PowerPoint Document", "旧版演示文稿"),
)


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a .doc, .wps or .rtf file; places are those of the Word file made from it.

    What the file is, is told by its content: a .docx or a web page that was only named .doc is read
    as such, without LibreOffice. Raises Unsupported where LibreOffice is needed and not installed,
    Unreadable for all that it cannot convert.
    """
    name = path.rsplit("/", 1)[-1]
    suffix = name[name.rfind(".") :].lower()
    try:
        return _read(data, path, suffix, limits)
    except Unreadable as reason:
        raise Unreadable(
            reason.key, **{"name": name, "suffix": suffix, **reason.values}
        ) from reason


def _read(data: bytes, path: str, suffix: str, limits: Limits) -> Document:
    from baolint.readers import docx

    if data.startswith(b"PK"):
        return docx.read(data, path, limits)
    if _PAGE.match(data) and not _WORD_XML.search(data, 0, 4096):
        from baolint.readers import html

        return html.read(data, path, limits)
    kind = _kind(data)

    from baolint.readers.office_convert import converted, program

    office = program()
    if office is None:
        raise Unsupported("E102.office", suffix=suffix)
    document = docx.read(converted(data, kind, office, limits), path, limits)
    document.reader = "doc"
    document.sha256 = sha256(data).hexdigest()
    return document


def _kind(data: bytes) -> str:
    """Give the suffix that the content deserves; raises Unreadable for what is no Word document.

    LibreOffice would make a Word file of any rubbish, so nothing else is handed to it.
    """
    if data.startswith(OLE):
        for stream, kind in _STREAMS:
            if (
                stream.encode("utf-16-le") in data
                and "WordDocument".encode("utf-16-le") not in data
            ):
                raise Unreadable("E101.office.other", kind=Phrase(kind))
        return "doc"
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if _WORD_XML.search(data, 0, 4096):
        return "xml"
    if not data:
        raise Unreadable("E101.office.empty")
    if data.startswith(b"MIME-Version:"):
        raise Unreadable("E101.office.other", kind=Phrase("单个文件网页（.mht）"))
    if found := other(data):
        raise Unreadable("E101.office.other", kind=found)
    raise Unreadable("E101.office.unknown")
