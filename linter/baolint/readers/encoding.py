"""Bytes to text: byte order mark, declared charset, strict UTF-8, strict GB18030, else unreadable."""

from __future__ import annotations

import codecs
import re

from baolint.messages.phrase import Phrase
from baolint.messages.readers import KINDS
from baolint.readers.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"MIME-Version:", "mht"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
_CONTROL = bytes((*range(1, 9), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_HAN_UTF8 = re.compile(rb"[\xe3-\xe9\xef][\x80-\xbf]{2}")
_CLAIMS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
}
"""Declared charsets that are believed; a page's iso-8859-1 is some editor's default."""
ENOUGH = 8
"""Chinese characters in valid UTF-8 that outweigh a page's claim to be in another charset."""


def decode(data: bytes, declared: str = "") -> str:
    """Give the text of a file without its byte order mark; newlines stay as they are.

    `declared` is the charset that the file states about itself, if any; anything that means a
    Chinese national charset is read as GB18030. Unreadable is raised where no reading is sure.
    """
    kind = next((kind for start, kind in _SIGNATURES if data.startswith(start)), "")
    if kind:
        raise Unreadable("E101.binary", kind=Phrase(KINDS[kind]))
    text = _decoded(data, declared)
    plain = text.encode() if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else data
    controls = len(plain) - len(plain.translate(None, _CONTROL))
    if b"\0" in plain or controls * 50 > len(plain):
        raise Unreadable("E101.binary", kind=Phrase(KINDS["unknown"]))
    return text


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        fault = problem
    else:
        claim = _by_claim(data, declared)
        return claim if claim and len(_HAN_UTF8.findall(data)) < ENOUGH else text
    text = _by_claim(data, declared)
    if text:
        return text
    _refuse_damaged(data, fault)
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as problem:
        if b"\0" in data:
            raise Unreadable("E101.binary", kind=Phrase(KINDS["unknown"])) from problem
        if _cut_short(data, problem) and _is_chinese(data[: problem.start]):
            raise Unreadable("E101.truncated") from problem
        raise Unreadable("E101.text-encoding") from problem


def _strict(data: bytes, encoding: str) -> str:
    """Decode what a byte order mark names; nothing else is tried."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        if _cut_short(data, problem):
            raise Unreadable("E101.truncated") from problem
        line = str(data.count(b"\n", 0, problem.start) + 1)
        raise Unreadable("E101.damaged", line=line) from problem


def _by_claim(data: bytes, declared: str) -> str:
    """Decode by the declared charset; empty where it is unknown or does not fit."""
    encoding = _CLAIMS.get(declared.strip().lower())
    if encoding is None:
        return ""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _refuse_damaged(data: bytes, fault: UnicodeDecodeError) -> None:
    """Refuse UTF-8 with a fault in it: as GB18030 it would be read as another text."""
    right = len(_HAN_UTF8.findall(data))
    wrong = data.decode("utf-8", "replace").count("\ufffd")
    if right < 4 * wrong:
        return
    if _cut_short(data, fault):
        raise Unreadable("E101.truncated") from fault
    line = str(data.count(b"\n", 0, fault.start) + 1)
    raise Unreadable("E101.damaged", line=line) from fault


def _cut_short(data: bytes, fault: UnicodeDecodeError) -> bool:
    """Tell whether the fault is that the file ends within a character."""
    return fault.start >= len(data) - 4 and fault.end >= len(data)


def _is_chinese(data: bytes) -> bool:
    text = data.decode("gb18030", "ignore")
    return sum("\u4e00" <= char <= "\u9fff" for char in text) >= ENOUGH
