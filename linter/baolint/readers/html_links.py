"""Addresses in the tags of a page: where links lead and pictures are taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from baolint.document.model import Link
from baolint.document.text import Span

_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)
    |<(?P<name>a|img)\b(?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ADDRESS = {
    "a": re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE),
    "img": re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE),
}
MOST = 2000
"""Links taken from one page; a portal's menu has some hundred."""


def find(source: str) -> Iterator[Link]:
    """Yield the addresses of links and pictures in order; comments and code are passed over."""
    if "href" not in source and "src" not in source:
        return
    count = 0
    for tag in _TAG.finditer(source):
        name = (tag["name"] or "").lower()
        if not name:
            continue
        found = _ADDRESS[name].search(source, *tag.span("attributes"))
        if found is None:
            continue
        start, end = next(found.span(n) for n in (1, 2, 3) if found[n] is not None)
        address = unescape(source[start:end]).strip()
        yield Link(address, Span(start, end), "link" if name == "a" else "picture")
        count += 1
        if count == MOST:
            return
