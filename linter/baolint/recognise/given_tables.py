"""Figures and labels that a structured report states by name, bound to the form's tables."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.document import figures, normal
from baolint.document.figures import Figure
from baolint.document.model import Cell, Given
from baolint.document.text import Span
from baolint.forms.form import BlockForm, Form, LabelForm, Node, TableForm
from baolint.forms.keys import block_keys, row_path, table_rows
from baolint.forms.label_keys import LabelName, labels_named
from baolint.recognise import shown
from baolint.recognise.facts import BoundRow, BoundTable, Facts, Passage
from baolint.recognise.label_use import LabelUse
from baolint.recognise.labels import NEAR
from baolint.recognise.place import Place


def bind(given: Given, editions: dict[str, Form], facts: Facts) -> None:
    """Add to the facts every table of which the report states a figure, in its edition."""
    for key, edition in editions.items():
        bound = _table(given, edition.tables[key])
        if bound is not None:
            bound.edition = edition
            facts.tables[key] = bound
    _labels(given, editions, facts)
    facts.cell_passages.extend(_words(given))


def by_table(given: Given, form: Form, others: Iterable[Form]) -> dict[str, Form]:
    """Give for every table the edition whose rows and columns the stated figures have.

    It is the report's own unless another fits better: has more of the figures, lacks fewer rows.
    """
    chosen = {key: form for key in form.tables}
    stated: dict[str, set[str]] = {}
    for name in given.figures:
        stated.setdefault(name.partition("/")[0], set()).add(name)
    for key, names in stated.items():
        for other in others:
            own = chosen.get(key)
            if key in other.tables and (
                own is None or _fit(other.tables[key], names) > _fit(own.tables[key], names)
            ):
                chosen[key] = other
    return chosen


def _fit(table: TableForm, names: set[str]) -> tuple[int, int]:
    """Give how many of the figures a table has and, negative, how many of its own are not stated."""
    rows = table_rows(table)
    known = sum(len(names.intersection(row.keys)) for row in rows)
    lacking = sum(
        len(row.keys) for row in rows if not row.is_optional and names.isdisjoint(row.keys)
    )
    return known, -lacking


def _table(given: Given, table: TableForm) -> BoundTable | None:
    spans = [
        given.places["figures", key]
        for block in table.blocks
        for key in block_keys(table, block).values()
        if key in given.figures
    ]
    if not spans:
        return None
    place = Place(min(spans), section=table.section, table=table.key, shown=shown.short(table))
    bound = BoundTable(table, "bound", place)
    bound.section = table.section
    for block in table.blocks:
        _block(given, bound, block)
    return bound


def _block(given: Given, bound: BoundTable, block: BlockForm) -> None:
    """Bind the rows of a block; keys that are absent are missing rows, columns or cells."""
    table = bound.form
    rows: dict[Node | None, list[tuple[Node, str]]] = {}
    for (node, leaf), key in block_keys(table, block).items():
        present = rows.setdefault(node, [])
        if key in given.figures:
            present.append((leaf, key))
    end = Span(bound.place.span.start, bound.place.span.start)
    for number, (node, cells) in enumerate(rows.items()):
        if cells:
            row = _row(given, table, node, cells, number)
            bound.rows.append(row)
            end = Span(row.place.span.end, row.place.span.end)
        elif node is not None and not node.children:
            place = _place(table, node, None, end)
            bound.missing_rows.append((shown.row_name(node), place))
    if any(rows.values()):
        filled = {leaf for cells in rows.values() for leaf, _ in cells}
        for leaf in block.column_leaves():
            if leaf.key and leaf not in filled:
                bound.missing_columns.append((leaf.label.text, _place(table, None, leaf, end)))


def _row(
    given: Given, table: TableForm, node: Node | None, named: list[tuple[Node, str]], number: int
) -> BoundRow:
    cells = tuple(Cell(given.figures[key], number, column) for column, (_, key) in enumerate(named))
    first = tuple(
        figures.read(cell.text.string, leaf.kind)
        for cell, (leaf, _) in zip(cells, named, strict=True)
    )
    keys = tuple(key for _, key in named)
    spans = [cell.text.span() for cell in cells]
    place = _place(table, node, None, Span(min(s.start for s in spans), max(s.end for s in spans)))
    row = BoundRow(node, keys, cells, _readings(first, keys, given), place)
    row.columns = tuple(leaf for leaf, _ in named)
    return row


def _readings(
    first: tuple[Figure, ...], keys: tuple[str, ...], given: Given
) -> tuple[tuple[Figure, ...], ...]:
    """Give the stated figures, and where some are in doubt a second reading without these."""
    if given.doubtful.isdisjoint(keys):
        return (first,)
    second = tuple(
        figure._replace(kind="unreadable", value=None) if key in given.doubtful else figure
        for figure, key in zip(first, keys, strict=True)
    )
    return (first, second)


def _labels(given: Given, editions: dict[str, Form], facts: Facts) -> None:
    for name, text in given.labels.items():
        key = name.partition("/")[0]
        bound = facts.tables.get(key)
        for named in labels_named(editions[key], name) if bound else ():
            grade = _grade(text.string, named.label)
            if bound and grade != "exact":
                place = _label_place(named, text.span())
                label = named.label
                bound.labels.append(LabelUse(grade, label.text, text.string, place, label.printed))


def _grade(printed: str, label: LabelForm) -> str:
    """Grade a label; with the key beside it, even a strange one is no other row or column."""
    spelling = normal.label(printed)
    known = label.variants.get(spelling)
    if known:
        return known
    near = any(
        grade in ("exact", "same") and normal.distance(spelling, variant, edits) <= edits
        for variant, grade in label.variants.items()
        if (edits := _edits(variant))
    )
    return "near" if near else "nonstandard"


def _edits(variant: str) -> int:
    """Count the edits that leave a label recognisable: fewer in a short one."""
    if len(variant) < 4:
        return 0
    return NEAR if len(variant) >= 6 else 1


def _label_place(named: LabelName, span: Span) -> Place:
    if named.row is None and named.column is None:
        short = shown.short(named.table)
        return Place(span, section=named.table.section, table=named.table.key, shown=short)
    return _place(named.table, named.row, named.column, span)


def _place(table: TableForm, row: Node | None, column: Node | None, span: Span) -> Place:
    plain = row is None and column is None
    return Place(
        span,
        section=table.section,
        table=table.key,
        row=row_path(row) if row is not None and row.key else None,
        field=column.key if column is not None and column.key else None,
        shown=shown.short(table) if plain else shown.cell_name(table, row, column),
    )


def _words(given: Given) -> list[Passage]:
    """Give the labels, and the values that are no plain numbers, as passages for rules on words."""
    texts = [*given.figures.items(), *given.labels.items()]
    return [
        Passage(text, "cell", key.partition("/")[0])
        for key, text in texts
        if text.string.strip() and not text.string.isdecimal()
    ]
