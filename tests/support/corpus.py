"""Made-up reports of many units and years, as files of a corpus to audit."""

from __future__ import annotations

import csv
from pathlib import Path

from support.made import Made, chain
from support.render import txt

CITIES = "川甘陇浙苏赣湘粤桂滇黔晋冀鲁豫皖闽鄂辽吉"
PLACES = "云山河海川林石溪泉岭湖江平安和永长新东西"
BODIES = (
    "统计局", "财政局", "民政局", "水利局", "交通运输局", "教育局", "司法局", "审计局", "信访局",
    "医疗保障局", "应急管理局", "自然资源局", "农业农村局", "卫生健康局", "商务局", "城市管理局",
    "林业局", "气象局", "退役军人事务局", "行政审批局",
)  # fmt: skip


def name(unit: int) -> tuple[str, str]:
    """Give region and name of a unit; no two are alike."""
    number, body = divmod(unit, len(BODIES))
    first, second = divmod(number, len(PLACES))
    city, first = divmod(first, len(PLACES))
    district = f"{CITIES[city % len(CITIES)]}阳市{PLACES[first]}{PLACES[second]}县"
    return district, f"{district}{BODIES[body]}"


def renamed(report: Made, agency: str) -> Made:
    """Give a report under another publisher's name."""

    def told(value: object) -> object:
        if isinstance(value, str):
            return value.replace(report.agency, agency)
        if isinstance(value, tuple):
            return tuple(told(one) for one in value)
        return value

    return Made(*(told(value) for value in report))  # type: ignore[arg-type]


def wrong(report: Made) -> Made:
    """Carry in one request more than was carried out the year before, all else in balance."""
    figures = dict(report.figures)
    for row, by in (("carried_in", 1), ("carried_out", 1)):
        for column in ("natural_person", "total"):
            key = f"requests/{row}/{column}"
            figures[key] = str(int(figures[key]) + by)
    return report._replace(figures=figures)


HEAD = ("unit", "parent", "level", "region", "aliases", "expected")


def write_list(path: Path, units: int) -> None:
    """Write the list of the first units."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for unit in range(units):
            region, agency = name(unit)
            writer.writerow((agency, "", "department", region, "", "yes"))


def write_txt(folder: Path, units: int, years: int = 2, faulty: tuple[int, ...] = ()) -> None:
    """Write reports as txt, <year>/<unit>.txt from 2021 on, and the list of their units.

    The last report of a `faulty` unit carries over a wrong number.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_list(folder / "units.csv", units)
    for unit in range(units):
        for report in chain(unit, years):
            made = renamed(report, name(unit)[1])
            if unit in faulty and report.year == 2020 + years:
                made = wrong(made)
            target = folder / str(report.year) / f"{unit:03}.txt"
            target.parent.mkdir(exist_ok=True)
            target.write_text(txt(made, 0), encoding="utf-8")
