"""Brackets that are closed by one of another kind: 【民生实事）, 〔2022］, 《办法>."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.pattern import Pattern

_FOLD = dict(zip("()[]{}<>﹝﹞", "（）［］｛｝〈〉〔〕", strict=True))
_KINDS = {
    "（": "）",
    "【": "】",
    "〔": "〕",
    "［": "］",
    "｛": "｝",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
}
_CLOSERS = {closed: opened for opened, closed in _KINDS.items()}
_BRACKET = Pattern(f"[{''.join(map(re.escape, (*_KINDS, *_CLOSERS, *_FOLD)))}]")
LONGEST = 60
"""Characters between two brackets that are still taken for a pair."""
_SENTENCE = "。！？"


def mismatched(string: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that begin with a bracket and end with one of another kind.

    Round brackets count as one kind whatever their width. A bracket whose own other half waits further
    out or comes later is no half of such a pair: there one is missing.
    """
    marks = [(match.start(), _FOLD.get(match[0], match[0])) for match in _BRACKET.finditer(string)]
    if all(marks[at][1] in _KINDS for at in range(0, len(marks), 2)) and all(
        marks[at + 1][1] == _KINDS[marks[at][1]] for at in range(0, len(marks) - 1, 2)
    ):
        return
    waiting: list[tuple[int, str]] = []
    for number, (at, mark) in enumerate(marks):
        if mark in _KINDS:
            waiting.append((at, mark))
            continue
        kind = _CLOSERS[mark]
        if waiting and waiting[-1][1] == kind:
            waiting.pop()
            continue
        outer = sum(opened == kind for _, opened in waiting)
        behind = [one for _, one in marks[number + 1 :]]
        if waiting and _spare(behind, kind) >= outer:
            start, opened = waiting[-1]
            between = string[start + 1 : at]
            if (
                0 < len(between) <= LONGEST
                and _spare(behind, opened) <= sum(one == opened for _, one in waiting[:-1])
                and not any(sign in between for sign in _SENTENCE)
            ):
                waiting.pop()
                yield start, at + 1
                continue
        if outer:
            while waiting.pop()[1] != kind:
                pass


def _spare(behind: list[str], kind: str) -> int:
    """Give how many brackets further on close one of a kind that was opened before."""
    return behind.count(_KINDS[kind]) - behind.count(kind)
