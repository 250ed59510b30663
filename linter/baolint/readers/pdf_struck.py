"""Text with a line drawn through it: it is shown, but no longer what the page says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from baolint.readers.pdf_shapes import Glyph, Rule, Sheet

HIGHEST, LOWEST = 0.5, 0.14
"""Sizes above the line it stands on between which a line goes through text; lower it underlines it."""
STICKS_OUT = 0.35
"""Sizes by which such a line is longer or shorter than what it strikes out, at each end."""
CLOSE = 0.5
"""Sizes that the text around struck characters is away from them at most where it goes on over them."""
TOUCH = 1.5
"""Points within which a line ends at another one: at both ends only in a table."""
_BLANKS = " \u3000\xa0"


def part(sheet: Sheet) -> None:
    """Put the struck characters of a page apart, and take the lines through them off the page."""
    across = sorted((rule for rule in sheet.rules if rule.across), key=_at)
    if not across:
        return
    heights = [rule.at for rule in across]
    crossed: dict[float, list[Glyph]] = {}
    free: set[float] = set()
    for glyph in sheet.glyphs:
        base = glyph.base
        if base in crossed:
            crossed[base].append(glyph)
        elif base not in free:
            em = glyph.em
            first = bisect_left(heights, base - HIGHEST * em)
            if first < len(heights) and heights[first] <= base - LOWEST * em:
                crossed[base] = [glyph]
            else:
                free.add(base)
    if not crossed:
        return
    down = [rule for rule in sheet.rules if not rule.across]
    struck: set[int] = set()
    lines: set[int] = set()
    wider: dict[int, float] = {}
    for base, line in crossed.items():
        first = bisect_left(heights, base - HIGHEST * max(glyph.em for glyph in line))
        for rule in across[first : bisect_left(heights, base)]:
            own = _struck(rule, line)
            if own and not _is_framed(rule, down):
                struck.update(map(id, own))
                lines.add(id(rule))
                wider.update(_before(rule, line))
    if struck:
        sheet.struck = [glyph for glyph in sheet.glyphs if id(glyph) in struck]
        sheet.glyphs = [
            glyph._replace(x1=wider[id(glyph)]) if id(glyph) in wider else glyph
            for glyph in sheet.glyphs
            if id(glyph) not in struck
        ]
        sheet.rules = [rule for rule in sheet.rules if id(rule) not in lines]


def _struck(rule: Rule, line: Sequence[Glyph]) -> list[Glyph]:
    """Give the characters of a line that a rule goes through from end to end, none cut in two."""
    own = [glyph for glyph in line if rule.start < (glyph.x0 + glyph.x1) / 2 < rule.end]
    if not any(glyph.char not in _BLANKS for glyph in own):
        return []
    em = own[0].em
    up = own[0].base - rule.at
    ends = min(glyph.x0 for glyph in own), max(glyph.x1 for glyph in own)
    far = max(abs(rule.start - ends[0]), abs(rule.end - ends[1]))
    return own if LOWEST * em <= up <= HIGHEST * em and far <= STICKS_OUT * em else []


def _before(rule: Rule, line: Sequence[Glyph]) -> dict[int, float]:
    """Give the character that goes on behind the struck ones, with where they end: no gap is left."""
    near = CLOSE * line[0].em
    before = [glyph for glyph in line if -near < rule.start - glyph.x1 < near]
    after = [glyph for glyph in line if -near < glyph.x0 - rule.end < near]
    return {id(before[-1]): after[0].x0} if before and after else {}


def _is_framed(rule: Rule, down: Sequence[Rule]) -> bool:
    """Tell whether a line runs from one line down to another, as those of a table do."""
    return all(
        any(
            abs(other.at - end) < TOUCH and other.start - TOUCH < rule.at < other.end + TOUCH
            for other in down
        )
        for end in (rule.start, rule.end)
    )


def _at(rule: Rule) -> float:
    return rule.at
