"""The statutory tables of a report: bound to the form, set in their sections, their figures named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from baolint.document.model import Block, Table
from baolint.recognise import edition, tables
from baolint.recognise.fact import Fact, Standing
from baolint.recognise.facts import BoundRow, BoundTable, Facts, Section
from baolint.recognise.sections import Outline
from baolint.recognise.table_found import Found, is_lost

if TYPE_CHECKING:
    from baolint.recognise.recognise import Recogniser

_FACT: Callable[[tuple[object, ...]], Fact] = partial(tuple.__new__, Fact)


def find(
    facts: Facts,
    outline: Outline,
    blocks: Sequence[Block],
    own: Recogniser,
    editions: Sequence[Recogniser],
) -> None:
    """Fill in the tables with their sections, and what is written in their cells.

    A table that is not among the document's tables is sought in the lines of text; the lines that
    it is put together from leave the outline.
    """
    found = [
        Found(number, block, outline.owner.get(number, -1))
        for number, block in enumerate(blocks)
        if isinstance(block, Table)
    ]
    chosen = edition.by_table(_cells(found), own, editions)
    facts.tables = _bound(found, chosen)
    placed_ones = [one.table for one in found if one.table.placed]
    lost = [
        key
        for key, form in own.form.tables.items()
        if is_lost(facts.tables.get(key), chosen[key].form.tables.get(key, form))
    ]
    if lost:
        found = _put_together(facts, outline, blocks, found, lost, own, editions)
    elif any(not row.readings for bound in facts.tables.values() for row in bound.rows):
        _take_apart(facts)
    if placed_ones:
        from baolint.recognise import placed

        words = [p.text.string for s in outline.sections if _has_table(s) for p in s.passages]
        placed.settle(facts.tables.values(), placed_ones, lost, words, facts.relations())
    _set_in_sections(facts, outline, found)


def _has_table(section: Section) -> bool:
    return section.form is not None and section.form.table is not None


def _bound(found: Sequence[Found], editions: dict[str, Recogniser]) -> dict[str, BoundTable]:
    bound: dict[str, BoundTable] = {}
    blocks = [(one.number, one.table) for one in found]
    for chosen in dict.fromkeys(editions.values()):
        for key, table in tables.bind(blocks, chosen.labels).items():
            if editions.get(key) is chosen:
                table.edition = chosen.form
                bound[key] = table
    return bound


def _put_together(
    facts: Facts,
    outline: Outline,
    blocks: Sequence[Block],
    found: list[Found],
    lost: Sequence[str],
    own: Recogniser,
    editions: Sequence[Recogniser],
) -> list[Found]:
    """Seek the lost tables in the lines of text, and bind all tables anew if any was found."""
    from baolint.recognise import flattened

    words = [passage.text.string for passage in outline.head]
    words += [one.text.string for section in outline.sections for one in section.passages]
    chosen = edition.by_table([*_cells(found), *words], own, editions)
    forms = {
        key: (chosen[key].labels, chosen[key].form.tables[key])
        for key in lost
        if key in chosen[key].form.tables
    }
    numbers = {id(block): number for number, block in enumerate(blocks)}
    again = flattened.put_together(outline, found, forms, numbers)
    built = {one.key: one for one in again if one.key}
    if built:
        facts.tables = _bound(again, edition.by_table(_cells(again), own, editions))
        for key, one in built.items():
            if key in facts.tables:
                flattened.settle(facts.tables[key], one, facts.relations())
    _take_apart(facts, built)
    return again


def _take_apart(facts: Facts, built: Sequence[str] | dict[str, Found] = ()) -> None:
    """Take apart rows of the document's own tables whose figures stand together in one cell."""
    for key, bound in facts.tables.items():
        glued = [row for row in bound.rows if not row.readings]
        if glued and key not in built:
            from baolint.recognise import flattened

            flattened.take_apart_some(bound, facts.relations())


def _set_in_sections(facts: Facts, outline: Outline, found: Sequence[Found]) -> None:
    starts = [
        (min([row[0].text.start for row in one.table.rows if row]), one.owner)
        for one in found
        if any(row for row in one.table.rows)
    ]
    for bound in facts.tables.values():
        before = [place for place in starts if place[0] <= bound.place.span.start]
        owner = max(before)[1] if before else -1
        if owner >= 0:
            section = outline.sections[owner]
            bound.section = section.key
            section.tables.append(bound.form.key)
    facts.cells = [
        (one.table, outline.sections[one.owner].key if one.owner >= 0 else None) for one in found
    ]


def _cells(found: Sequence[Found]) -> list[str]:
    return [string for one in found for string in one.table.strings()]


def name_figures(facts: Facts) -> None:
    """Name the figures of all bound rows; of several readings the first, all keys that differ."""
    for bound in facts.tables.values():
        for row in bound.rows:
            if row.readings:
                _name(facts, bound, row)


def _name(facts: Facts, bound: BoundTable, row: BoundRow) -> None:
    first, cells, figures = row.readings[0], row.cells, facts.figures
    choice = row.choices[0] if row.choices else range(len(first))
    own = [None if number is None else cells[number] for number in choice]
    standing = [Standing(bound, row)] * len(own)
    # there are two hundred a report, and the way over the name's own constructor is twice as long
    named = map(_FACT, zip(row.keys, first, own, standing, strict=True))
    if figures.keys().isdisjoint(row.keys):
        figures.update(zip(row.keys, named, strict=True))
    else:
        for fact in named:
            figures.setdefault(fact.key, fact)
    if row.solved:
        facts.doubtful.update(row.keys)
        if bound.likely:
            facts.likely.update(row.keys)
    elif len(row.readings) > 1:
        facts.doubtful.update(
            key
            for position, (key, figure) in enumerate(zip(row.keys, first, strict=True))
            if any(
                (other[position].kind, other[position].value) != (figure.kind, figure.value)
                for other in row.readings
            )
        )
