"""The source of a text file as it may be shown: personal data starred out, every place kept."""

from __future__ import annotations

from baolint.document.readable import texts
from baolint.engine.masking import Masker, mask
from baolint.recognise.facts import Facts

_BREAKS = "\n\r\t"


def masked_source(facts: Facts) -> str:
    """Give the source of a report, of the same length and lines, as a masked one.

    Masked is what is personal in the text as read, where a tag or an entity may stand between two
    digits, and what is in each line of the source.
    """
    source = facts.document.source
    signs = list(source)
    for text in texts(facts.document):
        shown = mask(text.string)
        if shown == text.string:
            continue
        for number, (old, new) in enumerate(zip(text.string, shown, strict=True)):
            if old != new and new == "*":
                start, end = text.span(number, number + 1)
                signs[start:end] = [one if one in _BREAKS else "*" for one in signs[start:end]]
    masker = Masker(facts)
    lines = "".join(signs).split("\n")
    return "\n".join(_line(line, masker) for line in lines)


def _line(line: str, masker: Masker) -> str:
    """Mask a line; masking keeps its length, so that tabs and carriage returns find their places."""
    shown = masker(line)
    if len(shown) != len(line):
        return shown
    return "".join(old if old in _BREAKS else new for old, new in zip(line, shown, strict=True))
