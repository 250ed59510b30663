"""Passages that may be alike, found without holding each against each: MinHash in bands.

The numbers of a passage's shingles are dealt into bins by their last digits; the smallest of each bin
is the same in two passages as often as they are alike. A band is two bins: passages that share both of a
band are held against one another. Of pairs with four fifths of their text in common 999 in a thousand
share a band, of pairs with a tenth 3 in a hundred. What many units say was left out before
(boilerplate.py), so no band is shared by more than a handful of units.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Generic, TypeVar

from baolint.engine.boilerplate import MOST_UNITS

if TYPE_CHECKING:
    from baolint.recognise.summary import Sketch

ROWS, BANDS = 2, 12
BINS = ROWS * BANDS
FEWEST = 2 * BINS
"""Shingles from which a passage has enough to be known by."""

Who = TypeVar("Who", bound=Hashable)


class Alike(Generic[Who]):
    """Remembers passages of one year and section, and tells which earlier ones may be like a new one."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[int, list[tuple[str, Who]]] = {}

    def put(self, sketch: Sketch, unit: str, who: Who) -> list[Who]:
        """Remember a passage; give the earlier ones of other units that share a band, in order.

        `who` is what a passage is known by to the caller. Of each unit the first one is remembered.
        """
        found: dict[Who, None] = {}
        for band in bands(sketch):
            there = self._seen.setdefault(band, [])
            found.update((known, None) for name, known in there if name != unit)
            if len(there) <= MOST_UNITS and all(name != unit for name, _ in there):
                there.append((unit, who))
        return list(found)


def bands(sketch: Sketch) -> list[int]:
    """Give a number for each band of a passage; none where it is too short."""
    if len(sketch.shingles) < FEWEST:
        return []
    least = [0] * BINS
    left = BINS
    for shingle in sketch.shingles:  # in order, so the first of a bin is its smallest
        at = shingle % BINS
        if not least[at]:
            least[at] = shingle
            left -= 1
            if not left:
                break
    return [
        hash((band, *least[band * ROWS : (band + 1) * ROWS]))
        for band in range(BANDS)
        if any(least[band * ROWS : (band + 1) * ROWS])
    ]
