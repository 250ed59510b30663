"""Running text of a page: entities resolved, blanks collapsed as a browser does, places kept."""

from __future__ import annotations

import re
from html import unescape

from baolint.document.text import Run, Text

_BLANK = " \t\r\n\f"
_PIECE = re.compile(
    r"([ \t\r\n\f]+)|(&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);?)"
    r"|[^ \t\r\n\f&]+|&"
)
"""A stretch of blanks, an entity, or characters that stand for themselves."""


class Flow:
    """Collects the text of one paragraph piece by piece.

    A stretch of blanks, with the tags inside it, is one blank; with a line break inside it, one
    newline. Either is a single character that stands for the whole stretch. Where the source's line
    ends between two Chinese characters there is no blank (CSS Text 3, 4.1.3). Blanks that open a
    paragraph are dropped; those that open a `fragment` of one are kept.
    """

    __slots__ = (
        "_blank", "_broken", "_end", "_fragment", "_runs", "_source", "_strings", "_wrapped",
        "length",
    )  # fmt: skip

    def __init__(self, source: str, fragment: bool = False) -> None:
        self._source = source
        self._fragment = fragment
        self._clear()

    def _clear(self) -> None:
        self._strings: list[str] = []
        self._runs: list[Run] = []
        self._end = -1
        self._blank: tuple[int, int] | None = None
        self._broken = False
        self._wrapped = False
        self.length = 0

    def text(self, start: int, end: int) -> None:
        """Add source[start:end], a text between two tags."""
        string = self._source[start:end]
        if not string.strip(_BLANK):
            self._blanks(string, start, end)
        elif "&" not in string and string.split() == [string]:
            self._add(string, start, end)
        else:
            self._pieces(start, end)

    def _pieces(self, start: int, end: int) -> None:
        for match in _PIECE.finditer(self._source, start, end):
            string = match[0]
            if match.lastindex == 1:
                self._blanks(string, *match.span())
            elif match.lastindex:
                self._entity(string, *match.span())
            else:
                self._add(string, *match.span())

    def _entity(self, string: str, start: int, end: int) -> None:
        """Add what an entity stands for; what follows one without its semicolon is plain: &nbspd."""
        meant = unescape(string)
        rest = 0
        while string[-1] != ";" and rest < len(meant) - 1 and meant[-1 - rest] == string[-1 - rest]:
            rest += 1
        self._add(meant[: len(meant) - rest], start, end - rest)
        if rest:
            self._add(string[-rest:], end - rest, end)

    def _blanks(self, string: str, start: int, end: int) -> None:
        self._blank = (self._blank[0] if self._blank else start, end)
        if "\n" in string or "\r" in string:
            self._wrapped = True

    def line_break(self, start: int, end: int) -> None:
        """Add a line break that stems from source[start:end]."""
        self._blank = (self._blank[0] if self._blank else start, end)
        self._broken = True

    def take(self) -> Text:
        """Give the text collected, without blanks around it, and begin anew."""
        text = Text("".join(self._strings), self._runs or (Run(0, 0, 0),))
        self._clear()
        return text

    def whole(self) -> str:
        """Give everything collected as a string, a blank at the end included."""
        self._settle("")
        return "".join(self._strings)

    def _settle(self, following: str) -> None:
        """Put the blank that is due, unless it opens the paragraph or a line merely wraps there."""
        if self._blank and (self._strings or self._fragment):
            wrapped = self._wrapped and self._strings and is_wide(self._strings[-1][-1:])
            if self._broken:
                self._put("\n", *self._blank)
            elif not (wrapped and is_wide(following)):
                self._put(" ", *self._blank)
        self._blank = None
        self._broken = self._wrapped = False

    def _add(self, string: str, start: int, end: int) -> None:
        if self._blank:
            self._settle(string[:1])
        self._put(string, start, end)

    def _put(self, string: str, start: int, end: int) -> None:
        size = len(string)
        runs = self._runs
        if size != end - start:
            runs.append(Run(self.length, start, end))
            self._end = -1
        elif self._end == start:
            last = runs[-1]
            runs[-1] = Run(last.at, last.start, end)
            self._end = end
        else:
            runs.append(Run(self.length, start, end))
            self._end = end
        self._strings.append(string)
        self.length += size


def is_wide(char: str) -> bool:
    """Tell whether a character is one of those that are written without blanks between them."""
    return char >= "\u2e80" or (char != "" and char in "“”‘’…—·")
