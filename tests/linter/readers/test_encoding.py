import pytest

from baolint.readers.encoding import decode
from baolint.readers.errors import Unreadable

SENTENCE = "2023年，绵阳市云溪区统计局认真落实条例，围绕中心工作推进政府信息公开。\n"


def fault(data: bytes, declared: str = "") -> tuple[str, dict[str, str]]:
    with pytest.raises(Unreadable) as raised:
        decode(data, declared)
    return raised.value.key, raised.value.values


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"], ids=lambda name: name
)
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_newlines_stay_as_they_are() -> None:
    assert decode("一\r\n二\r三\n".encode("gb18030")) == "一\r\n二\r三\n"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ""


def test_a_declared_national_charset_is_read_as_gb18030() -> None:
    assert decode("镕䶮".encode("gb18030"), "GB2312") == "镕䶮"


def test_a_declared_charset_is_believed_where_bytes_alone_could_mislead() -> None:
    assert decode("聯絡電話".encode("big5"), "big5") == "聯絡電話"


def test_utf_8_outweighs_a_charset_left_over_from_an_older_page() -> None:
    assert decode(SENTENCE.encode(), "gb2312") == SENTENCE


def test_a_western_default_charset_is_no_claim() -> None:
    assert decode(SENTENCE.encode("gbk"), "iso-8859-1") == SENTENCE


def test_utf_8_with_a_broken_character_is_not_read_as_another_text() -> None:
    data = (SENTENCE * 3).encode()
    at = data.index("条".encode(), len(SENTENCE.encode()))
    assert fault(data[:at] + b"\xff" + data[at + 1 :]) == ("E101.damaged", {"line": "2"})


def test_a_file_that_ends_within_a_character_is_called_cut_short() -> None:
    cut = SENTENCE.rstrip().encode()[:-1]
    assert (fault(cut)[0], fault(SENTENCE.strip().encode("gbk")[:-1])[0]) == (
        "E101.truncated",
        "E101.truncated",
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", " PDF 文件"),
        (b"PK\x03\x04\x14\x00", " Word、Excel 等 Office 文件或压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office 或 WPS 文件（.doc、.xls、.wps）"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"abc\x00def", "二进制文件"),
        (bytes(range(1, 32)), "二进制文件"),
    ],
    ids=["pdf", "zip", "ole", "png", "nul", "control characters"],
)
def test_a_binary_file_is_named_for_what_it_is(data: bytes, kind: str) -> None:
    assert fault(data) == ("E101.binary", {"kind": kind})


def test_bytes_of_no_known_encoding_are_refused() -> None:
    assert fault(b"caf\xe9 na\xefve")[0] == "E101.text-encoding"
