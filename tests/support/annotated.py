"""What stands in an annotated copy of a Word file, read from its XML without our own reader."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from support.word import WORD

W = f"{{{WORD}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_GONE = (f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}pPr")


def members(data: bytes) -> dict[str, bytes]:
    """Give the content of every member by its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> etree._Element:
    """Give the root of the document part."""
    return etree.fromstring(members(data)["word/document.xml"])


def marked(root: etree._Element) -> dict[str, str]:
    """Give the text between the marks of each comment, by its id, as the final view shows it."""
    found: dict[str, str] = {}
    opened: set[str] = set()
    _walk(root, opened, found)
    assert not opened, "a range is never closed"
    return found


def _walk(element: etree._Element, opened: set[str], found: dict[str, str]) -> None:
    for one in element:
        if one.tag in _GONE:
            within = [*one.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")]
            assert not within, f"the mark of a comment within {one.tag}"
            continue
        number = one.get(f"{W}id", "")
        if one.tag == f"{W}commentRangeStart":
            assert number not in found, "a range is opened twice"
            found[number] = ""
            opened.add(number)
        elif one.tag == f"{W}commentRangeEnd":
            opened.remove(number)
        else:
            shown = "\n" if one.tag == f"{W}p" else _SIGNS.get(one.tag, "")
            if one.tag == f"{W}t":
                shown = one.text or ""
                shown = shown if one.get(SPACE) == "preserve" else shown.strip(" \t\r\n")
            for each in opened:
                found[each] += shown
            _walk(one, opened, found)


def comments(data: bytes) -> dict[str, str]:
    """Give the words of each comment by its id, a line a paragraph."""
    root = etree.fromstring(members(data)["word/comments.xml"])
    return {
        one.get(f"{W}id", ""): "\n".join(
            "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
            for paragraph in one.iter(f"{W}p")
        )
        for one in root.iter(f"{W}comment")
    }


def places(data: bytes) -> dict[str, str]:
    """Give what stands at each comment of ours by the code it begins with."""
    said, at = comments(data), marked(body(data))
    return {
        words.split("】", 1)[1].split()[0]: at[number]
        for number, words in said.items()
        if words.startswith("【")
    }


def settled(root: etree._Element, accept: bool, author: str = "") -> etree._Element:
    """Accept or reject the tracked changes of an author, or of all: insertions and deletions.

    Works on the element it is given.
    """
    kept, dropped = (f"{W}ins", f"{W}del") if accept else (f"{W}del", f"{W}ins")
    for one in list(root.iter(kept, dropped)):
        parent = one.getparent()
        if parent is None or (author and one.get(f"{W}author") != author):
            continue
        if parent.tag in (f"{W}rPr", f"{W}trPr"):
            continue
        at = parent.index(one)
        if one.tag == kept:
            parent[at : at + 1] = list(one)
        else:
            parent.remove(one)
    if not accept:
        for text in root.iter(f"{W}delText"):
            if not any(above.tag == f"{W}del" for above in text.iterancestors()):
                text.tag = f"{W}t"
    return root


def shown(root: etree._Element) -> list[str]:
    """Give the text of every paragraph in the final view."""
    return [_paragraph(one) for one in root.iter(f"{W}p")]


def _paragraph(element: etree._Element) -> str:
    text = ""
    for one in element:
        if one.tag in _GONE or one.tag == f"{W}p":
            continue
        text += (one.text or "") if one.tag == f"{W}t" else _SIGNS.get(one.tag, "")
        text += _paragraph(one)
    return text


def touched(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """Give the names of the members that are not in both byte for byte."""
    return {name for name in {*before, *after} if before.get(name) != after.get(name)}
