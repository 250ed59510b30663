"""Numbers of passports and of travel permits, where the words before call them so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.personal import TRAVEL, Detail

_WORD = re.compile(
    "护照|(?<!车辆)(?<!货车)(?<!车)(?<!道路)(?<!城区)(?<!入场)(?<!应急)(?<!电子)(?<!临时)通行证|台胞证|回乡证"
)
_OTHER = re.compile(
    "索引号|流水号|文号|案号|备案号|受理(?:编)?号|办件(?:编)?号|信件(?:编)?号|许可证号"
)
_LETTERED = re.compile(
    "(?<![A-Za-z0-9*])(?:[EGDSPKHMCWLT][0-9]{8}(?:[0-9]{2})?|[EC][A-HJ-NP-Z][0-9]{7})(?![A-Za-z0-9*])"
)
_LABELLED = re.compile(
    "(?:护照|通行证|台胞证|回乡证)(?:(?:号码?|证号|编号) *(?:为|是|[:(])*|[:(]) *"
    "(?P<number>[A-Z]{0,2}[0-9]{7,9}(?:[0-9][A-Z])?)(?![A-Za-z0-9*])(?! *(?:本|张|件|份|人|次|个|证|余))"
)
_REACH = 24
"""Characters within a sentence that a number may stand behind the word for its document."""


def find(string: str) -> Iterator[Detail]:
    """Yield the numbers of travel documents in a folded string."""
    seen: set[int] = set()
    for word in _WORD.finditer(string):
        labelled = _LABELLED.match(string, word.start())
        if labelled:
            start, end = labelled.span("number")
            if start not in seen:
                seen.add(start)
                yield Detail(TRAVEL, start, end, 2, 2)
        for number in _LETTERED.finditer(string, word.end(), word.end() + _REACH + 11):
            between = string[word.end() : number.start()]
            if len(between) > _REACH or any(sign in between for sign in "。;\n"):
                break
            if number.start() not in seen and not _OTHER.search(between):
                seen.add(number.start())
                yield Detail(TRAVEL, number.start(), number.end(), 2, 2)
