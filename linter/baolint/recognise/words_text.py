"""All that is written in a report as one string, ready for looking up words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import add
from typing import TYPE_CHECKING

from baolint.forms.lexicon_fold import fold, gaps

if TYPE_CHECKING:
    from baolint.recognise.facts import Passage

NEAR = 60
"""How many characters on either side of a word are looked at to tell whether it is alone."""


class Stretch:
    """A stretch of one passage, `passage.text.string[start:end]`; `number` is the passage's ordinal."""

    __slots__ = ("end", "number", "passage", "start")

    def __init__(self, passage: Passage, number: int, start: int, end: int) -> None:
        self.number = number
        self.passage = passage
        self.start = start
        self.end = end

    @property
    def printed(self) -> str:
        """The characters as the report has them."""
        return self.passage.text.string[self.start : self.end]

    def overlaps(self, other: Stretch) -> bool:
        """Tell whether the two share characters."""
        return self.number == other.number and self.start < other.end and other.start < self.end

    def beside(self) -> tuple[str | None, str | None]:
        """Give what stands before and behind in the same line, None for more than NEAR characters.

        A line may be megabytes long; looking at all of it for every word would take hours.
        """
        string = self.passage.text.string
        before = string[max(0, self.start - NEAR - 1) : self.start]
        after = string[self.end : self.end + NEAR + 1]
        before = before[before.rfind("\n") + 1 :]
        after = after.partition("\n")[0]
        return (
            before if len(before) <= NEAR else None,
            after if len(after) <= NEAR else None,
        )


class Written:
    """The passages of a report joined, a line each, in three states that share their offsets.

    `plain` is what is printed, `folded` the same length with width and case made one, `squeezed`
    the folded text without the gaps that a word may run across; `at` leads back from there. `signs`
    are the characters of the folded text.
    Made once per report and shared by all rules on words.
    """

    __slots__ = (
        "_from",
        "_pairs",
        "_starts",
        "_to",
        "folded",
        "passages",
        "plain",
        "signs",
        "squeezed",
    )

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = [passage for passage in passages if passage.text.string]
        self._starts: list[int] = []
        length = 0
        for passage in self.passages:
            self._starts.append(length)
            length += len(passage.text.string) + 1
        self.plain = "\n".join([passage.text.string for passage in self.passages])
        self.folded = fold(self.plain)
        self.signs = frozenset(self.folded)
        self._pairs: set[str] | None = None
        self._squeeze()

    def _squeeze(self) -> None:
        kept: list[str] = []
        self._from, self._to = [0], [0]
        at = length = 0
        for start, end in gaps(self.folded):
            kept.append(self.folded[at:start])
            length += start - at
            at = end
            self._from.append(length)
            self._to.append(end)
        kept.append(self.folded[at:])
        self.squeezed = "".join(kept)

    def holds(self, words: Iterable[str]) -> bool:
        """Tell whether any of these words, folded, stands in the folded text."""
        spelt = self.signs.issuperset
        for word in words:  # noqa: SIM110 - any() of a generator takes three times as long
            if spelt(word) and word in self.folded:
                return True
        return False

    @property
    def pairs(self) -> set[str]:
        """All two characters that stand side by side in the squeezed text, made when asked for.

        A third as many as characters: nearly every word list is told by them what is not there.
        """
        if self._pairs is None:
            self._pairs = set(map(add, self.squeezed, self.squeezed[1:]))
        return self._pairs

    def spells(self, words: Iterable[str]) -> bool:
        """Tell the same of the squeezed text, where a word may have had gaps."""
        spelt = self.signs.issuperset
        for word in words:  # noqa: SIM110 - as above
            if spelt(word) and word in self.squeezed:
                return True
        return False

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Translate a stretch of `squeezed` that is not empty to `plain` and `folded`."""
        return self._back(start), self._back(end - 1) + 1

    def _back(self, index: int) -> int:
        piece = bisect_right(self._from, index) - 1
        return self._to[piece] + index - self._from[piece]

    def number(self, offset: int) -> int:
        """Give the ordinal of the passage in which an offset of `plain` lies."""
        return bisect_right(self._starts, offset) - 1

    def stretch(self, start: int, end: int) -> Stretch:
        """Give plain[start:end] as a stretch of its passage."""
        number = self.number(start)
        begin = self._starts[number]
        return Stretch(self.passages[number], number, start - begin, end - begin)
