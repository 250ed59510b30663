"""Mends of typography: one fix for all places of a finding, sure ones before doubtful ones."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.messages.phrase import Phrase
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Fix
from baolint_rules.typography.places import Spotted

Edit = tuple[Place, str]


def edit(spotted: Spotted, text: str) -> Edit:
    """Give the edit that puts `text` in the place of what was spotted."""
    return spotted.passage.place(spotted.start, spotted.end), text


def fix_of(title: str, sure: Sequence[Edit], unsure: Sequence[Edit] = ()) -> Fix | None:
    """Give a safe fix of the sure edits; without any, an unsafe one of the others.

    What is unsure is left until the sure ones are done, so that nobody has to take both or none.
    """
    if sure:
        return Fix(Phrase(title), True, tuple(sure))
    return Fix(Phrase(title), False, tuple(unsure)) if unsure else None
