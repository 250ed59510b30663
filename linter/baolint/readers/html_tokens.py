"""HTML source to tokens with offsets: text, start tags, end tags; nothing about their nesting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.text import Span

Token = tuple[int, str, int, int]
"""(kind, name of the element, start, end): source[start:end] is a tag, or text outside all tags."""
TEXT, OPEN, CLOSE, TITLE = range(4)
"""Kinds of tokens; a title is the text of a title element."""

VOID = frozenset((
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta",
    "param", "source", "track", "wbr",
))  # fmt: skip
_PASSED = frozenset((
    "iframe", "noembed", "noframes", "noscript", "rp", "rt", "script", "style", "svg",
    "template", "title", "xml",
))  # fmt: skip
"""Elements passed over as a whole if they are closed; the rest of a page is not lost for a tag."""
_CODE = ("script", "style")

_MARK = re.compile(
    r"""<(?:(/?)([A-Za-z][^\s/>"'=<]*+)
    (?:\s++(?:[^\s/>"'=<]++(?:=(?:"[^"]*+"|'[^']*+'|[^\s"'<>=]++))?+)?+)*+/?+>
    |[!?/A-Za-z])""",
    re.VERBOSE | re.ASCII,
)
"""A well-formed tag (both groups), or the beginning of whatever else a `<` may begin."""
_TAG = re.compile(
    r"""<(/?)([A-Za-z][^\s/>]*+)
    (?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+)?)?)*+>""",
    re.VERBOSE | re.ASCII,
)
"""Any tag as the HTML standard reads it, mistakes in its attributes included."""
_PLAIN_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)[^>]*+>", re.ASCII)
_ATTRIBUTE = re.compile(
    r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+)?))?""",
    re.VERBOSE | re.ASCII,
)


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of source[start:end]; comments, declarations and code are left out.

    Whatever is broken is read so that no text is lost: a tag without end is text, a comment without
    end closes at the next `>`.
    """
    scanner = _Scanner(source, len(source) if end is None else end)
    end = scanner.end
    search = _MARK.search
    at = start
    while match := search(source, at, end):
        mark, after = match.span()
        close, name = match.groups()
        if name is None:
            found = scanner.markup(mark)
            if found is None:
                at = mark + 1
                continue
            after, close, name = found
        if start < mark:
            yield TEXT, "", start, mark
        start = at = after
        if not name:
            continue
        name = name.lower()
        yield CLOSE if close else OPEN, name, mark, after
        if name in _PASSED and not close:
            start = at = scanner.passed(name, after)
            if name == "title" and at > after:
                yield TITLE, name, after, at
    if start < end:
        yield TEXT, "", start, end


class _Scanner:
    """Reads what is no plain tag; remembers what cannot be found any more, to stay linear."""

    __slots__ = ("_lost", "_source", "_tag", "end")

    def __init__(self, source: str, end: int) -> None:
        self._source = source
        self._lost: set[str] = set()
        self._tag = _TAG
        self.end = end

    def markup(self, mark: int) -> tuple[int, str, str] | None:
        """Give (end, slash of an end tag, name of a tag) of the markup at `mark`; None if it is text."""
        source = self._source
        first, second = source[mark + 1 : mark + 2], source[mark + 2 : mark + 3]
        if first in "!?" or (first == "/" and not _is_letter(second)):
            after = self._find("-->", mark + 2) if source.startswith("<!--", mark) else None
            if after is None and second < "\x80":
                after = self._find(">", mark)
            return None if after is None else (after, "", "")
        if self._find(">", mark) is None:
            return None
        match = self._tag.match(source, mark, self.end)
        if match is None and self._tag is _TAG:
            self._tag = _PLAIN_TAG
            match = self._tag.match(source, mark, self.end)
        return (match.end(), match[1], match[2]) if match else None

    def _find(self, string: str, start: int) -> int | None:
        """Give the offset behind the next occurrence of a string."""
        if string in self._lost:
            return None
        found = self._source.find(string, start, self.end)
        if found < 0:
            self._lost.add(string)
            return None
        return found + len(string)

    def passed(self, name: str, after: int) -> int:
        """Give where the end tag of an element starts whose content is no text of the page."""
        if name in self._lost or self._source[after - 2] == "/":
            return after
        found = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(
            self._source, after, self.end
        )
        if found:
            return found.start()
        self._lost.add(name)
        return self.end if name in _CODE else after


def _is_letter(char: str) -> bool:
    return "a" <= char <= "z" or "A" <= char <= "Z"


def attributes(source: str, start: int, end: int) -> dict[str, Span]:
    """Give the attributes of the start tag source[start:end]: where the value of each stands."""
    found: dict[str, Span] = {}
    names = _ATTRIBUTE.finditer(source, start + 1, end - 1)
    next(names, None)  # the tag's own name
    for match in names:
        group = match.lastindex or 1
        where = match.span(group) if group > 1 else (match.end(), match.end())
        found.setdefault(match[1].lower(), Span(*where))
    return found
