"""Suppressions written in the document: comments that act on the next block or on the file.

`<!-- baolint: ignore B302 -- reason -->` in md and html, `# baolint: ignore B302 -- reason` in YAML;
`ignore-file` acts on the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.model import Block, Document, Paragraph, Table
from baolint.document.pattern import Pattern
from baolint.document.text import Span

_MARKUP = Pattern(r"<!--\s*baolint:\s*(?P<said>.*?)\s*-->", re.DOTALL)
_YAML = Pattern(r"(?:^|(?<=\s))#\s*baolint:[ \t]*(?P<said>[^\n\r]*)")
_SAID = Pattern(
    r"(?P<what>ignore|ignore-file)\s+(?P<codes>[^\n]*?)(?:\s+--\s+(?P<reason>.*))?$", re.DOTALL
)
_SYNTAX = {"html": _MARKUP, "markdown": _MARKUP, "yaml": _YAML}


class Directive(NamedTuple):
    """A suppression in a document: codes, reason, where it stands and on what it acts.

    `codes` is empty where the comment cannot be understood; `target` None means the whole document.
    """

    codes: tuple[str, ...]
    reason: str
    place: Span
    target: Span | None

    def accepts(self, code: str, span: Span) -> bool:
        """Tell whether a stretch with a fault of this code is left as it is, for a reason given."""
        here = self.target is None or self.target.start <= span.start <= self.target.end
        return here and bool(self.reason) and (code in self.codes or code[0] in self.codes)


def directives(document: Document) -> Iterator[Directive]:
    """Yield the suppressions of a document; nothing for formats that have no comments."""
    syntax = _SYNTAX.get(document.reader)
    if syntax is None or "baolint:" not in document.source:
        return
    for found in syntax.finditer(document.source):
        said = _SAID.match(found["said"].strip())
        place = Span(found.start(), found.end())
        if not said:
            yield Directive((), "", place, None)
            continue
        codes = tuple(
            code.upper() for code in re.split(r"[\s,，、]+", said["codes"].strip()) if code
        )
        target = None if said["what"] == "ignore-file" else _target(document, place)
        yield Directive(codes, (said["reason"] or "").strip(), place, target)


def _target(document: Document, place: Span) -> Span:
    if document.reader == "yaml":
        return _node(document.source, place)
    after = Span(len(document.source), len(document.source))
    for block in document.blocks:
        span = _span(block)
        if span is None:
            continue
        if span.start <= place.start and place.end <= span.end:
            return span
        if place.end <= span.start < after.start:
            after = span
    return after


def _span(block: Block) -> Span | None:
    """Give the stretch from a block's first to its last character."""
    if isinstance(block, Table):
        texts = [cell.text for row in block.rows for cell in row]
    elif isinstance(block, Paragraph):
        texts = [block.text]
    else:
        return None
    spans = [text.span() for text in texts]
    if not spans:
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _node(source: str, place: Span) -> Span:
    """Give the YAML node on the comment's own line, else on the next line, with all below it."""
    start = source.rfind("\n", 0, place.start) + 1
    if not source[start : place.start].strip():
        start = _next_line(source, place.end)
        while start < len(source) and _is_empty(_line(source, start)):
            start = _next_line(source, start)
    depth = _depth(_line(source, start))
    end = _next_line(source, start)
    while end < len(source):
        line = _line(source, end)
        if not _is_empty(line) and _depth(line) <= depth:
            break
        end = _next_line(source, end)
    return Span(start, end)


def _line(source: str, start: int) -> str:
    end = source.find("\n", start)
    return source[start : end if end >= 0 else len(source)]


def _next_line(source: str, at: int) -> int:
    end = source.find("\n", at)
    return end + 1 if end >= 0 else len(source)


def _is_empty(line: str) -> bool:
    stripped = line.strip()
    return not stripped or stripped.startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
