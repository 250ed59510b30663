"""Passages and facts from a few lines of text, for tests of what comes after reading."""

from __future__ import annotations

from baolint.document.text import Text
from baolint.recognise.facts import Passage


def passage(string: str, kind: str = "body", section: str | None = None) -> Passage:
    """Give a passage whose text is the whole of its source."""
    return Passage(Text.literal(string, 0, len(string)), kind, section)


def passages(*strings: str, kind: str = "body", section: str | None = None) -> list[Passage]:
    """Give passages that follow one another in one source, a line each."""
    source = "\n".join(strings)
    found = []
    start = 0
    for string in strings:
        text = Text.literal(source, start, start + len(string))
        found.append(Passage(text, kind, section))
        start += len(string) + 1
    return found
