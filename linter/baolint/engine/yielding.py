"""Of two findings on one stretch the one that says more stays (contract, one fault one finding)."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.rules.diagnostic import Diagnostic, Outcome

YIELDS = {"W706": "N407"}
"""A code, and the one that takes its findings over where it points at the same stretch."""


def settled(outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Leave out what another finding says better; that one answers to both codes."""
    winners = [
        one.place.span
        for one in outcomes
        if isinstance(one, Diagnostic) and one.code in YIELDS.values()
    ]
    if not winners:
        return outcomes
    return [one for one in outcomes if not _is_said(one, winners)]


def _is_said(one: Outcome, winners: Sequence[tuple[int, int]]) -> bool:
    if not isinstance(one, Diagnostic) or one.code not in YIELDS:
        return False
    start, end = one.place.span
    return any(first <= start and end <= last for first, last in winners)
