"""Markdown: headings with their level, paragraphs without markup, pipe and html tables."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from baolint.document.model import Block, Cell, Document, Table
from baolint.document.text import Span
from baolint.readers import html_blocks, text
from baolint.readers.block_places import BlockPlaces
from baolint.readers.encoding import decode
from baolint.readers.errors import Unreadable
from baolint.readers.markdown_rows import row
from baolint.readers.markdown_text import cell, paragraphs, plain

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


def read(data: bytes, path: str) -> Document:
    """Read a Markdown file; front matter and html comments are no text."""
    source = decode(data)
    blocks = tuple(_Reader(source).blocks())
    return Document(
        path=path,
        reader="markdown",
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        blocks=blocks,
        places=BlockPlaces(source, blocks),
    )


def text_of(stretch: str) -> str:
    """Give the readable text of a stretch of the source that a paragraph or cell stems from.

    Marks of emphasis are dropped where both stand in the stretch.
    """
    return plain(stretch)


class _Reader:
    """Walks over the block tokens of a parse and finds their text in the source again."""

    __slots__ = ("_after", "_ends", "_numbered", "_references", "_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
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

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        first = self._body()
        tokens = self._parse(first)
        level = 0
        for token in tokens:
            kind = token.type
            if kind == "list_item_open":
                self._numbered = bool(token.info)
            elif kind == "heading_open":
                level = int(token.tag[1])
            elif token.map and token.map[0] + first >= self._after:
                begin, end = token.map[0] + first, token.map[1] + first
                if kind == "inline":
                    yield from self._inline(token.content, begin, end, level)
                    level = 0
                elif kind == "table_open":
                    yield from self._table(begin, end)
                elif kind == "html_block":
                    yield from self._html(begin, end)
                elif kind == "fence":
                    yield from text.blocks(self._source, *self._fenced(begin, end))

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
        parser.enable("table").disable(["inline", "code"])
        env: dict[str, dict[str, object]] = {}
        start = self._starts[first] if first < len(self._starts) else len(self._source)
        tokens = parser.parse(self._source[start:], env)
        self._references = frozenset(env.get("references", ()))
        for token in tokens:
            if token.level >= DEEPEST - 1:
                line = str(token.map[0] + first + 1) if token.map else "1"
                raise Unreadable("E101.nesting", line=line, limit=str(DEEPEST))
        return tokens

    # text

    def _inline(self, content: str, begin: int, end: int, level: int) -> Iterator[Block]:
        spans = self._spans(content, begin)
        if level == 0 and ("\t" in content or "|" in content):
            found = self._flattened(begin, end, spans[0].start)
            if found:
                yield from found
                return
        yield from paragraphs(self._source, spans, level, self._references)

    def _flattened(self, begin: int, end: int, start: int) -> list[Block]:
        """Read lines that may be rows of a table although Markdown does not take them for one."""
        first = self._starts[begin]
        if self._source[first:start].strip():
            return []
        found = list(text.blocks(self._source, first, self._ends[end - 1]))
        if not any(isinstance(block, Table) for block in found):
            return []
        result: list[Block] = []
        for block in found:
            if isinstance(block, Table):
                result.extend(self._filled(block))
            else:
                span = block.text.span()
                result.extend(paragraphs(self._source, [span], 0, self._references))
        return result

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
        for match in _TABLE.finditer(self._source, start):
            if match.start() >= stop and depth <= 0:
                break
            depth += -1 if match[1] else 1
            if depth == 0 and match.end() > stop:
                self._after = bisect_right(self._starts, match.start())
                stop = self._ends[self._after - 1]
                break
        for block in html_blocks.blocks(self._source, start, stop):
            block.container = ()
            yield block

    # tables

    def _table(self, begin: int, end: int) -> Iterator[Block]:
        """Read a pipe table; a line without a pipe behind it is text, though Markdown takes it in."""
        self._after = end
        rows: list[tuple[Cell, ...]] = []
        rest: list[Span] = []
        for line in (begin, *range(begin + 2, end)):
            span = Span(self._starts[line], self._ends[line])
            if rest or "|" not in self._source[span.start : span.end]:
                rest.append(span)
            else:
                rows.append(row(self._source, *span, len(rows)))
        yield from self._filled(Table(tuple(rows), exact=True))
        for span in rest:
            yield from paragraphs(self._source, [span], 0, self._references)

    def _filled(self, table: Table) -> Iterator[Block]:
        """Resolve the markup in the cells of a table."""
        pictures: list[Block] = []
        for cells in table.rows:
            for one in cells:
                one.text, found = cell(self._source, one.text.span(), self._references)
                pictures.extend(found)
        yield table
        yield from pictures
