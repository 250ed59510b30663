"""The inside of a paragraph: runs, fields, symbols and what hangs on them."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from baolint.readers.docx_fields import Fields
from baolint.readers.docx_names import (
    ALTERNATE,
    APART,
    BOX,
    BR,
    CHOICE,
    CR,
    DRAWING,
    DRAWING_NAME,
    FALLBACK,
    FIELD,
    HYPHEN,
    IMAGES,
    INSTRUCTION,
    MARKED,
    MATH_TEXT,
    OBJECT,
    PICT,
    PTAB,
    RPR,
    SIMPLE_FIELD,
    SYM,
    TAB,
    TEXT_PATH,
    VAL,
    VANISH,
    XML_SPACE,
    R,
    T,
    w,
)
from baolint.readers.docx_raw import Piece, RawBlock, RawBox, RawParagraph, RawPicture
from baolint.readers.docx_styles import Look, Styles, struck_out, switched_on

_MARKS = {TAB: "\t", PTAB: "\t", BR: "\n", CR: "\n", HYPHEN: "-"}
_BREAKS = str.maketrans("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " " * 10)
_BLANKS = " \t\r\n"
_LONGEST_NAME = 1000


class Runs:
    """What is in the paragraphs of one member.

    `boxes` reads the content of a text box; `hides` says that hidden and struck text has to be looked for.
    """

    __slots__ = ("_boxes", "_elements", "_hides", "_styles", "fields")

    def __init__(
        self,
        root: etree._Element,
        styles: Styles,
        hides: bool,
        boxes: Callable[[etree._Element], list[RawBlock]],
    ) -> None:
        self._elements = {element: at for at, element in enumerate(root.iter(*MARKED))}
        self._styles = styles
        self._hides = hides
        self._boxes = boxes
        self.fields = Fields(root)

    def read(self, parent: etree._Element, paragraph: RawParagraph) -> None:
        """Add to a paragraph what the final view shows and hides of an element's content."""
        for element in parent:
            tag = element.tag
            if tag == R:
                into = self._into(element, paragraph) if self._hides else paragraph.pieces
                self._run(element, paragraph, into)
            elif tag == ALTERNATE:
                self.read(branch(element), paragraph)
            elif tag == MATH_TEXT:
                self._text(element, paragraph, paragraph.pieces)
            elif tag == SIMPLE_FIELD and Fields.is_contents(element.get(w("instr"), "")):
                paragraph.contents = True
                self.read(element, paragraph)
            elif tag not in APART:
                self.read(element, paragraph)

    def _run(self, run: etree._Element, paragraph: RawParagraph, pieces: list[Piece]) -> None:
        for element in run:
            tag = element.tag
            if tag == T:
                self._text(element, paragraph, pieces)
            elif tag == RPR:
                continue
            elif tag in _MARKS:
                if self.fields.shown:
                    pieces.append(Piece(_MARKS[tag], self._elements[element]))
            elif tag == FIELD:
                self.fields.turn(element)
            elif tag == INSTRUCTION:
                self.fields.instruct(element.text or "")
            elif tag in (DRAWING, PICT, OBJECT):
                self._float(element, paragraph)
            elif tag == SYM:
                self._symbol(element, pieces)
            elif tag == ALTERNATE:
                self._run(branch(element), paragraph, pieces)
            elif tag not in APART:
                self.read(element, paragraph)

    def _text(self, element: etree._Element, paragraph: RawParagraph, pieces: list[Piece]) -> None:
        string = element.text
        if not string or not self.fields.shown:
            return
        skipped = 0
        if (string[0] in _BLANKS or string[-1] in _BLANKS) and element.get(XML_SPACE) != "preserve":
            # Word drops blanks at the ends of a text that does not ask to keep them
            skipped = len(string) - len(string.lstrip(_BLANKS))
            string = string.strip(_BLANKS)
        if not string.isprintable():
            string = string.translate(_BREAKS)
        if string:
            paragraph.contents = paragraph.contents or self.fields.contents > 0
            pieces.append(Piece(string, self._elements[element], skipped))

    def _symbol(self, element: etree._Element, pieces: list[Piece]) -> None:
        """Take a symbol that is an ordinary character; the code of a symbol font's says nothing."""
        try:
            code = int(element.get(w("char"), ""), 16)
        except ValueError:
            return
        if self.fields.shown and 0x20 < code < 0xD800 and chr(code).isprintable():
            pieces.append(Piece(chr(code), self._elements[element]))

    def _into(self, run: etree._Element, paragraph: RawParagraph) -> list[Piece]:
        """Give where the text of a run belongs: what it says itself counts before its styles."""
        properties = run.find(RPR)
        looks: list[Look] = []
        if properties is not None:
            direct = switched_on(properties.find(VANISH)), struck_out(properties)
            looks.append(Look(hidden=direct[0], struck=direct[1]))
            style = properties.find(w("rStyle"))
            if style is not None:
                looks.append(self._styles.look(style.get(VAL, "")))
        looks.append(self._styles.look(paragraph.style))
        if next((one.hidden for one in looks if one.hidden is not None), False):
            return paragraph.hidden
        if next((one.struck for one in looks if one.struck is not None), False):
            return paragraph.struck
        return paragraph.pieces

    def _float(self, element: etree._Element, paragraph: RawParagraph) -> None:
        """Take the picture, the text boxes and the watermark of a drawing."""
        names: list[str] = []
        pictured = element.tag == OBJECT
        waiting = [element]
        while waiting:
            one = waiting.pop()
            tag = one.tag
            if tag == BOX:
                paragraph.floats.append(RawBox(self._boxes(one)))
            elif tag == TEXT_PATH and one.get("string"):
                mark = RawParagraph(paragraph.index)
                mark.prefix = _named(one.get("string", ""))
                paragraph.floats.append(RawBox([mark]))
            elif tag == ALTERNATE:
                waiting.append(branch(one))
            else:
                if tag in IMAGES:
                    pictured = True
                elif tag == DRAWING_NAME:
                    names.extend(one.get(key, "") for key in ("descr", "title", "name"))
                waiting.extend(reversed(one))
        if pictured:
            paragraph.floats.append(RawPicture(_named(next(filter(str.strip, names), ""))))


def branch(alternate: etree._Element) -> etree._Element:
    """Give the one branch of an alternative that is read: the first choice, else the fallback."""
    choice = alternate.find(CHOICE)
    if choice is None:
        choice = alternate.find(FALLBACK)
    return etree.Element(FALLBACK) if choice is None else choice


def _named(string: str) -> str:
    return string[:_LONGEST_NAME].translate(_BREAKS)
