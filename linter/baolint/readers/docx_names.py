"""Names of the elements and attributes of a Word file that the reader goes by."""

from __future__ import annotations

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{WORD}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)
"""Namespaces of the strict form of the format, and those of the usual form that stand for them."""


def w(name: str) -> str:
    """Give the full name of an element or attribute of the main namespace."""
    return _W + name


VAL = w("val")
TYPE = w("type")

P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
TAB, PTAB, BR, CR = w("tab"), w("ptab"), w("br"), w("cr")
HYPHEN, SYM, MATH_TEXT = w("noBreakHyphen"), w("sym"), f"{_M}t"
PPR, RPR, TRPR, TCPR, TBLGRID = w("pPr"), w("rPr"), w("trPr"), w("tcPr"), w("tblGrid")
DEL, MOVE_FROM, VANISH = w("del"), w("moveFrom"), w("vanish")
STRIKES = (w("strike"), w("dstrike"))
FIELD, INSTRUCTION, SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
SDT, CHUNK = w("sdt"), w("altChunk")
DRAWING, PICT, OBJECT, BOX = w("drawing"), w("pict"), w("object"), w("txbxContent")
SECTION = w("sectPr")
ALTERNATE, CHOICE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"
IMAGES = frozenset(
    {
        f"{_A}blip",
        f"{_V}imagedata",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    }
)
DRAWING_NAME = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
TEXT_PATH = f"{_V}textpath"

MARKED = (T, TAB, PTAB, BR, CR, HYPHEN, SYM, MATH_TEXT)
"""Elements that stand for characters. Their ordinal in a member, counted from 0 in document order
over all of these (shown or not), is how a stretch of the document is found again in the file."""

APART = frozenset(
    {
        PPR, RPR, TRPR, TCPR, TBLGRID, DEL, MOVE_FROM, SECTION, w("tblPr"), w("tblPrEx"),
        w("sdtPr"), w("sdtEndPr"), w("customXmlPr"), w("smartTagPr"), w("delText"),
        w("delInstrText"), w("rt"),
    }
)  # fmt: skip
"""Elements in which nothing stands that the final view shows as running text."""
