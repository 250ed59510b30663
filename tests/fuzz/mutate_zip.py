"""Mutation of zip files by their members, which a change of the packed bytes would only break."""

from __future__ import annotations

import io
import lzma
import random
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Sequence

from fuzz.mutate_text import WORDS, mutated
from fuzz.planted import SENTENCE

_ERRORS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, RuntimeError, ValueError,
)  # fmt: skip
"""What zipfile raises for files that are none, or use what it does not know."""
_OLE = b"\xd0\xcf\x11\xe0"
_TAG = re.compile("<[^<>]{1,400}>")
_ELEMENT = re.compile(r"<([\w:]+)(?: [^<>]*)?(?:/>|>(?:(?!<\1[ >/]).){0,4000}?</\1>)", re.DOTALL)
_VALUE = re.compile('"([^"<>]{0,80})"')
_VALUES = (
    "", "0", "1", "-1", "65535", "4294967296", "99999999999999999999", "A1", "XFD1048576", "A1:XFD1048576", "rId1", "rId9",
    "../../../etc/passwd", "file:///etc/passwd", "http://a.b/c", "continue", "restart", "s", "str", "inlineStr", "b", "e", "true",
    "preserve", "w:p", "nan", "1e400", "０", "#REF!",
)  # fmt: skip
_XML = (
    "<w:p/>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "<w:gridSpan w:val=\"9999\"/>", "<w:vMerge/>", "<w:tab/>", "<w:br/>",
    "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "<w:sdt><w:sdtContent>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>HYPERLINK</w:instrText>",
    "<w:vanish/>", "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:footnoteReference w:id=\"1\"/>",
    "<w:txbxContent><w:p/></w:txbxContent>", "<w:altChunk/>", "<w:sym w:char=\"F0FE\"/>", "<w:noBreakHyphen/>", "<w:smartTag>",
    "<mc:AlternateContent>", "<c r=\"B2\" t=\"s\"><v>99999</v></c>", "<c r=\"A0\"/>", "<row r=\"1048577\"/>", "<v>1e308</v>",
    "<f>1+1</f>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<si><t>a</t></si>", "<is><t>a</t></is>", "<rPh><t>a</t></rPh>",
    "<!DOCTYPE a [<!ENTITY b \"bbbb\">]>", "&b;", "&#0;", "<!---->", "<?a?>", "<![CDATA[a]]>", "xmlns:w=\"a\"",
)  # fmt: skip


def mutated_zip(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    """Change one or two members, or which members there are.

    A broken zip is let go for one of `others`, since it would only be refused again and again; an
    old workbook is no zip and is given back as it is.
    """
    members = [] if data.startswith(_OLE) else _members(data)
    if not members:
        data = data if data.startswith(_OLE) else rng.choice(others)
        members = _members(data)
    if not members:
        return data
    for _ in range(rng.choice((1, 1, 2))):
        kind = rng.randrange(12)
        if kind < 9:
            _change(members, rng)
        elif kind == 9 and len(members) > 1:
            del members[rng.randrange(len(members))]
        elif kind == 10:
            name, content = rng.choice(members)
            members.append(
                (rng.choice((name, rng.choice(members)[0], name.upper(), "a/../b")), content)
            )
        else:
            members = _exchanged(members, _members(rng.choice(others)), rng)
    return _packed(members, rng)


def _members(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return [
                (one.filename, file.read(one)) for one in file.infolist() if one.file_size < 1 << 20
            ]
    except _ERRORS:
        return []


def _packed(members: Sequence[tuple[str, bytes]], rng: random.Random) -> bytes:
    out = io.BytesIO()
    kind = rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two members of one name are what is meant
        with zipfile.ZipFile(out, "w", kind) as file:
            for name, content in members:
                file.writestr(zipfile.ZipInfo(name), content, kind)
    return out.getvalue()


def _exchanged(
    members: list[tuple[str, bytes]], theirs: list[tuple[str, bytes]], rng: random.Random
) -> list[tuple[str, bytes]]:
    """Put a member of another file in the place of ours."""
    if not theirs:
        return members
    name, content = rng.choice(theirs)
    return [*(one for one in members if one[0] != name), (name, content)]


def _change(members: list[tuple[str, bytes]], rng: random.Random) -> None:
    """Change one member, the large ones more often, for they hold the text."""
    weights = [1 + len(content) ** 0.5 * _share(name) for name, content in members]
    at = rng.choices(range(len(members)), weights)[0]
    name, content = members[at]
    text = content.decode("utf-8", "surrogateescape")
    text = _xml(text, rng) if rng.random() < 0.8 else mutated(text, rng, WORDS + _XML, (text,))
    members[at] = (name, text.encode("utf-8", "surrogateescape"))


def _share(name: str) -> float:
    """Styles and themes are large and hold little that is read."""
    return (
        0.05 if "theme" in name or "styles" in name or not name.endswith((".xml", ".rels")) else 1
    )


def _xml(text: str, rng: random.Random) -> str:
    kind = rng.randrange(8)
    if kind < 2:
        return _values(text, rng)
    if kind == 2:
        return re.sub(
            "(<(?:w:)?t(?: [^<>]*)?>)", rf"\g<1>{SENTENCE}", text, count=rng.choice((1, 3))
        )
    found = _spots(text, rng, _TAG if kind in (3, 4) else _ELEMENT)
    if found is None:
        return text
    start, end = found
    held = text[start:end]
    if kind == 3:
        return text[:start] + rng.choice(_XML) + text[rng.choice((start, end)) :]
    if kind in (4, 5):
        return text[:start] + text[end:]
    if kind == 6:
        return text[:start] + held * rng.choice((2, 3, 50)) + text[end:]
    other = _spots(text, rng, _ELEMENT) or (0, 0)
    return text[:start] + text[slice(*other)] + text[end:]


def _spots(text: str, rng: random.Random, kind: re.Pattern[str]) -> tuple[int, int] | None:
    """Give the first stretch of that kind behind a place chosen by chance."""
    found = kind.search(text, rng.randrange(len(text) + 1)) or kind.search(text)
    return found.span() if found else None


def _values(text: str, rng: random.Random) -> str:
    found = _spots(text, rng, _VALUE)
    if found is None:
        return text
    return text[: found[0] + 1] + rng.choice(_VALUES) + text[found[1] - 1 :]
