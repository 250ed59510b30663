"""Headings of sections that the form does not know, between two that it knows."""

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
    """A heading in the text of a section: 二、组织领导情况 between 一、总体情况 and 三、主动公开…."""

    after: Section
    numeral: str
    title: str
    passage: Passage


def extra_headings(facts: Facts) -> list[Extra]:
    """Give the lines that take a number which the next section's heading goes on from."""
    found: list[Extra] = []
    known = [section for section in facts.sections if section.form]
    for section, following in pairwise(known):
        here, there = number(section.number), number(following.number)
        if here is None or there is None or there < here + 2:
            continue
        lines = [
            (match, one) for one in section.passages if (match := _HEADING.match(one.text.string))
        ]
        values = [number(match["numeral"]) for match, _ in lines]
        if values == list(range(here + 1, there)):
            found.extend(Extra(section, m["numeral"], m["title"], one) for m, one in lines)
    return found
