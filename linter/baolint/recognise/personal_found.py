"""Everything personal in a report, found in one scan that masking and all rules on privacy share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from baolint.recognise import digits, personal

if TYPE_CHECKING:
    from baolint.recognise.digits import Number
    from baolint.recognise.facts import Facts, Passage
    from baolint.recognise.personal import Detail


class Personal(NamedTuple):
    """A passage that holds something personal: its long numbers and other details, each in order."""

    passage: Passage
    numbers: tuple[Number, ...]
    details: tuple[Detail, ...]


def found(facts: Facts) -> tuple[Personal, ...]:
    """Give every passage with anything personal in it, the lines above the title (`above`) first.

    Above the title only numbers are looked for.
    """
    if facts.personal is None:
        facts.personal = tuple(_found(facts))
    return facts.personal


def _found(facts: Facts) -> list[Personal]:
    result = []
    for passage in (*facts.above, *facts.passages()):
        string = passage.text.string
        numbers = digits.find(string)
        details = personal.find(string) if passage.kind != "above" else ()
        if numbers or details:
            result.append(Personal(passage, numbers, details))
    return result
