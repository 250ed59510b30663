"""Addresses in the tags of a page: where links lead and pictures are taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from baolint.document.model import Link
from baolint.document.text import Span

_MARK = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)|<(?P<name>a|img)(?=\s)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTES = re.compile(r"""(?:[^>"']|"[^"]*+"|'[^']*+')*+""")
_ADDRESS = {
    "a": re.compile(r"""(?<=\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE),
    "img": re.compile(r"""(?<=\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE),
}
LONGEST = 2000
"""Characters of the longest tag looked into."""
MOST = 3000
"""Tags looked into on one page; a portal's menu has some hundred."""


def find(source: str) -> Iterator[Link]:
    """Yield the addresses of links and pictures in order; comments and code are passed over."""
    if "href" not in source and "src" not in source and "HREF" not in source:
        return
    count = 0
    for mark in _MARK.finditer(source):
        if not mark["name"]:
            continue
        count += 1
        if count > MOST:
            return
        name = mark["name"].lower()
        tag = _ATTRIBUTES.match(source, mark.end(), mark.end() + LONGEST)
        found = _ADDRESS[name].search(source, mark.end(), tag.end()) if tag else None
        if found is None:
            continue
        start, end = next(found.span(n) for n in (1, 2, 3) if found[n] is not None)
        address = unescape(source[start:end]).strip()
        yield Link(address, Span(start, end), "link" if name == "a" else "picture")
