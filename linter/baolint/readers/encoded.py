"""The way back from text to the bytes of the file it was read from."""

from __future__ import annotations

import codecs
from typing import NamedTuple

_KINDS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "utf-8"),
    (b"", "gb18030"),
    (b"", "big5hkscs"),
)


class Encoding(NamedTuple):
    """How a text file is written: its byte order mark and the codec of what follows."""

    mark: bytes
    codec: str

    def encode(self, text: str) -> bytes:
        """Give the bytes of a text; UnicodeEncodeError where the codec lacks a character."""
        return self.mark + text.encode(self.codec)


def encoding_of(data: bytes, text: str) -> Encoding | None:
    """Give the encoding in which a text is exactly these bytes, None where there is none."""
    for mark, codec in _KINDS:
        if not data.startswith(mark):
            continue
        found = Encoding(mark, codec)
        try:
            if found.encode(text) == data:
                return found
        except UnicodeEncodeError:
            continue
    return None
