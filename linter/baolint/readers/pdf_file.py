"""A PDF file opened with PDFium within bounds: what cannot be opened, and its pages one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref
from typing import Any

import pypdfium2_raw as pdfium

from baolint.document.limits import LIMITS, Limits
from baolint.messages.pdf import KINDS
from baolint.messages.phrase import Phrase
from baolint.readers import pdf_struck
from baolint.readers.errors import Unreadable
from baolint.readers.limit import plain, reached
from baolint.readers.pdf_glyphs import Frame, read_text
from baolint.readers.pdf_paint import Painted, read_paint
from baolint.readers.pdf_shapes import Sheet
from baolint.readers.pdf_streams import verify

_HEAD = 1024
_TAIL = 2048
"""Bytes at the start that may come before %PDF-, and at the end in which %%EOF must stand."""
_LINEAR = re.compile(rb"/Linearized\b.{0,200}?/L\s+([0-9]{1,12})\b", re.DOTALL)
_PASSWORD, _SECURITY = 4, 5
_OTHERS = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
)
_WEB = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE)


def sheets(data: bytes, limits: Limits = LIMITS) -> list[Sheet]:
    """Give all pages of a file; raises Unreadable with the reason where that cannot be done."""
    _refuse(data)
    verify(data, limits)
    pdfium.FPDF_InitLibrary()
    file = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not file:
        raise _why(pdfium.FPDF_GetLastError())
    try:
        count = pdfium.FPDF_GetPageCount(file)
        if count <= 0:
            raise Unreadable("E101.pdf.no-pages")
        if count > limits.pages:
            raise reached("E105.pages", "pages", limits, f"{count:,}")
        return list(_sheets(file, count, limits))
    finally:
        pdfium.FPDF_CloseDocument(file)


def _sheets(file: Any, count: int, limits: Limits) -> Iterator[Sheet]:
    glyphs = objects = 0
    for number in range(count):
        with _page(file, number) as page:
            objects += pdfium.FPDFPage_CountObjects(page)
            if objects > limits.objects:
                raise reached("E105.objects", "objects", limits, f"{objects:,}")
            frame = _frame(page)
            paint = read_paint(page, limits.objects - objects)
            objects += paint.inner
            if paint.cut:
                raise reached("E105.objects", "objects", limits, plain(limits.objects))
            sheet, found = read_text(page, number + 1, frame, paint, limits.characters - glyphs)
            glyphs += found
            if glyphs > limits.characters:
                raise reached("E105.characters", "characters", limits, f"{glyphs:,}")
            _place(sheet, frame, paint)
            pdf_struck.part(sheet)
            yield sheet


@contextmanager
def _page(file: Any, number: int) -> Iterator[Any]:
    page = pdfium.FPDF_LoadPage(file, number)
    if not page:
        raise Unreadable("E101.pdf.page", page=str(number + 1))
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _frame(page: Any) -> Frame:
    """Give the part of the page that is shown and how it is turned."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    left, right = sorted((float(box.left), float(box.right)))
    bottom, top = sorted((float(box.bottom), float(box.top)))
    return Frame(left, bottom, right, top, int(pdfium.FPDFPage_GetRotation(page)) % 4)


def _place(sheet: Sheet, frame: Frame, paint: Painted) -> None:
    """Put the ruling lines and pictures of a page where its characters are."""
    quarter = (frame.quarter + sheet.turn) % 4
    sheet.painted = paint.count
    sheet.rules = [rule for box in paint.rules if (rule := frame.rule(box, quarter))]
    sheet.pictures = [frame.box(box, quarter) for box in paint.pictures]


def _refuse(data: bytes) -> None:
    """Refuse what is no PDF at all or breaks off: PDFium would mend it and lose pages unseen."""
    if not data:
        raise Unreadable("E101.pdf.empty")
    if b"%PDF-" not in data[:_HEAD]:
        kind = next((kind for start, kind in _OTHERS if data.startswith(start)), "")
        kind = kind or ("web" if _WEB.match(data) else "unknown")
        raise Unreadable("E101.pdf.other", kind=Phrase(KINDS[kind]))
    linear = _LINEAR.search(data[: 2 * _HEAD])
    if linear and int(linear[1]) > len(data):
        raise Unreadable("E101.pdf.truncated")
    end = data.rfind(b"%%EOF")
    if end < 0 or (end < len(data) - _TAIL and data[end + 5 :].strip(b"\0 \r\n\t\x0c")):
        raise Unreadable("E101.pdf.truncated")


def _why(error: int) -> Unreadable:
    if error == _PASSWORD:
        return Unreadable("E101.pdf.encrypted")
    if error == _SECURITY:
        return Unreadable("E101.pdf.security")
    return Unreadable("E101.pdf.damaged")
