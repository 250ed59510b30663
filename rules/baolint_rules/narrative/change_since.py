"""A change that the text states, held against last year's report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from baolint.messages.phrase import Phrase
from baolint.recognise.summary import Number, Rise, Summary
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed, Severity
from baolint_rules.narrative.stated_figures import shown


class _Before(NamedTuple):
    """What last year's report gives for a quantity: one value for each way to count it.

    `sure` is False where a figure fails a relation of its own report, `table` where it is prose's.
    """

    values: tuple[Decimal, ...]
    sure: bool
    table: bool


def held_against(code: str, rise: Rise, later: Summary, earlier: Summary) -> Outcome | None:
    """Judge a change by last year's report; None where that says nothing of the quantity."""
    values: dict[str, object] = {
        "name": rise.name, "printed": rise.printed, "now": shown(rise.now), "other": earlier.name,
        "year": earlier.year or "",
    }  # fmt: skip
    if not rise.sums:
        before = _said(rise, earlier)
    elif any(later.form_of(table) != earlier.form_of(table) for table in _tables(rise)):
        return None
    else:
        before = _counted(rise, earlier)
        if before is None and any(key in earlier.keys for key in rise.sums[0]):
            return NotAssessable(code, "N404.unknown", rise.place, values=values)
    if before is None:
        return None
    if rise.before is not None:
        return _before_as_printed(code, rise, before, values)
    if any(_fits(rise, one) for one in before.values):
        return Passed(code)
    right = _right(rise, before.values[0])
    values |= {"before": shown(before.values[0]), "right": right}
    return _finding(code, "N404.last" if before.table else "N404.said", rise, before, values)


def _tables(rise: Rise) -> set[str]:
    return {key.partition("/")[0] for keys in rise.sums for key in keys}


def _said(rise: Rise, earlier: Summary) -> _Before | None:
    value = dict(earlier.stated).get(rise.quantity)
    return None if value is None else _Before((value,), sure=True, table=False)


def _counted(rise: Rise, earlier: Summary) -> _Before | None:
    """Add up last year's figures, None where one that may be meant is not certain."""
    figures, found = earlier.figures(), []
    for keys in rise.sums:
        total = _added(keys, figures)
        if total is None:
            return None
        found.append(total)
    meant = {key for keys in rise.sums for key in keys}
    return _Before(tuple(found), not meant & earlier.suspects, table=True)


def _added(keys: Sequence[str], figures: Mapping[str, Number | None]) -> Decimal | None:
    total = Decimal(0)
    for key in keys:
        value = figures.get(key)
        if value is None:
            return None
        total += value
    return total


def _before_as_printed(
    code: str, rise: Rise, before: _Before, values: dict[str, object]
) -> Outcome:
    """Hold the number that the text gives for last year against last year's report."""
    if rise.before in before.values:
        return Passed(code)
    values |= {"printed": shown(rise.before or Decimal(0)), "before": shown(before.values[0])}
    case = "N404.before" if before.table else "N404.before-said"
    return _finding(code, case, rise, before, values)


def _fits(rise: Rise, before: Decimal) -> bool:
    grown = (rise.now - before) * rise.sign
    if rise.unit not in ("%", "倍"):
        return grown == rise.by
    if before == 0:
        return rise.by == 0 and grown == 0
    slack = Decimal(1).scaleb(-rise.decimals) / 2
    return abs(grown / before * (100 if rise.unit == "%" else 1) - rise.by) <= slack


def _right(rise: Rise, before: Decimal) -> str:
    """Say what the change is by last year's report."""
    grown = rise.now - before
    word = Phrase("增加") if grown >= 0 else Phrase("减少")
    if rise.unit not in ("%", "倍") or before == 0:
        return Phrase("{word}{by}", word=word, by=shown(abs(grown)))
    share = abs(grown) / before * (100 if rise.unit == "%" else 1)
    digit = Decimal(1).scaleb(-max(rise.decimals, 1))
    return Phrase("{word}{by}", word=word, by=f"{shown(share.quantize(digit))}{rise.unit}")


def _finding(
    code: str, case: str, rise: Rise, before: _Before, values: Mapping[str, object]
) -> Diagnostic:
    severity: Severity | None = None if before.table and before.sure else "info"
    place = rise.before_place if case.startswith("N404.before") else rise.place
    return Diagnostic(
        code,
        case,
        place or rise.place,
        values,
        severity=severity,
        confidence="likely" if severity is None else "possible",
        evidence={
            "quantity": rise.quantity,
            "stated": float(rise.by),
            "value": float(rise.now),
            "previous": [float(one) for one in before.values],
        },
    )
