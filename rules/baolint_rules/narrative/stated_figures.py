"""The figures that a claim must agree with, added up, and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.recognise.claims import Claim
    from baolint.recognise.facts import Context, Facts

KNOWN, LIKELY, UNKNOWN, ABSENT = "known", "likely", "unknown", "absent"
NEAR = Decimal("0.1")
"""How far 近 and 约 may be off."""
SCALE = Decimal(10_000)
"""元 in a 万元, the unit of amounts in the tables."""


class Sum(NamedTuple):
    """The sum of figures; `value` is set where it is known or likely.

    `state` is known, likely (solved out of a damaged table), unknown (a blank, or a reading in doubt)
    or absent (not in the report).
    """

    state: str
    value: Decimal | None


def added(keys: Sequence[str], facts: Facts, context: Context) -> Sum:
    """Add up figures by fact key."""
    total = Decimal(0)
    state = KNOWN
    for key in keys:
        fact = facts.figures.get(key)
        if fact is None:
            return Sum(ABSENT, None)
        value = fact.figure.value if fact.figure.kind == "number" else None
        if key in facts.doubtful:
            if key not in facts.likely:
                return Sum(UNKNOWN, None)
            state = LIKELY
        if value is None:
            value = context.forced.get(key)
        if value is None:
            return Sum(UNKNOWN, None)
        total += value
    return Sum(state, total)


def stated_value(claim: Claim) -> tuple[Decimal, Decimal]:
    """Give value and slack of a claim in the unit of the tables."""
    if claim.unit == "元":
        return claim.value / SCALE, claim.slack / SCALE
    return claim.value, claim.slack


def agrees(claim: Claim, value: Decimal) -> bool:
    """Tell whether a claim is true of a figure, as exactly as it is put."""
    stated, slack = stated_value(claim)
    if not claim.exact:
        slack = max(slack, value * NEAR)
    return abs(stated - value) <= slack


def slipped_unit(claim: Claim, value: Decimal) -> str:
    """Give the unit that a claim has too much or too little, 万 or 元, empty where it has not.

    作出行政许可109万件 where the table has 109; 收费12.5元 where it has 12.5万元.
    """
    if value <= 0 or not claim.exact or claim.reach != "own":
        return ""
    if claim.unit == "元":
        return "元" if claim.value == value else ""
    printed = claim.passage.text.string[claim.start : claim.end]
    return "万" if "万" in printed and claim.value == value * SCALE else ""


def shown(value: Decimal) -> str:
    """Write a number as a clerk does: no exponent, no noughts behind the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
