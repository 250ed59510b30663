"""The form's relations with last year's report, judged over the summaries of the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from baolint.engine.bounds import Number
from baolint.engine.conditions import PREVIOUS, holds
from baolint.engine.sheet import limits
from baolint.engine.verdict import FAILED, NOT_APPLICABLE, NOT_ASSESSABLE, PASSED, Verdict

if TYPE_CHECKING:
    from baolint.engine.pairing import Pair
    from baolint.forms.form import Form, RelationForm
    from baolint.recognise.summary import Summary


def relations(pair: Pair, forms: Mapping[str, Form]) -> Iterator[Verdict]:
    """Judge every relation with last year's report that the later one's form has.

    Only certain numbers are compared: a figure that is absent makes a relation not applicable, one
    that is blank, a mark or in doubt leaves it open.
    """
    figures: dict[str, Number | None] = dict(pair.later.figures())
    figures |= {PREVIOUS + key: value for key, value in pair.other.figures().items()}
    for relation in _relations_of(pair.later, forms):
        if relation.previous and _edition(pair, relation) not in relation.previous:
            continue
        verdict = _judge(relation, figures, pair.later)
        if verdict.state == FAILED:
            verdict = _graded(verdict, pair)
        if verdict.state != NOT_APPLICABLE:
            yield verdict


def _relations_of(later: Summary, forms: Mapping[str, Form]) -> Iterator[RelationForm]:
    """Yield the relations with last year's report, each table's by the edition it follows."""
    names = {later.profile, *(form for _, form in later.editions)}
    for name in sorted(names & forms.keys()):
        for relation in forms[name].relations:
            if relation.needs == "previous" and later.form_of(relation.table) == name:
                yield relation


def _edition(pair: Pair, relation: RelationForm) -> str:
    """Give the form that last year's table follows."""
    return pair.other.form_of(relation.table)


def _judge(relation: RelationForm, figures: Mapping[str, Number | None], later: Summary) -> Verdict:
    if not all(
        holds(condition, figures.get, later.year, later.level) for condition in relation.when
    ):
        return Verdict(relation, NOT_APPLICABLE)
    if any(key not in figures for key, _ in relation.terms):
        return Verdict(relation, NOT_APPLICABLE)
    values = {key: figures[key] for key, _ in relation.terms}
    gaps = tuple(key for key, value in values.items() if value is None)
    if gaps:
        if len(gaps) == len(values):
            return Verdict(relation, NOT_APPLICABLE)
        return Verdict(relation, NOT_ASSESSABLE, reason="unknown", keys=gaps)
    constant, tolerance = limits(relation)
    sides: list[Number] = [0, constant]
    for ordinal, (key, coefficient) in enumerate(relation.terms):
        value = values[key] or 0
        if ordinal < relation.left:
            sides[0] += coefficient * value
        else:
            sides[1] -= coefficient * value
    left, right = sides
    gap = left - right
    if relation.operator == "=":
        fine = -tolerance <= gap <= tolerance
    else:
        fine = gap <= tolerance if relation.operator == "<=" else -gap <= tolerance
    return Verdict(relation, PASSED if fine else FAILED, left, right)


def _graded(verdict: Verdict, pair: Pair) -> Verdict:
    """Put a milder grade where the report explains the gap or a figure is in doubt by itself.

    A blank is never blamed, not even one whose number the other figures give.
    """
    relation = verdict.relation
    forced = pair.later.forced | {PREVIOUS + key for key in pair.other.forced}
    blanks = tuple(key for key, _ in relation.terms if key in forced)
    if blanks:
        return Verdict(relation, NOT_ASSESSABLE, reason="unknown", keys=blanks)
    said = {(table, name): grade for table, name, grade in pair.later.caveats}
    grade = said.get((relation.table, relation.id))
    if grade == "silent":
        return Verdict(relation, NOT_APPLICABLE)
    own = {key for key, _ in relation.terms}
    before = {key.removeprefix(PREVIOUS) for key in own if key.startswith(PREVIOUS)}
    shaky = not pair.sure or bool(before & pair.other.suspects)
    if grade is None and shaky and relation.severity in (None, "error"):
        grade = "warning"
    if grade is not None:
        relation = relation._replace(severity=grade)
    return verdict._replace(relation=relation, doubtful=shaky)
