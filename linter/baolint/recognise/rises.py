"""What the text says of last year: the changes of quantities, kept for holding last year's report to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.document.pattern import Pattern
from baolint.recognise.changes import DOWN, UP, Change, changes
from baolint.recognise.summary import Rise

if TYPE_CHECKING:
    from baolint.document.numerals import Numeral
    from baolint.recognise.claims import Claim, Counted
    from baolint.recognise.facts import Facts

_WORDS = (*UP, *DOWN, "多", "少")
_BETWEEN = Pattern(
    "(?:同比|相比|上年|去年|上一年|往年|同期|申请|数量|总量|总数|件数|条数|较|比|与|和|的|量|数|分别|了|[,，、(:;])*"
)
"""What may stand between a number and its change, the word for the change left out."""


def rises(facts: Facts) -> Iterator[Rise]:
    """Yield the changes that the text states of quantities of the form: whole years, the body's own."""
    if not facts.claims:
        return
    for counted in facts.counted:
        for change in changes(counted):
            found = _rise(facts, change)
            if found is not None:
                yield found


def stated_alone(facts: Facts) -> tuple[tuple[str, Decimal], ...]:
    """Give what the text says of quantities that stand in no table, if it says one number only."""
    found: dict[str, set[Decimal]] = {}
    for claim in facts.claims:
        if not claim.form.equals and claim.reach == "own":
            value = claim.value if claim.exact and not claim.slack else Decimal(-1)
            found.setdefault(claim.form.quantity, set()).add(value)
    return tuple(
        (name, value) for name, values in found.items() if len(values) == 1
        for value in values if value >= 0
    )  # fmt: skip


def _rise(facts: Facts, change: Change) -> Rise | None:
    number, now, before = change.number, change.now, change.before
    if (
        now is None
        or not number.exact
        or not _is_plain(now)
        or number.unit not in ("%", "倍", now.unit)
    ):
        return None
    if not _is_of(change, now):
        return None
    claim = _claim(facts, change.counted, now)
    if claim is None or claim.reach != "own" or (claim.form.equals and claim.unit == "元"):
        return None
    counted = change.counted
    fits = before is not None and _is_plain(before) and before.unit in (now.unit, "")
    return Rise(
        claim.form.quantity, claim.form.name, (*claim.form.equals, *claim.form.also),
        now.value, before.value if fits and before else None,
        change.sign, number.value, number.unit, number.decimals,
        counted.printed(number.start, number.end), counted.place(number.start, number.end),
        counted.place(before.start, before.end) if fits and before else None,
    )  # fmt: skip


def _is_of(change: Change, now: Numeral) -> bool:
    """Tell whether a change is of the number before it, nothing else being named in between."""
    first = change.before or change.other or change.number
    between = change.counted.prose.text[now.end : first.start].rstrip("了约近为达到的")
    return _BETWEEN.fullmatch(between.removesuffix(_word(between))) is not None


def _word(between: str) -> str:
    return next((word for word in _WORDS if between.endswith(word)), "")


def _is_plain(number: Numeral) -> bool:
    return number.exact and not number.scale and number.unit not in ("%", "倍", "‰")


def _claim(facts: Facts, counted: Counted, number: Numeral) -> Claim | None:
    """Give the claim that a number of a paragraph is."""
    span = counted.prose.at(number.start, number.end)
    for claim in facts.claims:
        if claim.passage is counted.passage and claim.start <= span.start < claim.end:
            return claim
    return None
