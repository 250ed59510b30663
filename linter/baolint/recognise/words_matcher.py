"""Finding many terms in one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

MANY = 200
"""From so many terms on it pays to collect the character pairs of the text first."""


class Matcher(Protocol):
    """Knows a fixed list of terms and finds them all, however they overlap."""

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and the term's ordinal for every occurrence, in any order."""
        ...


class PlainMatcher:
    """Looks for one term after the other; the quickest way for a few thousand terms and few texts.

    Of many terms only those are looked for whose first two characters stand together in the text.
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
        if not self._heads:
            self._heads = [term[:2] for term in self._terms]
        present = {text[at : at + 2] for at in range(len(text))}
        present.update(text)
        return [ordinal for ordinal, head in enumerate(self._heads) if head in present]
