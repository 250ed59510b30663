"""What a paragraph's style says: heading level, automatic number, hidden or struck text."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from baolint.readers.docx_names import PPR, RPR, STRIKES, TYPE, VAL, VANISH, w
from baolint.readers.docx_numbering import whole

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])\Z", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|标题|標題)\Z", re.IGNORECASE)
_STYLE_BEGIN, _STYLE_END, _TABLE_STYLE = b"<w:style ", b"</w:style>", b'w:type="table"'
_DEEPEST = 12
"""How many styles may be based on one another."""


class Look(NamedTuple):
    """What a style means for reading.

    `level` is the heading level, 0 for ordinary text; `numbered` the list and level of its
    automatic number (level None where the list says it); `hidden` that its text is not shown,
    `struck` that it is struck out; `contents` that it belongs to a table of contents.
    """

    level: int | None = None
    numbered: tuple[str, int | None] | None = None
    hidden: bool | None = None
    struck: bool | None = None
    contents: bool = False


class Styles:
    """The styles of a document, resolved through what they are based on, when first asked for."""

    __slots__ = ("_elements", "_looks", "default")

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {"": Look(level=0)}
        self.default = ""
        for element in root.iterchildren(w("style")) if root is not None else ():
            name = element.get(w("styleId"), "")
            self._elements[name] = element
            paragraphs = element.get(TYPE) == "paragraph"
            if paragraphs and element.get(w("default")) in ("1", "true", "on"):
                self.default = name

    def look(self, style: str) -> Look:
        """Give what a paragraph or character style means; the default style's for an empty name."""
        style = style or self.default
        known = self._looks.get(style)
        if known is None:
            known = self._looks[style] = self._resolve(style)
        return known

    def _resolve(self, style: str) -> Look:
        look = Look()
        seen: set[str] = set()
        while style in self._elements and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            element = self._elements[style]
            own = _own(element)
            look = Look(
                own.level if look.level is None else look.level,
                own.numbered if look.numbered is None else look.numbered,
                own.hidden if look.hidden is None else look.hidden,
                own.struck if look.struck is None else look.struck,
                own.contents or look.contents,
            )
            based = element.find(w("basedOn"))
            style = "" if based is None else based.get(VAL, "")
        return look


def without_table_styles(data: bytes) -> bytes:
    """Leave the table styles out of the XML of styles: most of it, and nothing to read."""
    *styles, rest = data.split(_STYLE_END)
    kept = []
    for style in styles:
        begin = style.rfind(_STYLE_BEGIN)
        if begin >= 0 and _TABLE_STYLE in style[begin : style.find(b">", begin)]:
            kept.append(style[:begin])
        else:
            kept.append(style + _STYLE_END)
    return b"".join(kept) + rest


def outline(value: str | None) -> int:
    """Give the heading level of an outline level: 0 is level 1, 9 is ordinary text."""
    level = whole(value, 9)
    return level + 1 if 0 <= level < 9 else 0


def switched_on(element: etree._Element | None) -> bool | None:
    """Tell whether a property is on, off or (None) not there at all."""
    return None if element is None else element.get(VAL) not in ("0", "false", "off")


def struck_out(properties: etree._Element) -> bool | None:
    """Tell whether one or two lines through the text are on, off or (None) not there at all."""
    stated = [one for tag in STRIKES if (one := switched_on(properties.find(tag))) is not None]
    return any(stated) if stated else None


def _own(element: etree._Element) -> Look:
    level: int | None = None
    numbered: tuple[str, int | None] | None = None
    name_element = element.find(w("name"))
    name = "" if name_element is None else name_element.get(VAL, "").strip()
    properties = element.find(PPR)
    if properties is not None:
        stated = properties.find(w("outlineLvl"))
        if stated is not None:
            level = outline(stated.get(VAL))
        numbered = list_of(properties.find(w("numPr")))
    if level is None:
        level = _named(name)
    look = element.find(RPR)
    hidden = None if look is None else switched_on(look.find(VANISH))
    struck = None if look is None else struck_out(look)
    return Look(level, numbered, hidden, struck, name.lower().startswith("toc"))


def list_of(properties: etree._Element | None) -> tuple[str, int | None] | None:
    """Give list and level that a paragraph or style names; the list "0" takes the number away."""
    if properties is None:
        return None
    number, level = properties.find(w("numId")), properties.find(w("ilvl"))
    if number is None:
        return None
    return number.get(VAL, ""), None if level is None else whole(level.get(VAL), 0)


def _named(name: str) -> int | None:
    heading = _HEADING.match(name)
    if heading:
        return int(heading[1])
    return 1 if _TITLE.match(name) else None
