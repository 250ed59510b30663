"""Doubled words and characters that are slips, told from those of the language (人人, 研究研究)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint_rules.typography.doubled_words import COMPOUND, DISTRICT, SINGLE, WORDS

_ADMINISTRATIVE = "进实执施银现推履运举流试先奉通发另自飞可旅同内外各言力品"
"""Characters that make a word with the first 行 of 行行政: 进行行政审批."""
_PAIR = expression("([\u3400-\u9fff]{2})\\1")
_LONG = expression("([\u3400-\u9fff]{3,10})\\1")
_TWICE = expression(f"([{''.join(SINGLE)}行信])\\1")
_CLAUSE = Pattern(
    "(?:^|(?<=[，。；：、！]))(?P<unit>[^，。；：、！？\\s]{5,60})(?P<mark>[，。；、]) ?(?P=unit)(?=[，。；、]|$)"
)
_LINKS = Pattern(
    "(?:^|(?<=[。；，]))(?P<unit>同时|另外|此外|因此|但是|目前|今后|其次|首先|其中|全年|下一步|并且|为此|截至目前|与此同时)[，、](?P=unit)"
)
"""A link that stands once more behind its comma."""
LISTED = 6
WORDY = 4
"""Chinese characters of the shortest item of a list, and clause, that stands twice by slip."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_NAMES = ("信息公开", "政务公开", "公开信息")
"""May end one compound and begin the next."""


@lru_cache(512)
def doubled(string: str) -> tuple[tuple[int, int], ...]:
    """Give the stretches of a line in which a word or character stands twice by slip, in order."""
    found = [*_longer(string), *_pairs(string), *_singles(string), *_clauses(string)]
    found.extend(match.span() for match in _LINKS.finditer(string))
    found.sort()
    reach = -1
    kept = []
    for start, end in found:
        if start >= reach:
            kept.append((start, end))
            reach = end
    return tuple(kept)


def _longer(string: str) -> Iterator[tuple[int, int]]:
    for match in _LONG.finditer(string):
        unit = match[1]
        if unit in _NAMES or len(set(unit)) < 3 or set(unit) <= _NUMERALS:
            continue
        if unit[: len(unit) // 2] * 2 == unit:
            continue
        yield match.span()


def _clauses(string: str) -> Iterator[tuple[int, int]]:
    """Yield clauses and sentences that stand twice, with the mark between them."""
    for match in _CLAUSE.finditer(string):
        words = sum("\u3400" <= sign <= "\u9fff" for sign in match["unit"])
        if words >= (LISTED if match["mark"] == "、" else WORDY):
            yield match.start("unit"), match.end()


def _pairs(string: str) -> Iterator[tuple[int, int]]:
    at = 0
    while match := _PAIR.search(string, at):
        at = match.start() + 1
        start, end = match.span()
        word, before, behind = match[1], string[max(0, start - 1) : start], string[end : end + 1]
        if word == "公开" and behind and behind != "栏" and not ("\u3400" <= before <= "\u9fff"):
            yield start, end
            at = end
            continue
        if f" {word} " not in WORDS or (behind and behind in COMPOUND) or behind == "再":
            continue
        if word == "政府" and before and before in DISTRICT:
            continue
        yield start, end
        at = end


def _singles(string: str) -> Iterator[tuple[int, int]]:
    for match in _TWICE.finditer(string):
        start, end = match.span()
        before, behind = string[max(0, start - 1) : start], string[end : end + 1]
        if match[1] == "行":
            if behind == "政" and not (before and before in _ADMINISTRATIVE):
                yield start, end
        elif match[1] == "信":
            if behind == "息" and before == "府":
                yield start, end
        else:
            not_before, not_behind = SINGLE[match[1]]
            if not (before and before in not_before) and not (behind and behind in not_behind):
                yield start, end
