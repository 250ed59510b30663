"""Relations judged by themselves: inequalities, hints, comparisons with last year's report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from baolint.engine.bounds import Range, gap, plain
from baolint.engine.conditions import PREVIOUS, caveat, figure
from baolint.engine.sheet import Sheet, limits
from baolint.engine.verdict import FAILED, NOT_APPLICABLE, NOT_ASSESSABLE, PASSED, Verdict, told

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm
    from baolint.recognise.facts import Context


def soft_verdict(
    relation: RelationForm, sheet: Sheet, ranges: Mapping[str, Range], context: Context
) -> Verdict:
    """Judge a relation by itself, blanks being within their bounds."""
    constant, tolerance = limits(relation)
    low = high = -constant
    for key, coefficient in relation.terms:
        bounds = _bounds(key, sheet, ranges, context)
        if bounds is None:
            return Verdict(relation, NOT_APPLICABLE)
        one, other = bounds.low * coefficient, bounds.high * coefficient
        low += min(one, other)
        high += max(one, other)
    if relation.operator == "=":
        holds = low >= -tolerance and high <= tolerance
        fails = bool(gap(low, high, tolerance))
    elif relation.operator == ">=":
        holds, fails = low >= -tolerance, high < -tolerance
    else:
        holds, fails = high <= tolerance, low > tolerance
    if fails:
        grade = caveat(relation, sheet.facts)
        if grade == "silent":
            return Verdict(relation, NOT_APPLICABLE)
        if grade is not None:
            relation = relation._replace(severity=grade)
    if holds or fails:
        return told(relation, FAILED if fails else PASSED, sheet, ranges, context)
    open_keys = tuple(key for key, _ in relation.terms if key in ranges)
    if len(open_keys) == len(relation.terms):
        return Verdict(relation, NOT_APPLICABLE)
    doubtful = any(key in sheet.doubtful for key in open_keys)
    reason = "doubtful" if doubtful else "unknown"
    return Verdict(relation, NOT_ASSESSABLE, reason=reason, keys=open_keys, doubtful=doubtful)


def _bounds(key: str, sheet: Sheet, ranges: Mapping[str, Range], context: Context) -> Range | None:
    if key.startswith(PREVIOUS):
        value = figure(key, sheet.facts, context)
        return None if value is None else Range(plain(value), plain(value))
    known = sheet.known.get(key)
    return ranges[key] if known is None else Range(known, known)
