"""XML members of an office file, parsed to be changed and written back."""

from __future__ import annotations

import re

from lxml import etree

from baolint.readers.errors import Unreadable

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_PURL = "http://purl.oclc.org/ooxml"
_STRICT = (
    (f"{_PURL}/wordprocessingml/main", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (f"{_PURL}/spreadsheetml/main", SHEET),
    (f"{_PURL}/officeDocument/relationships/customProperties", f"{OFFICE}/relationships/custom-properties"),
    (f"{_PURL}/officeDocument/customProperties", f"{OFFICE}/custom-properties"),
    (f"{_PURL}/officeDocument/docPropsVTypes", f"{OFFICE}/docPropsVTypes"),
    (f"{_PURL}/officeDocument/relationships", f"{OFFICE}/relationships"),
    (f"{_PURL}/officeDocument/math", f"{OFFICE}/math"),
)  # fmt: skip
"""Namespaces of the strict form of the formats, and those of the usual form that stand for them."""


def is_strict(data: bytes) -> bool:
    """Tell whether a member is written in the strict form of its format."""
    return _PURL.encode() in data


def parsed(data: bytes) -> etree._Element:
    """Parse a member as the readers do, so that what they counted is found; its comments are lost.

    The strict form is brought to the namespaces of the usual one; `serialised` brings them back.
    Raises Unreadable for what is no XML.
    """
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            data = etree.tostring(etree.fromstring(data, _parser()))
        if is_strict(data):
            for strict, usual in _STRICT:
                data = data.replace(strict.encode(), usual.encode())
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as reason:
        line = str(reason.lineno or 1)
        raise Unreadable("E101.docx.broken-xml", member="XML", line=line) from reason


def serialised(root: etree._Element, strict: bool) -> bytes:
    """Write an element as a member, in the strict or the usual form."""
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if strict:
        for name, usual in _STRICT:
            data = data.replace(f'"{usual}'.encode(), f'"{name}'.encode())
    return data


def legal(text: str) -> str:
    """Leave out the characters that XML does not admit."""
    return _ILLEGAL.sub("", text)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
