"""Characters to lines of text: by the height they stand on, then from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from baolint.readers.pdf_shapes import OBJECT, Box, Extent, Glyph

ON_LINE = 0.35
"""Part of the size by which characters of one line may stand higher or lower."""
GAP = 1.2
"""Sizes between two characters that part them into two pieces of a line."""
SHARP = 0.6
"""The same where the characters beside it stand close."""
FIGURE_GAP = 0.55
"""The same between two digits."""
BEFORE_FIGURE = 0.75
"""The same between a label and a digit."""
NARROW = 0.05
"""The same between two signs with something else painted between them."""
MARKED = 0.04
"""The same between two signs that the file marks as parts of different cells."""
ALLEY = 0.12
"""The same where an alley between two columns runs through the gap and no blank is written."""
EVEN = 1.35
"""Times the gaps beside it by which a gap is no letter-spacing."""
BLANK = 0.8
"""Sizes between two characters that read as a blank."""
WORD_GAP = 0.18
"""The same between two letters or digits of the Latin script."""
_BLANKS = " \u3000\xa0\t\u2002\u2003\u2009"
_DOUBLE = 0.15


class Line:
    """Characters that stand on one line, from left to right; `em` is the size of the middle one.

    `y` is the height it stands on where pages are thought of as hung one below another: `shift`
    lower than `base`, which counts on its own page.
    """

    __slots__ = ("base", "em", "glyphs", "shift", "x0", "x1")

    def __init__(self, glyphs: Sequence[Glyph], shift: float = 0.0) -> None:
        self.shift = shift
        self.glyphs = list(glyphs)
        inked = [glyph for glyph in glyphs if glyph.char not in _BLANKS] or self.glyphs
        self.x0 = inked[0].x0
        self.x1 = max([glyph.x1 for glyph in inked])
        self.base = inked[0].base
        self.em = inked[len(inked) // 2].em

    @property
    def y(self) -> float:
        return self.base + self.shift

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    @property
    def top(self) -> float:
        return min([glyph.top for glyph in self.glyphs])

    @property
    def bottom(self) -> float:
        return max([glyph.bottom for glyph in self.glyphs])

    @property
    def string(self) -> str:
        return "".join([glyph.char for glyph in self.glyphs])

    @property
    def order(self) -> tuple[int, int]:
        """Give when the line is painted: by page, then by what the page's content says first."""
        return self.page, min([glyph.order for glyph in self.glyphs])

    @property
    def mark(self) -> int:
        """Give the number of the marked content that all of the line is part of, -1 without one."""
        own = self.glyphs[0].mark
        return own if all(glyph.mark == own for glyph in self.glyphs) else -1

    def is_blank(self) -> bool:
        return all(glyph.char in _BLANKS for glyph in self.glyphs)

    def __repr__(self) -> str:
        return f"Line({self.string!r} at {self.x0:.0f}, {self.base:.0f})"


def lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Give the lines of some characters from top to bottom, without blank ones."""
    if len(glyphs) == 1:
        return [] if glyphs[0].char in _BLANKS else [Line(glyphs)]
    found: list[Line] = []
    row: list[Glyph] = []
    base = limit = 0.0
    for glyph in sorted(glyphs, key=_height):
        if row and glyph.base > limit and glyph.base - base > ON_LINE * glyph.em:
            found.append(_line(row))
            row = []
        if not row:
            base = glyph.base
            limit = base + ON_LINE * glyph.em
        row.append(glyph)
    if row:
        found.append(_line(row))
    return [line for line in found if not line.is_blank()]


def pieces(line: Line, alleys: Sequence[Extent] = ()) -> list[Line]:
    """Cut a line where a wide gap parts two pieces; blanks at their ends are left out.

    `alleys` lie between known columns: a narrow gap within one of them parts two pieces, too.
    """
    found: list[Line] = []
    piece: list[Glyph] = []
    blanks: list[Glyph] = []
    inked = [glyph for glyph in line.glyphs if glyph.char not in _BLANKS]
    gaps = [(b.x0 - a.x1) / min(a.em, b.em) for a, b in pairwise(inked)]
    number = -1
    for glyph in line.glyphs:
        if glyph.char in _BLANKS:
            blanks.append(glyph)
            continue
        if piece:
            usual = _usual(gaps, number)
            sharp = not blanks and usual is not None and gaps[number] > SHARP + 3 * usual
            if (
                sharp
                or _parts(piece[-1], glyph, gaps[number])
                or (not blanks and _marked_apart(inked, number, gaps))
                or (
                    alleys
                    and gaps[number] > EVEN * (usual or 0.0)
                    and _in_alley(piece[-1], glyph, blanks, alleys)
                )
            ):
                found.append(Line(piece, line.shift))
                piece = []
            else:
                piece.extend(blanks)
        blanks = []
        piece.append(glyph)
        number += 1
    if piece:
        found.append(Line(piece, line.shift))
    return found


def _usual(gaps: Sequence[float], number: int) -> float | None:
    """Give the narrower of the gaps beside one, which is that of letter-spaced text, if any."""
    beside = [gaps[n] for n in (number - 1, number + 1) if 0 <= n < len(gaps) and gaps[n] <= GAP]
    return max(min(beside), 0.0) if beside else None


def _marked_apart(inked: Sequence[Glyph], number: int, gaps: Sequence[float]) -> bool:
    """Tell whether a gap lies between two marked contents and is no letter-spacing of theirs.

    Without marks two words painted apart are parted where both are figures or both Chinese: between
    Chinese and digits programs put a narrow gap of their own.
    """
    last, glyph = inked[number], inked[number + 1]
    one, other = last.mark, glyph.mark
    if one == other or -1 in (one, other) or gaps[number] <= MARKED:
        return False
    figures = last.char.isdigit() and glyph.char.isdigit()
    if one < 0 and not (figures or not (last.char.isascii() or glyph.char.isascii())):
        return False
    inner = [
        gaps[n]
        for n in (number - 1, number + 1)
        if 0 <= n < len(gaps) and inked[n].mark == inked[n + 1].mark
    ]
    return gaps[number] > EVEN * max(inner, default=0.0)


def _parts(last: Glyph, glyph: Glyph, gap: float) -> bool:
    """Tell whether a gap of so many sizes parts two pieces by itself."""
    if gap > GAP:
        return True
    if glyph.char.isdigit():
        return gap > (FIGURE_GAP if last.char.isdigit() else BEFORE_FIGURE)
    if last.char.isascii() or glyph.char.isascii() or gap <= NARROW:
        return False
    # what is painted between two signs of one line stands in another cell
    return not 0 <= (glyph.order >> OBJECT) - (last.order >> OBJECT) <= 1


def _in_alley(last: Glyph, glyph: Glyph, blanks: Sequence[Glyph], alleys: Sequence[Extent]) -> bool:
    """Tell whether the space between two characters is one between columns.

    A blank that fills the space was meant; one behind the end of a cell's line was not.
    """
    start = max((blank.x1 for blank in blanks), default=last.x1)
    if glyph.x0 - start < ALLEY * min(last.em, glyph.em):
        return False
    middle = (start + glyph.x0) / 2
    return any(low <= middle <= high for low, high in alleys)


def one_cell(one: Line, other: Line) -> bool:
    """Tell whether the file marks two lines as parts of one cell."""
    return one.mark == other.mark >= 0 and one.page == other.page


def two_cells(one: Line, other: Line) -> bool:
    """Tell whether the file marks two lines as different contents, as it does with cells."""
    return one.mark != other.mark and one.mark >= 0 and other.mark >= 0


def spaced(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Put a blank into every wide gap of a line."""
    found: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None:
            gap = (glyph.x0 - last.x1) / glyph.em
            if gap > WORD_GAP and last.char not in _BLANKS and glyph.char not in _BLANKS:
                latin = _is_latin(last.char) and _is_latin(glyph.char)
                if latin or gap > BLANK:
                    found.append(last._replace(char=" ", x0=last.x1, x1=glyph.x0))
        found.append(glyph)
        last = glyph
    return found


def joined(rows: Sequence[Line]) -> list[Glyph]:
    """Give the characters of lines that follow each other in one paragraph or cell.

    Chinese goes on without a blank; between two Latin words the end of a line is one.
    """
    found: list[Glyph] = []
    for row in rows:
        glyphs = spaced(_trimmed(row.glyphs))
        if found and glyphs and _are_words(found, glyphs):
            found.append(found[-1]._replace(char=" ", x0=found[-1].x1))
        found.extend(glyphs)
    return found


def union(glyphs: Iterable[Glyph]) -> Box:
    """Give the box around characters."""
    boxes = [(glyph.x0, glyph.top, glyph.x1, glyph.bottom) for glyph in glyphs]
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def _line(row: list[Glyph]) -> Line:
    row.sort(key=_left)
    return Line(_once(row))


def _once(row: list[Glyph]) -> list[Glyph]:
    """Leave out characters drawn twice to look bold, the second a hair's breadth beside the first."""
    found: list[Glyph] = []
    for glyph in row:
        near = _DOUBLE * glyph.em
        for other in found[-2:]:
            if other.char == glyph.char and abs(other.x0 - glyph.x0) < near > abs(
                other.base - glyph.base
            ):
                break
        else:
            found.append(glyph)
    return found


def _trimmed(glyphs: list[Glyph]) -> list[Glyph]:
    start, end = 0, len(glyphs)
    while start < end and glyphs[start].char in _BLANKS:
        start += 1
    while end > start and glyphs[end - 1].char in _BLANKS:
        end -= 1
    return glyphs[start:end]


def _are_words(before: list[Glyph], after: list[Glyph]) -> bool:
    """Tell whether a line ends and the next begins with an English word, no address or number."""
    return before[-1].char.isascii() and before[-1].char.isalpha() and after[0].char.isupper()


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _height(glyph: Glyph) -> float:
    return glyph.base


def _left(glyph: Glyph) -> float:
    return glyph.x0
