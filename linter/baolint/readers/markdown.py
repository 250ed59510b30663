"""Markdown: headings with their level, paragraphs without markup, pipe and html tables."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Block, Document, Picture, Table
from baolint.document.text import Span
from baolint.readers import html_blocks, markdown_links, text
from baolint.readers.block_places import BlockPlaces
from baolint.readers.encoding import decode
from baolint.readers.errors import Unreadable
from baolint.readers.markdown_rows import find, row
from baolint.readers.markdown_text import fill, paragraphs, plain
from baolint.readers.text_rows import Line

if TYPE_CHECKING:
    from markdown_it.token import Token

DEEPEST = 60
"""Lists and quotes within each other."""
_END = re.compile(r"\r\n|\n|\r")
_FRONT = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
)
_KEY = re.compile(r"[\r\n][A-Za-z_][\w-]*[ \t]*:")
_NUMBER = re.compile(r"[0-9]{1,9}[.)][ \t]+\Z")
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)")


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a Markdown file; front matter and html comments are no text."""
    source = decode(data)
    blocks = tuple(_Reader(source, limits).blocks())
    return Document(
        path=path,
        reader="markdown",
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        blocks=blocks,
        places=BlockPlaces(source, blocks),
        links=tuple(markdown_links.find(source)),
    )


def text_of(stretch: str) -> str:
    """Give the readable text of a stretch of the source that a paragraph or cell stems from.

    Markup counts as such if it stands in the stretch whole; strong emphasis may also be cut.
    """
    return plain(stretch)


class _Reader:
    """Walks over the block tokens of a parse and finds their text in the source again."""

    __slots__ = (
        "_after", "_ends", "_limits", "_numbered", "_references", "_source", "_starts", "_unclosed",
    )  # fmt: skip

    def __init__(self, source: str, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._starts = [0]
        self._ends = []
        for match in _END.finditer(source):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(source))
        self._references: frozenset[str] = frozenset()
        self._numbered = False
        """A numbered item has begun whose number belongs to the next text."""
        self._after = 0
        """The line behind what has been read already."""
        self._unclosed = False
        """A table begins that nothing closes."""

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        first = self._body()
        tokens = self._parse(first)
        level = 0
        for token in tokens:
            kind = token.type
            if kind == "list_item_open":
                self._numbered = bool(token.info)
            elif kind in ("heading_open", "paragraph_open"):
                level = int(token.tag[1]) if kind == "heading_open" else 0
            elif token.map and token.map[1] + first > self._after:
                begin, end = token.map[0] + first, token.map[1] + first
                if kind == "inline":
                    yield from self._inline(token.content, begin, level)
                elif kind == "html_block":
                    yield from self._html(max(begin, self._after), end)
                elif kind == "fence":
                    start, stop = self._fenced(max(begin, self._after), end)
                    yield from text.blocks(text.cut(self._source, start, stop))

    def _body(self) -> int:
        """Give the first line behind the front matter."""
        front = _FRONT.match(self._source)
        if front is None or not _KEY.search(front[0]):
            return 0
        return bisect_right(self._starts, front.end() - 1)

    def _parse(self, first: int) -> list[Token]:
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST})
        # indented lines are paragraphs to a clerk, not code; inline text is read by our own scanner
        parser.disable(["inline", "text_join", "code"])
        env: dict[str, dict[str, object]] = {}
        start = self._starts[first] if first < len(self._starts) else len(self._source)
        tokens = parser.parse(self._source[start:], env)
        self._references = frozenset(env.get("references", ()))
        for token in tokens:
            if token.level >= DEEPEST - 1:
                line = str(token.map[0] + first + 1) if token.map else "1"
                raise Unreadable("E105.markdown-nesting", line=line, limit=str(DEEPEST))
        return tokens

    # text

    def _inline(self, content: str, begin: int, level: int) -> Iterator[Block]:
        """Read the lines of a paragraph or heading; a paragraph may hold rows of tables."""
        spans = self._spans(content, begin)
        if begin < self._after:
            spans = [span for span in spans if span.start >= self._starts[self._after]]
        if level or not ("|" in content or "\t" in content):
            yield from paragraphs(self._source, spans, level, self._references)
            return
        at = 0
        while (head := find(self._source, spans, at)) is not None:
            yield from self._lines(spans[at:head])
            after = head + 2
            while after < len(spans) and "|" in self._source[slice(*spans[after])]:
                after += 1
            piped = [spans[head], *spans[head + 2 : after]]
            rows = [row(self._source, *span, number) for number, span in enumerate(piped)]
            yield from self._filled(Table(tuple(rows), exact=True))
            at = after
        yield from self._lines(spans[at:])

    def _lines(self, spans: Sequence[Span]) -> Iterator[Block]:
        """Read lines that may be rows of a table although Markdown does not take them for one."""
        if not spans:
            return
        found = list(text.blocks([self._line(span) for span in spans]))
        if not any(isinstance(block, Table) for block in found):
            yield from paragraphs(self._source, spans, 0, self._references)
            return
        for block in found:
            if isinstance(block, Table):
                yield from self._filled(block)
            else:
                yield from paragraphs(self._source, [block.text.span()], 0, self._references)

    def _line(self, span: Span) -> Line:
        """Give the whole line of a span, where nothing but blanks stands before it."""
        number = bisect_right(self._starts, span.start) - 1
        start, end = self._starts[number], self._ends[number]
        if self._source[start : span.start].strip():
            start = span.start
        return Line(self._source[start:end], start)

    def _spans(self, content: str, begin: int) -> list[Span]:
        """Find the lines of a parsed content in the source."""
        lines = content.split("\n")
        spans = []
        for number, line in enumerate(lines):
            first, end = self._starts[begin + number], self._ends[begin + number]
            bare = line.strip()
            whole = self._source[first:end]
            shown = whole.rstrip()
            at = len(shown) - len(bare) if shown.endswith(bare) else whole.find(bare)
            start = first + max(at, 0)
            if number == len(lines) - 1:
                end = start + len(bare) if at >= 0 else end
            if number == 0 and self._numbered:
                marker = _NUMBER.search(self._source, first, start)
                start = marker.start() if marker else start
                self._numbered = False
            spans.append(Span(start, end))
        return spans

    def _fenced(self, begin: int, end: int) -> tuple[int, int]:
        """Give the stretch between the fences."""
        closed = end - 1 > begin and _FENCE.match(self._source, self._starts[end - 1])
        last = end - 2 if closed else end - 1
        if last <= begin:
            return self._ends[begin], self._ends[begin]
        return self._starts[begin + 1], self._ends[last]

    def _html(self, begin: int, end: int) -> Iterator[Block]:
        """Read html; a table goes on to its end tag, whatever blank lines there are in it."""
        start, stop = self._starts[begin], self._ends[end - 1]
        depth = 0
        for match in _TABLE.finditer(self._source, start, stop):
            depth += -1 if match[1] else 1
        if depth > 0 and not self._unclosed:
            self._after = self._behind_table(stop, depth)
            stop = self._ends[self._after - 1] if self._after else stop
        for block in html_blocks.blocks(self._source, start, stop, self._limits):
            block.container = ()
            yield block

    def _behind_table(self, start: int, depth: int) -> int:
        """Give the line behind the one that closes `depth` tables; 0 where none does."""
        for match in _TABLE.finditer(self._source, start):
            depth += -1 if match[1] else 1
            if depth == 0:
                return bisect_right(self._starts, match.start())
        self._unclosed = True
        return 0

    def _filled(self, table: Table) -> Iterator[Block]:
        """Resolve the markup in the cells of a table."""
        pictures: list[Block] = []
        for cells in table.rows:
            for one in cells:
                found = fill(one, self._source, self._references)
                pictures.extend(Picture(caption) for caption in found)
        yield table
        yield from pictures
