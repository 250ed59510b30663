"""A made-up report as pieces that a fault can change, whatever format it is written in then."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from support.made import Made, made
from support.render import HEADINGS, Looks, Row, tables

TABLES = ("proactive", "requests", "disputes")
PLAIN = Looks(lambda text: text, blank=False, runin=False, split=False)
"""Labels as the form prints them: the fault is the only thing that differs."""


class UnfitError(Exception):
    """The report of this seed has no place for the fault; another seed is taken."""


class Piece(NamedTuple):
    """A paragraph or table in order: its name in the draft, what it is, its text or rows.

    `kind` is title, text, head, sub, end or table.
    """

    name: str
    kind: str
    text: str = ""
    rows: tuple[Row, ...] = ()


class Draft:
    """A report being changed: pieces by name, figures by fact key, and where it was changed.

    `hits` are names of pieces, fact keys or names of tables; empty when what is wrong is that
    something is absent, so that the finding may stand anywhere.
    """

    def __init__(self, seed: int, report: Made | None = None) -> None:
        self.report = report or made(seed)
        self.rng = random.Random(seed * 31 + 5)
        self.figures = dict(self.report.figures)
        self.hits: set[str] = set()
        self.day = ""
        self._edits: list[tuple[str, Callable[[list[Row]], list[Row]]]] = []
        self.pieces = [Piece(name, kind, text) for name, kind, text in _pieces(self.report)]

    @property
    def values(self) -> dict[str, object]:
        """What a sentence may name: who, when, and the table's main figures."""
        total = {
            short: int(self.report.figures[key])
            if not self.figures[key].isdigit()
            else self.number(key)
            for short, row in (("n", "new"), ("c", "carried_in"), ("h", "handled.total"))
            for key in (f"requests/{row}/total",)
        }
        return {
            "agency": self.report.agency, "y": self.report.year, "last": self.report.year - 1,
            "next": self.report.year + 1, **total, "more": sum(total.values()) + 3,
            "town": next(self.report.agency[:at] for at in range(len(self.report.agency), 0, -1)
                         if self.report.agency[at - 1] in "区县") if re.search("[区县]", self.report.agency) else "",
        }  # fmt: skip

    def text(self, name: str) -> str:
        """Give the text of a piece."""
        return next((one.text for one in self.pieces if one.name == name), "")

    def put(self, name: str, text: str) -> None:
        """Replace a piece's text."""
        at = self._at(name)
        self.pieces[at] = self.pieces[at]._replace(text=text.format(**self.values))
        self.hits.add(name)

    def say(self, name: str, sentence: str) -> None:
        """Add a sentence at the end of a piece."""
        self.put(name, self.text(name).replace("{", "").replace("}", "") + sentence)

    def swap(self, name: str, old: str, new: str) -> None:
        """Replace the first stretch `old` of a piece; the seed is unfit where it is not there."""
        if old not in self.text(name):
            raise UnfitError(old)
        self.put(name, self.text(name).replace(old, new, 1))

    def everywhere(self, old: str, new: str) -> None:
        """Replace a stretch in every piece."""
        for piece in list(self.pieces):
            if old in piece.text:
                self.put(piece.name, piece.text.replace(old, new))

    def drop(self, *names: str) -> None:
        """Take pieces away; nothing is hit, since what is absent has no place."""
        for name in names:
            del self.pieces[self._at(name)]

    def add(self, after: str, name: str, kind: str, text: str) -> None:
        """Put a new piece behind another."""
        new = Piece(name, kind, text.format(**self.values))
        self.pieces.insert(self._at(after) + 1, new)
        self.hits.add(name)

    def move(self, names: list[str], after: str) -> None:
        """Move pieces behind another."""
        moved = [self.pieces[self._at(name)] for name in names]
        self.pieces = [one for one in self.pieces if one.name not in names]
        at = self._at(after) + 1
        self.pieces[at:at] = moved
        self.hits.update(names)

    def names(self, start: str) -> list[str]:
        """Give the names of pieces that begin so, in order."""
        return [one.name for one in self.pieces if one.name.startswith(start)]

    def number(self, key: str) -> int:
        """Give a figure as a whole number."""
        return int(self.figures[key])

    def figure(self, key: str, value: int | str, hit: bool = True) -> None:
        """Set a figure, or any text that stands in its cell."""
        self.figures[key] = str(value)
        if hit:
            self.hits.add(key)

    def shift(self, key: str, by: int, hit: bool = True) -> None:
        """Add to a figure; the seed is unfit where that would make it negative."""
        if self.number(key) + by < 0:
            raise UnfitError(key)
        self.figure(key, self.number(key) + by, hit)

    def edit(self, table: str, change: Callable[[list[Row]], list[Row]]) -> None:
        """Change the rows of a table when it is written."""
        self._edits.append((table, change))
        self.hits.add(table)

    def relabel(self, table: str, old: str, new: str) -> None:
        """Change a label of a table, in its first cell only."""

        def change(rows: list[Row]) -> list[Row]:
            for row in rows:
                for at, cell in enumerate(row):
                    if old in cell.text:
                        row[at] = cell._replace(text=cell.text.replace(old, new))
                        return rows
            raise UnfitError(old)

        self.edit(table, change)

    def done(self) -> list[Piece]:
        """Give the pieces with the tables filled and changed."""
        report = self.report._replace(figures=self.figures)
        grids = dict(zip(TABLES, tables(report, PLAIN), strict=True))
        for table, change in self._edits:
            grids[table] = change(grids[table])
        return [
            one._replace(rows=tuple(grids[one.name])) if one.kind == "table" else one
            for one in self.pieces
        ]

    def _at(self, name: str) -> int:
        for at, one in enumerate(self.pieces):
            if one.name == name:
                return at
        raise UnfitError(name)


def _pieces(report: Made) -> list[tuple[str, str, str]]:
    found = [(f"title{at}", "title", text) for at, text in enumerate(report.title)]
    found.append(("preamble", "text", report.preamble))
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    short = {0: "ov", 4: "five", 5: "other"}
    for number, (numeral, heading) in enumerate(HEADINGS):
        found.append((f"h{number + 1}", "head", f"{numeral}、{heading}"))
        for at, text in enumerate(prose.get(number, ())):
            kind = "sub" if text.startswith("（") else "text"
            found.append((f"{short[number]}{at}", kind, text))
        if 1 <= number <= 3:
            found.append((TABLES[number - 1], "table", ""))
    found.extend((f"sign{at}", "end", text) for at, text in enumerate(report.signature))
    return found


class Injection(NamedTuple):
    """A kind of fault: its code, what it is in Chinese, what it does to a draft.

    `also` are other codes that the same change truly deserves, so that they are no false alarms;
    `not_in` are formats in which the change is no fault.
    """

    code: str
    about: str
    apply: Callable[[Draft], None]
    also: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()


def said(code: str, about: str, name: str, sentence: str, *also: str) -> Injection:
    """A fault that is a sentence added to a piece."""
    return Injection(code, about, lambda draft: draft.say(name, sentence), also)


def swapped(code: str, about: str, name: str, old: str, new: str, *also: str) -> Injection:
    """A fault that is one stretch of a piece replaced by another."""
    return Injection(code, about, lambda draft: draft.swap(name, old, new), also)


def labelled(code: str, about: str, table: str, old: str, new: str, *also: str) -> Injection:
    """A fault in a label of a table."""
    return Injection(code, about, lambda draft: draft.relabel(table, old, new), also)
