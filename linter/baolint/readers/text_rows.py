"""Which lines of a text are rows of a table: by tabs, or by pipes as converters write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from baolint.document.expressions import expression
from baolint.document.figures import looks_like_figure
from baolint.document.pattern import Pattern

Shape = Literal["blank", "text", "row", "skip"]
"""What a line is; skip is the dashed line under a pipe table's header, which says nothing."""

_SENTENCE = expression("[。；;！？]")
_DASHES = Pattern(r"\s*:?-{2,}:?\s*\Z")
_MARK = expression(r"[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]?[、.．]?\Z")
_HEADING = Pattern(r"(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])")
_LONGEST = 60
"""Characters of the longest lone cell that is still taken for one."""


class Line:
    """A line of the source: its text without the line's end, and where it starts.

    `pieces` are the cells if it is cut at its separators, blanks around them included, the first
    one `lead` characters behind the start of the line and each one character behind the one before.
    `kind` is what it looks like by itself: blank, text, tabs (nothing but tabs), strong (surely a
    row), weak (a row among rows), lead (indented, a row among rows if it is no heading), pipe, bar
    (a single pipe) or dashes.
    """

    __slots__ = ("kind", "lead", "pieces", "start", "string")

    def __init__(self, string: str, start: int) -> None:
        self.string = string
        self.start = start
        self.pieces: list[str] = []
        self.lead = 0
        self.kind = self._look()

    def heads_section(self) -> bool:
        return _HEADING.match(self.string.strip(" \t\u3000\xa0|｜")) is not None

    def has_figure(self) -> bool:
        return any(_is_figure(piece) for piece in self.pieces)

    def is_several(self) -> bool:
        """Tell whether at least two cells hold anything."""
        return sum(1 for piece in self.pieces if piece.strip()) > 1

    def is_closed(self) -> bool:
        """Tell whether this is one short cell with a pipe behind it, such as a table's caption."""
        bare = self.string.strip()
        single = len(self.pieces) == 1 and len(bare) <= _LONGEST
        return single and bare[-1] in "|｜" and not self.heads_section()

    def _look(self) -> str:
        string = self.string
        if not string.strip():
            self.pieces = string.split("\t")
            return "tabs" if len(self.pieces) > 1 else "blank"
        if "|" in string or "｜" in string:
            return self._look_at_pipes()
        return self._look_at_tabs() if "\t" in string else "text"

    def _look_at_pipes(self) -> str:
        bare = self.string.replace("｜", "|")
        pipes = bare.count("|")
        if pipes == 1 and "\t" in bare:
            return self._look_at_tabs()
        self.pieces = bare.split("|")
        # a pipe at the very start or end borders the row and parts no cells
        if not self.pieces[0].strip():
            self.lead = len(self.pieces.pop(0)) + 1
        if len(self.pieces) > 1 and not self.pieces[-1].strip():
            del self.pieces[-1]
        if all(_DASHES.match(piece) for piece in self.pieces):
            return "dashes"
        if _SENTENCE.search(bare) or (self.lead and pipes == 1 and self.heads_section()):
            return "text"
        return "bar" if pipes == 1 else "pipe"

    def _look_at_tabs(self) -> str:
        pieces = self.pieces = self.string.split("\t")
        if len(pieces) > 2 and pieces[-1].isdecimal() and pieces[0].strip():
            return "strong"  # nearly all rows; what follows would say the same
        filled = [number for number, piece in enumerate(self.pieces) if piece and piece.strip()]
        first = self.pieces[filled[0]].strip()
        if len(filled) == 1:
            if _SENTENCE.search(first) or len(first) > _LONGEST:
                return "text"
            pads = len(self.pieces) - 1 - filled[0]
            if pads == 0 or (pads == 1 and self.heads_section()):
                return "lead"
            return "weak"
        if _is_figure(self.pieces[filled[-1]]) or any(
            [_is_figure(self.pieces[number]) for number in filled[1:-1]]
        ):
            return "text" if len(self.pieces) == 2 and first[-1] in "：:" else "strong"
        if "。" in self.string or (len(filled) == 2 and (_MARK.match(first) or first[-1] in "：:")):
            return "text"
        return "strong" if len(self.pieces) > 2 else "weak"


def _is_figure(piece: str) -> bool:
    bare = piece.strip()
    return bare.isdecimal() or (bool(bare) and len(bare) < 20 and looks_like_figure(bare))


def classify(lines: Sequence[Line]) -> Iterator[tuple[Line, Shape]]:
    """Say of each line what it is, given the lines around it."""
    start = 0
    while start < len(lines):
        kinds = _family(lines[start].kind)
        after = start + 1
        while after < len(lines) and kinds and lines[after].kind in kinds:
            after += 1
        yield from _JUDGES[kinds](lines[start:after])
        start = after


_TABBED = ("strong", "weak", "lead", "tabs")
_PIPED = ("pipe", "bar", "dashes")


def _family(kind: str) -> tuple[str, ...]:
    return _TABBED if kind in _TABBED else _PIPED if kind in _PIPED else ()


def _other(lines: Sequence[Line]) -> Iterator[tuple[Line, Shape]]:
    for line in lines:
        yield line, "blank" if line.kind == "blank" else "text"


def _tabbed(lines: Sequence[Line]) -> Iterator[tuple[Line, Shape]]:
    """Judge neighbouring lines with tabs: rows if one surely is one, or several may be.

    Where no line has two cells each cell has a line of its own: those are no rows.
    """
    is_table = any(line.kind == "strong" for line in lines) or (
        sum(line.kind == "weak" for line in lines) > 1 and any(line.is_several() for line in lines)
    )
    begun = False
    for number, line in enumerate(lines):
        row = is_table and (line.kind in ("strong", "weak"))
        if is_table and line.kind == "lead":
            follows = number + 1 < len(lines) and line.string.startswith("\t\t")
            row = not line.heads_section() and (begun or follows)
        if line.kind == "tabs":
            row = begun
        begun = begun or row
        yield line, "row" if row else "blank" if line.kind == "tabs" else "text"


def _piped(lines: Sequence[Line]) -> Iterator[tuple[Line, Shape]]:
    """Judge neighbouring lines with pipes: a single one is a row only if it holds a figure.

    Where no line has two cells each cell has a line of its own: those are no rows.
    """
    piped = [line for line in lines if line.kind == "pipe"]
    is_table = len(piped) > 1 or (len(piped) == 1 and piped[0].has_figure())
    is_table = is_table and any(line.is_several() for line in piped)
    begun = False
    for number, line in enumerate(lines):
        if line.kind == "dashes":
            yield line, "skip" if is_table else "text"
            continue
        row = is_table and (line.kind == "pipe" or begun or _heads_rows(lines, number))
        begun = begun or row
        yield line, "row" if row else "text"


def _heads_rows(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is a single closed cell right above the rows."""
    after = number + 1 < len(lines) and lines[number + 1].kind == "pipe"
    return after and lines[number].kind == "bar" and lines[number].is_closed()


_JUDGES = {_TABBED: _tabbed, _PIPED: _piped, (): _other}
