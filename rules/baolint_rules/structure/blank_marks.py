"""What stands in a section in place of words: dashes, strokes, 略."""

from __future__ import annotations

from baolint.document.expressions import expression
from baolint.recognise.facts import Section

_BLANK = expression("[\\s/／\\\\—–―－_＿*＊.．…。-]*(?:从?略|空)?[\\s.．…。]*\\Z")
MAY_BE_NONE = ("other",)
"""Sections in which a stroke says that there is nothing to report."""


def has_words(section: Section) -> bool:
    """Tell whether a section says anything; in some a bare mark is taken for a word of none."""
    if section.key in MAY_BE_NONE:
        return any(passage.text.string.strip() for passage in section.passages)
    return any(_BLANK.match(passage.text.string) is None for passage in section.passages)
