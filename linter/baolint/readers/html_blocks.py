"""The tokens of a page to its blocks: paragraphs, tables and pictures in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Block, Paragraph, Picture
from baolint.document.text import Run, Span, Text
from baolint.readers.errors import Unreadable
from baolint.readers.html_flow import Flow
from baolint.readers.html_nesting import BLOCKS, BREAKS, CELLS, GROUPS, Element, Nesting
from baolint.readers.html_table import WIDEST, Grid, Slot
from baolint.readers.html_tokens import OPEN, TEXT, TITLE, VOID, attributes, tokens
from baolint.readers.limit import reached

ATTACHMENT = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|rar|zip|7z)(?=$|[?#&\"'])", re.IGNORECASE)
"""Addresses of files that a page offers beside its text."""
_UNSEEN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]*line-through)",
    re.IGNORECASE,
)
_STRUCK = frozenset(("del", "s", "strike"))
"""Elements whose text is struck out: it is shown, but no longer what the page says."""
_STATED = frozenset((
    "articletitle", "og:title", "pubdate", "publishdate", "publish_date", "publish-date",
    "pubtime", "publishtime", "publish_time", "article:published_time", "og:published_time",
    "dc.date", "dc.date.issued", "dcterms.issued", "datepublished", "releasedate",
))  # fmt: skip
"""Names under which a page's head states its title and its day of publication."""
MOST_LINKS = 100
"""Attachments looked at in one paragraph."""
_LEAD = re.compile(
    r"(?:相关)?附件(?:下载)?[0-9一二三四五六七八九十]{0,2}[：:]?\s*[0-9]{0,2}[.．、]?\Z"
)
"""What may stand before an attachment's link without making a sentence of it."""


def blocks(
    source: str, start: int = 0, end: int | None = None, limits: Limits = LIMITS
) -> tuple[Block, ...]:
    """Give the blocks of source[start:end]. Unreadable is raised where a bound is reached."""
    return _Builder(source, limits).build(start, end)


def hides(source: str, name: str, start: int, end: int) -> bool:
    """Tell whether the start tag source[start:end] says that its text is not shown, or struck out."""
    if name in _STRUCK:
        return True
    tag = source[start:end].lower()
    if "hidden" not in tag and "none" not in tag and "line-through" not in tag:
        return False
    found = attributes(source, start, end)
    if "hidden" in found and name != "input":
        return True
    style = found.get("style")
    return style is not None and _UNSEEN.search(source[slice(*style)]) is not None


class _Builder:
    """Follows the tags of a page and puts its text into blocks."""

    __slots__ = (
        "_flow", "_grids", "_into", "_limits", "_links", "_nesting", "_pictures", "_sinks",
        "_source", "_unseen",
    )  # fmt: skip

    def __init__(self, source: str, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._nesting = Nesting()
        self._flow = self._into = Flow(source)
        self._unseen = Flow(source)
        self._sinks: list[list[Block]] = [[]]
        self._grids: list[Grid] = []
        self._pictures: list[Picture] = []
        self._links: list[tuple[int, int, int]] = []
        """Attachment links in the paragraph: from and to which character, and where the tag is."""

    def build(self, start: int, end: int | None) -> tuple[Block, ...]:
        for kind, name, first, after in tokens(self._source, start, end):
            if kind == TEXT:
                self._into.text(first, after)
            elif kind == OPEN:
                if name in BLOCKS:
                    self._open_block(name, first, after)
                else:
                    self._open_other(name, first, after)
            elif kind == TITLE:
                self._state(Span(first, after))
            else:
                self._close(name)
        self._flush()
        self._cut(0)
        self._flush()
        return tuple(_finished(self._sinks[0]))

    # tags

    def _open_block(self, name: str, start: int, end: int) -> None:
        self._flush()
        kept = self._nesting.before(name)
        if kept is None:
            return
        self._cut(kept)
        self._flush()
        top = self._nesting.top
        if name in CELLS and top and top.name != "tr":
            self._push("tr", start, start)
        self._push(name, start, end)

    def _open_other(self, name: str, start: int, end: int) -> None:
        if name == "br" or name in BREAKS:
            self._flush()
        elif name in VOID:
            self._void(name, start, end)
        elif self._nesting.inline or hides(self._source, name, start, end):
            self._push(name, start, end)
        elif name == "a":
            self._link(start, end)

    def _close(self, name: str) -> None:
        if name in BLOCKS or name in BREAKS or name == "br":
            self._flush()
        elif name == "a":
            self._end_link()
        if name in BLOCKS or self._nesting.inline:
            kept = self._nesting.after(name)
            if kept is not None:
                self._cut(kept)

    def _push(self, name: str, start: int, end: int) -> None:
        """Open an element; a table, a row or a cell begins on the grid."""
        deepest = self._limits.nesting
        if len(self._nesting.stack) >= deepest:
            line = self._line(start)
            raise reached("E105.nesting", "nesting", self._limits, deepest + 1, line=line)
        unseen = (end - start > len(name) + 2 or name in _STRUCK) and hides(
            self._source, name, start, end
        )
        if unseen and self._is_hidden():
            self._flush()
        element = self._nesting.push(name, unseen)
        if element.hidden:
            self._into = self._unseen
        elif name in CELLS:
            self._sinks.append(self._slot(start, end).blocks)
        elif name == "tr":
            self._grids[-1].row()
        elif name == "table":
            self._grids.append(Grid(element.parent.path if element.parent else (), self._limits))
        elif name in GROUPS:
            self._grids[-1].end_group()

    def _slot(self, start: int, end: int) -> Slot:
        width = height = 1
        if "span" in self._source[start:end].lower():
            found = attributes(self._source, start, end)
            width = self._number(found.get("colspan")) or 1
            height = self._number(found.get("rowspan"))
        try:
            return self._grids[-1].cell(width, height, end)
        except Unreadable as bound:
            raise Unreadable(bound.key, line=self._line(start), **bound.values) from None

    def _number(self, span: Span | None) -> int:
        """Read a colspan or rowspan; what is no number is 1."""
        digits = self._source[slice(*span)].strip() if span else ""
        if not (digits.isascii() and digits.isdigit()):
            return 1
        return min(int(digits[:6]), WIDEST)

    def _cut(self, kept: int) -> None:
        """Close all elements above the first `kept`."""
        nesting = self._nesting
        while len(nesting.stack) > kept:
            element = nesting.pop()
            name = element.name
            if element.hidden:
                if not self._is_hidden():
                    self._flush_unseen(element)
                    self._into = self._flow
                    if len(nesting.stack) > kept:
                        self._flush()
            elif name in CELLS:
                self._sinks.pop()
            elif name in GROUPS:
                self._grids[-1].end_group()
            elif name == "table":
                found = list(self._grids.pop().blocks())
                self._sinks[-1].extend(found)
                if self._grids and self._in_cell():
                    self._grids[-1].holds_table()

    def _in_cell(self) -> bool:
        return len(self._sinks) > 1

    # what is not text

    def _void(self, name: str, start: int, end: int) -> None:
        if name == "meta":
            found = attributes(self._source, start, end)
            key = found.get("name") or found.get("property") or found.get("itemprop")
            content = found.get("content")
            if key and content and self._source[slice(*key)].strip().lower() in _STATED:
                self._state(content)
        elif name == "img" and not self._is_hidden():
            found = attributes(self._source, start, end)
            caption = found.get("alt") or found.get("title")
            self._pictures.append(
                self._picture(self._resolved(caption) if caption else _nothing(start))
            )

    def _state(self, span: Span) -> None:
        """Add what the page states about itself outside its text."""
        text = self._resolved(span)
        if text.string:
            self._sinks[0].append(Paragraph(text, part="page"))

    def _resolved(self, span: Span) -> Text:
        flow = Flow(self._source)
        flow.text(*span)
        return flow.take().strip() if flow.length else _nothing(span.start)

    def _picture(self, text: Text) -> Picture:
        top = self._nesting.top
        return Picture(text, container=top.container if top else ())

    def _link(self, start: int, end: int) -> None:
        self._end_link()
        href = attributes(self._source, start, end).get("href")
        if href and ATTACHMENT.search(self._source, *href):
            self._links.append((self._flow.length, -1, end))

    def _end_link(self) -> None:
        if self._links and self._links[-1][1] < 0:
            start, _, at = self._links[-1]
            self._links[-1] = (start, self._flow.length, at)

    # paragraphs

    def _is_hidden(self) -> bool:
        top = self._nesting.top
        return top is not None and top.hidden

    def _flush(self) -> None:
        """End the paragraph; within hidden text the hidden one."""
        top = self._nesting.top
        if top and top.hidden:
            self._flush_unseen(top)
            return
        if self._links or self._pictures:
            self._flush_with_pictures(top)
        elif self._flow.length:
            self._add(self._flow.take(), top)

    def _add(self, text: Text, top: Element | None) -> None:
        paragraph = (
            Paragraph(text) if top is None else Paragraph(text, top.level, container=top.container)
        )
        self._sinks[-1].append(paragraph)

    def _flush_with_pictures(self, top: Element | None) -> None:
        """End a paragraph in which there are pictures or links to attachments."""
        self._end_link()
        links, self._links = self._links[:MOST_LINKS], []
        pictures, self._pictures = self._pictures, []
        if self._flow.length:
            text = self._flow.take()
            only = not self._in_cell() and _is_only_links(text, links)
            at = 0
            for start, end, _ in links:
                part = text.cut(at if only else start, end).strip()
                at = end
                if part.string:
                    pictures.append(self._picture(part))
            if not only:
                self._add(text, top)
        elif links and not pictures:
            pictures = [self._picture(_nothing(links[0][2]))]
        self._sinks[-1].extend(pictures)

    def _flush_unseen(self, element: Element) -> None:
        if self._unseen.length:
            text = self._unseen.take()
            self._sinks[0].append(Paragraph(text, part="hidden", container=element.container))

    def _line(self, at: int) -> str:
        return str(self._source.count("\n", 0, at) + 1)


def _finished(blocks: list[Block]) -> Iterator[Block]:
    """Take the blanks off the paragraphs and leave out those that hold nothing else."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            continue
        text = block.text.strip()
        if text.string:
            block.text = text
            yield block


def _nothing(at: int) -> Text:
    return Text("", (Run(0, at, at),))


def _is_only_links(text: Text, links: list[tuple[int, int, int]]) -> bool:
    """Tell whether a paragraph consists of links to attachments, but for a word such as 附件."""
    at = 0
    for start, end, _ in links:
        lead = text.string[at:start].strip()
        if lead and not _LEAD.match(lead):
            return False
        at = end
    return at > 0 and not text.string[at:].strip()
