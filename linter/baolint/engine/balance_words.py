"""Figures and cells in a clerk's words, for findings of arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baolint.engine.bounds import Number
from baolint.engine.conditions import PREVIOUS
from baolint.engine.sheet import table_forms
from baolint.messages.phrase import Paired, Phrase, listed
from baolint.recognise import shown

if TYPE_CHECKING:
    from baolint.document.model import Note
    from baolint.engine.cause import Edit
    from baolint.forms.form import Node, RelationForm
    from baolint.recognise.facts import Facts
    from baolint.recognise.place import Place

MOST_LISTED = 6
"""Cells that a message names before it only counts the others; all of them are in `related`."""


class Namer:
    """Names the cells of one report."""

    __slots__ = ("_nodes", "_order", "facts", "forms")

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.forms = table_forms(facts)
        self._order: dict[str, int] | None = None
        self._nodes: dict[str, tuple[Node | None, Node]] | None = None

    def has(self, key: str) -> bool:
        return key in self.facts.figures

    def place(self, key: str) -> Place:
        """Give the place of a figure; of one that is not there, the place of its table."""
        fact = self.facts.figures.get(key)
        if fact is not None:
            return fact.place
        table = self.facts.tables.get(key.partition("/")[0])
        if table is not None:
            return table.place
        return next(iter(self.facts.figures.values())).place

    def order(self, key: str) -> int:
        """Give the ordinal of a figure in the report."""
        if self._order is None:
            self._order = {key: number for number, key in enumerate(self.facts.figures)}
        return self._order[key]

    def table(self, table: str) -> str:
        """Name a table: 表三."""
        return shown.short(self.forms[table])

    def says(self, relation: RelationForm) -> str:
        """Give a relation in words, with the name of its table in front: 表三“自然人”列：…."""
        says = told(relation)
        if any(relation.says.startswith(shown.short(form)) for form in self.forms.values()):
            return says
        return Phrase("{table}{says}", table=self.table(relation.table), says=says)

    def name(self, key: str) -> str:
        """Name a cell: 表三“（一）予以公开”行“自然人”列."""
        fact = self.facts.figures.get(key)
        if fact is not None and fact.place.shown:
            return fact.place.shown
        row, column = self._node(key)
        return shown.cell_name(self.forms[key.partition("/")[0]], row, column)

    def row(self, key: str) -> str:
        """Name the row that a cell is in: 表三“（一）予以公开”行."""
        row = self._node(key)[0]
        table = self.forms[key.partition("/")[0]]
        return shown.cell_name(table, row, None) if row is not None else self.table(table.key)

    def printed(self, key: str) -> str:
        """Give a figure as the report prints it."""
        fact = self.facts.figures.get(key)
        return fact.figure.text if fact is not None else ""

    def repair(self, edit: Edit, with_totals: bool = False) -> str:
        """Say what a cell holds and should hold, its totals changing along with it or not."""
        template = "{cell}{now}应为{right}（连同合计）" if with_totals else "{cell}{now}应为{right}"
        cell, now = self.name(edit.key), self._is(edit.key)
        return Phrase(template, cell=cell, now=now, right=figure_text(edit.repair))

    def repaired(self, edit: Edit) -> Place:
        """Give a cell's place, shown with what it holds and should hold."""
        return self.place(edit.key)._replace(shown=self.repair(edit))

    def stuck(self, key: str) -> Place:
        """Give the place of a cell that alone cannot make up for the difference."""
        shown = Phrase("{cell}{now}单改此格不能平衡", cell=self.name(key), now=self._is(key))
        return self.place(key)._replace(shown=shown)

    def conditions(self, when: Sequence[tuple[str, str, str]]) -> str:
        """Say under which conditions a relation is expected, in this report's figures."""
        told: list[str] = []
        for name, _, _ in when:
            if name == "year":
                told.append(Phrase("{year}年度", year=self.facts.year))
            elif name.partition("/")[0] in self.forms:
                told.append(
                    Phrase("{cell}为{figure}", cell=self.name(name), figure=self.printed(name))
                )
            elif name.startswith(PREVIOUS):
                cell = self.name(name.removeprefix(PREVIOUS))
                told.append(Phrase("上年度{cell}", cell=cell))
        found = [Phrase("{condition}，", condition=one) for one in dict.fromkeys(told)]
        return listed("", found)

    def gaps(self, keys: Sequence[str], rows: bool = False) -> str:
        """Name cells that a check lacks; a row or column that is wanting as a whole only once.

        With `rows` only the rows are named that the cells are in.
        """
        names = (self.row(key) if rows else self._gap(key) for key in keys)
        return counted(list(dict.fromkeys(names)))

    def note(self, keys: Sequence[str]) -> Note | None:
        """Give the reader's note on why the first of these figures could not be read, if it left one."""
        for key in keys:
            fact = self.facts.figures.get(key)
            if fact is not None and fact.cell is not None and fact.cell.unreadable:
                return fact.cell.unreadable
        return None

    def _is(self, key: str) -> str:
        text = self.printed(key)
        return Phrase("现为{figure}，", figure=text) if text else Phrase("现为空白，")

    def _gap(self, key: str) -> str:
        if self.has(key):
            return self.name(key)
        table, row, column = key.split("/")
        nodes = self._node(key)
        form = self.forms[table]
        there = [other.split("/") for other in self.facts.figures if other.startswith(f"{table}/")]
        if not any(other[1] == row for other in there):
            return shown.cell_name(form, nodes[0], None) if nodes[0] else self.table(table)
        if not any(other[2] == column for other in there):
            return shown.cell_name(form, None, nodes[1])
        return shown.cell_name(form, *nodes)

    def _node(self, key: str) -> tuple[Node | None, Node]:
        if self._nodes is None:
            from baolint.forms.keys import block_keys

            self._nodes = {
                own: nodes
                for table in self.forms.values()
                for block in table.blocks
                for nodes, own in block_keys(table, block).items()
            }
        return self._nodes[key]


def told(relation: RelationForm) -> Phrase:
    """Give a relation in words: the form's own labels, and in English what joins them."""
    return Paired(relation.says, relation.said)


def reason(relation: RelationForm, left: str, right: str) -> Phrase:
    """Give what the form says a failure of the relation means; its other braces stand as they are."""
    template = relation.reason.replace("{", "{{").replace("}", "}}")
    template = template.replace("{{left}}", "{left}").replace("{{right}}", "{right}")
    return Phrase(template, left=left, right=right)


def figure_text(value: Number | None) -> str:
    """Write a figure as a report would."""
    return "" if value is None else f"{value:f}" if not isinstance(value, int) else str(value)


def counted(parts: Sequence[str]) -> str:
    """Join what is named one after another, counting what there is too much of."""
    told = listed("；", parts[:MOST_LISTED])
    if len(parts) > MOST_LISTED:
        return Phrase("{told}；等{count}处", told=told, count=len(parts))
    return told
