"""Names of public bodies, taken apart so that one body's full and short names can be told alike."""

from __future__ import annotations

import re
from typing import NamedTuple

from baolint.recognise.agency import compact

_NOTE = re.compile("[（(〔\\[][^（()）〔〕]*[)）〕\\]]")
_PLACE = re.compile(
    "[\u4e00-\u9fff]{1,7}?(?:自治[区州县旗]|州[市区县](?!场)|市区(?!域)|[省市州盟县区旗]|地区)"
)
_NO_PLACES = (
    "城市", "社区", "景区", "灾区", "山区", "林区", "库区", "矿区", "牧区", "校区", "军区", "市县",
)  # fmt: skip
"""Words that begin what a body does and end like a place."""
SIGNS = "省市州盟县区旗"
_ZONES = (
    "开发区",
    "高新区",
    "新区",
    "园区",
    "示范区",
    "保税区",
    "合作区",
    "试验区",
    "度假区",
    "管理区",
)
_SHORT = (("人民政府办公室", "政府办"), ("人民政府办公室", "政府办公室"), ("人民政府", "政府"))
_BODIES = (
    "委员会",
    "委",
    "局",
    "厅",
    "办公室",
    "办",
    "处",
    "中心",
    "部",
    "院",
    "会",
    "队",
    "所",
    "站",
)
_JOINTS = re.compile("[和与及、]")


class Name(NamedTuple):
    """A name without blanks and notes: the places it begins with, and the rest.

    A place may be its sign alone: 区统计局 is of some district.
    """

    whole: str
    places: tuple[str, ...]
    rest: str


def taken_apart(name: str) -> Name:
    """Take a name apart: 绵阳市云溪区统计局 is (绵阳市, 云溪区) and 统计局."""
    whole = _NOTE.sub("", compact(name)) or compact(name)
    places = []
    at = 0
    while match := _PLACE.match(whole, at):
        if match.end() == len(whole) or match[0] in _NO_PLACES:
            break
        places.append(match[0])
        at = match.end()
    return Name(whole, tuple(places), whole[at:])


def full(name: str) -> str:
    """Give a body's name in full where only a custom shortens it: a place's name alone is its government.

    云溪区 and 云溪区政府 are 云溪区人民政府, 城关镇 is 城关镇人民政府, 东城街道 is 东城街道办事处, a zone's
    name alone is its administrative committee.
    """
    if name.endswith(("街道", "街道办")):
        return name.removesuffix("办") + "办事处"
    if name.endswith((*_ZONES, "管委会")):
        return name.removesuffix("管委会") + "管理委员会"
    if name.endswith(("省", "市", "区", "县", "州", "盟", "旗", "乡", "镇", "苏木")):
        return name + "人民政府"
    for long, short in _SHORT:
        if name.endswith(short) and not name.endswith(long):
            return name.removesuffix(short) + long
    return name


def is_short_for(short: str, long: str) -> bool:
    """Tell whether one body's name without places is an abbreviation of another's: 发改局, 发展和改革局.

    Its characters come in the other in order, it begins as that and names the same kind of body, and
    takes something of each of its parts. What is cut out of the other in one piece is no abbreviation:
    教育局 is not 教育和体育局 but may be what that one was made of.
    """
    one, kind = _stem(short)
    other, same = _stem(long)
    if not one or kind != same or len(one) >= len(other) or one[0] != other[0] or one in other:
        return False
    at = 0
    taken: list[int] = []
    for character in one:
        at = other.find(character, at)
        if at < 0:
            return False
        taken.append(at)
        at += 1
    start = 0
    for part in _JOINTS.split(other):
        if not any(start <= place < start + len(part) for place in taken):
            return False
        start += len(part) + 1
    return True


def _stem(rest: str) -> tuple[str, str]:
    """Part a name into what the body does and what kind of body it is, a commission as 委."""
    for body in _BODIES:
        if rest.endswith(body) and len(rest) > len(body) + 1:
            return rest.removesuffix(body), body[0]
    return rest, ""
