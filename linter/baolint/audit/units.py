"""The list of units that the user gives: a CSV file with a header, checked line by line."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.audit.fault import UnitsError
from baolint.audit.rows import Unit
from baolint.forms.nearest import hint
from baolint.messages.audit import FAULTS
from baolint.recognise.agency import compact
from baolint.recognise.level import LEVELS

COLUMNS = ("unit", "parent", "level", "region", "aliases", "expected")
COMPARED = 2000
"""Names among which a likely one is sought for a wrong one."""
LARGEST = 100 * 1024 * 1024
"""Bytes of the longest list that is read."""


class Units(NamedTuple):
    """The list, and the hash of its content."""

    units: tuple[Unit, ...]
    sha256: str


class _Line(NamedTuple):
    number: int
    unit: Unit


def read(path: str) -> Units:
    """Read the list; raises UnitsError with every fault and its line, or OSError."""
    with open(path, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnitsError(path, [(0, FAULTS["units.large"].format(limit=LARGEST >> 20))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise UnitsError(path, [(line, FAULTS["units.encoding"])]) from None
    faults: list[tuple[int, str]] = []
    lines = list(_lines(text, faults))
    if not faults and not lines:
        faults.append((1, FAULTS["units.empty"]))
    faults += _clashes(lines)
    faults += _parents(lines)
    if faults:
        raise UnitsError(path, sorted(faults))
    return Units(tuple(line.unit for line in lines), hashlib.sha256(data).hexdigest())


def _lines(text: str, faults: list[tuple[int, str]]) -> Iterator[_Line]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        wrong = list(_of_header(header))
        faults += [(1, fault) for fault in wrong]
        if wrong:
            return
        end = reader.line_num
        for cells in reader:
            number, end = end + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                values = {"found": len(cells), "wanted": len(header)}
                faults.append((number, FAULTS["units.cells"].format(**values)))
                continue
            row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
            told = list(_of_row(row))
            faults += [(number, fault) for fault in told]
            if not told:
                yield _Line(number, _unit(row))
    except csv.Error as problem:
        faults.append((reader.line_num, FAULTS["units.csv"].format(reason=problem)))


def _of_header(header: Sequence[str]) -> Iterator[str]:
    """Say what is wrong with the header: every column is known, none is missing or twice there."""
    if not any(name in COLUMNS for name in header):
        yield FAULTS["units.no-header"].format(columns=",".join(COLUMNS))
        return
    for name in header:
        if name not in COLUMNS:
            yield FAULTS["units.column"].format(name=name, hint=hint(name, COLUMNS) or "。")
        elif header.count(name) > 1:
            yield FAULTS["units.column-twice"].format(name=name)
    for name in COLUMNS:
        if name not in header:
            yield FAULTS["units.column-missing"].format(name=name)


def _of_row(row: dict[str, str]) -> Iterator[str]:
    if not row["unit"]:
        yield FAULTS["units.no-name"]
    if row["level"] not in ("", *LEVELS):
        yield FAULTS["units.level"].format(found=row["level"], known="、".join(LEVELS))
    if row["expected"] not in ("yes", "no"):
        yield FAULTS["units.expected"].format(found=row["expected"])
    if row["parent"] and row["parent"] == row["unit"]:
        yield FAULTS["units.own-parent"].format(name=row["unit"])


def _unit(row: dict[str, str]) -> Unit:
    aliases = tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip())
    return Unit(
        row["unit"], row["parent"], row["level"], row["region"], aliases, row["expected"] == "yes"
    )


def _clashes(lines: Sequence[_Line]) -> Iterator[tuple[int, str]]:
    """Say which names stand for two units: a report by such a name could not be told to be whose."""
    known: dict[str, int] = {}
    for number, unit in lines:
        for name in dict.fromkeys(compact(name) for name in (unit.name, *unit.aliases)):
            first = known.setdefault(name, number)
            if first != number:
                yield number, FAULTS["units.twice"].format(name=name, line=first)


def _parents(lines: Sequence[_Line]) -> Iterator[tuple[int, str]]:
    """Say which parents are not listed, and where the way up leads round in a circle."""
    parents = {line.unit.name: line.unit.parent for line in lines}
    for number, unit in lines:
        if unit.parent and unit.parent not in parents:
            near = hint(unit.parent, parents) if len(parents) <= COMPARED else ""
            yield number, FAULTS["units.parent"].format(name=unit.parent, hint=near or "，")
    rooted: set[str] = {""}
    for number, unit in lines:
        way: list[str] = []
        name = unit.name
        while name not in rooted and name not in way:
            way.append(name)
            name = parents.get(name, "")
        if name in way and name == unit.name and len(way) > 1:
            round_way = "→".join((*way, name))
            yield number, FAULTS["units.circle"].format(way=round_way)
        rooted.update(way)
