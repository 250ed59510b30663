"""How one relation of the form fares: it holds, fails, cannot be told or does not apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.bounds import NEGATIVE, Number, Range, plain
from baolint.engine.sheet import Sheet, limits

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm

PASSED, FAILED = "passed", "failed"
NOT_ASSESSABLE, NOT_APPLICABLE = "not_assessable", "not_applicable"


class Verdict(NamedTuple):
    """How one relation fares.

    `left` and `right` are its two sides where both are numbers; with `at_least` blanks take part,
    counted at the least they can be. `reason` says why it cannot be told: missing, unreadable,
    unknown (blanks leave it open), doubtful or solved (out of the relations themselves); `keys` are
    the figures that is due to. `doubtful` says that figures of a row that can be read in several ways
    take part.
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


def told(
    relation: RelationForm,
    state: str,
    sheet: Sheet,
    ranges: Mapping[str, Range],
) -> Verdict:
    """Give a verdict with both sides in numbers; what is open counts at the least it can be."""
    known = sheet.known
    try:
        parts = [known[key] * coefficient for key, coefficient in relation.terms]
    except KeyError:
        pass
    else:
        left, right = sum(parts[: relation.left]), sum(parts[relation.left :])
        return Verdict(relation, state, left, limits(relation)[0] - right)
    sides: list[Number] = [0, limits(relation)[0]]
    at_least = doubtful = False
    for ordinal, (key, coefficient) in enumerate(relation.terms):
        value = sheet.known.get(key)
        if value is None:
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
