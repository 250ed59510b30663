"""What no fix may touch: figures, the agency's name, personal data, other people's wording."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from baolint.document.pattern import Pattern
from baolint.document.text import Span
from baolint.recognise import digits, personal

if TYPE_CHECKING:
    from baolint.document.text import Text
    from baolint.recognise.facts import Facts, Passage
    from baolint.recognise.place import Place
    from baolint.rules.diagnostic import Fix

_VERBATIM = Pattern("(?<=《)[^《》\n]+(?=》)|(?<=〈)[^〈〉\n]+(?=〉)|(?<=“)[^“”\n]+(?=”)")
"""The inside of titles and quotations."""


class Guard:
    """Leaves out of fixes what they may not touch; made once for a report, works when first asked."""

    __slots__ = ("_facts", "_figures", "_mask", "_passages", "_verbatim", "_written")

    def __init__(self, facts: Facts | None, mask: Callable[[str], str]) -> None:
        self._facts = facts
        self._mask = mask
        self._figures: _Stretches | None = None
        self._passages: list[Passage] = []
        self._written = _Stretches(())
        self._verbatim: dict[int, tuple[list[Span], list[Span]]] = {}

    def kept(self, fix: Fix) -> Fix | None:
        """Give a fix with its edits cut down to what changes, without those that are not allowed.

        None where nothing is left. A text that holds personal data is never put in.
        """
        if self._facts is None:
            return None
        source = self._facts.document.source
        narrowed = (_narrowed(place, text, source) for place, text in fix.edits)
        edits = tuple(edit for edit in narrowed if self._allows(*edit, fix.names))
        return fix._replace(edits=edits) if edits else None

    def _allows(self, place: Place, text: str, names: bool) -> bool:
        if self._mask(text) != text or self._numbers().meet(place.span):
            return False
        for number in self._written.meeting(place.span):
            own, others = self._spans(self._passages[number])
            if any(_meet(place.span, one) for one in (*own, *(() if names else others))):
                return False
        return True

    def _numbers(self) -> _Stretches:
        facts = self._facts
        if self._figures is None:
            self._figures = _Stretches(
                [
                    fact.cell.text
                    for fact in (facts.figures.values() if facts else ())
                    if fact.cell is not None and fact.figure.kind == "number"
                ]
            )
            self._passages = list(facts.passages()) if facts else []
            self._written = _Stretches([one.text for one in self._passages])
        return self._figures

    def _spans(self, passage: Passage) -> tuple[list[Span], list[Span]]:
        """Give the stretches of a passage that are never touched, and those of others' wording."""
        found = self._verbatim.get(id(passage))
        if found is None:
            string = passage.text.string
            own = [passage.text.span(start, end) for start, end in self._own(string)]
            others = [passage.text.span(*match.span()) for match in _VERBATIM.finditer(string)]
            found = self._verbatim[id(passage)] = own, others
        return found

    def _own(self, string: str) -> Iterator[tuple[int, int]]:
        for number in digits.find(string):
            yield number.start, number.end
        for detail in personal.find(string):
            yield detail.start, detail.end
        agency = self._facts.agency if self._facts else None
        if agency and agency[0] in string:
            name = "[ \u3000]*".join(map(re.escape, agency))
            for match in re.finditer(name, string):
                yield match.span()


class _Stretches:
    """Many texts, of which those that meet a stretch are found without looking at all."""

    __slots__ = ("_ends", "_order", "_reach", "_starts")

    def __init__(self, texts: Sequence[Text]) -> None:
        starts = [text.start for text in texts]
        ends = [text.end for text in texts]
        self._order = sorted(range(len(texts)), key=starts.__getitem__)
        self._starts = [starts[number] for number in self._order]
        self._ends = [ends[number] for number in self._order]
        self._reach = list(accumulate(self._ends, max))
        """How far any of the texts up to each one reaches."""

    def meet(self, span: Span) -> bool:
        """Tell whether any of them meets a stretch."""
        return next(self.meeting(span), None) is not None

    def meeting(self, span: Span) -> Iterator[int]:
        """Yield the ordinals of those that meet a stretch."""
        for at in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._reach[at] <= span.start:
                return
            if span.start < self._ends[at]:
                yield self._order[at]


def _narrowed(place: Place, text: str, source: str) -> tuple[Place, str]:
    """Leave out of an edit what is the same on both sides, but never all of what is replaced."""
    start, end = place.span
    old = source[start:end]
    head = 0
    while head < min(len(old), len(text)) and old[head] == text[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(text)) - head and old[-1 - tail] == text[-1 - tail]:
        tail += 1
    if old and head + tail == len(old):
        if head:
            head -= 1
        else:
            tail -= 1
    if not (head or tail):
        return place, text
    span = Span(start + head, end - tail)
    return place._replace(span=span), text[head : len(text) - tail]


def _meet(one: Span, other: Span) -> bool:
    """Tell whether two stretches share a character, or the first is a place inside the second."""
    return one.start < other.end and other.start < one.end
