"""A table written a cell a line, by blanks or without any separator: back to rows, by its labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document.figures import looks_like_figure
from baolint.document.model import Cell, Table
from baolint.document.text import Text
from baolint.forms.form import Node, TableForm
from baolint.recognise.label_stream import LINE, TOGETHER, Stream, Token, Vocabulary, tokens
from baolint.recognise.table_found import obligatory_rows

SHARE = 0.5
"""Part of a table's labels that must follow each other for the lines to be the table."""
LONGEST = 40
"""Characters of the longest line that may be a label the form does not know."""

GLUED = "F909.cell"
"""The text that says of a cell that its figures have run together."""

_SENTENCE = re.compile("[。；！？;!?]")


class Rebuilt(NamedTuple):
    """A table put together from lines.

    `used` says for each line (by ordinal) which stretch of it went into the table. `figures` counts
    the figures in it, `stray` those that stand by no label; `together` says that figures follow
    their labels without anything between.
    """

    table: Table
    used: dict[int, tuple[int, int]]
    figures: int
    stray: int
    together: bool = False


def rebuild(lines: Sequence[Text], vocabulary: Vocabulary) -> Rebuilt | None:
    """Find a table's labels and figures among lines of text; None where they are no table.

    Only a stretch of nothing but labels and figures counts, with at least half of the form's rows
    (of a table without row labels: of its columns) in it. Prose never is one.
    """
    stream = Stream(lines)
    best: list[Token] = []
    most = 0
    for stretch in _stretches(stream, tokens(stream, vocabulary), vocabulary):
        named = len(_named(stretch, vocabulary.form))
        if named > most:
            best, most = stretch, named
    if most < max(2, SHARE * _labels_wanted(vocabulary.form)):
        return None
    rows = _Rows(stream, vocabulary.form)
    for number, token in enumerate(best):
        rows.add(token, best[number + 1] if number + 1 < len(best) else None)
    table = Table(tuple(rows.finished()), exact=False)
    figures = sum(token.kind == "figure" for token in best)
    return Rebuilt(table, _used(stream, best), figures, rows.stray, rows.together)


def _labels_wanted(form: TableForm) -> int:
    rows = obligatory_rows(form)
    return len(rows) or sum(1 for part in form.blocks for root in part.columns for _ in root.walk())


def _named(stretch: Sequence[Token], form: TableForm) -> set[object]:
    """Give what tells the table: its rows with a label in the stretch, else its column labels."""
    nodes = {
        match.named.node
        for token in stretch
        for match in token.matches
        if match.named.role == "row" and match.named.node is not None
    }
    if obligatory_rows(form):
        return {node for node in nodes if not node.children}
    return {token.start for token in stretch if token.kind == "label"}


def _stretches(
    stream: Stream, found: Sequence[Token], vocabulary: Vocabulary
) -> Iterator[list[Token]]:
    """Yield the stretches of labels and figures between which other text stands."""
    stretch: list[Token] = []
    for number, token in enumerate(found):
        if token.kind == "noise":
            continue
        before = found[number - 1] if number else None
        after = found[number + 1] if number + 1 < len(found) else None
        if token.kind == "other" and not _belongs(stream, token, before, after, vocabulary):
            yield _trimmed(stretch)
            stretch = []
            continue
        stretch.append(token)
    yield _trimmed(stretch)


def _trimmed(stretch: list[Token]) -> list[Token]:
    """Let a stretch begin with a label and end with a label or a figure."""
    begin, end = 0, len(stretch)
    while begin < end and stretch[begin].kind != "label":
        begin += 1
    while end > begin and stretch[end - 1].kind == "other":
        end -= 1
    return stretch[begin:end]


def _belongs(
    stream: Stream, token: Token, before: Token | None, after: Token | None, vocabulary: Vocabulary
) -> bool:
    """Tell whether other text can be a label: a misspelt one, or one that the form does not know."""
    string = stream.string[token.start : token.end]
    if len(string) > LONGEST or _SENTENCE.search(string):
        return False
    if vocabulary.is_near(string):
        return True
    if token.gap != LINE or before is None or after is None:
        return False
    return after.kind == "figure" or (before.kind == after.kind == "label" and after.gap == LINE)


def _used(stream: Stream, stretch: Sequence[Token]) -> dict[int, tuple[int, int]]:
    used: dict[int, tuple[int, int]] = {}
    for at in range(stretch[0].start, stretch[-1].end):
        line, place = stream.line[at], stream.at[at]
        first, _ = used.get(line, (place, place))
        used[line] = first, place + 1
    return used


class _Rows:
    """Puts labels and figures into rows, one after another."""

    def __init__(self, stream: Stream, form: TableForm) -> None:
        self.stream = stream
        self.stray = 0
        self.together = False
        self._leaves = obligatory_rows(form)
        self._order = {leaf: number for number, leaf in enumerate(self._leaves)}
        self._rows: list[tuple[Cell, ...]] = []
        self._cells: list[Cell] = []
        self._kind = ""
        self._node: Node | None = None
        self._last: Node | None = None
        self._filled = False

    def add(self, token: Token, after: Token | None) -> None:
        if token.kind == "figure":
            self._figure(token)
        elif token.kind == "other":
            if self._kind != "header" or (after is not None and after.kind == "figure"):
                self._begin("unknown")
            self._put(token)
        elif any(match.named.role == "caption" for match in token.matches):
            self._begin("caption")
            self._put(token)
        else:
            self._label(token)

    def finished(self) -> list[tuple[Cell, ...]]:
        """Give all rows."""
        self._begin("")
        return self._rows

    def _label(self, token: Token) -> None:
        node = self._row_of(token)
        if node is None:
            if self._kind != "header":
                self._begin("header")
            self._put(token)
            return
        group = self._node
        if not (self._kind == "data" and not self._filled and group in node.path()):
            self._begin("data")
        self._node = node
        if not node.children:
            self._last = node
        self._put(token)

    def _row_of(self, token: Token) -> Node | None:
        """Give the row that a label names; of namesakes among rows and columns the one expected."""
        rows = [m.named.node for m in token.matches if m.named.role == "row"]
        nodes = [node for node in rows if node is not None]
        if not nodes:
            return None
        expected = next((node for node in nodes if self._is_next(node)), None)
        heads = len(rows) < len(token.matches)
        if heads and not token.marked and (expected is None or not self._filled):
            return None
        return expected or nodes[0]

    def _is_next(self, node: Node) -> bool:
        """Tell whether a row, or the first one of a group, comes after the last row in the form."""
        first = next(node.leaves())
        at = -1 if self._last is None else self._order.get(self._last, -1)
        return self._order.get(first) == at + 1

    def _figure(self, token: Token) -> None:
        if self._kind in ("header", "caption", ""):
            self._begin("bare")
            self.stray += bool(self._leaves)
        self.together = self.together or token.gap == TOGETHER
        self._put(token)
        self._filled = True

    def _begin(self, kind: str) -> None:
        if self._cells:
            self._rows.append(tuple(self._cells))
        self._cells = []
        self._kind = kind
        self._filled = False
        if kind != "data":
            self._node = None

    def _put(self, token: Token) -> None:
        text = self.stream.text(token.start, token.end)
        cell = Cell(text, len(self._rows), len(self._cells))
        if token.kind == "figure" and not looks_like_figure(text.string):
            cell.unreadable = GLUED, text.span(), {}
        self._cells.append(cell)
