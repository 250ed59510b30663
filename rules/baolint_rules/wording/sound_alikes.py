"""Common words with one character that sounds or looks like the right one: 拦目, 完膳, 落责实任."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from baolint.forms.lexicon_fold import chinese
from baolint.recognise.words_text import Written
from baolint.rules.diagnostic import Severity
from baolint_rules.wording.slips import Slip

_FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")
_LOOSE = "!"
"""Marks a wrong form so unlike anything written that what stands on one side need not fit."""


def sound_alikes(written: Written, name: str = "") -> Iterator[Slip]:
    """Yield every such slip; what stands in the report's own `name` is none.

    Of a form that occurs nowhere else what stands beside it is looked at: the right word must be
    known to stand between such characters. Where either is in doubt, the slip is for information.
    """
    text = written.squeezed
    seconds = _pairs().get
    reach = -1
    for at, (first, second) in enumerate(pairwise(text)):
        if second not in seconds(first, "") or at < reach:
            continue
        found = _longer(text, at) or _word(text, at)
        if found:
            start, end, right, grade = found
            if name and text[start:end] in name:
                continue
            reach = end
            yield Slip(written.stretch(*written.at(start, end)), right, grade)


_Found = tuple[int, int, str, Severity]


def _word(text: str, at: int) -> _Found | None:
    """Give what the form text[at:at + 2] should be, judged by the characters on both sides."""
    wrong = text[at : at + 2]
    forms = _words()
    place = forms.find(f" {wrong}")
    if place < 0:
        return None
    line = forms[forms.rfind("\n", 0, place) + 1 : forms.find("\n", place)]
    right, before, behind, sure, _ = line.split("\t")
    left, follows = text[at - 1 : at] if at else "", text[at + 2 : at + 3]
    sides = [(one, known) for one, known in ((left, before), (follows, behind)) if chinese(one)]
    fitting = sum(one in known for one, known in sides)
    if not fitting:
        return None  # a name may stand alone
    if fitting == len(sides):
        return at, at + 2, right, "warning" if f" {wrong}" in sure else "info"
    return (at, at + 2, right, "info") if f"{wrong}{_LOOSE}" in sure else None


def _longer(text: str, at: int) -> _Found | None:
    """Give the longer form around text[at:at + 2], which is its rarest pair."""
    pair, forms = text[at : at + 2], _phrases()
    place = forms.find(f"\n{pair}:")
    while place >= 0:
        wrong, _, right = forms[place + 4 : forms.find("\n", place + 1)].partition(">")
        start = at - wrong.find(pair)
        if start >= 0 and text.startswith(wrong, start):
            # no list of phrases knows all that is rightly written: 压责任, 量质齐升
            return start, start + len(wrong), right, "info"
        place = forms.find(f"\n{pair}:", place + 1)
    return None


@cache
def _pairs() -> dict[str, str]:
    """Give for each first character of a pair that only a slip makes all its second ones."""
    lines = _read("slip_pairs.txt").split("\n")
    return {line[0]: line[1:] for line in lines if line and line[0] != "#"}


@cache
def _words() -> str:
    return _read("slip_words.txt")


@cache
def _phrases() -> str:
    return _read("slip_phrases.txt")


def _read(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()
