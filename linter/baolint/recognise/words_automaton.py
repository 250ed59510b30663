"""Finding very many terms in one pass: Aho–Corasick automata of two libraries, kept in the cache.

An automaton is kept as its library writes it, behind a hash of all of it, so that a file that was
damaged is never given to the library.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from baolint import __version__
from baolint.forms.cache import cache_folder, write_whole
from baolint.recognise.words_matcher import Matcher, PlainMatcher

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick
    from daachorse import CharwiseDoubleArrayAhoCorasick

LARGE = 5000
"""From so many terms on an automaton from the cache is quicker even for a single text."""
FEW = 16
"""So many texts are looked through term by term before an automaton is built without a cache."""
_STAMP = f"baolint automaton {__version__} daachorse 1"


class DoubleArrayMatcher:
    """The automaton of daachorse, which can be written to a file."""

    __slots__ = ("_automaton",)

    def __init__(self, automaton: CharwiseDoubleArrayAhoCorasick) -> None:
        self._automaton = automaton

    @classmethod
    def build(cls, terms: Sequence[str]) -> DoubleArrayMatcher:
        """Make it from the terms; raises ImportError where the library is not to be had."""
        from daachorse import CharwiseDoubleArrayAhoCorasick

        return cls(CharwiseDoubleArrayAhoCorasick(list(terms)))

    @classmethod
    def restore(cls, kept: BinaryIO) -> DoubleArrayMatcher | None:
        """Make it from what `kept` gave, None where that is damaged or of another version."""
        stamp, body = kept.readline(), kept.read()
        if stamp != _seal(body) + b"\n":
            return None
        from daachorse import CharwiseDoubleArrayAhoCorasick

        return cls(CharwiseDoubleArrayAhoCorasick.deserialize(body))

    def kept(self) -> bytes:
        """Give the automaton as the content of a file."""
        body = bytes(self._automaton.serialize())
        return _seal(body) + b"\n" + body

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield every occurrence, by their ends."""
        return iter(self._automaton.find_overlapping(whole(text)))


class ContiguousMatcher:
    """The automaton of ahocorasick_rs, for machines on which the other is not to be had."""

    __slots__ = ("_automaton",)

    def __init__(self, automaton: AhoCorasick) -> None:
        self._automaton = automaton

    @classmethod
    def build(cls, terms: Sequence[str]) -> ContiguousMatcher:
        """Make it from the terms; raises ImportError where the library is not to be had."""
        from ahocorasick_rs import AhoCorasick

        return cls(AhoCorasick(terms))

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield every occurrence, by their ends."""
        found = self._automaton.find_matches_as_indexes(whole(text), overlapping=True)
        return ((start, end, ordinal) for ordinal, start, end in found)


class PatientMatcher:
    """Looks plainly through the first texts; builds an automaton once there are more.

    The automaton is kept in the file `path`, if one is given.
    """

    __slots__ = ("_matcher", "_path", "_patience", "_terms")

    def __init__(self, terms: Sequence[str], patience: int = FEW, path: str = "") -> None:
        self._terms = terms
        self._patience = patience
        self._path = path
        self._matcher: Matcher = PlainMatcher(terms)

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield every occurrence."""
        self._patience -= 1
        if self._patience == -1:
            self._matcher = _built(self._terms, self._path)
        return self._matcher.find(text)


def matcher(terms: Callable[[], Sequence[str]], count: int, source: str) -> Matcher:
    """Give the matcher that suits the number of terms; `source` is the hash they come from.

    Very many terms get an automaton from the cache. One is built for it when they are asked for a
    second time: in a container whose cache is empty for every run, building would never pay. For
    fewer terms, and until then, that waits until there are many texts.
    """
    if count < LARGE:
        return PatientMatcher(terms())
    folder = os.path.join(cache_folder(), "automata")
    path = os.path.join(folder, f"{sha256(f'{_STAMP}/{source}'.encode()).hexdigest()}.bin")
    try:
        with open(path, "rb") as file:
            stored = DoubleArrayMatcher.restore(file)
        if stored:
            return stored
    except (OSError, ImportError, ValueError):
        pass
    if not _writable(folder):
        return PatientMatcher(terms())
    asked = path.removesuffix(".bin") + ".asked"
    if os.path.exists(asked):
        return _built(terms(), path)
    write_whole(asked, b"")
    return PatientMatcher(terms(), path=path)


def _built(terms: Sequence[str], path: str) -> Matcher:
    """Build an automaton and keep it in a file, if a path is given."""
    built = build(terms)
    if path and isinstance(built, DoubleArrayMatcher):
        write_whole(path, built.kept())
    return built


def build(terms: Sequence[str]) -> Matcher:
    """Build an automaton with the first library that is there; without any, look term by term."""
    for kind in (DoubleArrayMatcher, ContiguousMatcher):
        try:
            return kind.build(terms)
        except (ImportError, ValueError):
            continue
    return PlainMatcher(terms)


def whole(text: str) -> str:
    """Give a text without halves of surrogate pairs, which no library takes; as long as before."""
    return text.encode("utf-8", "replace").decode()


def _seal(body: bytes) -> bytes:
    return f"{_STAMP} {sha256(body).hexdigest()}".encode()


def _writable(folder: str) -> bool:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)
