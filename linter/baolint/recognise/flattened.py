"""Tables that were flattened into lines of text: found by their labels and put together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from baolint.document.model import Cell, Table
from baolint.document.text import Text
from baolint.forms.form import RelationForm, TableForm
from baolint.recognise import figure_lines, glued
from baolint.recognise.facts import BoundTable, Passage
from baolint.recognise.label_stream import Vocabulary
from baolint.recognise.labels import Labels
from baolint.recognise.lines_as_cells import Rebuilt, rebuild
from baolint.recognise.sections import Outline
from baolint.recognise.table_found import Found, obligatory_rows

LONGEST = 200_000
"""Characters of the longest text that is searched for flattened tables."""
TORN = 0.1
"""Part of a table's rows that may have a wrong number of figures where all others are sure."""
HEAD = -1
"""The ordinal of what stands before the first section."""


class Line(NamedTuple):
    """A line that may belong to a table: a passage, or a cell of a table the reader found."""

    text: Text
    passage: Passage | None
    source: Found | None


def put_together(
    outline: Outline,
    found: list[Found],
    forms: Mapping[str, tuple[Labels, TableForm]],
    numbers: Mapping[int, int],
) -> list[Found]:
    """Give the tables with those of `forms` (by table key) that lines of text were made into.

    The lines leave the outline's passages, and tables of the reader's that took part are left out.
    `numbers` maps the identity of a paragraph to the ordinal of its block.
    """
    for key, (labels, form) in forms.items():
        vocabulary = Vocabulary(labels, form)
        for owner in _owners(outline, form):
            lines = _lines(outline, owner, found)
            if not lines or sum(len(line.text) for line in lines) > LONGEST:
                continue
            texts = [line.text for line in lines]
            built = figure_lines.rebuild(texts, vocabulary) or rebuild(texts, vocabulary)
            if built is None or _is_bare_form(lines, built):
                continue
            first = lines[min(built.used)]
            number = first.source.number if first.source else _number(first, numbers)
            found = _without_spent(found, lines, built)
            found.append(Found(number, built.table, owner, key, built.stray, built.together))
            _take_away(outline, owner, lines, built)
            break
    found.sort(key=_start)
    return found


def settle(bound: BoundTable, found: Found, relations: Sequence[RelationForm]) -> None:
    """Say how far a table that was put together can be trusted.

    It is certain only if every row of the form was found once, in order, with a figure for each
    column and nothing left over. If figures only ran together they are taken apart by their sums and
    stay doubtful. A row or two with too many or too few figures are left out. Otherwise nothing can
    be said about the table.
    """
    bound.header_lost = False
    bound.missing_columns.clear()
    bound.misplaced.clear()
    bound.labels[:] = [use for use in bound.labels if use.printed]
    whole = not found.stray and _is_whole(bound)
    if whole and not found.together and all(glued.is_clean(row) for row in bound.rows):
        return
    run_together = [row for row in bound.rows if glued.is_glued(row)]
    torn = [row for row in bound.rows if not glued.is_glued(row) and not glued.is_clean(row)]
    if whole and (found.together or len(run_together) > len(torn)):
        _take_apart(bound, relations)
        for row in bound.rows:
            row.solved = True
            row.ragged = False
            row.readings = row.readings if glued.is_clean(row) else ()
        return
    if whole and not run_together and len(torn) <= TORN * len(bound.rows):
        bound.damage = "torn"
        for row in torn:
            row.readings = ()
            row.ragged = False
        return
    bound.state = "unrecoverable"
    bound.damage = "deduplicated" if _is_deduplicated(bound) else "scattered"
    for row in bound.rows:
        row.readings = ()


def take_apart_some(bound: BoundTable, relations: Sequence[RelationForm]) -> None:
    """Take apart those rows of a table whose figures ran together in one cell."""
    if any(glued.is_glued(row) for row in bound.rows):
        bound.missing_columns.clear()  # what ran figures together does so with labels
        _take_apart(bound, relations)


def _take_apart(bound: BoundTable, relations: Sequence[RelationForm]) -> None:
    bound.likely = glued.take_apart(bound, relations)
    bound.damage = "glued"
    readable = [row for row in bound.rows if row.readings]
    bound.state = "bound" if 2 * len(readable) >= len(bound.rows) else "unrecoverable"


def _is_whole(bound: BoundTable) -> bool:
    """Tell whether every obligatory row was found just once, in the form's order."""
    if bound.missing_rows or bound.repeated_rows or bound.unknown_rows or not bound.rows:
        return False
    order = {leaf: number for number, leaf in enumerate(obligatory_rows(bound.form))}
    places = [order[row.form] for row in bound.rows if row.form in order]
    return places == sorted(places)


def _is_deduplicated(bound: BoundTable) -> bool:
    """Tell whether no figure stands twice, as if repeated ones had been left out; or none at all."""
    texts = [cell.text.string.strip() for row in bound.rows for cell in row.cells]
    return len(set(texts)) == len(texts)


def _owners(outline: Outline, form: TableForm) -> list[int]:
    """Give the sections a table may stand in, its own first, then all others and the head."""
    every = range(len(outline.sections))
    own = [number for number in every if outline.sections[number].key == form.section]
    return [*own, *(number for number in every if number not in own), HEAD]


def _is_bare_form(lines: Sequence[Line], built: Rebuilt) -> bool:
    """Tell whether a table that the reader found was only left empty: nothing of it is scattered."""
    return not built.figures and any(lines[number].source for number in built.used)


def _passages(outline: Outline, owner: int) -> list[Passage]:
    return outline.head if owner == HEAD else outline.sections[owner].passages


def _lines(outline: Outline, owner: int, found: Sequence[Found]) -> list[Line]:
    """Give the lines of a section in the order of the document."""
    lines = [Line(passage.text, passage, None) for passage in _passages(outline, owner)]
    lines += [
        Line(cell.text, None, one)
        for one in found
        if one.owner == owner and not one.table.exact and not one.key
        for row in one.table.rows
        for cell in row
    ]
    return sorted(lines, key=_line_start)


def _line_start(line: Line) -> int:
    return line.text.span().start


def _start(found: Found) -> tuple[int, int]:
    starts = (cell.text.span().start for row in found.table.rows for cell in row)
    return found.number, min(starts, default=0)


def _number(line: Line, numbers: Mapping[int, int]) -> int:
    return numbers.get(id(line.passage.paragraph), 0) if line.passage else 0


def _without_spent(found: Sequence[Found], lines: Sequence[Line], built: Rebuilt) -> list[Found]:
    """Leave out the reader's tables whose cells went into another; what is left of them stays."""
    spent = {id(lines[n].source) for n in built.used if lines[n].source}
    kept = [one for one in found if id(one) not in spent]
    for one in found:
        rest = [
            (Cell(line.text, row, 0),)
            for row, line in enumerate(lines)
            if line.source is one and row not in built.used and line.text.string.strip()
        ]
        if id(one) in spent and rest:
            kept.append(one._replace(table=Table(tuple(rest), exact=False)))
    return kept


def _take_away(outline: Outline, owner: int, lines: Sequence[Line], built: Rebuilt) -> None:
    """Leave of the passages what did not go into the table."""
    used = {
        id(line.passage): built.used[number]
        for number, line in enumerate(lines)
        if number in built.used and line.passage
    }
    between = range(min(built.used), max(built.used) + 1)
    noise = {id(lines[n].passage) for n in between if n not in built.used}
    kept: list[Passage] = []
    for passage in _passages(outline, owner):
        if id(passage) in noise:
            continue
        if id(passage) not in used:
            kept.append(passage)
            continue
        first, after = used[id(passage)]
        for text in (passage.text.cut(0, first), passage.text.cut(after)):
            if text.string.strip(" \t\u3000\xa0|｜"):
                kept.append(
                    Passage(
                        text.strip(), passage.kind, passage.section, passage.aspect,
                        passage.paragraph,
                    )
                )  # fmt: skip
    _passages(outline, owner)[:] = kept
