"""Whom and what a clause speaks of, by what stands before its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.forms.claim_words import (
    BEFORE,
    CHANNELS,
    NARROWER,
    SELVES,
    WIDER,
    is_in_order,
    without,
)

if TYPE_CHECKING:
    from baolint.forms.form import ClaimForm

OWN, WIDE, NARROW, UNSURE = "own", "wider", "narrower", "unsure"


def reach_of(before: str, agency: str | None, form: ClaimForm) -> str:
    """Give own, wider (全区), narrower (本级) or unsure (a channel, another body)."""
    if any(word in before for word in WIDER):
        return WIDE
    if any(word in before for word in NARROWER):
        return NARROW
    if any(word in before for word in CHANNELS):
        return UNSURE
    left = without(before, (*BEFORE, *form.objects, *form.fill))
    if not left:
        return OWN
    if before.startswith(SELVES) and len(left) <= 4:
        return OWN
    if left.startswith(SELVES) and len(left) <= 4:
        return OWN
    return OWN if agency and is_in_order(left, agency) else UNSURE
