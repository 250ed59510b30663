"""Which edition of the form a report follows, as a whole and table by table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.model import Document
from baolint.document.normal import fold
from baolint.recognise.facts import Context, Facts

if TYPE_CHECKING:
    from baolint.recognise.recognise import Recogniser

FEWEST_SECTIONS = 2
"""Statutory sections that make a text without title and tables a report."""


class Unfit(NamedTuple):
    """A report of a year that no installed form is for; `since` is the first year there is one."""

    year: int
    since: int


def choose(
    document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Facts | Unfit | None:
    """Recognise a document by the form of its report year; without a year by the tables' marks.

    A structured report names its profile itself. None: there is nothing to recognise.
    """
    if document.given is not None:
        own = [one for one in recognisers if one.form.id == document.given.profile]
        return own[0].facts(document, context, recognisers) if own else None
    if not document.blocks or not recognisers:
        return None
    newest = max(recognisers, key=_since)
    facts = newest.facts(document, context, recognisers)
    if not is_report(facts):
        return None
    if context.profile:
        return facts
    fitting = _fitting(facts, recognisers)
    if fitting is None and facts.year is not None:
        return Unfit(facts.year, min(_since(one) for one in recognisers))
    if fitting is None or fitting is newest:
        return facts
    return fitting.facts(document, context, recognisers)


def _fitting(facts: Facts, recognisers: Sequence[Recogniser]) -> Recogniser | None:
    if facts.year is not None:
        for one in recognisers:
            if one.form.years[0] <= facts.year <= one.form.years[1]:
                return one
        return None
    editions = [table.edition for table in facts.tables.values()]
    return max(recognisers, key=lambda one: (editions.count(one.form), _since(one)))


def _since(recogniser: Recogniser) -> int:
    return recogniser.form.years[0]


def is_report(facts: Facts) -> bool:
    """Tell whether enough of the form was found for the document to be judged by it."""
    if facts.structured():
        return True
    known = {section.key for section in facts.sections if section.form}
    return (
        bool(facts.tables)
        or len(known) >= FEWEST_SECTIONS
        or (facts.title is not None and bool(known or facts.period))
    )


def by_table(
    texts: Iterable[str], own: Recogniser, editions: Sequence[Recogniser]
) -> dict[str, Recogniser]:
    """Give for every table of the form the edition whose marks the texts of the tables bear.

    An edition other than the report's own must have more marks; where editions do not differ in a
    table, it is the report's own.
    """
    words = fold("\n".join(texts))
    chosen = {}
    for key in own.form.tables:
        best, most = own, _marks(own, key, words)
        for other in editions:
            marks = _marks(other, key, words)
            if marks > most:
                best, most = other, marks
        chosen[key] = best
    return chosen


def _marks(recogniser: Recogniser, key: str, words: str) -> int:
    table = recogniser.form.tables.get(key)
    return sum(1 for mark in table.markers if fold(mark) in words) if table else 0
