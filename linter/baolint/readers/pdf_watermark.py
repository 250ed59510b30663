"""Pale words written over a page: a watermark is no part of the lines and cells that it crosses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, c_uint
from typing import Any

import pypdfium2_raw as pdfium

from baolint.readers.pdf_shapes import OBJECT, Glyph, Sheet

ENDS = 24
"""Texts looked at first: a watermark is painted before everything else on the page, or behind it."""
PALE, WHITE = 170, 245
"""Brightness (255 is white) from which text is pale, and above which it needs a dark ground."""
LEVEL = 0.7
"""Sizes by which the lines of two texts lie apart at most where one is written over the other."""


def pale(texts: Sequence[Any]) -> frozenset[int]:
    """Give the ordinals of the pale ones among the text objects of a page, in painting order."""
    ends = [*texts[:ENDS], *texts[-ENDS:]]
    channels = c_uint(), c_uint(), c_uint(), c_uint()
    if not any(_is_pale(text, *channels) for text in ends):
        return frozenset()
    return frozenset(number for number, text in enumerate(texts) if _is_pale(text, *channels))


def part(sheet: Sheet, faint: Sequence[Glyph]) -> None:
    """Put the pale characters of a page on it: those of a watermark beside its text.

    A watermark is what lies over other text, and the same words wherever else they stand.
    """
    runs = list(_runs(faint))
    words = {_words(run) for run in runs if _is_over(run, sheet.glyphs)}
    for run in runs:
        (sheet.aside if _words(run) in words else sheet.glyphs).extend(run)
    sheet.glyphs.sort(key=_index)


def _is_pale(text: Any, red: c_uint, green: c_uint, blue: c_uint, opaque: c_uint) -> bool:
    if not pdfium.FPDFPageObj_GetFillColor(
        text, byref(red), byref(green), byref(blue), byref(opaque)
    ):
        return False
    dark = 255 - (red.value + green.value + blue.value) / 3
    return PALE <= 255 - dark * opaque.value / 255 <= WHITE


def _runs(faint: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in faint:
        last = run[-1] if run else None
        if last and (abs(glyph.base - last.base) > 0.1 or not -1 < glyph.x0 - last.x1 < glyph.em):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _words(run: Sequence[Glyph]) -> str:
    return "".join(glyph.char for glyph in run).strip()


def _is_over(run: Sequence[Glyph], glyphs: Sequence[Glyph]) -> bool:
    """Tell whether a run lies over the middle of another character."""
    first, last = run[0], run[-1]
    return any(
        abs(glyph.base - first.base) < LEVEL * min(glyph.em, first.em)
        and first.x0 < (glyph.x0 + glyph.x1) / 2 < last.x1
        for glyph in glyphs
        if glyph.char.strip()
    )


def _index(glyph: Glyph) -> int:
    return glyph.order & ((1 << OBJECT) - 1)
