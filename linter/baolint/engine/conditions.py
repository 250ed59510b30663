"""Where a relation has something to say: its conditions, last year's report, its caveats."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.engine.sheet import table_forms

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm
    from baolint.recognise.facts import Context, Facts

PREVIOUS = "previous:"


def applies(relation: RelationForm, facts: Facts, context: Context) -> bool:
    """Tell whether all conditions of a relation hold; one that cannot be told does not hold."""
    if relation.needs == "previous" and not _has_previous(relation, context):
        return False
    return all(_holds(condition, facts, context) for condition in relation.when)


def figure(key: str, facts: Facts, context: Context) -> Decimal | None:
    """Give the certain number at a fact key of this report, or of last year's (`previous:`)."""
    if not key.startswith(PREVIOUS):
        return facts.value(key)
    return context.previous.value(key.removeprefix(PREVIOUS)) if context.previous else None


def caveat(relation: RelationForm, facts: Facts) -> str | None:
    """Give the grade that takes the severity's place where the report itself explains the gap."""
    if not relation.unless_said:
        return None
    passages = facts.prose()
    if relation.unless_within == "section":
        section = facts.section(table_forms(facts)[relation.table].section)
        passages = iter(section.passages if section else ())
    for passage in passages:
        if any(word in passage.text.string for word in relation.unless_said):
            return relation.unless_severity
    return None


def _has_previous(relation: RelationForm, context: Context) -> bool:
    return context.previous is not None and (
        not relation.previous or context.previous.form.id in relation.previous
    )


def _holds(condition: tuple[str, str, str], facts: Facts, context: Context) -> bool:
    name, operator, value = condition
    if name == "level":
        same = (context.level or facts.level) == value
        return same if operator == "=" else not same
    left = Decimal(facts.year) if name == "year" and facts.year else figure(name, facts, context)
    right = Decimal(value) if value[0].isdigit() else figure(value, facts, context)
    if left is None or right is None:
        return False
    return {
        "=": left == right,
        "!=": left != right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
    }[operator]
