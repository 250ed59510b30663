"""The figures of a report as the arithmetic takes them: known, open, doubtful or unreadable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.bounds import INFINITY, NEGATIVE, Balance, Number, Range, plain
from baolint.forms.keys import block_keys

if TYPE_CHECKING:
    from baolint.document.figures import Figure
    from baolint.forms.form import RelationForm, TableForm
    from baolint.recognise.facts import BoundRow, Facts

LONGEST = 24
"""Digits of the longest figure that is calculated with; anything longer is no count of anything."""

MOST_READINGS = 256
"""Combinations of readings of doubtful rows that are tried for one relation."""

Entry = Number | Range | None
"""A figure in one reading: a number, the range of a blank or mark, None if it is unreadable."""


class DoubtfulRow(NamedTuple):
    """A row that can be read in several ways: its doubtful keys, and their entries in each."""

    keys: tuple[str, ...]
    readings: tuple[Mapping[str, Entry], ...]


class Sheet:
    """What each fact key holds.

    `known` are certain numbers; `ranges` what blanks, marks and doubtful figures can be; `blank`
    the keys of blanks, marks and invalid entries; `unreadable` the keys that say nothing; `solved`
    those of figures that were taken apart through the relations and so cannot prove them.
    """

    __slots__ = (
        "_kinds", "blank", "doubtful", "facts", "known", "ranges", "rows", "solved", "unreadable",
    )  # fmt: skip

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.known: dict[str, Number] = {}
        self.ranges: dict[str, Range] = {}
        self.blank: set[str] = set()
        self.unreadable: set[str] = set()
        self.solved: set[str] = set()
        self.doubtful: dict[str, DoubtfulRow] = {}
        self._kinds: dict[str, str] | None = None
        for key, (_, figure, _, _) in facts.figures.items():
            if key in facts.doubtful:
                continue
            value = figure.value
            if figure.kind == "number" and value is not None and value.adjusted() < LONGEST:
                self.known[key] = plain(value)
            else:
                self._enter(key, figure)
        if facts.doubtful:
            for table in facts.tables.values():
                for row in table.rows:
                    self._doubt(row)
            self.unreadable.update(facts.doubtful - self.doubtful.keys())

    def has(self, key: str) -> bool:
        """Tell whether the document has the figure at all."""
        return key in self.facts.figures

    def kind(self, key: str) -> str:
        """Give the kind of cell: count, amount or change."""
        if self._kinds is None:
            self._kinds = _uncommon_kinds(self.facts)
        return self._kinds.get(key, "count")

    def empty(self, key: str) -> Range:
        """Give what an unknown figure can be: a count is whole, only a change is below 0."""
        kind = self.kind(key)
        return Range(NEGATIVE if kind == "change" else 0, INFINITY, kind == "count")

    def balance(self, relation: RelationForm) -> Balance:
        """Give the relation as a sum to be 0, all that is not known being open."""
        constant, tolerance = limits(relation)
        return weigh(relation.terms, self.known, -constant, tolerance)

    def combinations(self, relation: RelationForm) -> list[Balance] | None:
        """Give the relation's sum in each combination of readings; None where there are too many.

        Blanks stay open under their own key; a blank of one reading only is not told from the
        same figure's blank in another.
        """
        rows = list(
            {
                id(row): row
                for key, _ in relation.terms
                if (row := self.doubtful.get(key)) is not None
            }.values()
        )
        tried = list(
            islice(product(*(_distinct(row, relation) for row in rows)), MOST_READINGS + 1)
        )
        if len(tried) > MOST_READINGS:
            return None
        whole = self.balance(relation)
        return [_read(whole, readings) for readings in tried]

    def _enter(self, key: str, figure: Figure) -> None:
        entry = self._entry(key, figure)
        if entry is None:
            self.unreadable.add(key)
        elif isinstance(entry, Range):
            self.ranges[key] = entry
            self.blank.add(key)
        else:
            self.known[key] = entry

    def _entry(self, key: str, figure: Figure) -> Entry:
        if figure.kind == "unreadable":
            return None
        if figure.kind == "number" and figure.value is not None:
            return plain(figure.value) if figure.value.adjusted() < LONGEST else None
        return self.empty(key)

    def _doubt(self, row: BoundRow) -> None:
        """Enter the doubtful figures of a row with the range that all its readings span."""
        if row.solved:
            self.solved.update(row.keys)
            return
        positions = [n for n, key in enumerate(row.keys) if key in self.facts.doubtful]
        if not positions:
            return
        keys = tuple(row.keys[n] for n in positions)
        readings = tuple(
            {row.keys[n]: self._entry(row.keys[n], figures[n]) for n in positions}
            for figures in row.readings
        )
        doubtful = DoubtfulRow(keys, readings)
        for key in keys:
            entries = [reading[key] for reading in readings]
            if any(entry is None for entry in entries):
                self.unreadable.add(key)
                continue
            self.doubtful[key] = doubtful
            self.ranges[key] = self._span(key, entries)

    def _span(self, key: str, entries: Iterable[Entry]) -> Range:
        lows: list[Number] = []
        highs: list[Number] = []
        for entry in entries:
            low, high = (entry.low, entry.high) if isinstance(entry, Range) else (entry, entry)
            if low is not None and high is not None:
                lows.append(low)
                highs.append(high)
        return Range(min(lows), max(highs), self.empty(key).whole)


def limits(relation: RelationForm) -> tuple[Number, Number]:
    """Give a relation's constant and tolerance; both are 0 nearly always."""
    if relation.constant == "0" and relation.tolerance == "0":
        return 0, 0
    from decimal import Decimal

    return plain(Decimal(relation.constant)), plain(Decimal(relation.tolerance))


def weigh(
    terms: Iterable[tuple[str, int]],
    values: Mapping[str, Number],
    known: Number,
    tolerance: Number,
) -> Balance:
    """Add up the terms whose values are known and leave the others open."""
    unknown: list[tuple[str, int]] = []
    for key, coefficient in terms:
        value = values.get(key)
        if value is None:
            unknown.append((key, coefficient))
        else:
            known += coefficient * value
    return Balance(known, tuple(unknown), tolerance)


def _distinct(row: DoubtfulRow, relation: RelationForm) -> list[Mapping[str, Entry]]:
    """Give the readings of a row that differ in the figures of one relation."""
    wanted = [key for key, _ in relation.terms if key in row.keys]
    seen: dict[tuple[Entry, ...], Mapping[str, Entry]] = {}
    for reading in row.readings:
        seen.setdefault(tuple(reading[key] for key in wanted), reading)
    return list(seen.values())


def _read(balance: Balance, readings: Iterable[Mapping[str, Entry]]) -> Balance:
    """Enter one reading of each doubtful row into a sum."""
    known = balance.known
    unknown = []
    for key, coefficient in balance.unknown:
        entry = next((reading[key] for reading in readings if key in reading), None)
        if entry is None or isinstance(entry, Range):
            unknown.append((key, coefficient))
        else:
            known += coefficient * entry
    return Balance(known, tuple(unknown), balance.tolerance)


def _uncommon_kinds(facts: Facts) -> dict[str, str]:
    """Give the kinds of the figures that are no counts; hardly any table has one."""
    return {
        key: leaf.kind
        for table in table_forms(facts).values()
        for block in table.blocks
        if any(leaf.kind != "count" for leaf in block.column_leaves())
        for (_, leaf), key in block_keys(table, block).items()
        if leaf.kind != "count"
    }


def table_forms(facts: Facts) -> dict[str, TableForm]:
    """Give the form of every table, of the edition that the report uses for it."""
    return facts.form.tables | {key: table.form for key, table in facts.tables.items()}


def rows_of(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Yield the fact keys of every row of figures as it is printed, in the order of its columns."""
    for table in facts.tables.values():
        for row in table.rows:
            yield row.keys
