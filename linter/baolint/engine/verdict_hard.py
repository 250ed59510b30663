"""Relations that must hold in every report, judged over all that blanks and doubtful rows can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from baolint.engine.bounds import Balance, Range, gap, reach
from baolint.engine.conditions import PREVIOUS, applies
from baolint.engine.sheet import Sheet
from baolint.engine.verdict import FAILED, NOT_APPLICABLE, NOT_ASSESSABLE, PASSED, Verdict, told

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm
    from baolint.recognise.facts import Context


def is_hard(relation: RelationForm) -> bool:
    """Tell whether a relation is arithmetic that must hold in every report.

    Only such relations say what a blank must be and take part in the search for causes. A softer
    one (an inequality, a hint, a comparison with last year, one that depends on other figures) is
    judged by itself.
    """
    return (
        relation.operator == "="
        and relation.needs != "previous"
        and relation.severity in (None, "error")
        and not any("/" in part for condition in relation.when for part in condition)
    )


def without_figures(relation: RelationForm, sheet: Sheet, context: Context) -> Verdict | None:
    """Give the verdict where it does not come from the figures' values."""
    if not _carries_figures(relation, sheet) or not applies(relation, sheet.facts, context):
        return Verdict(relation, NOT_APPLICABLE)
    open_keys = [key for key, _ in relation.terms if key not in sheet.known]
    if all(key.startswith(PREVIOUS) for key in open_keys):
        return None
    keys = [key for key, _ in relation.terms if not key.startswith(PREVIOUS)]
    missing = tuple(key for key in keys if not sheet.has(key))
    if missing:
        table = sheet.facts.tables.get(relation.table)
        if not is_hard(relation):
            return Verdict(relation, NOT_APPLICABLE)
        if table is not None and table.state == "unrecoverable":
            return Verdict(relation, NOT_ASSESSABLE, reason="lost", keys=missing)
        unread = tuple(key for key in missing if table is not None and table.leaves_unread(key))
        if unread:
            return Verdict(relation, NOT_ASSESSABLE, reason="unread", keys=unread)
        if len(missing) < len(keys):
            return Verdict(relation, NOT_ASSESSABLE, reason="missing", keys=missing)
        return Verdict(relation, NOT_APPLICABLE)
    solved = tuple(key for key in keys if key in sheet.solved)
    if solved:
        state = NOT_ASSESSABLE if is_hard(relation) else NOT_APPLICABLE
        return Verdict(relation, state, reason="solved", keys=solved)
    unreadable = tuple(key for key in keys if key in sheet.unreadable)
    if unreadable:
        return Verdict(relation, NOT_ASSESSABLE, reason="unreadable", keys=unreadable)
    return None


def _carries_figures(relation: RelationForm, sheet: Sheet) -> bool:
    """Tell whether the group row that a relation is about holds a figure; others always do."""
    total = relation.total
    return relation.needs != "group" or (sheet.has(total) and total not in sheet.blank)


def hard_verdict(
    relation: RelationForm,
    balance: Balance,
    sheet: Sheet,
    ranges: Mapping[str, Range],
    broken: bool,
) -> Verdict:
    """Judge a hard relation; `broken` says that nothing within the bounds satisfies it."""
    if any(key in sheet.doubtful for key, _ in balance.unknown):
        return _doubtful_verdict(relation, balance, sheet, ranges, broken)
    if broken:
        return told(relation, FAILED, sheet, ranges)
    left_open = tuple(key for key, _ in balance.unknown if not ranges[key].settled)
    if not left_open:
        return told(relation, PASSED, sheet, ranges)
    if len(left_open) == len(relation.terms) and _has_numbers(relation.table, sheet):
        return Verdict(relation, NOT_APPLICABLE)
    return Verdict(relation, NOT_ASSESSABLE, reason="unknown", keys=left_open)


def _doubtful_verdict(
    relation: RelationForm,
    balance: Balance,
    sheet: Sheet,
    ranges: Mapping[str, Range],
    broken: bool,
) -> Verdict:
    """Judge a relation over rows with several readings: only what is so in all of them counts."""
    keys = tuple(key for key, _ in balance.unknown if key in sheet.doubtful)
    readings = sheet.combinations(relation)
    if readings is None:
        fails, holds = broken, False
    else:
        spans = [reach(reading, ranges) for reading in readings]
        fails = all(gap(low, high, balance.tolerance) for low, high in spans)
        holds = all(low == high and not gap(low, high, balance.tolerance) for low, high in spans)
    if not fails and not holds:
        return Verdict(relation, NOT_ASSESSABLE, reason="doubtful", keys=keys, doubtful=True)
    verdict = told(relation, FAILED if fails else PASSED, sheet, ranges)
    return verdict._replace(keys=keys, doubtful=True)


def _has_numbers(table: str, sheet: Sheet) -> bool:
    prefix = f"{table}/"
    return any(key.startswith(prefix) for key in sheet.known)
