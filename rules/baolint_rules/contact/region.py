"""The region of the agency that reports, as far as its name says so beyond doubt."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts
from baolint_rules.contact.county import county
from baolint_rules.data import area_codes, prefecture_of

_PEOPLES = Pattern(
    "(?:壮|藏|彝|羌|苗|侗|土家|布依|哈尼|白|傣|景颇|傈僳|朝鲜|回|蒙古|哈萨克|柯尔克孜)族?"
    "(?=.*自治州$)"
)


class Region(NamedTuple):
    """A prefecture-level unit and the area codes that it uses."""

    name: str
    codes: frozenset[str]


def region(facts: Facts, context: Context) -> Region | None:
    """Tell the unit that the user named or the agency's name begins with; None in any doubt."""
    name = context.region or context.agency or facts.agency
    return _named(name) if name else None


@lru_cache(64)
def _named(name: str) -> Region | None:
    areas = area_codes().values()
    for province in {area.province for area in areas if area.province not in area.cities}:
        if name.startswith(province):
            name = name.removeprefix(province)
            break
    codes: dict[str, set[str]] = {}
    for area in areas:
        for city in area.cities:
            if city[:2] != name[:2] or city in area.doubtful:
                continue
            for known in {city, short(city)}:
                if name.startswith(known):
                    codes.setdefault(known, set()).add(area.code)
    if not codes:
        own = county(name)
        # names of districts are not unique enough, and hardly ever stand without their city
        alone = own and not own.prefecture and own.kind != "区"
        above = prefecture_of(own.name) if own and alone else ""
        return _named(above) if above else None
    found = max(codes, key=len)
    return Region(found, frozenset(codes[found]))


def short(city: str) -> str:
    """Give the everyday name of an autonomous prefecture, 凉山州 for 凉山彝族自治州."""
    if not city.endswith("自治州"):
        return city
    bare = city[:2] + _PEOPLES.sub("", city[2:])
    return bare.replace("自治州", "州")
