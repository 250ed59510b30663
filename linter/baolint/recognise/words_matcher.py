"""Finding many terms in one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

MANY = 400
"""From so many terms on it pays to collect the characters of the text first."""


class Matcher(Protocol):
    """Knows a fixed list of terms and finds them all, however they overlap."""

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and the term's ordinal for every occurrence, in any order."""
        ...


class PlainMatcher:
    """Looks for one term after the other; the quickest way for some hundreds of terms."""

    __slots__ = ("_terms",)

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = tuple(terms)

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield every occurrence, term by term."""
        terms = self._terms
        if len(terms) >= MANY:
            present = set(text)
            possible = [i for i, term in enumerate(terms) if present.issuperset(term)]
        else:
            possible = [i for i, term in enumerate(terms) if term in text]
        for ordinal in possible:
            term = terms[ordinal]
            start = text.find(term)
            while start >= 0:
                yield start, start + len(term), ordinal
                start = text.find(term, start + 1)
