"""The small change of WordprocessingML: escaping, lengths, runs of text."""

from __future__ import annotations

import re

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDE = "\u2e80"
"""The first of the characters that are as wide as they are high."""
_SPECIAL = re.compile("[\n\t]")
_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def escaped(string: str) -> str:
    """Make a string fit for the text or an attribute of an element."""
    string = _ILLEGAL.sub("", string)
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        string = string.replace(char, entity)
    return string


def twips(millimetres: float) -> int:
    """Turn millimetres into twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def width(text: str) -> float:
    """Measure a line in characters; Latin ones and digits are half as wide as Chinese ones."""
    return sum(1.0 if char >= _WIDE else 0.5 for char in text)


def run(text: str, style: str = "") -> str:
    """Give a run of text in a character style; line ends and tabs are what they are in Word."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    pieces = []
    at = 0
    for mark in _SPECIAL.finditer(text):
        pieces += [_text(text[at : mark.start()]), _MARKS[mark[0]]]
        at = mark.end()
    pieces.append(_text(text[at:]))
    return f"<w:r>{look}{''.join(pieces)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>' if text else ""


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """Give a paragraph; `properties` are those beside its style, in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'
