"""Lines that a table was flattened into, as one stream: its labels, figures and everything else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document import normal
from baolint.document.figures import looks_like_figure
from baolint.document.text import Text
from baolint.forms.form import TableForm
from baolint.recognise.labels import Labels, Match

ROLES = ("row", "column", "corner", "stub", "caption")
TOGETHER, BLANK, PIPE, LINE = range(4)
"""What stands before a character: nothing, a blank, a pipe, the end of a line."""

_MARK = re.compile(
    r"(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}[、.,:]|[㈠-㈩]"
    r"|\((?P<in>[0-9]{1,2})\)|(?P<out>[0-9]{1,2})[、.)])\Z"
)
_PAGE = re.compile(
    r"-{1,3}[0-9]{1,3}-{1,3}\Z|第[0-9]{1,3}页(?:[,/]?共[0-9]{1,3}页)?\Z|[0-9]{1,3}/[0-9]{1,3}\Z"
)
_LONGEST_PAGE = 20
"""Characters of the longest line that is a page number."""
_DIGITS = re.compile(r"[0-9]+\Z")
_BEGUN = re.compile(r"[0-9][0-9.,]*")
_ENDED = "。；：:!?！？;."


class Token(NamedTuple):
    """A label, a figure, other text or a page number (noise): stream[start:end].

    `first` and `last` are the ordinals of its lines, `matches` the labels of the form that it may
    be, `marked` that it has an item number; `gap` says what stands before it.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    gap: int
    matches: tuple[Match, ...] = ()
    marked: bool = False


class Stream:
    """Folded characters without blanks and pipes, each knowing its line and its place in it.

    Lines that are page numbers are left out.
    """

    __slots__ = ("at", "gap", "line", "lines", "string")

    def __init__(self, lines: Sequence[Text]) -> None:
        self.lines = lines
        chars: list[str] = []
        self.line: list[int] = []
        self.at: list[int] = []
        self.gap: list[int] = []
        for number, text in enumerate(lines):
            gap = LINE
            if len(text) < _LONGEST_PAGE and _PAGE.match(normal.fold(text.string)):
                continue
            for place, char in enumerate(text.string):
                folded = normal.fold(char)
                if char in "|｜":
                    gap = max(gap, PIPE)
                elif not folded:
                    gap = max(gap, BLANK)
                else:
                    chars.append(folded[0])
                    self.line.append(number)
                    self.at.append(place)
                    self.gap.append(gap)
                    gap = TOGETHER
        self.string = "".join(chars).replace("其它", "其他")

    def text(self, start: int, end: int) -> Text:
        """Give stream[start:end] as it stands in the document, a piece of each line."""
        pieces = []
        while start < end:
            number, after = self.line[start], start
            while after < end and self.line[after] == number:
                after += 1
            pieces.append(self.lines[number].cut(self.at[start], self.at[after - 1] + 1))
            start = after
        return pieces[0] if len(pieces) == 1 else Text.join(pieces)


class Vocabulary:
    """The labels of one table, ready to be found in a stream."""

    __slots__ = ("_pattern", "form", "labels")

    def __init__(self, labels: Labels, form: TableForm) -> None:
        self.labels = labels
        self.form = form
        spelt = sorted(_spellings(form), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, spelt)))

    def found(self, stream: Stream) -> Iterator[Token]:
        """Yield the labels in the stream with their item numbers, in order."""
        string, last = stream.string, 0
        for match in self._pattern.finditer(string):
            matches = self.matches(match[0])
            start = match.start() - _mark_before(stream, last, match.start(), matches)
            marked = start < match.start()
            yield _token(stream, "label", start, match.end())._replace(
                matches=matches, marked=marked
            )
            last = match.end()

    def matches(self, string: str) -> tuple[Match, ...]:
        """Give the labels of the table that a stretch spells."""
        found = self.labels.find(string, ROLES)
        return tuple(match for match in found if match.named.table is self.form)

    def heads(self) -> tuple[str, ...]:
        """Give the spellings of all that stands above the rows: columns, corners, captions."""
        found: dict[str, str] = {}
        for block in self.form.blocks:
            for label in (block.caption, block.corner, block.stub):
                found.update(label.variants if label else {})
            for root in block.columns:
                for node in root.walk():
                    found.update(node.label.variants)
        return tuple(found)

    def is_near(self, string: str) -> bool:
        """Tell whether a stretch is a misspelt label of the table."""
        found = self.labels.near(string, ROLES)
        return any(match.named.table is self.form for match in found)


def tokens(stream: Stream, vocabulary: Vocabulary) -> list[Token]:
    """Cut a stream into labels and what stands between them; text run in with a label takes it in."""
    found: list[Token] = []
    last = 0
    for label in vocabulary.found(stream):
        found.extend(_between(stream, last, label.start))
        found.append(label)
        last = label.end
    found.extend(_between(stream, last, len(stream.string)))
    return _merged(stream, found)


def _spellings(form: TableForm) -> set[str]:
    """Give every spelling of every label of a table."""
    found: set[str] = set()
    for block in form.blocks:
        for label in (block.caption, block.corner, block.stub):
            found.update(label.variants if label else ())
        for root in (*block.columns, *block.row_roots):
            for node in root.walk():
                found.update(node.label.variants)
    return found


def _token(stream: Stream, kind: str, start: int, end: int) -> Token:
    return Token(kind, start, end, stream.line[start], stream.line[end - 1], stream.gap[start])


def _mark_before(stream: Stream, last: int, start: int, matches: Sequence[Match]) -> int:
    """Count the characters of the item number before a label.

    Where figures run into it (00000002.重复申请) it is the number that the form gives the label.
    """
    mark = _MARK.search(stream.string, last, start)
    if mark is None:
        return 0
    digits = mark["out"]
    if digits is None:
        return mark.end() - mark.start()
    at, end = mark.span("out")
    tail = mark.end() - end
    numbers = {match.named.label.number for match in matches}
    for size in (2, 1):
        begin = end - size
        if begin < at or (size == 2 and stream.gap[begin + 1] != TOGETHER):
            continue
        apart = stream.gap[begin] != TOGETHER or begin == last or not _is_digit(stream, begin - 1)
        if apart or stream.string[begin:end] in numbers:
            return size + tail
    return 1 + tail


def _is_digit(stream: Stream, at: int) -> bool:
    return stream.string[at] in "0123456789.,"


def _between(stream: Stream, start: int, end: int) -> Iterator[Token]:
    """Yield figures and other text between two labels, a piece where blanks or pipes part it."""
    begun = start
    while begun < end:
        after = begun + 1
        while after < end and stream.gap[after] == TOGETHER:
            after += 1
        yield from _piece(stream, begun, after, behind_label=begun == start)
        begun = after


def _piece(stream: Stream, start: int, end: int, behind_label: bool) -> Iterator[Token]:
    string = stream.string[start:end]
    if looks_like_figure(string) or _DIGITS.match(string):
        yield _token(stream, "figure", start, end)
        return
    if _PAGE.match(string):
        yield _token(stream, "noise", start, end)
        return
    figure = _BEGUN.match(string) if behind_label and stream.gap[start] == TOGETHER else None
    if figure:
        yield _token(stream, "figure", start, start + figure.end())
        start += figure.end()
    yield _token(stream, "other", start, end)


def _merged(stream: Stream, found: list[Token]) -> list[Token]:
    """Join other text with the text and the labels that it runs into on its line."""
    merged: list[Token] = []
    for token in found:
        before = merged[-1] if merged else None
        if before is not None and _runs_on(stream, before, token):
            merged[-1] = before._replace(
                kind="other", end=token.end, last=token.last, matches=(), marked=False
            )
        else:
            merged.append(token)
    return merged


def _runs_on(stream: Stream, before: Token, token: Token) -> bool:
    kinds = {before.kind, token.kind}
    if "other" not in kinds or not kinds <= {"other", "label"} or before.last != token.first:
        return False
    if kinds == {"other"}:
        return token.gap < PIPE
    return token.gap == TOGETHER and stream.string[before.end - 1] not in _ENDED
