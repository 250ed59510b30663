"""The reports of the made-up county, written as files in mixed formats."""

from __future__ import annotations

import random
from pathlib import Path

from support.county import figures as numbers
from support.county import prose
from support.county.faults import FAULTY, LAST_OF_FORMER, SOUND, Faults, RollUp
from support.county.figures import Figures
from support.county.units import YEARS, Unit, listed, units
from support.made import CONTACTS, PERIODS, Made
from support.pdf import PLAIN, written
from support.render import WRITERS

Key = tuple[str, int]
FORMATS = ("txt", "docx", "html", "gbk.txt", "pdf", "portal.html", "md", "xlsx")
_WRITERS = {
    "txt": "report.txt", "gbk.txt": "gbk.txt", "md": "report.md", "html": "article.html",
    "portal.html": "portal.html", "docx": "report.docx", "xlsx": "report.xlsx",
}  # fmt: skip
_ROLLED = {
    "requests": ("requests/new/{c}", "requests/handled.granted/{c}", "requests/handled.total/{c}"),
    "proactive": ("proactive/licences/decided",),
    "disputes": ("disputes/review/upheld", "disputes/review/total"),
}
"""The figures that a fault of roll-up changes, so that the table stays sound in itself."""


class County:
    """The reports of every unit and year with the faults asked for; `units` in the order of the table."""

    def __init__(self, faults: Faults = SOUND) -> None:
        self.faults = faults
        self.units = units()
        self.figures = _figures(self.units, faults)
        self._former = dict(faults.renamed)

    def name(self, unit: Unit, year: int) -> str:
        """Give the name that a unit bears in its report of a year."""
        return self._former.get(unit.name, unit.name) if year <= LAST_OF_FORMER else unit.name

    def keys(self) -> list[tuple[Unit, int]]:
        """Give the units and years of the reports that there are."""
        return [
            (unit, year)
            for year in YEARS
            for unit in self.units
            if (unit.name, year) not in self.faults.missing
        ]

    def report(self, unit: Unit, year: int) -> Made:
        """Give a unit's report of a year."""
        name = self.name(unit, year)
        figures = self.figures[unit.name, year]
        rng = random.Random(f"{unit.name} dates {year}")
        writer, seed = self._source(unit, year)
        day = rng.randint(5, 28)
        month = "3月" if (unit.name, year) in self.faults.late else "1月"
        return Made(
            agency=name,
            year=year,
            title=(f"{name}{year}年政府信息公开工作年度报告",),
            preamble=_preamble(unit, name, year),
            overview=prose.overview(seed, writer._replace(name=name), year, figures),
            problems=prose.problems(f"{unit.name} {year}", unit),
            other="本年度未收取信息处理费，没有其他需要报告的事项。",
            signature=(name, f"{year + 1}年{month}{day}日"),
            figures=figures,
        )

    def _source(self, unit: Unit, year: int) -> tuple[Unit, str]:
        """Give whose words section one is written with: the unit's own, unless they are copied."""
        for copy in self.faults.copied:
            if (copy.unit, copy.year) == (unit.name, year):
                source = next(one for one in self.units if one.name == copy.source)
                return source, f"{copy.source} {copy.source_year}"
        return unit, f"{unit.name} {year}"

    def file(self, unit: Unit, year: int) -> tuple[str, bytes]:
        """Give the path and the content of a report."""
        report, number = self.report(unit, year), self.units.index(unit)
        suffix = FORMATS[(number + year) % len(FORMATS)]
        if (unit.name, year) in self.faults.late and suffix == "portal.html":
            suffix = "html"
        path = f"{year}/{number + 1:02d}{report.agency}.{suffix}"
        seed = number * 3 + year
        if suffix == "pdf":
            return path, written(report, seed, PLAIN._replace(moved=True))
        return path, WRITERS[_WRITERS[suffix]](report, seed)

    def write(self, folder: Path) -> Path:
        """Write all reports and UNITS.csv; give the path of the latter."""
        for unit, year in self.keys():
            path, data = self.file(unit, year)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        table = folder / "UNITS.csv"
        table.write_text(listed(dict(self.faults.renamed)), encoding="utf-8")
        return table


def sound() -> County:
    """Give the county without faults."""
    return County(SOUND)


def faulty() -> County:
    """Give the county with all its faults."""
    return County(FAULTY)


def _figures(table: tuple[Unit, ...], faults: Faults) -> dict[Key, Figures]:
    found: dict[Key, Figures] = {}
    parents = [unit for unit in table if any(one.parent == unit.name for one in table)]
    for year in YEARS:
        for unit in table:
            if unit not in parents:
                found[unit.name, year] = numbers.leaf(unit, year, found.get((unit.name, year - 1)))
        for carry in faults.carried:
            if carry.year == year:
                _carry(found[carry.unit, year], carry.by)
        for unit in reversed(parents):
            below = [found[one.name, year] for one in table if one.parent == unit.name]
            found[unit.name, year] = numbers.total(below)
            for fault in faults.rolled:
                if (fault.parent, fault.year) == (unit.name, year):
                    _roll(found[unit.name, year], fault)
    return found


def _carry(figures: Figures, by: int) -> None:
    for column in ("natural_person", "total"):
        numbers.shift(figures, f"requests/carried_in/{column}", by)
        numbers.shift(figures, f"requests/new/{column}", -by)


def _roll(figures: Figures, fault: RollUp) -> None:
    for key in _ROLLED[fault.table]:
        for column in ("natural_person", "total") if "{c}" in key else ("",):
            numbers.shift(figures, key.format(c=column), fault.by)


def _preamble(unit: Unit, name: str, year: int) -> str:
    rng = random.Random(f"{unit.name} contact")
    phone = "0816-" + rng.choice("2345678") + "".join(rng.choice("0123456789") for _ in range(6))
    values = {
        "agency": name, "town": "绵阳市云溪区", "post": "621000", "host": "yunxi", "phone": phone, "y": year,
    }  # fmt: skip
    return (
        "本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件要求编制。"
        + rng.choice(PERIODS).format(**values)
        + rng.choice(CONTACTS).format(**values)
    )
