"""Where in the lists of slips a pair of characters stands; for the words the build writes it down."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

_PACK = os.path.dirname(os.path.dirname(__file__))
_LISTS = ("slip_pairs.txt", "slip_words.txt", "slip_phrases.txt")
INDEX = os.path.join(_PACK, "compiled", "slips.txt")


class Slips(NamedTuple):
    """The lists as they are written, and for each first character of a form where its word stands.

    An entry of `places` is the second character of a form, then the offset of its line in `words`:
    刺120. `phrases` is in the order of its pairs.
    """

    places: dict[str, str]
    words: str
    phrases: str

    def word(self, form: str) -> int:
        """Give the offset of the line of a wrong form of two characters, -1 for none."""
        entries = self.places.get(form[0], "")
        start = entries.find(form[1]) + 1
        end = start
        while start and entries[end : end + 1].isdecimal():
            end += 1
        return int(entries[start:end]) if end > start else -1

    def phrase(self, pair: str) -> int:
        """Give the offset of the first line of a pair, -1 for none."""
        low, high = 0, len(self.phrases)
        while low < high:
            middle = self.phrases.rfind("\n", low, (low + high) // 2) + 1 or low
            if self.phrases[middle : middle + 2] < pair:
                low = self.phrases.find("\n", (low + high) // 2) + 1 or high
            else:
                high = middle
        return low if self.phrases.startswith(f"{pair}:", low) else -1


@cache
def seconds() -> dict[str, str]:
    """Give for each first character of a pair that only a slip makes all its second ones."""
    lines = _read(_LISTS[0]).split("\n")
    return {line[0]: line[1:] for line in lines if line and line[0] != "#"}


@cache
def slips() -> Slips:
    """Give the lists; the index is made anew where the build has made none, or of other lists.

    They are read when a text has a pair in it that may be a slip.
    """
    try:
        with open(INDEX, encoding="utf-8") as file:
            head, _, written = file.read().partition("\n")
    except OSError:
        head, written = "", ""
    words = _read(_LISTS[1])
    if head != _edition(words):
        written = _indexed(words)
    places = {line[0]: line[1:] for line in written.split("\n") if line}
    return Slips(places, words, _read(_LISTS[2]))


def index() -> str:
    """Make the index: a head that tells of which list, then a line for each first character."""
    words = _read(_LISTS[1])
    return f"{_edition(words)}\n{_indexed(words)}"


def _indexed(words: str) -> str:
    places: dict[str, dict[str, int]] = {}
    start = 0
    for line in words.split("\n"):
        if line and line[0] != "#":
            for form in " ".join(line.split("\t")[3:]).split():
                places.setdefault(form[0], {}).setdefault(form[1], start)
        start += len(line) + 1
    return "".join(
        f"{first}{''.join(f'{second}{at}' for second, at in entries.items())}\n"
        for first, entries in sorted(places.items())
    )


def _edition(words: str) -> str:
    """Give what tells editions of the list of words apart, in which the index has offsets."""
    from zlib import crc32  # only where a text has a pair that may be a slip

    return f"{crc32(words.encode()):08x}"


def _read(name: str) -> str:
    with open(os.path.join(_PACK, "data", name), encoding="utf-8") as file:
        return file.read()
