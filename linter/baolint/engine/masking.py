"""Masking: no personal number, address, account or name leaves the engine in full.

Every outgoing string goes through here, whatever rules are on: messages, excerpts, evidence, paths.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from baolint.document.pattern import Pattern
from baolint.engine.harmless import harmless
from baolint.recognise import digits, personal, personal_found

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts

_PIECE = Pattern("[0-9０-９]{7,}")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
_SHOWN = 3
"""Digits of a piece of a number that may be shown."""


def mask(string: str) -> str:
    """Give the string with the middle of every personal detail starred out, of the same length.

    `510402199001011232` gives `5104**********1232`, `13812345678` gives `138****5678`, 申请人张小明
    gives 申请人张**. Separators and full-width digits stay where they are; masking twice changes
    nothing more.
    """
    numbers = digits.find(string)
    if numbers:
        parts: list[str] = []
        end = 0
        for number in numbers:
            parts += (string[end : number.start], digits.conceal(number, string))
            end = number.end
        parts.append(string[end:])
        string = "".join(parts)
    details = personal.find(string)
    if details:
        parts = []
        end = 0
        for detail in details:
            parts += (string[end : detail.start], personal.conceal(detail, string))
            end = detail.end
        parts.append(string[end:])
        string = "".join(parts)
    return string


class Masker:
    """Masks the strings of one document: what is personal by itself, and what the document shows is.

    Many details are told by the words before them only. Those found anywhere in the document are
    masked wherever they come up, even where these words do not come along: in a cell, in the
    quotation of a line, in the path. So are pieces of the numbers found, seven digits and more.
    """

    __slots__ = ("_known", "_masked", "_numbers")

    def __init__(self, facts: Facts | None = None) -> None:
        self._masked: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._numbers: list[str] = []
        if facts is None:
            return
        for passage, numbers, details in personal_found.found(facts):
            if passage.kind == "above":
                continue
            string = passage.text.string
            self._numbers += [number.digits for number in numbers]
            for detail in details:
                self._known[string[detail.start : detail.end]] = personal.conceal(detail, string)

    def __call__(self, text: str) -> str:
        """Give a text as it may leave: masked, nothing in it that steers a screen."""
        if text not in self._masked:
            self._masked[text] = self._shown(text)
        return self._masked[text]

    def _shown(self, text: str) -> str:
        text = mask(harmless(text))
        for printed, shown in self._known.items():
            if printed in text:
                text = text.replace(printed, shown)
        return _PIECE.sub(self._piece, text) if self._numbers else text

    def _piece(self, found: re.Match[str]) -> str:
        """Star out what was cut out of a person's number, such as its digits without the letter."""
        piece = found[0]
        bare = piece.translate(_NARROW)
        if any(bare in number for number in self._numbers):
            return piece[:_SHOWN] + "*" * (len(piece) - _SHOWN)
        return piece
