"""The county that the name of a body or an address begins with, as far as its words say so."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.channels import fold
from baolint_rules.data import prefectures_opening, provinces

_COUNTY = expression(
    "(?P<stem>[\u4e00-\u9fff]{1,5}?)(?P<kind>族自治县|自治县|自治旗|县|(?<!市)区|市|旗)(?![域别直长级场属容辖内区])"
)
_NO_COUNTY = (
    "社", "小", "地", "新城", "园", "校", "景", "开发", "高新", "新", "管理", "保税", "城", "产业", "片", "辖", "示范",
    "林", "矿", "厂", "街", "库", "灾", "库区", "工业", "商", "全", "本", "各", "我", "该",
)  # fmt: skip
"""What makes words such as 社区 and 城市 of the kinds of counties, or names no county."""
_ABOVE = expression("[\u4e00-\u9fff]{2,3}[州盟](?![市区县旗])(?=[\u4e00-\u9fff]{1,5}[县市区旗])")
"""A prefecture by its short name: 延边州."""
_NO_NAME = expression(
    "[路街道巷镇乡村局委办号院与和及]|新\\Z|市政|开发|经济|技术|高新|管理|示范|产业"
)


class County(NamedTuple):
    """A county-level unit: the prefecture printed before it (or ""), its name's stem and kind."""

    prefecture: str
    stem: str
    kind: str

    @property
    def name(self) -> str:
        return self.stem + self.kind


def county(name: str) -> County | None:
    """Give the county-level unit that a name begins with, None where it begins with none."""
    bare = fold(name).replace(" ", "")
    for province in provinces():
        if bare.startswith(province) and province[-1] != "市":
            bare = bare.removeprefix(province)
            break
    above = next(
        (city for city in prefectures_opening(bare[:2]) if len(city) > 2 and bare.startswith(city)),
        "",
    )
    start = len(above)
    if not above and (prefecture := _ABOVE.match(bare)):
        start = prefecture.end()
    match = _COUNTY.match(bare, start)
    if match is None or match["stem"] in _NO_COUNTY or _NO_NAME.search(match["stem"]):
        return None
    return County(above, match["stem"], match["kind"])


def are_two(one: County, other: County) -> bool:
    """Tell whether two units are surely not one, renamed or by a short name."""
    if one.prefecture and other.prefecture and one.prefecture != other.prefecture:
        return False  # the prefecture itself says so
    return one.stem[:2] != other.stem[:2] and not (
        one.stem.startswith(other.stem) or other.stem.startswith(one.stem)
    )
