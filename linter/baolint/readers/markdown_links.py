"""Addresses of links in Markdown: inline ones, those defined elsewhere, and html tags."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from baolint.document.model import Link
from baolint.document.text import Span
from baolint.readers import html_links

_INLINE = re.compile(
    r"(?P<bang>!?)\[[^\[\]\n]{0,300}\]\([ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^\s()]|\([^\s()]*\))*))"
    r"[^()\n]{0,200}\)"
)
_DEFINED = re.compile(r"^ {0,3}\[[^\]\n]{1,300}\]:[ \t]*<?(?P<plain>[^\s<>]+)", re.MULTILINE)
_CODE = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)|\Z)|`[^`\n]+`", re.MULTILINE | re.DOTALL
)
MOST = 2000
"""Links taken from one file."""


def find(source: str) -> Iterator[Link]:
    """Yield the addresses in the order of the source; code is passed over."""
    found = list(html_links.find(source))
    if "](" in source or "]:" in source:
        code = [match.span() for match in _CODE.finditer(source)] if "`" in source else []
        for match in _INLINE.finditer(source):
            group = "angled" if match["angled"] is not None else "plain"
            kind = "picture" if match["bang"] else "link"
            found.append(Link(match[group], Span(*match.span(group)), kind))
        for match in _DEFINED.finditer(source):
            found.append(Link(match["plain"], Span(*match.span("plain"))))
        starts = [start for start, _ in code]
        found = [one for one in found if not _inside(one.span.start, starts, code)]
    yield from sorted(found, key=lambda link: link.span.start)[:MOST]


def _inside(at: int, starts: Sequence[int], code: Sequence[tuple[int, int]]) -> bool:
    number = bisect_right(starts, at) - 1
    return number >= 0 and at < code[number][1]
