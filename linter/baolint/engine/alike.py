"""Passages that may be alike, found without holding each against each: MinHash in bands.

The numbers of a passage's shingles are dealt into bins by their last digits; the smallest of each bin
is the same in two passages as often as they are alike. A band is two bins: passages that share both of a
band are held against one another. Of pairs with four fifths of their text in common 999 in a thousand
share a band, of pairs with a tenth 3 in a hundred. What many units say was left out before
(boilerplate.py), so no band is shared by more than a handful of units.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from baolint.engine.boilerplate import MOST_UNITS

if TYPE_CHECKING:
    from baolint.recognise.summary import Sketch

ROWS, BANDS = 2, 12
BINS = ROWS * BANDS
FEWEST = 2 * BINS
"""Shingles from which a passage has enough to be known by."""
_HALF = 1 << 32


class Alike:
    """Collects passages of one year and section, some 120 bytes each, and tells which may be alike."""

    __slots__ = ("_bands", "_numbers", "_units", "_who")

    def __init__(self) -> None:
        self._bands = array("Q")
        self._who = array("L")
        self._units = array("L")
        self._numbers: dict[str, int] = {}

    def add(self, sketch: Sketch, unit: str, who: int) -> None:
        """Add a unit's passage, known to the caller by a number."""
        found = bands(sketch)
        if found:
            self._bands.extend(found)
            self._who.append(who)
            self._units.append(self._numbers.setdefault(unit, len(self._numbers)))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield, in order, the pairs that share a band: the one that was added later goes first.

        Of each unit that shares a band its first passage stands for all.
        """
        found: set[tuple[int, int]] = set()
        for band in range(BANDS):
            seen: dict[int, list[int]] = {}
            for at in range(len(self._who)):
                there = seen.setdefault(self._bands[at * BANDS + band], [])
                own = self._units[at]
                others = [one for one in there if self._units[one] != own]
                found.update((at, one) for one in others)
                if len(others) == len(there) <= MOST_UNITS:
                    there.append(at)
        for later, earlier in sorted(found):
            yield self._who[later], self._who[earlier]


def bands(sketch: Sketch) -> array[int] | None:
    """Give a number for each band of a passage; None where it is too short to be known by."""
    if len(sketch.shingles) < FEWEST:
        return None
    least = [0] * BINS
    left = BINS
    for shingle in sketch.shingles:  # in order, so the first of a bin is its smallest
        at = shingle % BINS
        if not least[at]:
            least[at] = shingle
            left -= 1
            if not left:
                break
    return array("Q", (least[at] * _HALF + least[at + 1] for at in range(0, BINS, ROWS)))
