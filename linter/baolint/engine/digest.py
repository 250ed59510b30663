"""A checked report to its summary, the little that other reports are held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.engine.bounds import Number, plain
from baolint.engine.conditions import caveat
from baolint.engine.verdict import FAILED
from baolint.engine.verdict_hard import is_hard
from baolint.recognise.publisher import names
from baolint.recognise.rises import rises, stated_alone
from baolint.recognise.summary import Sketch, Summary, sketch

if TYPE_CHECKING:
    from baolint.engine.check import Checked
    from baolint.engine.verdicts import Verdicts
    from baolint.recognise.facts import Context, DateFound, Facts


def digest(checked: Checked, context: Context) -> Summary | None:
    """Give the summary of a checked document; None where it is no report.

    A blank that the relations leave no choice about counts as the number it must be.
    """
    facts, verdicts = checked.facts, checked.verdicts
    if facts is None or verdicts is None:
        return None
    keys = tuple(facts.figures)
    return Summary(
        path=facts.document.path,
        reader=facts.document.reader,
        agency=facts.agency,
        level=facts.level,
        year=facts.year,
        profile=facts.form.id,
        keys=keys,
        values=tuple(_value(key, facts, verdicts) for key in keys),
        editions=tuple(
            (key, table.edition.id)
            for key, table in facts.tables.items()
            if table.edition is not None and table.edition is not facts.form
        ),
        forced=frozenset(verdicts.forced),
        suspects=frozenset(
            key
            for verdict in verdicts.items
            if verdict.state == FAILED and is_hard(verdict.relation)
            for key, _ in verdict.relation.terms
        ),
        caveats=_caveats(facts),
        sketches=_sketches(facts),
        names=names(facts),
        years=tuple((source, year) for source, (year, _) in facts.years.items()),
        published=_day(facts.published),
        signed=_day(facts.signature.date),
        deadline=context.deadline or "",
        rises=tuple(rises(facts)),
        stated=stated_alone(facts),
    )


def _day(date: DateFound | None) -> str:
    """Give a date as YYYY-MM-DD, '' where a part is missing or in doubt."""
    if date is None or date.form in ("damaged", "short") or not date.valid:
        return ""
    if date.year is None or date.month is None or date.day is None:
        return ""
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _value(key: str, facts: Facts, verdicts: Verdicts) -> Number | None:
    known = verdicts.sheet.known.get(key)
    if known is not None:
        return known
    value = facts.value(key)
    if value is None and key not in facts.doubtful:
        value = verdicts.forced.get(key)
    return None if value is None else plain(value)


def _caveats(facts: Facts) -> tuple[tuple[str, str, str], ...]:
    """Give the grade that the report's own words put on relations with last year's report."""
    found: dict[tuple[str, str], str] = {}
    for relation in facts.relations():
        if relation.needs == "previous" and (relation.table, relation.id) not in found:
            grade = caveat(relation, facts)
            if grade is not None:
                found[relation.table, relation.id] = grade
    return tuple((table, name, grade) for (table, name), grade in found.items())


def _sketches(facts: Facts) -> tuple[Sketch, ...]:
    """Sketch the sections that are prose; the statutory tables' have hardly any of their own."""
    return tuple(
        sketch(
            section.form.key,
            section.heading.text.string.strip(),
            (passage.text.string for passage in section.passages if passage.kind == "body"),
            facts.agency or "",
        )
        for section in facts.sections
        if section.form is not None and section.form.table is None and section.passages
    )
