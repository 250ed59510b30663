"""What stands beside the text of a page in a narrow column of its own, such as a list of links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from baolint.readers.pdf_lines import Line, pieces
from baolint.readers.pdf_regions import is_figure

FEWEST = 4
"""Lines of such a column, and of the text beside it, at least."""
WIDE = 0.4
"""Part of the widest line from which a piece is running text; all of a column is narrower."""
GUTTER = 0.8
"""Sizes that are free between the column and the text."""
ALIKE = 0.12
"""Part by which the sizes of letters in a column differ, at most."""
FARTHEST = 4.0
"""Sizes between two lines of a column, at most."""
OUTSIDE = 0.3
"""Sizes from the right side of all running text behind which even a few lines are a column."""
_SENTENCE = re.compile("[，。；]")
LONG = 12
"""Characters of running text in a line, at least."""


def beside(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines of a page into those of its text and those of a column to its left or right.

    The lines are those outside of tables in ruling lines; beside rows of figures no column is sought.
    """
    if len(lines) < 2 * FEWEST:
        return list(lines), []
    cut = [pieces(line) for line in lines]
    every = [piece for own in cut for piece in own]
    most = max(piece.x1 - piece.x0 for piece in every)
    if any(sum(is_figure(piece.string) for piece in own) > 1 for own in cut):
        return list(lines), []  # beside long labels of a table without lines stand those of groups
    running = [
        piece for piece in every if piece.x1 - piece.x0 >= WIDE * most and len(piece.glyphs) >= LONG
    ]
    column = _column(running, every, WIDE * most)
    if not column:
        return list(lines), []
    kept = []
    for line, own in zip(lines, cut, strict=True):
        if not any(id(piece) in column for piece in own):
            kept.append(line)
            continue
        rest = [glyph for piece in own if id(piece) not in column for glyph in piece.glyphs]
        if rest:
            kept.append(Line(rest, line.shift))
    return kept, [piece for piece in every if id(piece) in column]


def _column(running: Sequence[Line], every: Sequence[Line], narrow: float) -> set[int]:
    """Find the pieces of a column beside running text that shares its left side; their ids."""
    sides: dict[int, list[Line]] = defaultdict(list)
    for piece in running:
        for step in (0, 1):
            sides[int(piece.x0 / piece.em) + step].append(piece)
    for text in sorted(sides.values(), key=len, reverse=True):
        if len(text) < FEWEST:
            break
        left, right = min(one.x0 for one in text), max(one.x1 for one in text)
        top, bottom = min(one.base for one in text), max(one.base for one in text)
        beside = [
            piece
            for piece in every
            if top <= piece.base <= bottom
            and piece.x1 - piece.x0 < narrow
            and not is_figure(piece.string)
        ]
        for core in (
            [piece for piece in beside if piece.x1 < left - GUTTER * piece.em],
            [piece for piece in beside if piece.x0 > right + GUTTER * piece.em],
        ):
            if len(core) < FEWEST:
                continue
            column = _whole(core, every)
            if _is_apart(column, every):
                return {id(piece) for piece in column}
    return _margin(running, every, narrow)


def _margin(running: Sequence[Line], every: Sequence[Line], narrow: float) -> set[int]:
    """Find the few lines behind the right side of all sentences on the page; their ids.

    One of them must stand beside what begins where the sentences do.
    """
    text = [piece for piece in running if _SENTENCE.search(piece.string)]
    if len(text) < FEWEST:
        return set()
    right, em = max(piece.x1 for piece in text), text[0].em
    left = min(piece.x0 for piece in text)
    own = [piece.base for piece in every if abs(piece.x0 - left) < em]
    core = [
        piece for piece in every if piece.x0 > right + OUTSIDE * em and piece.x1 - piece.x0 < narrow
    ]
    words = any(not is_figure(piece.string) for piece in core)
    if words and any(min(own) <= piece.base <= max(own) for piece in core):
        return {id(piece) for piece in core}
    return set()


def _whole(core: Sequence[Line], every: Sequence[Line]) -> list[Line]:
    """Add what follows a column upwards and downwards between its sides, in letters of its size."""
    x0, x1 = min(piece.x0 for piece in core), max(piece.x1 for piece in core)
    em = median([piece.em for piece in core])
    known = {id(piece) for piece in core}
    found = sorted(
        (
            piece
            for piece in every
            if id(piece) in known
            or (
                abs(piece.em - em) < ALIKE * em
                and x0 - em < piece.x0
                and piece.x1 < x1 + em
                and not is_figure(piece.string)
            )
        ),
        key=_base,
    )
    start = next(n for n, piece in enumerate(found) if id(piece) in known)
    end = start + 1
    while start and found[start].base - found[start - 1].base < FARTHEST * em:
        start -= 1
    while end < len(found) and (
        id(found[end]) in known or found[end].base - found[end - 1].base < FARTHEST * em
    ):
        end += 1
    return found[start:end]


def _is_apart(column: Sequence[Line], every: Sequence[Line]) -> bool:
    """Tell whether nothing else reaches into a column between its first line and its last."""
    own = {id(piece) for piece in column}
    x0, x1 = min(piece.x0 for piece in column), max(piece.x1 for piece in column)
    top, bottom = column[0].base, column[-1].base
    return not any(
        id(piece) not in own and top <= piece.base <= bottom and piece.x0 < x1 and piece.x1 > x0
        for piece in every
    )


def _base(line: Line) -> float:
    return line.base
