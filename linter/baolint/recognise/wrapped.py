"""Headings that stand on two lines: put together before the report is cut at them."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.model import Block, Paragraph
from baolint.document.text import Text
from baolint.forms.form import Form
from baolint.recognise import headings
from baolint.recognise.headings import HAN, NUMERALS, Heading

LONGEST = 40
"""Characters of the longest line that is still taken for a piece of a heading."""
OFFICIAL = ("exact", "same")


def joined(blocks: Sequence[Block], form: Form) -> list[Block]:
    """Give the blocks with such headings as one paragraph.

    Two lines are one heading only if neither is one and together they are an official wording.
    """
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if isinstance(last, Paragraph) and isinstance(block, Paragraph):
            whole = _whole(last, block, form)
            if whole:
                result[-1] = whole
                continue
        result.append(block)
    return result


def _whole(first: Paragraph, second: Paragraph, form: Form) -> Paragraph | None:
    opening, rest = first.text.string.strip(), second.text.string.strip()
    if opening[:1] not in NUMERALS or not rest or len(opening) > LONGEST or len(rest) > LONGEST:
        return None
    if first.part != second.part or _official(first, form) or _official(second, form):
        return None
    text = Text.join((first.text.strip(), second.text.strip()))
    whole = Paragraph(text, first.level, first.part, first.container)
    found = _official(whole, form)
    return whole if found and (found.start, found.end) == (0, len(text)) else None


def _official(paragraph: Paragraph, form: Form) -> Heading | None:
    found = headings.find(paragraph, form)[:1]
    right = [one for one in found if one.form and one.grade in OFFICIAL and one.style == HAN]
    return right[0] if right and right[0].form and right[0].number == right[0].form.number else None
