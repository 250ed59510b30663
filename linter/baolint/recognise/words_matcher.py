"""Finding many terms in one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

MANY = 200
"""From so many terms on it pays to collect the characters of the text first."""
VERY_MANY = 3000
"""From so many on it pays to collect the pairs of characters, which tell more."""


class Matcher(Protocol):
    """Knows a fixed list of terms and finds them all, however they overlap."""

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and the term's ordinal for every occurrence, in any order."""
        ...


class PlainMatcher:
    """Looks for one term after the other; the quickest way for a few thousand terms and few texts.

    Of many terms only those are looked for whose characters all stand in the text, of very many
    only those whose first two stand there together.
    """

    __slots__ = ("_heads", "_terms")

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self._heads: list[str] = []

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield every occurrence, term by term."""
        terms = self._terms
        for ordinal in self._possible(text):
            term = terms[ordinal]
            start = text.find(term)
            while start >= 0:
                yield start, start + len(term), ordinal
                start = text.find(term, start + 1)

    def _possible(self, text: str) -> Sequence[int]:
        if len(self._terms) < MANY:
            return range(len(self._terms))
        if len(self._terms) < VERY_MANY:
            spelt = set(text).issuperset
            return [ordinal for ordinal, term in enumerate(self._terms) if spelt(term)]
        if not self._heads:
            self._heads = [term[:2] for term in self._terms]
        present = {*text, *map("".join, pairwise(text))}
        return [ordinal for ordinal, head in enumerate(self._heads) if head in present]
