"""Whether the packed contents of a PDF file are whole: PDFium reads damaged ones without a word."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from baolint.document.limits import LIMITS, Limits
from baolint.readers.errors import Unreadable
from baolint.readers.limit import plain, reached

_STREAM = re.compile(rb">>\s*stream\r?\n")
_LENGTH = re.compile(rb"/Length\s+([0-9]{1,10})(?!\s+[0-9]+\s+R)\b")
_FILTER = re.compile(rb"/Filter\s*\[?\s*/FlateDecode\s*(?:\]|/(?!\w+Decode)|>|$)")
_LONGEST = 4096
_CHUNK = 1 << 20


def verify(data: bytes, limits: Limits = LIMITS) -> None:
    """Unpack every content and compare its check sum; raises Unreadable where one is damaged.

    Encrypted files cannot be looked into; contents packed otherwise have no check sum.
    """
    if b"/Encrypt" in data:
        return
    left = limits.unpacked_size << 20
    for packed in _packed(data):
        try:
            left -= _unpack(packed, left)
        except zlib.error as reason:
            raise Unreadable("E101.pdf.content") from reason
        if left < 0:
            found = plain(limits.unpacked_size)
            raise reached("E105.unpacked-size", "unpacked_size", limits, found)


def _packed(data: bytes) -> Iterator[bytes]:
    """Give the packed contents that hold no picture, one after another."""
    at = 0
    while match := _STREAM.search(data, at):
        start = match.end()
        head = data[max(0, match.start() - _LONGEST) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        length = _LENGTH.search(head)
        after = start + int(length[1]) if length else data.find(b"endstream", start)
        if after < start or b"endstream" not in data[after : after + 16]:
            after = data.find(b"endstream", start)
        if after < 0:
            return
        at = after
        if b"/Image" not in head and _FILTER.search(head):
            yield data[start:after]


def _unpack(packed: bytes, most: int) -> int:
    """Unpack a content piece by piece and give its size; raises zlib.error where it is damaged."""
    unpacker = zlib.decompressobj()
    size = 0
    while packed and not unpacker.eof and size <= most:
        size += len(unpacker.decompress(packed, _CHUNK))
        packed = unpacker.unconsumed_tail
    return size
