"""Masking: no identity number, mobile or bank card leaves the engine in full.

Every outgoing string goes through here, whatever rules are on: messages, excerpts, evidence, paths.
"""

from __future__ import annotations

from baolint.recognise.digits import conceal, find


def mask(string: str) -> str:
    """Give the string with the middle of every person's number starred out, of the same length.

    `510402199001011232` gives `5104**********1232`, `13812345678` gives `138****5678`. Separators
    and full-width digits stay where they are; masking twice changes nothing more.
    """
    numbers = find(string)
    if not numbers:
        return string
    parts: list[str] = []
    end = 0
    for number in numbers:
        parts += (string[end : number.start], conceal(number, string))
        end = number.end
    parts.append(string[end:])
    return "".join(parts)
