"""Clauses and sentences of a prepared text, as far as they hold numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.numerals import Numeral

DELIMITERS = "，,。;:!?()\n、"
JOINED = "，,。;:!?()\n"
"""What parts clauses but not the members of a list."""
STOPS = "。;!?\n"
"""What ends a sentence."""
_DELIMITER = expression(f"[{re.escape(DELIMITERS)}]")
REACH = 64
"""Characters looked at first for the end of a clause."""


class Clause(NamedTuple):
    """text[start:end] with its numbers; pieces parted by 、 are one clause where no number parts them."""

    start: int
    end: int
    sentence: int
    numbers: tuple[Numeral, ...]


def clauses(text: str, numbers: list[Numeral]) -> Iterator[Clause]:
    """Give the clauses of a text that hold numbers, in order."""
    held: list[Numeral] = []
    end = -1
    for number in numbers:
        if held and number.start >= end:
            yield _clause(text, held, end, numbers)
            held = []
        if not held:
            end = finish(text, number.end)
        held.append(number)
    if held:
        yield _clause(text, held, end, numbers)


def clause_at(text: str, numbers: list[Numeral], place: int) -> Clause:
    """Give the clause around a place."""
    start = begin(text, place, DELIMITERS)
    last = _last_end(numbers, start)
    while start and text[start - 1] == "、" and begin(text, start - 1, DELIMITERS) >= last:
        start = begin(text, start - 1, DELIMITERS)
    end = finish(text, place)
    while end < len(text) and text[end] == "、":
        after = finish(text, end + 1)
        if any(end < number.start < after for number in numbers):
            break
        end = after
    held = tuple(number for number in numbers if start <= number.start < end)
    return Clause(start, end, begin(text, place, STOPS), held)


def _clause(text: str, held: list[Numeral], end: int, numbers: list[Numeral]) -> Clause:
    start = begin(text, held[0].start, DELIMITERS)
    last = _last_end(numbers, start)
    while start and text[start - 1] == "、" and begin(text, start - 1, DELIMITERS) >= last:
        start = begin(text, start - 1, DELIMITERS)
    return Clause(start, end, begin(text, held[0].start, STOPS), tuple(held))


def _last_end(numbers: list[Numeral], place: int) -> int:
    """Give where the last of the numbers ends that lie before a place; they are in order."""
    after = bisect_right(numbers, place, key=_end)
    return numbers[after - 1].end if after else 0


def _end(number: Numeral) -> int:
    return number.end


def begin(text: str, place: int, signs: str = DELIMITERS) -> int:
    """Give where the clause (or sentence) around a place begins."""
    reach = REACH
    while True:
        # look near by first: a sign that the text has nowhere would be sought to its very start
        start = max(0, place - reach)
        if reach == REACH:
            for at in range(place - 1, start - 1, -1):
                if text[at] in signs:
                    return at + 1
            found = -1
        else:
            found = max(text.rfind(sign, start, place) for sign in signs)
        if found >= 0 or start == 0:
            return found + 1
        reach *= 8


def finish(text: str, place: int) -> int:
    """Give where the clause from a place on ends."""
    reach = REACH
    while True:
        end = place + reach
        found = _DELIMITER.search(text, place, end)
        if found or end >= len(text):
            return found.start() if found else len(text)
        reach *= 8
