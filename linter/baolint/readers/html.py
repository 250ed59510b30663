"""Web pages: a bare article or a whole portal page, every character with its place."""

from __future__ import annotations

import hashlib
import re

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Document
from baolint.readers import html_links
from baolint.readers.block_places import BlockPlaces
from baolint.readers.encoding import decode
from baolint.readers.html_blocks import blocks, hides
from baolint.readers.html_flow import Flow
from baolint.readers.html_nesting import BLOCKS, BREAKS, Nesting
from baolint.readers.html_tokens import CLOSE, OPEN, TEXT, TITLE, VOID, tokens

_CHARSET = re.compile(
    rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*(?P<meta>[A-Za-z0-9_:.-]+)"
    rb"|<\?xml\b[^>]*?encoding\s*=\s*[\"'](?P<xml>[A-Za-z0-9_:.-]+)",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes in which a page must have declared its charset."""


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a web page. Which part of it is the report is not decided here.

    Tags that do not match or are left out lose no text. Elements that are not shown or
    struck out give paragraphs of part "hidden", the title element and the publication date give such
    of part "page".
    """
    claim = _CHARSET.search(data, 0, _HEAD)
    declared = (claim["meta"] or claim["xml"]).decode("ascii") if claim else ""
    source = decode(data, declared)
    found = blocks(source, limits=limits)
    return Document(
        path=path,
        reader="html",
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        blocks=found,
        places=BlockPlaces(source, found),
        links=tuple(html_links.find(source)),
    )


def text_of(stretch: str) -> str:
    """Give the readable text of a stretch of the source that a paragraph or cell stems from.

    Tags are dropped, entities resolved, blanks collapsed; what ends a paragraph is a newline; what
    is hidden or struck out is left out.
    """
    flow = Flow(stretch, fragment=True)
    nesting = Nesting()
    for kind, name, start, end in tokens(stretch):
        hidden = nesting.top is not None and nesting.top.hidden
        if kind == TEXT and not hidden:
            flow.text(start, end)
        if kind in (TEXT, TITLE):
            continue
        if not hidden and (name in BLOCKS or name in BREAKS or name == "br"):
            flow.line_break(start, end)
        kept = None
        if kind == CLOSE:
            kept = nesting.after(name)
        elif name not in VOID and (hidden or hides(stretch, name, start, end)):
            kept = nesting.before(name)
        while kept is not None and len(nesting.stack) > kept:
            nesting.pop()
        if kind == OPEN and kept is not None:
            nesting.push(name, True)
    return flow.whole()
