"""Lines to paragraphs: which line goes on from the one before, over pages too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from baolint.readers.pdf_lines import Line
from baolint.readers.pdf_shapes import Sheet

INDENT = 1.2
"""Sizes from the left margin from which a line is set in."""
SLACK = 0.35
"""Sizes of room at a line's end that may be left although the next sign would not fit."""
ALIKE = 0.12
"""Part by which the sizes of two lines of one paragraph may differ."""
LOOSE = 1.25
"""Times the usual distance of lines from which a distance parts two paragraphs."""
WIDE = 0.6
"""Part of the widest line from which a line shows where the margins are."""
_END = re.compile(r"[。！？；：:;]\s*\Z")
_SENTENCE_END = re.compile(r"[。！？]\s*\Z")
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]"
    r"|[0-9]{1,2}\s*[.、．](?![0-9]))"
)
_CLOSING = "，。；：、！？）》〉”’％%,.;:)]】』」"


class Measure:
    """The margins of the text on pages of one size, and how far its lines stand apart."""

    __slots__ = ("em", "indents", "left", "pitch", "right")

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        widest = max((line.x1 - line.x0 for line in lines), default=0.0)
        wide = [line for line in lines if line.x1 - line.x0 >= WIDE * widest]
        em = self.em = median([line.em for line in wide]) if wide else 1.0
        self.left = _left(wide, em)
        self.right = _right(wide, em)
        gaps = [
            below.base - above.base
            for page in pages
            for above, below in pairwise(page)
            if below.base - above.base < 3 * em
            and self.right - above.x1 < 1.5 * em
            and abs(below.x0 - self.left) < 0.5 * em
        ]
        self.pitch = median(gaps) if gaps else 1.8 * em
        self.indents = any(1.4 * em < line.x0 - self.left < 2.8 * em for line in lines)

    @property
    def width(self) -> float:
        return self.right - self.left

    def centres(self, line: Line) -> bool:
        """Tell whether a line is set in at both sides alike."""
        left, right = line.x0 - self.left, self.right - line.x1
        return left > 0.3 * line.em and abs(left - right) < 0.8 * line.em


def measures(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> list[Measure]:
    """Give the measure of each page; pages of one size share theirs."""
    sizes = [(round(sheet.width / 10), round(sheet.height / 10)) for sheet in sheets]
    by_size = {
        size: Measure([page for own, page in zip(sizes, pages, strict=True) if own == size])
        for size in set(sizes)
    }
    return [by_size[size] for size in sizes]


def goes_on(above: Line, below: Line, one: Measure, other: Measure) -> bool:
    """Tell whether a line goes on in the next one; `one` and `other` measure their pages."""
    last, first = above.glyphs[-1], below.glyphs[0]
    if last.mark == first.mark >= 0 and last.page == first.page:
        return True
    em = max(above.em, below.em)
    if abs(above.em - below.em) > ALIKE * em:
        return False
    same_page = above.glyphs[0].page == below.glyphs[0].page
    pitch = max(one.pitch * em / one.em, 1.2 * em)
    if same_page and not 0.7 * em < below.base - above.base <= LOOSE * pitch:
        return False
    title = abs(above.em - one.em) > ALIKE * one.em
    centred = other.centres(below) and (one.centres(above) or title)
    room = one.width - (above.x1 - above.x0) if centred else one.right - above.x1
    if room >= _unit(below) + SLACK * em:
        return False
    if centred:
        return True
    string = above.string
    set_in = below.x0 - other.left > INDENT * em
    if set_in:
        return (
            above.x0 - one.left > INDENT * em
            and abs((above.x0 - one.left) - (below.x0 - other.left)) < 0.5 * em
            and above.x1 - above.x0 > 0.5 * one.width
            and not _END.search(string)
            and not _NUMBERED.match(below.string)
        )
    begins = bool(_END.search(string) and _NUMBERED.match(below.string))
    if begins and -1 < last.mark != first.mark > -1:
        return False
    return (one.indents and other.indents) or not begins


def paragraphs(flow: Iterable[tuple[Line, Measure]]) -> list[list[Line]]:
    """Join lines that follow each other, each with its page's measure."""
    found: list[list[Line]] = []
    last: Measure | None = None
    for line, measure in flow:
        if found and last and goes_on(found[-1][-1], line, last, measure):
            found[-1].append(line)
        else:
            found.append([line])
        last = measure
    return found


def _left(wide: Sequence[Line], em: float) -> float:
    """Give the left margin: the leftmost side that two long lines share."""
    sides = sorted(line.x0 for line in wide)
    for side, following in pairwise(sides):
        if following - side < 0.3 * em:
            return side
    return sides[0] if sides else 0.0


def _right(wide: Sequence[Line], em: float) -> float:
    """Give the right margin: where most long lines end; a mark may hang over it."""
    if not wide:
        return 0.0
    step = 0.5 * em
    ends = Counter(round(line.x1 / step) for line in wide)
    furthest = max(_end_of(line) for line in wide)
    end, count = max(ends.items(), key=_by_count)
    if count < 3:
        return furthest
    near = [line.x1 for line in wide if abs(line.x1 - end * step) <= step]
    return max(near)


def _end_of(line: Line) -> float:
    """Give where a line ends without the mark that may hang over the margin."""
    inked = [glyph for glyph in line.glyphs if glyph.char.strip()]
    return inked[-2].x1 if len(inked) > 1 and inked[-1].char in _CLOSING else inked[-1].x1


def _by_count(pair: tuple[int, int]) -> tuple[int, int]:
    return pair[1], pair[0]


def _unit(line: Line) -> float:
    """Give the width of what would have had to fit into the line before."""
    glyphs = [glyph for glyph in line.glyphs if glyph.char.strip()]
    end = 1
    if glyphs[0].char.isascii() and glyphs[0].char.isalnum():
        while end < len(glyphs) and glyphs[end].char.isascii():
            end += 1
    while end < len(glyphs) and glyphs[end].char in _CLOSING:
        end += 1
    return glyphs[end - 1].x1 - glyphs[0].x0
