"""Sub-headings of the second level, （一） to （十）, at the beginning of a passage."""

from __future__ import annotations

from baolint.recognise.facts import Passage

NUMERALS = "一二三四五六七八九十"
_CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
LONGEST = 40
"""Characters of the longest line that is nothing but a sub-heading."""


def rank(passage: Passage) -> int | None:
    """Give the number of the sub-heading a passage begins with, None where it begins with none."""
    string = passage.text.string.lstrip()
    if string[:1] in _CIRCLED and string[:1]:
        return _CIRCLED.index(string[0]) + 1
    if string[:1] not in ("（", "("):
        return None
    closing = min((at for mark in "）)" if (at := string.find(mark, 1, 6)) > 0), default=-1)
    return number(string[1:closing].strip()) if closing > 0 else None


def number(numeral: str) -> int | None:
    """Give the value of a Chinese numeral from 一 to 十九, None for anything else."""
    if len(numeral) == 1 and numeral in NUMERALS:
        return NUMERALS.index(numeral) + 1
    if len(numeral) == 2 and numeral[0] == "十" and numeral[1] in NUMERALS[:9]:
        return 10 + NUMERALS.index(numeral[1]) + 1
    return None


def title(passage: Passage) -> str:
    """Give the words of a sub-heading without its number: up to the first mark, at most a line."""
    string = passage.text.string.strip()
    if string[:1] in ("（", "("):
        string = string[min(at for mark in "）)" if (at := string.find(mark)) > 0) + 1 :]
    else:
        string = string[1:]
    for mark in "。：:；\n":
        string = string.partition(mark)[0]
    return string[:LONGEST].strip()


def is_subheading(passage: Passage) -> bool:
    """Tell whether a passage is a numbered sub-heading and nothing else."""
    string = passage.text.string.strip()
    return rank(passage) is not None and len(string) <= LONGEST and "。" not in string.rstrip("。")
