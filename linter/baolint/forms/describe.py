"""A form said in words: what `baolint profiles` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from baolint.forms.form import NO_END
from baolint.forms.grid import Grid
from baolint.messages.forms import PAGE

if TYPE_CHECKING:
    from baolint.forms.form import Form, TableForm


class TablePage(NamedTuple):
    """A table: name (表三), title, its rows as (row key, label), how many figures it has."""

    key: str
    name: str
    title: str
    rows: tuple[tuple[str, str], ...]
    figures: int


class RelationPage(NamedTuple):
    """A relation: code, table, its first instance in words, how many instances it has."""

    code: str
    table: str
    says: str
    times: int


class Page(NamedTuple):
    """What a person is shown of a form; `years` reads 2021 年起 or 2019—2020 年.

    `families` are the letters of the rules that judge such reports, none for all.
    """

    id: str
    title: str
    basis: str
    years: str
    period: tuple[str, str]
    deadlines: dict[str, str]
    sections: tuple[tuple[str, str, str], ...]
    tables: tuple[TablePage, ...]
    relations: tuple[RelationPage, ...]
    families: tuple[str, ...]


def describe(form: Form) -> Page:
    """Give the page of a form: sections as (key, numeral, heading), tables, relations in words."""
    first, last = form.years
    return Page(
        id=form.id,
        title=form.title,
        basis=form.basis,
        years=PAGE["since" if last == NO_END else "span"].format(first=first, last=last),
        period=form.period,
        deadlines=form.deadlines,
        sections=tuple(
            (section.key, section.number, section.heading.text) for section in form.sections
        ),
        tables=tuple(_table(table) for table in form.tables.values()),
        relations=_relations(form),
        families=tuple(sorted(form.families)),
    )


def _table(table: TableForm) -> TablePage:
    grid = Grid(table)
    return TablePage(
        key=table.key,
        name=table.name,
        title=table.title,
        rows=tuple((key, node.label.printed) for key, node in grid.rows.items()),
        figures=len(grid.cells),
    )


def _relations(form: Form) -> tuple[RelationPage, ...]:
    found: dict[tuple[str, str], RelationPage] = {}
    for relation in form.relations:
        name = (relation.table, relation.id)
        page = found.get(name)
        found[name] = (
            page._replace(times=page.times + 1)
            if page
            else RelationPage(relation.code, form.tables[relation.table].name, relation.says, 1)
        )
    return tuple(found.values())
