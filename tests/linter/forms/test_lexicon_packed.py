"""The compiled form of a lexicon: it gives back what went in, or nothing."""

from __future__ import annotations

import pytest

from baolint.forms.lexicon import Lexicon
from baolint.forms.lexicon_compile import compile_bytes
from baolint.forms.lexicon_packed import pack, unpack

SOURCE = "term,grade,allow\n秘密,严重,国家秘密\n{词},,\n違规 Ａ,,\n乙,提示,\n".encode()


def packed(source: bytes, name: str = "own.csv") -> tuple[bytes, str]:
    data = compile_bytes(source, name)
    return pack(data), data["sha256"]


def test_a_packed_lexicon_gives_back_its_terms() -> None:
    data = unpack(*packed(SOURCE))
    assert data
    lexicon = Lexicon(data)
    assert [(one.term, one.grade, one.allow) for one in lexicon.terms] == [
        ("秘密", "error", ("国家秘密",)),
        ("{词}", "warning", ()),
        ("違规 Ａ", "warning", ()),
        ("乙", "info", ()),
    ]
    assert lexicon.terms[1].term == "{词}"
    assert lexicon.sought() == ["秘密", "{词}", "違规a", "乙"]


def test_a_lexicon_without_terms_has_none() -> None:
    data = unpack(*packed(b"# nothing\n", "own.txt"))
    assert data
    assert (list(Lexicon(data).terms), Lexicon(data).sought()) == ([], [])


def test_a_lexicon_of_another_source_is_not_taken() -> None:
    content, _ = packed(SOURCE)
    assert unpack(content, "0" * 64) is None


@pytest.mark.parametrize("cut", [0, 10, 100, -1])
def test_a_damaged_lexicon_is_not_taken(cut: int) -> None:
    content, digest = packed(SOURCE)
    assert unpack(content[:cut], digest) is None
