"""The characters of a PDF page with their places, turned so that most of them read upright."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from ctypes import addressof, byref, c_double
from math import atan2, hypot, pi
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from baolint.readers import pdf_watermark
from baolint.readers.pdf_paint import Painted
from baolint.readers.pdf_shapes import OBJECT, Box, Glyph, Rule, Sheet

STRANGE = "\ufffd"
"""Stands for a character whose font does not say what it is."""
WORDWISE = 2
"""Characters that a text object holds on average where the file paints whole words at once."""
_ASLANT = 4
_SUPPLEMENT = dict(
    zip(
        "⺁⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "厂母民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
_COMPATIBLE = ((0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0xFB00, 0xFB06))


class Frame(NamedTuple):
    """The part of a page that is shown, in the file's coordinates, and its quarter turns."""

    left: float
    bottom: float
    right: float
    top: float
    quarter: int

    def size(self, quarter: int) -> tuple[float, float]:
        """Give width and height of the page after so many quarter turns."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if quarter % 2 else (width, height)

    def point(self, x: float, y: float, quarter: int) -> tuple[float, float]:
        """Give a point of the file from the top left of the page after so many quarter turns."""
        if quarter == 0:
            return x - self.left, self.top - y
        if quarter == 1:
            return y - self.bottom, x - self.left
        if quarter == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, box: Box, quarter: int) -> Box:
        """Give a box of the file (left, bottom, right, top) likewise."""
        ax, ay = self.point(box[0], box[1], quarter)
        bx, by = self.point(box[2], box[3], quarter)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def rule(self, box: Box, quarter: int) -> Rule | None:
        """Give a thin box of the file as a ruling line; None where it lies off the page."""
        x0, y0, x1, y1 = self.box(box, quarter)
        width, height = self.size(quarter)
        if x1 < 0 or y1 < 0 or x0 > width or y0 > height:
            return None
        if x1 - x0 >= y1 - y0:
            return Rule(True, (y0 + y1) / 2, x0, x1)
        return Rule(False, (x0 + x1) / 2, y0, y1)


Raw = tuple[str, float, float, float, float, float, float, float, int, int]
"""Character, its box in the file (left, bottom, right, top), its origin, size, quarter and order."""


def read_text(page: Any, number: int, frame: Frame, paint: Painted, most: int) -> tuple[Sheet, int]:
    """Give a page with its characters and how many were looked at; none if those are above `most`.

    `paint` is what is painted on the page. Text that is invisible is left out.
    """
    text = pdfium.FPDFText_LoadPage(page)
    try:
        count = max(0, pdfium.FPDFText_CountChars(text)) if text else 0
        if count > most:
            return Sheet(number, *frame.size(0)), count
        invisible = _invisible(text, count) if paint.hides else frozenset()
        found = _characters(text, count, paint.texts, invisible)
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
    votes = Counter(raw[8] for raw in found)
    votes.pop(_ASLANT, None)
    quarter = votes.most_common(1)[0][0] if votes else frame.quarter
    sheet = Sheet(number, *frame.size(quarter), turn=(quarter - frame.quarter) % 4)
    _fill(sheet, frame, quarter, found, paint)
    return sheet, count


def _characters(
    text: Any, count: int, texts: Mapping[int, int], invisible: frozenset[int]
) -> list[Raw]:
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    origin_of, size_of = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetFontSize
    unmapped, object_of = pdfium.FPDFText_HasUnicodeMapError, pdfium.FPDFText_GetTextObject
    box, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    to_box, to_x, to_y = byref(box), byref(x), byref(y)
    scale, quarter, height = 1.0, 0, -1.0
    found: list[Raw] = []
    for index in range(count):
        code = unicode_of(text, index)
        if code in (10, 13) or (code == 32 and pdfium.FPDFText_IsGenerated(text, index)):
            height = -1.0
            continue
        if index in invisible:
            continue
        char = _character(code) if unmapped(text, index) == 0 else STRANGE
        if code in (2, 0xFFFE) and pdfium.FPDFText_IsHyphen(text, index):
            char = "-"
        box_of(text, index, to_box)
        origin_of(text, index, to_x, to_y)
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        # the matrix costs as much as all the rest: it is asked for where the size seems to change
        now = abs(top - bottom) + abs(right - left)
        if not 0.6 * height < now < 1.7 * height:
            scale, quarter = _matrix(text, index)
            height = now
        em = size_of(text, index) * scale
        item = object_of(text, index)
        painted = texts.get(addressof(item.contents), 0) if item else 0
        order = (painted << OBJECT) + index
        found.append((char, left, bottom, right, top, x.value, y.value, em, quarter, order))
    return found


def _matrix(text: Any, index: int) -> tuple[float, int]:
    """Give the scale of a character's text and its quarter; aslant text has none."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, byref(matrix))
    scale = hypot(matrix.c, matrix.d) or 1.0
    turns = atan2(matrix.b, matrix.a) / (pi / 2)
    whole = round(turns)
    return scale, whole % 4 if abs(turns - whole) < 0.06 else _ASLANT


def _character(code: int) -> str:
    """Give a character as people write it: radicals and ligatures that fonts name are the signs."""
    if code < 0x2E80:
        return chr(code) if code >= 32 and not 0x7F <= code <= 0x9F else STRANGE
    if code <= 0x2FD5 or 0xF900 <= code <= 0xFB06:
        char = chr(code)
        if any(first <= code <= last for first, last in _COMPATIBLE):
            plain = unicodedata.normalize("NFKC", char)
            return plain if len(plain) == 1 else char
        return _SUPPLEMENT.get(char, char)
    if 0xD800 <= code <= 0xF8FF or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return STRANGE
    return chr(code)


def _invisible(text: Any, count: int) -> frozenset[int]:
    """Give the ordinals of the characters written in no colour at all, as under a scanned page."""
    modes: dict[int, bool] = {}
    found = set()
    for index in range(count):
        item = pdfium.FPDFText_GetTextObject(text, index)
        if not item:
            continue
        at = addressof(item.contents)
        if at not in modes:
            modes[at] = pdfium.FPDFTextObj_GetTextRenderMode(item) == 3
        if modes[at]:
            found.add(index)
    return frozenset(found)


def _fill(sheet: Sheet, frame: Frame, quarter: int, found: list[Raw], paint: Painted) -> None:
    """Put the characters on their page; those outside of what is shown do not exist."""
    width, height, page = sheet.width, sheet.height, sheet.number
    marks, faint, pale = paint.marks, list[Glyph](), pdf_watermark.pale(paint.items)
    # objects that hold nothing but a blank, which PDFium leaves out, do not count
    ranks = {
        number: rank for rank, number in enumerate(sorted({raw[9] >> OBJECT for raw in found}))
    }
    wordwise = len(found) > WORDWISE * len(ranks)
    for char, left, bottom, right, top, x, y, em, own, order in found:
        if quarter == 0:
            x0, y0, x1, y1 = (
                left - frame.left,
                frame.top - top,
                right - frame.left,
                frame.top - bottom,
            )
            ox, base = x - frame.left, frame.top - y
        else:
            x0, y0, x1, y1 = frame.box((left, bottom, right, top), quarter)
            ox, base = frame.point(x, y, quarter)
        if not (-2 <= x0 + x1 <= 2 * width + 2 and -1 <= base <= height + em):
            continue
        if not (0 <= x1 - x0 <= width and 0 <= y1 - y0 <= height and 0 < em <= height):
            continue
        if char == STRANGE:
            sheet.strange += 1
        ranked = order + ((ranks[order >> OBJECT] - (order >> OBJECT)) << OBJECT)
        mark = marks[order >> OBJECT] if marks else -1
        if wordwise and mark < 0:
            mark = -2 - ranks[order >> OBJECT]
        glyph = Glyph(char, x0 if x0 < ox else ox, y0, x1, y1, base, em or 1.0, page, ranked, mark)
        if own != quarter:
            sheet.aside.append(glyph)
        elif pale and order >> OBJECT in pale:
            faint.append(glyph)
        else:
            sheet.glyphs.append(glyph)
    if faint:
        pdf_watermark.part(sheet, faint)
