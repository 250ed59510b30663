"""How the relations of the form fare on a report: hold, fail, cannot be told, do not apply."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.bounds import NEGATIVE, Balance, Number, Range, gap, plain, reach, settle
from baolint.engine.conditions import PREVIOUS, applies, caveat, figure
from baolint.engine.sheet import Sheet, limits

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm
    from baolint.recognise.facts import Context, Facts

PASSED, FAILED = "passed", "failed"
NOT_ASSESSABLE, NOT_APPLICABLE = "not_assessable", "not_applicable"


class Verdict(NamedTuple):
    """How one relation fares.

    `left` and `right` are its two sides where both are numbers; with `at_least` blanks take part,
    counted at the least they can be. `reason` says why it cannot be told: missing, unreadable,
    unknown (blanks leave it open) or doubtful; `keys` are the figures that is due to. `doubtful`
    says that figures of a row that can be read in several ways take part.
    """

    relation: RelationForm
    state: str
    left: Number | None = None
    right: Number | None = None
    reason: str = ""
    keys: tuple[str, ...] = ()
    doubtful: bool = False
    at_least: bool = False

    @property
    def difference(self) -> Number | None:
        """The left side less the right one."""
        return None if self.left is None or self.right is None else self.left - self.right


class Verdicts(NamedTuple):
    """The verdicts on all relations, in the order of the form, and what they were drawn from.

    `forced` are the blanks that the relations leave no choice about, with their values; `ranges`
    what every unknown figure can be, given the relations that do not fail.
    """

    items: tuple[Verdict, ...]
    forced: dict[str, Decimal]
    ranges: Mapping[str, Range]
    sheet: Sheet

    def failed(self) -> list[Verdict]:
        return [verdict for verdict in self.items if verdict.state == FAILED]


def judge(facts: Facts, context: Context) -> Verdicts:
    """Judge every relation of the form.

    A blank or mark is an unknown figure not below 0 (design decision 5): bounds are propagated over
    all relations of the report, and a relation fails only if no filling of the blanks satisfies it.
    Of a row with several readings a relation holds if it does in all and fails if it does in all.
    """
    sheet = Sheet(facts)
    found: dict[int, Verdict] = {}
    hard: list[int] = []
    soft: list[int] = []
    relations = facts.relations()
    for number, relation in enumerate(relations):
        early = _without_figures(relation, sheet, context)
        if early is not None:
            found[number] = early
        else:
            (hard if is_hard(relation) else soft).append(number)
    balances = [sheet.balance(relations[number]) for number in hard]
    ranges, broken = settle(balances, sheet.ranges)
    for ordinal, (number, balance) in enumerate(zip(hard, balances, strict=True)):
        found[number] = _verdict(relations[number], balance, sheet, ranges, ordinal in broken)
    for number in soft:
        found[number] = _soft_verdict(relations[number], sheet, ranges, context)
    forced = {
        key: Decimal(bounds.low)
        for key, bounds in ranges.items()
        if bounds.settled and key in sheet.blank
    }
    items = tuple(found[number] for number in range(len(relations)))
    return Verdicts(items, forced, ranges, sheet)


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


def _without_figures(relation: RelationForm, sheet: Sheet, context: Context) -> Verdict | None:
    """Give the verdict where it does not come from the figures' values."""
    if not _carries_figures(relation, sheet) or not applies(relation, sheet.facts, context):
        return Verdict(relation, NOT_APPLICABLE)
    keys = [key for key, _ in relation.terms if not key.startswith(PREVIOUS)]
    if all(map(sheet.known.__contains__, keys)):
        return None
    missing = tuple(key for key in keys if not sheet.has(key))
    if missing:
        table = sheet.facts.tables.get(relation.table)
        lost = table is not None and table.state == "unrecoverable"
        if is_hard(relation) and (lost or len(missing) < len(keys)):
            return Verdict(relation, NOT_ASSESSABLE, reason="missing", keys=missing)
        return Verdict(relation, NOT_APPLICABLE)
    unreadable = tuple(key for key in keys if key in sheet.unreadable)
    if unreadable:
        return Verdict(relation, NOT_ASSESSABLE, reason="unreadable", keys=unreadable)
    return None


def _carries_figures(relation: RelationForm, sheet: Sheet) -> bool:
    """Tell whether the group row that a relation is about holds a figure; others always do."""
    total = relation.total
    return relation.needs != "group" or (sheet.has(total) and total not in sheet.blank)


def _verdict(
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
        return _told(relation, FAILED, sheet, ranges)
    left_open = tuple(key for key, _ in balance.unknown if not ranges[key].settled)
    if not left_open:
        return _told(relation, PASSED, sheet, ranges)
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
    told = _told(relation, FAILED if fails else PASSED, sheet, ranges)
    return told._replace(keys=keys, doubtful=True)


def _soft_verdict(
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
        holds, fails = low == high == 0, bool(gap(low, high, tolerance))
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
        return _told(relation, FAILED if fails else PASSED, sheet, ranges, context)
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


def _has_numbers(table: str, sheet: Sheet) -> bool:
    prefix = f"{table}/"
    return any(key.startswith(prefix) for key in sheet.known)


def _told(
    relation: RelationForm,
    state: str,
    sheet: Sheet,
    ranges: Mapping[str, Range],
    context: Context | None = None,
) -> Verdict:
    """Give a verdict with both sides in numbers; what is open counts at the least it can be."""
    known, parts = sheet.known, (relation.terms[: relation.left], relation.terms[relation.left :])
    if all(key in known for key, _ in relation.terms):
        left, right = (sum(known[key] * coefficient for key, coefficient in p) for p in parts)
        return Verdict(relation, state, left, limits(relation)[0] - right)
    sides: list[Number] = [0, limits(relation)[0]]
    at_least = doubtful = False
    for ordinal, (key, coefficient) in enumerate(relation.terms):
        value = sheet.known.get(key)
        if value is None and key.startswith(PREVIOUS) and context is not None:
            value = plain(figure(key, sheet.facts, context) or Decimal(0))
        elif value is None:
            doubtful = doubtful or key in sheet.doubtful
            bounds = ranges[key]
            at_least = at_least or not bounds.settled
            value = _first(key, sheet, bounds)
        is_right = ordinal >= relation.left
        sides[is_right] += -coefficient * value if is_right else coefficient * value
    return Verdict(relation, state, sides[0], sides[1], doubtful=doubtful, at_least=at_least)


def _first(key: str, sheet: Sheet, bounds: Range) -> Number:
    """Give what stands for an open figure: its first reading, else the least it can be."""
    printed = sheet.facts.figures[key].figure
    if key in sheet.doubtful and printed.kind == "number" and printed.value is not None:
        return plain(printed.value)
    return 0 if bounds.low is NEGATIVE else bounds.low
