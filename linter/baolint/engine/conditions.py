"""Where a relation has something to say: its conditions and its caveats."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.engine.bounds import Number
from baolint.engine.sheet import table_forms

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm
    from baolint.recognise.facts import Context, Facts

PREVIOUS = "previous:"


def applies(relation: RelationForm, facts: Facts, context: Context) -> bool:
    """Tell whether all conditions of a relation hold; one that cannot be told does not hold.

    A relation with last year's report is judged apart from the report's own, see compare.
    """
    if relation.needs == "previous":
        return False
    if not relation.when:
        return True
    level = context.level or facts.level
    return all(holds(condition, facts.value, facts.year, level) for condition in relation.when)


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


def holds(
    condition: tuple[str, str, str],
    value: Callable[[str], Number | None],
    year: int | None,
    level: str,
) -> bool:
    """Tell whether a condition holds; `value` gives the certain number at a fact key, if it is one."""
    name, operator, bound = condition
    if name == "level":
        return (level == bound) is (operator == "=")
    left = year if name == "year" else value(name)
    right = Decimal(bound) if bound[0].isdigit() else value(bound)
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
