"""The words of two reports that are alike, quoted from both: the longest stretch that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.masking import Masker
from baolint.messages.phrase import Phrase
from baolint.recognise.summary import is_counted

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts
    from baolint.rules.diagnostic import Diagnostic

GRAM = 8
"""Characters that a shared stretch has at least, figures and marks not counted."""
LONGEST = 120
"""Characters quoted of a stretch."""
ENDS = "。！？；"
IN_MESSAGE = 40
"""Characters quoted of it in the message."""


class Stretch(NamedTuple):
    """A stretch that two texts share: where it begins and ends in each, half-open."""

    own: tuple[int, int]
    other: tuple[int, int]


def quoted(outcome: Diagnostic, own: Facts, other: Facts) -> Diagnostic:
    """Give the finding with the passage as it stands in this report and in the other, masked.

    The other report's personal details are masked by what it shows itself; settling masks this one's.
    """
    section = outcome.place.section or ""
    mine, theirs = _prose(own, section), _prose(other, section)
    found = longest(mine, theirs)
    if found is None:
        return outcome
    here = _cut(mine[slice(*found.own)], LONGEST)
    there = _cut(Masker(other)(theirs)[slice(*found.other)], LONGEST)
    quote = Phrase(
        "，如“{here}”，那份报告为“{there}”",
        here=_cut(here, IN_MESSAGE),
        there=_cut(there, IN_MESSAGE),
    )
    return outcome._replace(
        values={**outcome.values, "quote": quote},
        evidence={**(outcome.evidence or {}), "passages": [here, there]},
    )


def longest(own: str, other: str) -> Stretch | None:
    """Find the longest stretch of two texts that is the same but for figures and marks."""
    mine, theirs = _counted(own), _counted(other)
    letters = "".join(other[at] for at in theirs)
    same = "".join(own[at] for at in mine)
    places: dict[str, int] = {}
    for at in range(len(letters) - GRAM + 1):
        places.setdefault(letters[at : at + GRAM], at)
    best = (0, 0, 0)
    at = 0
    while at + max(GRAM, best[0] + 1) <= len(same):
        there = places.get(same[at : at + GRAM])
        if there is None:
            at += 1
            continue
        length = GRAM
        limit = min(len(same) - at, len(letters) - there)
        while length < limit and same[at + length] == letters[there + length]:
            length += 1
        best = max(best, (length, -at, there))
        at += length - GRAM + 1
    length, start, there = best
    if not length:
        return None
    start = -start
    skipped = _to_sentence(own, mine[start : start + length])
    return Stretch(
        (mine[start + skipped], mine[start + length - 1] + 1),
        (theirs[there + skipped], theirs[there + length - 1] + 1),
    )


def _to_sentence(text: str, counted: list[int]) -> int:
    """Tell how many characters to leave out so that a stretch begins with a sentence, if it may."""
    for at in range(1, len(counted) // 2):
        if any(sign in ENDS for sign in text[counted[at - 1] + 1 : counted[at]]):
            return at
    return 0


def _counted(text: str) -> list[int]:
    return [at for at, sign in enumerate(text) if is_counted(sign)]


def _prose(facts: Facts, key: str) -> str:
    section = facts.section(key)
    passages = section.passages if section is not None else ()
    return "".join(one.text.string.strip() for one in passages if one.kind == "body")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
