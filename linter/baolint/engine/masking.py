"""Masking: no personal number, address, account or name leaves the engine in full.

Every outgoing string goes through here, whatever rules are on: messages, excerpts, evidence, paths.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.engine.harmless import harmless
from baolint.recognise import digits, personal

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts


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
    quotation of a line, in the path.
    """

    __slots__ = ("_known",)

    def __init__(self, facts: Facts | None = None) -> None:
        self._known: dict[str, str] = {}
        if facts is None:
            return
        for passage in facts.passages():
            string = passage.text.string
            for detail in personal.find(string):
                self._known[string[detail.start : detail.end]] = personal.conceal(detail, string)

    def __call__(self, text: str) -> str:
        """Give a text as it may leave: masked, nothing in it that steers a screen."""
        text = mask(harmless(text))
        for printed, shown in self._known.items():
            if printed in text:
                text = text.replace(printed, shown)
        return text
