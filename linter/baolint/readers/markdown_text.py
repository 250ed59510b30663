"""Nodes of a Markdown paragraph to texts: lines joined or parted, every character with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from baolint.document.model import Cell, Paragraph, Picture
from baolint.document.text import Run, Span, Text
from baolint.readers.html_blocks import ATTACHMENT
from baolint.readers.html_flow import is_wide
from baolint.readers.markdown_emphasis import Node
from baolint.readers.markdown_inline import has_markup, scan, scan_fragment

_ENDS = "。！？；：…”）"
_SHORT = 20
"""Characters of a line too short to have been wrapped: whoever ended it there meant to."""
_END = re.compile(r"\r\n|\r")
_PREFIX = re.compile(r"(?<=\n)[ \t]*(?:>[ \t]?)+")


class Content:
    """The content of a paragraph: the given stretches of the source, a line each; none is all."""

    __slots__ = ("_sources", "_starts", "string")

    def __init__(self, source: str, spans: Sequence[Span]) -> None:
        spans = spans or (Span(0, len(source)),)
        self.string = "\n".join(source[start:end] for start, end in spans)
        self._sources = [span.start for span in spans]
        self._starts = []
        at = 0
        for start, end in spans:
            self._starts.append(at)
            at += end - start + 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Translate a stretch of the content to the source."""
        if start >= end:
            at = self._offset(start)
            return at, at
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, at: int) -> int:
        number = bisect_right(self._starts, at) - 1
        return self._sources[number] + at - self._starts[number]


class _Collector:
    """Puts nodes together to one text after another."""

    __slots__ = ("_content", "_line", "_links", "_runs", "_soft", "_string", "pictures")

    def __init__(self, content: Content) -> None:
        self._content = content
        self.pictures: list[Text] = []
        self._clear()

    def _clear(self) -> None:
        self._string = ""
        self._runs: list[Run] = []
        self._line = 0
        self._soft: Node | None = None
        self._links: list[tuple[int, int]] = []

    def texts(self, nodes: Sequence[Node], parting: bool) -> Iterator[Text]:
        """Yield the texts of the nodes; without `parting` a single one, breaks being newlines."""
        link: int | None = None
        for node in nodes:
            if node.kind == "link":
                link = len(self._string) if ATTACHMENT.search(node.string) else None
            elif node.kind == "unlink":
                if link is not None:
                    self._links.append((link, len(self._string)))
                link = None
            elif node.kind == "picture":
                self.pictures.append(_caption(self._content, node))
            elif node.kind == "hard":
                if parting:
                    yield from self._take()
                else:
                    self._add("\n", node.start, node.end)
            elif node.kind == "soft":
                if parting and self._is_complete():
                    yield from self._take()
                else:
                    self._soft = node
                    self._line = len(self._string)
            else:
                self._add_text(node)
        yield from self._take(parting)

    def _add_text(self, node: Node) -> None:
        string = self._content.string[node.start : node.end] if node.kind == "text" else node.string
        if not string:
            return
        soft, self._soft = self._soft, None
        if soft and not (is_wide(self._string[-1:]) and is_wide(string[0])):
            self._add(" ", soft.start, soft.end)
        self._add(string, node.start, node.end)

    def _add(self, string: str, start: int, end: int) -> None:
        first, after = self._content.place(start, end)
        self._runs.append(Run(len(self._string), first, after))
        self._string += string

    def _is_complete(self) -> bool:
        """Tell whether the line before a soft break was ended on purpose and not wrapped."""
        line = self._string[self._line :].strip()
        return len(line) < _SHORT or line[-1] in _ENDS

    def _take(self, parting: bool = True) -> Iterator[Text]:
        if not self._string:
            return
        text = Text(self._string, self._runs)
        links = self._links
        self._clear()
        attached = [text.cut(*link).strip() for link in links]
        self.pictures.extend(part for part in attached if part.string)
        text = text.strip() if parting else text
        if text.string and text.string not in [part.string for part in attached]:
            yield text


def paragraphs(
    source: str, spans: Sequence[Span], level: int, references: Container[str]
) -> Iterator[Paragraph | Picture]:
    """Give the paragraphs of a stretch of Markdown, one for each line that was ended on purpose."""
    if len(spans) == 1 and not has_markup(source[slice(*spans[0])]):
        text = Text.literal(source, *spans[0]).strip()
        if text.string:
            yield Paragraph(text, level)
        return
    content = Content(source, spans)
    collector = _Collector(content)
    for text in collector.texts(scan(content.string, references), parting=True):
        yield Paragraph(text, level)
    for text in collector.pictures:
        yield Picture(text)


def fill(one: Cell, source: str, references: Container[str]) -> list[Text]:
    """Resolve the markup in a table cell, line breaks being newlines; give the pictures in it."""
    string = one.text.string
    if not has_markup(string):
        one.text = one.text.strip()
        return []
    collector = _Collector(Content(source, [one.text.span()]))
    found = list(collector.texts(scan(string, references), parting=False))
    one.text = found[0].strip() if found else one.text.cut(0, 0)
    return collector.pictures


def plain(stretch: str) -> str:
    """Give the readable characters of a stretch of a paragraph or cell, markers of quotes left out."""
    content = Content(_PREFIX.sub("", _END.sub("\n", stretch)), [])
    nodes = scan_fragment(content.string)
    if (
        nodes and nodes[-1].kind == "soft"
    ):  # a character stems from it, else it would not be asked for
        nodes[-1] = Node("char", nodes[-1].start, nodes[-1].end, " ")
    found = list(_Collector(content).texts(nodes, parting=False))
    return found[0].string if found else ""


def _caption(content: Content, node: Node) -> Text:
    """Give what stands in the brackets of a picture."""
    inner = _Collector(content)
    found = list(inner.texts(node.children, parting=False))
    start, _ = content.place(node.start, node.start)
    return found[0] if found else Text("", (Run(0, start, start),))
