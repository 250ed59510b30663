"""Numbers that take up an earlier one: 培训3次。上述4次培训…, 失效链接14处，已登记。登记的17处失效链接…."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted

_POINTING = ("上述", "以上", "前述")
_PART = ("其中", "部分", "剩余", "其余", "另", "新增", "又")
_VERB = Pattern("(?:本年度?|今年|全年|年内)?(?P<verb>[^，。的]{2,3})的", needs="的")
_ANYTHING = ("发布", "公开", "收到", "受理", "办理", "办结", "推送", "报送", "更新", "上级", "一年")
"""Verbs of which a report tells many numbers: 发布的120条信息 may be some of 186条."""
_NOUN = 8
"""Characters beside a number in which what it counts is named."""
_SHARED = 2
"""Characters that the names of one thing must have in common."""


class Again(NamedTuple):
    """A number and the earlier one that it takes up, which is not the same."""

    counted: Counted
    earlier: Numeral
    later: Numeral


def mentioned_again(counted: Counted) -> Iterator[Again]:
    """Find the numbers of a paragraph that take up exactly one earlier number and differ from it."""
    text, numbers = counted.prose.text, counted.numbers
    for n, later in enumerate(numbers):
        verb = _taken_up(text, later)
        if verb is None or not later.exact or later.scale:
            continue
        noun = text[later.end : later.end + _NOUN]
        meant = [
            one
            for one in numbers[:n]
            if one.unit == later.unit and _is_of(text, one, noun, verb, later)
        ]
        if len(meant) == 1 and meant[0].exact and meant[0].value != later.value:
            yield Again(counted, meant[0], later)


def _taken_up(text: str, number: Numeral) -> str | None:
    """Give the verb by which a number takes up an earlier one, empty for 上述; None if it does not."""
    clause = text[begin(text, number.start) : number.start]
    if any(word in clause for word in _PART):
        return None
    if clause.endswith(_POINTING):
        return ""
    told = _VERB.fullmatch(clause)
    return told["verb"] if told and not told["verb"].endswith(_ANYTHING) else None


def _is_of(text: str, earlier: Numeral, noun: str, verb: str, later: Numeral) -> bool:
    """Tell whether an earlier number counts the same things, of which the same is told."""
    beside = text[max(0, earlier.start - _NOUN) : earlier.start]
    behind = text[earlier.end : earlier.end + _NOUN]
    if not (_share(beside, noun) or _share(behind, noun)):
        return False
    return not verb or verb in text[begin(text, earlier.start, STOPS) : later.start - len(verb) - 1]


def _share(one: str, other: str) -> bool:
    """Tell whether two names have characters in a row in common."""
    return any(other[at : at + _SHARED] in one for at in range(len(other) - _SHARED + 1))
