"""Relations judged by themselves: inequalities and hints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from baolint.engine.bounds import Range, gap
from baolint.engine.conditions import caveat
from baolint.engine.sheet import Sheet, limits
from baolint.engine.verdict import FAILED, NOT_APPLICABLE, NOT_ASSESSABLE, PASSED, Verdict, told

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm


def soft_verdict(relation: RelationForm, sheet: Sheet, ranges: Mapping[str, Range]) -> Verdict:
    """Judge a relation by itself, blanks being within their bounds."""
    constant, tolerance = limits(relation)
    low = high = -constant
    for key, coefficient in relation.terms:
        known = sheet.known.get(key)
        bounds = ranges[key] if known is None else Range(known, known)
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
        return told(relation, FAILED if fails else PASSED, sheet, ranges)
    open_keys = tuple(key for key, _ in relation.terms if key in ranges)
    if len(open_keys) == len(relation.terms):
        return Verdict(relation, NOT_APPLICABLE)
    doubtful = any(key in sheet.doubtful for key in open_keys)
    reason = "doubtful" if doubtful else "unknown"
    return Verdict(relation, NOT_ASSESSABLE, reason=reason, keys=open_keys, doubtful=doubtful)
