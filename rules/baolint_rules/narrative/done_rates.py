"""Rates of what the sentence itself counts: 收到网民留言256条，按期办结248条，按期办结率96.88%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import begin
from baolint.recognise.claims import Counted

_RATE = Pattern("(?P<done>[\u4e00-\u9fff]{2,6})率(?:为|达到?|是)?\\Z", needs="率")
_TIMELY = ("按期", "按时", "及时", "限时", "法定")
_STOPS = "。;!?\n"
_BEFORE = 12
"""Characters before a percentage in which it is named."""


class DoneRate(NamedTuple):
    """A percentage, the number of what was done, and the number of all: the only ones it can be of.

    `timely` says that it is of what was due: 100% is right then, whatever is still open.
    """

    percent: Numeral
    part: Numeral
    base: Numeral
    timely: bool


def done_rates(counted: Counted) -> Iterator[DoneRate]:
    """Find the rates whose words stand before one number of the sentence, with one number before it."""
    text, numbers = counted.prose.text, counted.numbers
    for n, percent in enumerate(numbers):
        named = _RATE.search(text[max(0, percent.start - _BEFORE) : percent.start])
        if percent.unit != "%" or not percent.exact or named is None or n < 2:
            continue
        start = begin(text, percent.start, _STOPS)
        earlier = [one for one in numbers[:n] if one.start >= start]
        done = [
            at for at, one in enumerate(earlier)
            if text[: one.start].rstrip("了共").endswith(named["done"])
        ]  # fmt: skip
        if len(earlier) == 2 and done == [1]:
            base, part = earlier
            same = base.unit == part.unit and base.exact and part.exact
            if same and not base.scale and not part.scale and 0 < part.value <= base.value:
                timely = any(word in named["done"] for word in _TIMELY)
                yield DoneRate(percent, part, base, timely)
