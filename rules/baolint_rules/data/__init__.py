"""Area codes, postcodes, division codes: facts in files that state their source and check.

A file is read when a rule first asks for it and never before; all are plain comma-separated
text without quotes, so that no csv module is needed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

RESIDENCE_PERMITS = ("81", "82", "83")
"""Prefixes of residence permits (Hong Kong, Macao, Taiwan): no prefecture follows."""


class AreaCode(NamedTuple):
    """A telephone area: its code with the leading 0, the units that use it, digits of its numbers.

    `doubtful` are those of the units for which fewer than two sources were found.
    """

    code: str
    province: str
    cities: tuple[str, ...]
    digits: tuple[int, ...]
    doubtful: tuple[str, ...]


class Postcodes(NamedTuple):
    """Whom a postcode prefix belongs to: province and prefecture (empty for two digits)."""

    province: str
    prefecture: str
    sources: str


@cache
def area_codes() -> Mapping[str, AreaCode]:
    """Give all area codes in use, by code."""
    found = {
        code: AreaCode(
            code,
            province,
            tuple(cities.split(";")),
            tuple(int(length) for length in digits.split("/")),
            tuple(doubtful.split(";")) if doubtful else (),
        )
        for code, province, cities, digits, doubtful in _rows("area-codes.csv")
    }
    return MappingProxyType(found)


@cache
def retired_area_codes() -> Mapping[str, str]:
    """Give the area codes no longer in use and the code that replaced each."""
    return MappingProxyType({old: now for old, now in _rows("retired-area-codes.csv")})


def postcode_prefix(prefix: str) -> Postcodes | None:
    """Give whom a postcode prefix of two digits (a province) or of four (a prefecture) belongs to.

    The file is searched as it is: a report has a postcode or two, and the file thousands of rows.
    """
    written = _postcodes()
    at = written.find(f"\n{prefix},")
    if at < 0 or not prefix.isdecimal():
        return None
    _, province, prefecture, sources, _ = written[at + 1 : written.find("\n", at + 1)].split(",")
    return Postcodes(province, prefecture, sources)


@cache
def _postcodes() -> str:
    with open(_path("postcode-prefixes.csv"), encoding="utf-8") as file:
        return file.read()


def site_label(label: str) -> tuple[str, str, str] | None:
    """Give (province, prefecture, county) that a name under gov.cn reads like, None if unsure.

    The county is empty where it is the prefecture itself.
    """
    written = _site_labels()
    at = written.find(f"\n{label},")
    if at < 0 or not label.isalpha():
        return None
    _, province, prefecture, county = written[at + 1 : written.find("\n", at + 1)].split(",")
    return province, prefecture, county


def has_site_label(county: str) -> bool:
    """Tell whether a county by its full name is one whose label is known."""
    return f",{county}\n" in _site_labels()


@cache
def _site_labels() -> str:
    with open(_path("site-labels.csv"), encoding="utf-8") as file:
        return file.read()


def prefecture_of(county: str) -> str:
    """Give the prefecture of a county by its full name, empty where it is unknown or two bear the name."""
    written = _counties()
    at = written.find(f"\n{county},")
    if at < 0:
        return ""
    return written[at + len(county) + 2 : written.find("\n", at + 1)]


@cache
def _counties() -> str:
    with open(_path("counties.csv"), encoding="utf-8") as file:
        return file.read()


@cache
def identity_prefixes() -> frozenset[str]:
    """Give the four digits that an identity number can begin with, abolished divisions included.

    Taiwan and the residence permits have no prefectures: for them their two digits are given.
    """
    codes = {code for code, *_ in _rows("regions.csv")}
    return frozenset({code for code in codes if len(code) == 4} | {"71", *RESIDENCE_PERMITS})


@cache
def provinces() -> frozenset[str]:
    """Give the full names of the provinces and what ranks with them."""
    return frozenset(name for code, name, *_ in _rows("regions.csv") if len(code) == 2)


@cache
def prefectures() -> frozenset[str]:
    """Give the full names of the prefecture-level units in force, the four municipalities too."""
    collective = ("市辖区", "县", "省直辖", "自治区直辖")
    found = {
        name
        for code, name, _, last in _rows("regions.csv")
        if len(code) == 4 and not last and not name.startswith(collective[2:])
    }
    return frozenset(found - set(collective[:2])) | {"北京市", "天津市", "上海市", "重庆市"}


def prefectures_opening(two: str) -> tuple[str, ...]:
    """Give the prefecture-level units whose names begin with these two characters."""
    return _by_opening().get(two, ())


@cache
def _by_opening() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(prefectures(), key=len, reverse=True):
        found[name[:2]] = (*found.get(name[:2], ()), name)
    return MappingProxyType(found)


def _path(name: str) -> str:
    return os.path.join(os.path.dirname(__file__), name)


def _rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a data file; comment and header lines are passed over."""
    with open(_path(name), encoding="utf-8") as lines:
        heading = True
        for line in lines:
            if line.startswith("#"):
                continue
            if heading:
                heading = False
                continue
            yield line.rstrip("\n").split(",")
