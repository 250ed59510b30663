"""A file's text goes back to its very bytes."""

from __future__ import annotations

import codecs

import pytest

from baolint import readers
from baolint.readers.encoded import encoding_of
from support.reports import sound

TEXT = sound()


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("gb18030"),
        TEXT.replace("\n", "\r").encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "gb18030 crlf", "cr", "utf-16-le", "utf-16-be"],
)
def test_round_trip(data: bytes) -> None:
    source = readers.read(data, "report.txt").source
    encoding = encoding_of(data, source)
    assert encoding is not None
    assert encoding.encode(source) == data


def test_a_text_that_is_not_the_files_has_no_encoding() -> None:
    assert encoding_of("甲乙".encode(), "甲丙") is None
