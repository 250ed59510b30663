"""What of the contact information belongs to another region than the agency."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.channels import fold
from baolint.recognise.facts import Context, Facts, Found
from baolint.recognise.place import Place
from baolint_rules.contact.county import are_two, county
from baolint_rules.contact.host import host, label_of, whose
from baolint_rules.contact.region import Region, region
from baolint_rules.contact.telephone import parse
from baolint_rules.data import (
    area_codes,
    has_site_label,
    postcode_prefix,
    prefectures_opening,
    provinces,
    site_label,
)

_OFFICE = expression(
    "(?:与|向|联系(?!单位|部门|人|电话|方式|地址)|同|和)(?P<name>[^，。；：（()）]{4,40}?)(?:办公室|联系|咨询|反映)"
)
_SITE = Pattern(
    "(?:在|登录|登陆|访问|通过|从|于|到|进入|查看|见|依托)(?P<name>[^，。；：（()）、在]{2,24}?"
    "(?:政府|局|委员会|委|办公室|街道办事处|管委会))(?:的)?(?:门户|官方|公众|信息|政务)*(?:网站|网页|官网|门户)",
    needs=("网站", "网页", "官网", "门户"),
)
"""A site by its owner's name, to which the preamble or the contact clause sends its readers."""
_PORTAL = Pattern(
    '中国[·•.・](?P<name>[\u4e00-\u9fff]{2,4})(?=[”"]?(?:政府)?(?:公众信息|信息)?(?:门户|网))',
    needs=("中国",),
)
"""A portal by its brand: “中国·绍兴”门户网站."""
_GOVERNMENT = Pattern(
    "(?:https?://)?[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*[.]gov[.]cn(?![A-Za-z0-9.-])", needs=(".gov",)
)
AWAY = ("驻", "办事处", "联络处")
"""Bodies that may well have their office elsewhere."""


class Stray(NamedTuple):
    """A piece of contact information of another region.

    `item` is None for the name of an office; `of` the region it belongs to; `grave` says that it is
    a web address or the name of a place; `code` the rule that would tell it otherwise.
    """

    item: Found | None
    what: str
    printed: str
    of: str
    place: Place
    grave: bool
    code: str = ""


def strays(facts: Facts, context: Context) -> list[Stray]:
    """Give what belongs elsewhere, in the order of the document; none where the home is unsure."""
    agency = context.agency or facts.agency or ""
    if any(word in agency for word in AWAY):
        return []
    home = home_of(facts, context)
    if home is None:
        return []
    province = _province(home)
    found = [*_offices(facts, home, province, agency), *_sites(facts, home, province, agency)]
    found.extend(_addresses(facts, home, province, agency))
    for item in facts.contact.items:
        stray = _named(item, home, province, agency)
        if stray:
            found.append(stray)
    grave = any(stray.grave for stray in found)
    for item in facts.contact.items:
        stray = _numbered(item, home, province, grave)
        if stray:
            found.append(stray)
    return sorted(found, key=lambda stray: stray.place.span.start)


def _province(home: Region) -> str:
    return next((area_codes()[code].province for code in sorted(home.codes)), "")


def home_of(facts: Facts, context: Context) -> Region | None:
    """Give the agency's prefecture, else the county alone that its name begins with."""
    found = region(facts, context)
    if found is None and not context.region:
        own = county(context.agency or facts.agency or "")
        return Region(own.name, frozenset()) if own else None
    return found


def _offices(facts: Facts, home: Region, province: str, agency: str) -> list[Stray]:
    found = []
    for passage, start, end in facts.contact.clauses:
        match = _OFFICE.search(passage.text.string, start, end)
        of = _other(match["name"], home, province, agency) if match else ""
        if match and of:
            place = passage.place(match.start("name"), match.end("name"))
            found.append(Stray(None, "联系单位", match["name"], of, place, True))
    return found


def _sites(facts: Facts, home: Region, province: str, agency: str) -> list[Stray]:
    found = []
    for passage in facts.preamble:
        for match in _SITE.finditer(passage.text.string):
            of = _other(match["name"], home, province, agency)
            if of:
                place = passage.place(match.start("name"), match.end("name"))
                found.append(Stray(None, "网站", match["name"], of, place, True))
        for match in _PORTAL.finditer(passage.text.string) if home.codes else ():
            name = match["name"]
            cities = [one for one in prefectures_opening(name[:2]) if one.startswith(name)]
            if cities and name[:2] not in agency and name[:2] != home.name[:2]:
                place = passage.place(match.start("name"), match.end("name"))
                found.append(Stray(None, "网站", name, cities[0], place, True))
    return found


def _addresses(facts: Facts, home: Region, province: str, agency: str) -> list[Stray]:
    """Judge the government addresses of the preamble that are no items of the contact information."""
    found = []
    for passage in facts.preamble:
        for match in _GOVERNMENT.finditer(passage.text.string):
            start, end = match.span()
            if any(
                one.passage is passage and one.start < end and start < one.end
                for one in facts.contact.items
            ):
                continue
            stray = _named(Found("website", match[0], passage, start, end), home, province, agency)
            if stray:
                found.append(stray)
    return found


def _named(item: Found, home: Region, province: str, agency: str) -> Stray | None:
    """Judge what names its region: an address, a web address."""
    if item.kind == "address":
        of = _other(item.value.strip(), home, province, agency)
        # district bureaus do sit in the district next door
        grave = not of.endswith("区")
        return Stray(item, "地址", item.value.strip(), of, item.place, grave) if of else None
    if item.kind not in ("website", "email"):
        return None
    at = host(item.value)
    what = "网址" if item.kind == "website" else "电子邮箱"
    code = "C607" if item.kind == "website" else ""
    of_province, city = whose(at) if code and home.codes else ("", "")
    if city and city != home.name and city[:2] not in agency:
        return Stray(item, what, item.value, city, item.place, True, code)
    if of_province and of_province != province:
        return Stray(item, what, item.value, of_province, item.place, True, code)
    read = _read_like(label_of(at), home, agency)
    own = county(agency)
    # another name may be written alike where the list does not know the agency's own
    grave = own is None or has_site_label(own.name)
    return Stray(item, what, item.value, read, item.place, grave, code) if read else None


def _read_like(label: str, home: Region, agency: str) -> str:
    """Give the prefecture or county whose name a site's label is, if the agency is of another."""
    unit = site_label(label) if label else None
    if unit is None:
        return ""
    _, prefecture, its = unit
    stems = [one[:2] for one in (its, prefecture if not its else "") if one]
    if any(stem in agency or stem == home.name[:2] for stem in stems):
        return ""
    own = county(agency)
    if home.codes and prefecture[:2] != home.name[:2] and prefecture[:2] not in agency:
        return prefecture + its
    return prefecture + its if its and own and own.stem[:2] != its[:2] else ""


def _numbered(item: Found, home: Region, province: str, grave: bool) -> Stray | None:
    """Judge area codes of other provinces (where a place is named, of other cities) and postcodes."""
    if not home.codes:
        return None
    if item.kind in ("telephone", "fax"):
        number = parse(item.value)
        area = area_codes().get(number.area) if number.kind == "full" else None
        if area is None or area.code in home.codes:
            return None
        if area.province == province and not (grave and len(area.cities) == 1):
            return None
        city = area.cities[0] if len(area.cities) == 1 else area.province
        return Stray(item, "电话区号", number.area, city, item.place, False, "C603")
    if item.kind == "postcode":
        digits = fold(item.value).strip()
        held = postcode_prefix(digits[:4]) if len(digits) == 6 else None
        if held is None or held.sources != "both" or not held.prefecture:
            return None
        if held.prefecture != home.name and held.prefecture[:2] != home.name[:2]:
            return Stray(item, "邮编", item.value.strip(), held.prefecture, item.place, False)
    return None


def _other(name: str, home: Region, province: str, agency: str) -> str:
    """Give the province, prefecture or county that a name begins with if it is another, else ''."""
    name = fold(name).replace(" ", "")
    if not home.codes:
        return _other_county(name, agency)
    for one in provinces():
        if name.startswith(one):
            if one != province:
                return one
            name = name.removeprefix(one)
            break
    for city in prefectures_opening(name[:2]):
        if len(city) > 2 and name.startswith(city):
            if city[:2] != home.name[:2] and city[:2] not in agency:
                return city
            break
    return _other_county(name, agency)


def _other_county(name: str, agency: str) -> str:
    """Give the county that a name begins with if the agency is surely another county's, else ''."""
    own = county(agency)
    its = county(name) if own else None
    if own is None or its is None or its.stem[:2] in agency:
        return ""
    return its.name if are_two(own, its) else ""
