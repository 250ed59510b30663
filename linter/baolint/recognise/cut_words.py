"""Whether a line break cuts a word in two: read over it, more characters find a word than at it."""

from __future__ import annotations

import os
from functools import cache

from baolint.document.pattern import Pattern

REACH = 7
"""Chinese characters on either side of the break that are looked at."""
_TAIL = Pattern(f"[\u4e00-\u9fff]{{1,{REACH}}}\\Z")
_HEAD = Pattern(f"[\u4e00-\u9fff]{{1,{REACH}}}")
_ALONE = frozenset(
    "的了在是和与对将等及为以并应各本我其已未不也都就由从把被向到上下中后前年月日次条件个项份人要有可能会使让还又再但而且"
    "或于之所至共全一二三四五六七八九十多新每该此这那按经"
)
"""Characters that often are a word of their own, and so are told apart less surely."""
_SURE = 1.0
_LEFT, _LEFT_OFTEN = 1.0, 0.5
"""What a character costs that belongs to no word, and one that often does not."""


def is_cut(first: str, rest: str) -> bool:
    """Tell whether a word stands across the end of one line and the beginning of the next."""
    if not is_word(first[-1], rest[0]):
        return False
    tail, head = _TAIL.search(first[-REACH:]), _HEAD.match(rest)
    if tail is None or head is None:
        return False
    return _cost(tail[0]) + _cost(head[0]) - _cost(tail[0] + head[0]) >= _SURE


def is_of_words(string: str) -> bool:
    """Tell whether a string is made of words in common use, but for one character that often is one itself."""
    return _cost(string) <= _LEFT_OFTEN


def _cost(string: str) -> float:
    """Give the least that a string costs when it is cut into words of two characters and what is left."""
    best = [0.0]
    for at, sign in enumerate(string):
        least = best[at] + (_LEFT_OFTEN if sign in _ALONE else _LEFT)
        if at and is_word(string[at - 1], sign):
            least = min(least, best[at - 1])
        best.append(least)
    return best[-1]


def is_word(one: str, other: str) -> bool:
    """Tell whether two characters are a word in common use."""
    words = _words()
    start = words.find(f"\n{one}")
    return start >= 0 and words.find(other, start + 2, words.find("\n", start + 2)) >= 0


@cache
def _words() -> str:
    path = os.path.join(os.path.dirname(__file__), "common_words.txt")
    with open(path, encoding="utf-8") as file:
        return file.read()
