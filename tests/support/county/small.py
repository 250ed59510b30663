"""A corner of the faulty county, for tests of what an audit writes: the zone, and some bureaus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.cli import run
from support.county.county import faulty
from support.county.units import REGION, YEARS, ZONE, listed

BUREAUS = tuple(
    f"{REGION}{name}"
    for name in ("民政局", "水利局", "商务局", "投资促进局", "审计局", "文化和旅游局")
)
STRAY = "=1+1.txt"
"""A report of nobody on the list, whose name looks like a formula."""
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def corner(folder: Path) -> Path:
    """Write the reports and the list of units; give the path of the latter."""
    county = faulty()
    mine = [one for one in county.units if one.name in (ZONE, *BUREAUS) or one.parent == ZONE]
    for unit in mine:
        for year in YEARS:
            if (unit.name, year) in county.faults.missing:
                continue
            path, data = county.file(unit, year)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    names = {one.name for one in mine}
    head, *lines = listed(dict(county.faults.renamed)).splitlines()
    rows = [line.split(",") for line in lines if line.split(",")[0] in names]
    kept = [
        ",".join([name, parent if parent in names else "", *rest]) for name, parent, *rest in rows
    ]
    table = folder / "UNITS.csv"
    table.write_text(
        "\n".join([head, *kept, f"{REGION}档案馆,,department,{REGION},,yes", ""]), "utf-8"
    )
    return table


def stray(folder: Path) -> None:
    """Put a report of nobody on the list beside the others, with what looks like markup in it."""
    from support.reports import changed, sound

    text = sound().replace("云溪区统计局", "云溪区气象局")
    marked = changed(text, ("行政许可\t38", f"行政许可\t{HOSTILE}38"))
    (folder / STRAY).write_text(marked, encoding="utf-8")


def audited(folder: Path, *formats: str) -> Any:
    """Audit the folder, which is the working one, into store.sqlite, and write these formats."""
    wanted = [part for one in formats for part in ("-f", one)]
    ran = run(
        "audit", ".", "--units", "UNITS.csv", "--as-of", "2024-05-01", "--store", "store.sqlite", "-q",
        "--exit-zero", *wanted,
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    return ran
