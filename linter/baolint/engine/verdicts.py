"""How all relations of the form fare on a report."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.bounds import Range, settle
from baolint.engine.sheet import Sheet
from baolint.engine.verdict import Verdict
from baolint.engine.verdict_hard import hard_verdict, is_hard, without_figures
from baolint.engine.verdict_soft import soft_verdict

if TYPE_CHECKING:
    from baolint.recognise.facts import Context, Facts


class Verdicts(NamedTuple):
    """The verdicts on all relations, in the order of the form, and what they were drawn from.

    `forced` are the blanks that the relations leave no choice about, with their values; `ranges`
    what every unknown figure can be, given the relations that do not fail.
    """

    items: tuple[Verdict, ...]
    forced: dict[str, Decimal]
    ranges: Mapping[str, Range]
    sheet: Sheet


def judge(facts: Facts, context: Context) -> Verdicts:
    """Judge every relation of the form.

    A blank or mark is an unknown figure not below 0 (design decision 5): bounds are propagated over
    all relations of the report, and a relation fails only if no filling of the blanks satisfies it.
    Of a row with several readings a relation holds if it does in all and fails if it does in all.
    Relations with last year's report do not apply here, see compare.
    """
    sheet = Sheet(facts)
    found: dict[int, Verdict] = {}
    hard: list[int] = []
    soft: list[int] = []
    relations = facts.relations()
    for number, relation in enumerate(relations):
        early = without_figures(relation, sheet, context)
        if early is not None:
            found[number] = early
        else:
            (hard if is_hard(relation) else soft).append(number)
    balances = [sheet.balance(relations[number]) for number in hard]
    ranges, broken = settle(balances, sheet.ranges)
    for ordinal, (number, balance) in enumerate(zip(hard, balances, strict=True)):
        found[number] = hard_verdict(relations[number], balance, sheet, ranges, ordinal in broken)
    for number in soft:
        found[number] = soft_verdict(relations[number], sheet, ranges)
    forced = {
        key: Decimal(bounds.low)
        for key, bounds in ranges.items()
        if bounds.settled and key in sheet.blank
    }
    items = tuple(found[number] for number in range(len(relations)))
    return Verdicts(items, forced, ranges, sheet)
