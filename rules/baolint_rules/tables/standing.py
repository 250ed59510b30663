"""What standing a publisher has: provincial or below, and whether it may make regulations (规章)."""

from __future__ import annotations

from baolint.document.pattern import Pattern
from baolint.recognise.agency import compact
from baolint_rules.contact.region import short
from baolint_rules.data import prefectures, provinces

_NOTES = Pattern("[（(〔\\[][^（()）〔〕]*[)）〕\\]]", needs="（(〔[")
_BELOW = Pattern("\\A[^省]{2,9}?(?:市(?!场)|州|盟|地区|县|区(?!域)|旗|镇|乡|街道)")
_CENTRAL = ("国家", "中国", "国务院", "中央", "全国", "中华", "海关", "最高", "长江", "黄河")
_OFFICES = (
    "人民政府办公厅",
    "人民政府办公室",
    "政府办公厅",
    "政府办公室",
    "办公厅",
    "司法厅",
    "司法局",
)
"""Bodies that may report what their government has made."""
_ZONES = (
    "开发区",
    "新区",
    "示范区",
    "保税区",
    "园区",
    "管委会",
    "管理委员会",
    "度假区",
    "合作区",
    "试验区",
)
"""Bodies whose standing their name does not tell."""


def is_provincial(agency: str) -> bool:
    """Tell whether a body stands above the cities: a province's, or not told from its name."""
    name = compact(agency)
    rest = _below_province(name)
    if rest is None:
        return name.endswith("厅") or name.startswith(_CENTRAL)
    return not _BELOW.match(rest)


def may_make_regulations(agency: str | None, level: str) -> bool | None:
    """Tell whether a body may make 规章 (Legislation Law, arts. 91 and 93); None where unsure.

    Ministries may, and the governments of provinces, of cities with districts and of autonomous
    prefectures. Bodies that gather their government's figures are not judged.
    """
    if level == "ministry":
        return True
    name = _NOTES.sub("", compact(agency or ""))
    if level == "township":
        return False
    if level == "government":
        return _government(name.removesuffix("人民政府"))
    if level != "department" or not name or name.startswith(_CENTRAL) or name.endswith(_ZONES):
        return None
    for office in _OFFICES:
        if name.endswith(office):
            of = _government(name.removesuffix(office)) if len(name) > len(office) else None
            return False if of is False else None
    return False


def _government(place: str) -> bool | None:
    rest = _below_province(place)
    rest = place if rest is None else rest
    if not rest or place in provinces():
        return True
    if rest.endswith(("盟", "地区")):  # a prefecture without a government of its own
        return None
    known = {name for city in prefectures() for name in (city, short(city))}
    if rest in known:
        return True
    if rest.endswith(("县", "旗", "市")):
        return False
    if rest.endswith("区") and not rest.endswith(("自治区", "地区", *_ZONES)):
        return False
    return None


def _below_province(name: str) -> str | None:
    """Give what follows the province a name begins with, None where it begins with none."""
    for province in provinces():
        if name.startswith(province):
            return name.removeprefix(province)
    return None
