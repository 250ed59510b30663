"""Mutation of PDF files by objects and by the operators of pages, kept unpacked for that."""

from __future__ import annotations

import base64
import random
import re
import zlib
from collections.abc import Sequence

from fuzz.mutate_text import mutated

WORDS = (
    " re f\n", " re S\n", " l S\n", " m ", " l ", " w ", " Tf ", " Td ", " Tm ", " Tj ", " TJ ", " cm ", "q\n", "Q\n", "BT ", "ET ",
    " Do ", " W n ", " rg ", " G ", " TL ", " Tc ", " Tz ", " Tr ", " T* ", " ' ", "<4E004E8C>", "()", "(1)", "[(1) -200 (2)]",
    "1e10", "-1e10", "0", "1", "nan", "99999999999", ".00001", "/F1", "/Im0", "null", "<<>>", "<<", ">>", "[", "]", "1 0 R", "9 0 R",
    "/MediaBox [ 0 0 1e9 1e9 ]", "/MediaBox [ 0 0 0 0 ]", "/Rotate 90", "/Rotate 45", "/UserUnit 100", "/CropBox [ 1 1 2 2 ]",
    "/Kids [ 1 0 R ]", "/Count 100000", "/Type /Page", "/Encrypt 1 0 R", "/Annots [ 1 0 R ]", "/ToUnicode 1 0 R", "/Widths []",
    "/Contents [ 5 0 R 5 0 R ]", "endobj\n", "endstream\n", "1 0 obj\n", "trailer\n", "startxref\n0\n", "%%EOF\n", "%PDF-2.0\n",
    "/Filter /FlateDecode", "/Filter /JBIG2Decode", "/Filter [/ASCIIHexDecode]", "/Length 0", "/Length 9999999", "BI ID EI", "/MCID 0 BDC", "EMC",
)  # fmt: skip
_STREAM = re.compile(rb"(<<(?:(?!>>\s*stream).)*?>>)\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_LENGTH = re.compile(rb"/Length \d+")
_FILTER = re.compile(rb"/Filter\s*(?:\[[^\]]*\]|/\w+)")


def unpacked_pdf(data: bytes) -> bytes:
    """Give the file with its deflated streams written out, so that what is in them can be changed."""
    return _STREAM.sub(_unpacked, data)


def mutated_pdf(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    """Change an unpacked file as the text that it is."""
    theirs = [rng.choice(others).decode("latin-1")]
    return mutated(data.decode("latin-1"), rng, WORDS, theirs).encode("latin-1", "replace")


def _unpacked(found: re.Match[bytes]) -> bytes:
    head, content = found[1], found[2]
    if b"/FlateDecode" not in head:
        return found[0]
    try:
        if b"/ASCII85Decode" in head:
            content = base64.a85decode(content.strip().removesuffix(b"~>"))
        content = zlib.decompress(content)
    except (ValueError, zlib.error):
        return found[0]
    head = _LENGTH.sub(b"/Length %d" % len(content), _FILTER.sub(b"", head))
    return head + b" stream\n" + content + b"\nendstream"
