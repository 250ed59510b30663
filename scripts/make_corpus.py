"""A made-up corpus to audit: so many units, so many years, in one format or in a mixture of them.

    python scripts/make_corpus.py FOLDER --reports 10000 [--years 2] [--formats txt|mixed] [--jobs N]

Writes FOLDER/<year>/<unit>.<suffix> and FOLDER/units.csv. The figures of a unit carry on from year to
year, so a sound program finds nothing grave in them; every hundredth report carries over a wrong number.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from baolint import api  # noqa: E402
from support import excel, pdf, render  # noqa: E402
from support.corpus import name, renamed, write_list, wrong  # noqa: E402
from support.made import Made, chain  # noqa: E402

MIXTURE = (
    "txt", "html", "docx", "txt", "html", "docx", "pdf", "txt", "html", "docx", "md", "txt", "html",
    "docx", "pdf", "xlsx", "yaml", "txt", "html", "docx",
)  # fmt: skip
"""Formats in the shares in which portals and offices hand them in, roughly."""
WRONG = 100
"""One report in so many carries over a wrong number."""


def content(report: Made, suffix: str, seed: int) -> bytes:
    """Give a report as a file of a format."""
    text = render.txt(report, 0).encode()
    if suffix == "txt":
        return text
    if suffix == "html":
        return render.html(report, seed, portal=seed % 2 == 0).encode()
    if suffix == "md":
        return render.md(report, seed).encode()
    if suffix == "pdf":
        return pdf.written(report, seed)
    if suffix == "xlsx":
        return excel.xlsxwriter(report, seed, excel.Dress())
    if suffix == "yaml":
        from baolint.reporters.extract_yaml import write

        return write(api.extract(text, "a.txt")).encode()
    return api.render(text, f".{suffix}", "a.txt")


def write_unit(folder: Path, unit: int, years: int, formats: str) -> None:
    """Write the reports of a unit, one a year, in the format that its number falls to."""
    _, agency = name(unit)
    for report in chain(unit, years):
        made = renamed(report, agency)
        number = unit * years + report.year
        suffix = MIXTURE[number % len(MIXTURE)] if formats == "mixed" else formats
        if report.year > 2021 and unit % WRONG == 0:
            made = wrong(made)
        target = folder / str(report.year) / f"{unit:06}.{suffix}"
        target.write_bytes(content(made, suffix, number))


def _some(folder: Path, units: range, years: int, formats: str) -> None:
    for unit in units:
        write_unit(folder, unit, years, formats)


def main() -> None:
    """Write the corpus that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--years", type=int, default=2)
    parser.add_argument("--formats", default="mixed")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    units = asked.reports // asked.years
    for year in range(2021, 2021 + asked.years):
        (asked.folder / str(year)).mkdir(parents=True, exist_ok=True)
    write_list(asked.folder / "units.csv", units)
    with ProcessPoolExecutor(asked.jobs) as pool:
        parts = [range(at, min(at + 50, units)) for at in range(0, units, 50)]
        for done in [
            pool.submit(_some, asked.folder, part, asked.years, asked.formats) for part in parts
        ]:
            done.result()


if __name__ == "__main__":
    main()
