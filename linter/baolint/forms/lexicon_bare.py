"""Terms about which nothing is said but the words: a plain list, which may be very long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any


class Bare(Sequence[Mapping[str, Any]]):
    """Entries of a lexicon, made as they are asked for.

    `terms` are the words, `keys` the same as they are looked for.
    """

    __slots__ = ("keys", "terms")

    def __init__(self, terms: Sequence[str], keys: Sequence[str]) -> None:
        self.terms = terms
        self.keys = keys

    def __len__(self) -> int:
        return len(self.terms)

    def __getitem__(self, index: Any) -> Any:
        return {"term": self.terms[index]}

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return ({"term": term} for term in self.terms)
