"""Which unit of the list a report is of, by the names that the report itself gives. Never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from baolint.audit.names import SIGNS, Name, full, is_short_for, taken_apart
from baolint.audit.rows import Unit
from baolint.messages.audit import MATCHING, WHERE
from baolint.recognise.agency import compact
from baolint.recognise.publisher import PAGE, TITLE

MOST = 3
"""Candidates named where there are several."""


class Match(NamedTuple):
    """A unit's name, or None and the reason in Chinese."""

    unit: str | None
    why: str = ""


class _Entry(NamedTuple):
    """One of a unit's names; `regions` are the places that the list says it lies in."""

    unit: str
    name: Name
    regions: tuple[str, ...]


class Register:
    """The list of units, ready to be asked."""

    __slots__ = ("_by_first", "_by_rest", "_exact", "_order")

    def __init__(self, units: Sequence[Unit]) -> None:
        self._exact: dict[str, list[str]] = {}
        self._by_rest: dict[str, list[_Entry]] = {}
        self._by_first: dict[str, list[str]] = {}
        """The rests of names by their first character, which an abbreviation keeps."""
        self._order = {unit.name: number for number, unit in enumerate(units)}
        by_name = {unit.name: unit for unit in units}
        for unit in units:
            regions = _regions(unit, by_name)
            for written in (unit.name, *unit.aliases):
                for key in {compact(written), full(compact(written))}:
                    self._exact.setdefault(key, []).append(unit.name)
                name = taken_apart(full(compact(written)))
                self._by_rest.setdefault(name.rest, []).append(_Entry(unit.name, name, regions))
        for rest in self._by_rest:
            self._by_first.setdefault(rest[:1], []).append(rest)

    def match(self, names: Iterable[tuple[str, str]]) -> Match:
        """Give the unit that the names stand for, each with where it stands, in the order of trust.

        The first name decides if it stands for one unit. Where it stands for several, the others may
        tell which; where it stands for none, another only counts if it can be the same body's.
        """
        given = list(names)
        if not given:
            return Match(None, MATCHING["nameless"])
        found = [(where, name, self._candidates(name)) for where, name in given]
        where, name, first = found[0]
        if len(first) == 1:
            return self._undisputed(first[0], found)
        for other_where, other, units in found[1:]:
            both = [unit for unit in units if unit in first]
            if len(first) > 1 and len(both) == 1:
                return Match(both[0])
            if not first and len(units) == 1 and _related(name, other) and other_where != PAGE:
                return Match(units[0])
        if len(first) > 1:
            shown = "、".join(first[:MOST]) + ("等" if len(first) > MOST else "")
            values = {"where": WHERE[where], "name": name, "units": shown, "count": len(first)}
            return Match(None, MATCHING["several"].format(**values))
        near = self._near(name)
        values = {"where": WHERE[where], "name": name, "near": near}
        return Match(None, MATCHING["near" if near else "unknown"].format(**values))

    def _undisputed(self, unit: str, found: Sequence[tuple[str, str, list[str]]]) -> Match:
        """Give the unit, unless the report is signed by quite another one of the list."""
        where, name, _ = found[0]
        if where != TITLE:
            return Match(unit)
        for other_where, other, units in found[1:]:
            if other_where != PAGE and units and unit not in units and not _related(name, other):
                values = {
                    "where": WHERE[where], "name": name, "other_where": WHERE[other_where],
                    "other": other,
                }  # fmt: skip
                return Match(None, MATCHING["two"].format(**values))
        return Match(unit)

    def _candidates(self, written: str) -> list[str]:
        """Give the units that a name can stand for, in the order of the list."""
        key = compact(written)
        bare = taken_apart(key)
        for exact in (key, full(key), bare.whole, full(bare.whole)):
            if exact in self._exact:
                return self._ordered(self._exact[exact])
        name = taken_apart(full(bare.whole))
        readings = [name]
        if not name.places and name.rest[0] in SIGNS:
            readings.append(Name(name.whole, (name.rest[0],), name.rest[1:]))
        for one in readings:
            fitting = [e.unit for e in self._by_rest.get(one.rest, ()) if _is_same_place(one, e)]
            if fitting:
                return self._ordered(fitting)
        return self._ordered(
            entry.unit
            for one in readings
            for rest in self._by_first.get(one.rest[:1], ())
            if is_short_for(one.rest, rest) or is_short_for(rest, one.rest)
            for entry in self._by_rest[rest]
            if _is_same_place(one, entry)
        )

    def _ordered(self, units: Iterable[str]) -> list[str]:
        return sorted(set(units), key=self._order.__getitem__)

    def _near(self, written: str) -> str:
        """Name the unit of the list whose name is most like one that is not there."""
        from difflib import get_close_matches

        if len(self._exact) > COMPARED:
            return ""
        near = get_close_matches(compact(written), list(self._exact), n=1, cutoff=0.75)
        return self._exact[near[0]][0] if near else ""


COMPARED = 5000
"""Names among which a likely one is sought."""


def _regions(unit: Unit, by_name: dict[str, Unit]) -> tuple[str, ...]:
    """Give the places that a unit lies in: its region's, and those of the bodies above it."""
    places = list(taken_apart(f"{unit.region}某局").places) or [unit.region]
    above = by_name.get(unit.parent)
    seen = {unit.name}
    while above is not None and above.name not in seen:
        seen.add(above.name)
        places += [
            *taken_apart(full(above.name)).places,
            *taken_apart(f"{above.region}某局").places,
        ]
        above = by_name.get(above.parent)
    return tuple(place for place in dict.fromkeys(places) if place)


def _is_same_place(name: Name, entry: _Entry) -> bool:
    """Tell whether a name and one of the list can be of one place.

    Places that both name must be the same from the innermost out. A place that the report names and
    the list's name does not must be one that the list gives otherwise. A report that names no place at
    all says nothing against it.
    """
    own = entry.name.places
    if not name.places:
        return True
    if not own:
        return any(_is_place(name.places[-1], region) for region in entry.regions)
    return all(map(_is_place, reversed(name.places), reversed(own)))


def _is_place(one: str, other: str) -> bool:
    """Tell whether two places can be the same: 区 alone is any district."""
    return one == other or (one in SIGNS and other.endswith(one))


def _related(one: str, other: str) -> bool:
    """Tell whether the characters of one name come in the other in order, as of an office and its body."""
    short, long = sorted((compact(one), compact(other)), key=len)
    rest = iter(long)
    return all(character in rest for character in short)
