"""Where in the lists of slips a pair of characters stands, made by the build so that nothing is searched for."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

_PACK = os.path.dirname(os.path.dirname(__file__))
_LISTS = ("slip_pairs.txt", "slip_words.txt", "slip_phrases.txt")
INDEX = os.path.join(_PACK, "compiled", "slips.txt")
_WORD, _PHRASE = "w", "p"


class Slips(NamedTuple):
    """The lists as they are written, and for each first character of a pair what stands where.

    An entry of `places` is the second character, then the offsets, if any, of the pair's first line in
    `words` (behind w) and in `phrases` (behind p): 刺w120p4500.
    """

    places: dict[str, str]
    words: str
    phrases: str

    def of(self, first: str, second: str) -> tuple[int, int]:
        """Give the offsets of a pair's lines among the words and among the phrases, -1 for none."""
        entries = self.places[first]
        at = entries.find(second) + 1
        word, at = _offset(entries, at, _WORD)
        phrase, _ = _offset(entries, at, _PHRASE)
        return word, phrase


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
    if head != _head():
        written = index().partition("\n")[2]
    places = {line[0]: line[1:] for line in written.split("\n") if line}
    return Slips(places, _read(_LISTS[1]), _read(_LISTS[2]))


def index() -> str:
    """Make the index: a head that tells of which lists, then a line for each first character."""
    _, words, phrases = map(_read, _LISTS)
    in_words: dict[str, int] = {}
    start = 0
    for line in words.split("\n"):
        if line and line[0] != "#":
            for form in " ".join(line.split("\t")[3:]).split():
                in_words.setdefault(form[:2], start)
        start += len(line) + 1
    in_phrases: dict[str, int] = {}
    start = 0
    for line in phrases.split("\n"):
        if line and line[0] != "#":
            in_phrases.setdefault(line[:2], start)
        start += len(line) + 1
    made = [_head()]
    for first, others in seconds().items():
        entries = (
            f"{second}{_entry(_WORD, in_words.get(first + second))}"
            f"{_entry(_PHRASE, in_phrases.get(first + second))}"
            for second in others
        )
        made.append(first + "".join(entries))
    return "\n".join(made) + "\n"


def _entry(kind: str, offset: int | None) -> str:
    return "" if offset is None else f"{kind}{offset}"


def _head() -> str:
    """Give what tells the editions of the lists apart: how large they are."""
    return " ".join(str(os.stat(_path(name)).st_size) for name in _LISTS)


def _offset(entries: str, at: int, kind: str) -> tuple[int, int]:
    """Read the offset of a kind at a place; give it, or -1, and where the next entry begins."""
    if entries[at : at + 1] != kind:
        return -1, at
    end = at + 1
    while entries[end : end + 1].isdecimal():
        end += 1
    return int(entries[at + 1 : end]), end


def _path(name: str) -> str:
    return os.path.join(_PACK, "data", name)


def _read(name: str) -> str:
    with open(_path(name), encoding="utf-8") as file:
        return file.read()
