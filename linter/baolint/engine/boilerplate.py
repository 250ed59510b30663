"""Phrases that many units of a run share: nobody has copied them, so they do not count as copied.

Statutory sentences, the template a county sends round, the names of the sections' topics. How many
units have a shingle is counted in two tables of bytes, whose size does not grow with the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from baolint.recognise.summary import Sketch, Summary

MOST_UNITS = 5
"""Units that may share a phrase as copies; what more of them say is nobody's own."""
_FULL = MOST_UNITS + 1
_SMALLEST, _LARGEST = 16, 26
"""Bits of the number of cells of a table: 64 KB to 64 MB."""
_TURN = 0x9E3779B1
_WORD = 0xFFFFFFFF


class Boilerplate:
    """Counts the units that have a shingle, up to `MOST_UNITS` and one more.

    `shingles` is about how many will be counted. A number may come out too high where two tables of
    that size confuse it with others both times, never too low.
    """

    __slots__ = ("_mask", "_one", "_other", "_shift")

    def __init__(self, shingles: int) -> None:
        bits = min(max((4 * shingles).bit_length(), _SMALLEST), _LARGEST)
        self._mask = (1 << bits) - 1
        self._shift = 32 - bits
        self._one = bytearray(1 << bits)
        self._other = bytearray(1 << bits)

    def add(self, sketches: Iterable[Sketch]) -> None:
        """Count what one unit says, in all its reports; a unit must be added only once."""
        one, other, mask, shift = self._one, self._other, self._mask, self._shift
        for shingle in {shingle for sketch in sketches for shingle in sketch.shingles}:
            at = shingle & mask
            if one[at] < _FULL:
                one[at] += 1
            at = (shingle * _TURN & _WORD) >> shift
            if other[at] < _FULL:
                other[at] += 1

    def __contains__(self, shingle: object) -> bool:
        """Tell whether more than `MOST_UNITS` have a shingle."""
        if not isinstance(shingle, int):
            return False
        if self._one[shingle & self._mask] < _FULL:
            return False
        return self._other[(shingle * _TURN & _WORD) >> self._shift] == _FULL

    def left(self, sketch: Sketch) -> Sketch:
        """Give what is left of a passage."""
        return sketch.without(self.__contains__)


def own_words(
    summaries: Sequence[Summary], name_of: Sequence[str], others: Sequence[Summary] = ()
) -> tuple[list[Summary], list[Summary]]:
    """Give the summaries, and others besides, with what many units of the run say left out.

    `name_of` gives each summary's unit, '' where that is not known: such reports are one unit's.
    """
    if len(set(name_of)) <= MOST_UNITS:
        return list(summaries), list(others)
    order = sorted(range(len(summaries)), key=name_of.__getitem__)
    size = sum(len(sketch.shingles) for summary in summaries for sketch in summary.sketches)
    common = Boilerplate(size)
    for _, mine in groupby(order, key=name_of.__getitem__):
        common.add(sketch for at in mine for sketch in summaries[at].sketches)

    def bare(summary: Summary) -> Summary:
        return summary._replace(sketches=tuple(map(common.left, summary.sketches)))

    return [bare(one) for one in summaries], [bare(one) for one in others]
