"""The faults that are put into the county, and the same without any."""

from __future__ import annotations

from typing import NamedTuple

from support.county.units import REGION, TOP, YEARS, ZONE

ZONE_BUREAUS = ZONE.removesuffix("管理委员会")


class Carry(NamedTuple):
    """What a unit carried in differs by so much from what it carried out the year before."""

    unit: str
    year: int
    by: int


class RollUp(NamedTuple):
    """A parent's table differs from the sum of its children by so much in some cells."""

    parent: str
    year: int
    table: str
    by: int


class Copied(NamedTuple):
    """A unit's section one is another unit's of the year, or its own of the year before."""

    unit: str
    year: int
    source: str
    source_year: int


class Faults(NamedTuple):
    """All that is wrong in a county; `renamed` gives the former name, borne up to 2022, by the present one."""

    carried: tuple[Carry, ...] = ()
    rolled: tuple[RollUp, ...] = ()
    missing: tuple[tuple[str, int], ...] = ()
    late: tuple[tuple[str, int], ...] = ()
    copied: tuple[Copied, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


def _unit(name: str) -> str:
    return REGION + name


SOUND = Faults()
# Faults of carrying over come in pairs of one parent that cancel out, or its sums would be wrong as well.
FAULTY = Faults(
    carried=tuple(
        Carry(name, year, sign)
        for year, one, other in (
            (2022, _unit("民政局"), _unit("水利局")),
            (2022, _unit("青石镇人民政府"), _unit("双河镇人民政府")),
            (2022, ZONE_BUREAUS + "经济发展局", ZONE_BUREAUS + "规划建设局"),
            (2023, _unit("司法局"), _unit("文化和旅游局")),
            (2023, _unit("龙台镇人民政府"), _unit("云盘乡人民政府")),
            (2023, _unit("教育局"), _unit("东门街道办事处")),
        )
        for name, sign in ((one, 2), (other, -2))
    ),
    rolled=(
        RollUp(TOP, 2022, "requests", 5),
        RollUp(TOP, 2023, "proactive", 40),
        RollUp(TOP, 2023, "disputes", 3),
        RollUp(ZONE, 2022, "proactive", -7),
        RollUp(ZONE, 2023, "requests", -3),
    ),
    missing=(
        (_unit("林业局"), 2021),
        (_unit("红岩镇人民政府"), 2021),
        (_unit("体育局"), 2021),
        (ZONE_BUREAUS + "招商服务局", 2021),
    ),
    late=((_unit("审计局"), 2022), (_unit("商务局"), 2023), (_unit("信访局"), 2023)),
    copied=(
        Copied(_unit("石马乡人民政府"), 2022, _unit("白果镇人民政府"), 2022),
        Copied(_unit("园林绿化局"), 2021, _unit("住房和城乡建设局"), 2021),
        Copied(_unit("投资促进局"), 2023, _unit("商务局"), 2023),
        Copied(_unit("地震局"), 2022, _unit("地震局"), 2021),
        Copied(_unit("统计局"), 2023, _unit("统计局"), 2022),
        Copied(_unit("木鱼镇人民政府"), 2023, _unit("木鱼镇人民政府"), 2022),
    ),
    renamed=(
        (_unit("文化和旅游局"), _unit("文化广播电视和旅游局")),
        (_unit("工业和信息化局"), _unit("经济和信息化局")),
    ),
)  # fmt: skip
"""The county of the issue: 12 faults of carrying over, 5 of roll-up, 4 units missing, 3 late, 6 copied texts,
2 units renamed."""
LAST_OF_FORMER = YEARS[-2]
"""The last year in which renamed units bear their former name."""
