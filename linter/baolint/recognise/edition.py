"""Which edition of the form a report follows, as a whole and table by table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.model import Document
from baolint.document.normal import fold, item_number, label
from baolint.forms.keys import row_path, table_rows
from baolint.recognise.facts import Context, Facts

if TYPE_CHECKING:
    from baolint.recognise.recognise import Recogniser

FEWEST_TABLES = 2
"""Tables of a form that speak for it against a year before there were any."""
FEWEST_SECTIONS = 2
"""Statutory sections that make a text without title and tables a report."""

FEWEST_FIGURES = 2
"""Figures behind a label that make it the label of a row."""


class Unfit(NamedTuple):
    """A report of a year that no installed form is for; `since` is the first year there is one."""

    year: int
    since: int


def choose(
    document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Facts | Unfit | None:
    """Recognise a document by the form of its report year; without a year by the tables' marks.

    Where the user asks for a form it is the first of `recognisers`, and the one used. Else a
    structured report names its profile itself. None: there is nothing to recognise.
    """
    if document.given is not None:
        own = named(document.given.profile, recognisers, context)
        return own.facts(document, context, recognisers) if own else None
    if not document.blocks or not recognisers:
        return None
    newest = recognisers[0] if context.profile else max(recognisers, key=_since)
    facts = newest.facts(document, context, recognisers)
    if not is_report(facts):
        return _of_its_year(facts, document, recognisers, context)
    if context.profile:
        return facts
    if facts.year is None and not facts.tables:
        return _most_sections(facts, document, recognisers, context)
    fitting = _fitting(facts, recognisers)
    if fitting is None and facts.year is not None:
        return Unfit(facts.year, min(_since(one) for one in recognisers))
    if fitting is None or fitting is newest:
        return facts
    return fitting.facts(document, context, recognisers)


def named(profile: str, recognisers: Sequence[Recogniser], context: Context) -> Recogniser | None:
    """Give the form of a structured report: the one asked for, if the one it states is known too."""
    own = next((one for one in recognisers if one.form.id == profile), None)
    return recognisers[0] if own and context.profile else own


def _fitting(facts: Facts, recognisers: Sequence[Recogniser]) -> Recogniser | None:
    """Give the form of the report's year; tables speak against one that has none."""
    if facts.year is not None:
        own = next((one for one in recognisers if _is_for(one, facts.year)), None)
        bound = sum(1 for table in facts.tables.values() if table.state == "bound")
        if own is None or own.form.tables or bound < FEWEST_TABLES:
            return own
    editions = [table.edition for table in facts.tables.values()]
    return max(recognisers, key=lambda one: (editions.count(one.form), _since(one)))


def _is_for(recogniser: Recogniser, year: int) -> bool:
    first, last = recogniser.form.years
    return first <= year <= last


def _of_its_year(
    facts: Facts, document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Facts | None:
    """Give the facts by the form of the year that was found, if that form knows the report."""
    if facts.year is None or facts.title is None or context.profile:
        return None
    fitting = _fitting(facts, recognisers)
    if fitting is None or fitting.form is facts.form:
        return None
    found = fitting.facts(document, context, recognisers)
    return found if is_report(found) else None


def _most_sections(
    facts: Facts, document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Facts:
    """Give the facts by the form that knows most of the sections; in doubt by the newest."""
    best, most = facts, _known(facts)
    for other in recognisers:
        if other.form is not facts.form and not other.form.tables:
            found = other.facts(document, context, recognisers)
            if _known(found) > most:
                best, most = found, _known(found)
    return best


def _known(facts: Facts) -> int:
    return len({section.key for section in facts.sections if section.form})


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
    table, it is the report's own. Figures in a row that only in another edition is one, while in the
    report's own its parts have them, are a mark of that other edition.
    """
    texts = list(texts)
    words = "".join(map(_bare, texts))
    chosen = {}
    for key in own.form.tables:
        best, most = own, _marks(own, key, words)
        for other in editions:
            marks = _marks(other, key, words)
            if not marks and not most and other is not own:
                marks = _undivided(own, other, key, texts)
            if marks > most:
                best, most = other, marks
        chosen[key] = best
    return chosen


def _marks(recogniser: Recogniser, key: str, words: str) -> int:
    table = recogniser.form.tables.get(key)
    return sum(1 for mark in _folded(table.markers) if mark in words) if table else 0


@lru_cache(8192)
def _bare(text: str) -> str:
    """Fold a cell: nearly all of them are the same in every report."""
    return fold(text)


@lru_cache(64)
def _folded(marks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, marks))


def _undivided(own: Recogniser, other: Recogniser, key: str, texts: Sequence[str]) -> int:
    """Count the rows with figures behind their label that are groups of rows in the own edition."""
    mine, theirs = own.form.tables.get(key), other.form.tables.get(key)
    if mine is None or theirs is None:
        return 0
    groups = {row.row for row in table_rows(mine) if row.is_optional}
    labels = {
        leaf.label.text
        for block in theirs.blocks
        for leaf in block.row_leaves()
        if leaf.key and row_path(leaf) in groups
    }
    return sum(1 for row in labels if _has_figures(row, texts))


def _has_figures(row: str, texts: Sequence[str]) -> bool:
    """Tell whether nothing but figures, and two at least, follow a row's label up to the next."""
    for number, text in enumerate(texts):
        if row[0] in text and label(text) == row:
            behind = [cell.strip() for cell in texts[number + 1 :] if cell.strip()]
            end = next((n for n, cell in enumerate(behind) if not cell.isdecimal()), len(behind))
            return end >= FEWEST_FIGURES and item_number("".join(behind[end : end + 1])) != "1"
    return False
