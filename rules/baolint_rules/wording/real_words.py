"""Words that exist but are none here: 旅行职责 for 履行职责, 建全机制, 己经于, known by what stands beside."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Written
from baolint_rules.wording.slips import Slip

_LIST = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "real_words.txt")
_BACK = 10
"""Characters before a form that its pattern may reach."""


class _Kind(NamedTuple):
    """A wrong form, the right one, and patterns of what must stand before and behind."""

    wrong: str
    right: str
    before: str
    behind: str


def real_words(written: Written) -> Iterator[Slip]:
    """Yield every such word; where the words beside it are not told, none of its kind is ever right."""
    text, pairs = written.squeezed, written.pairs
    for first, kind in _kinds():
        if first not in pairs:
            continue
        at = text.find(kind.wrong)
        while at >= 0:
            end = at + len(kind.wrong)
            if _fits(kind, text, at, end):
                yield Slip(written.stretch(*written.at(at, end)), kind.right, "info")
            at = text.find(kind.wrong, end)


def _fits(kind: _Kind, text: str, at: int, end: int) -> bool:
    before: re.Match[str] | bool | None = True
    if kind.before:
        before = expression(f"(?:{kind.before})\\Z").search(text[max(0, at - _BACK) : at])
    return bool(before) and (
        not kind.behind or expression(kind.behind).match(text, end) is not None
    )


@cache
def _kinds() -> tuple[tuple[str, _Kind], ...]:
    """Read the list: the first two characters of each form, then the kind."""
    with open(_LIST, encoding="utf-8") as file:
        lines = file.read().split("\n")
    kinds = (_Kind(*line.split("\t")) for line in lines if line and line[0] != "#")
    return tuple((kind.wrong[:2], kind) for kind in kinds)
