"""Headings of sections that the form does not know, before or between those that it knows."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.facts import Facts, Passage, Section
from baolint_rules.structure.subheadings import number

_HEADING = expression(
    "\\A *(?P<numeral>[一二三四五六七八九十]{1,2}) *[、.．] *(?P<title>[^，。；：:,;]{2,30}?) *[。：:]? *\\Z"
)


class Extra(NamedTuple):
    """A heading in the text of a section: 二、组织领导情况 between 一、总体情况 and 三、主动公开….

    `after` is None where it stands before the first section: 一、前言.
    """

    after: Section | None
    numeral: str
    title: str
    passage: Passage


def extra_headings(facts: Facts) -> list[Extra]:
    """Give the lines that take a number which the next section's heading goes on from."""
    found: list[Extra] = []
    known = [section for section in facts.sections if section.form]
    first = number(known[0].number) if known else None
    if first is not None and first > 1:
        found.extend(_between(None, facts.preamble, 0, first))
    for section, following in pairwise(known):
        here, there = number(section.number), number(following.number)
        if here is None or there is None or there < here + 2:
            continue
        found.extend(_between(section, section.passages, here, there))
    return found


def _between(after: Section | None, passages: list[Passage], here: int, there: int) -> list[Extra]:
    """Give the lines that take all the numbers between two."""
    lines = [(match, one) for one in passages if (match := _HEADING.match(one.text.string))]
    values = [number(match["numeral"]) for match, _ in lines]
    if values != list(range(here + 1, there)):
        return []
    return [Extra(after, match["numeral"], match["title"], one) for match, one in lines]
