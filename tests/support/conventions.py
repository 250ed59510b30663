"""A desk with two reports, what every output format makes of them, and how that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

from support.cli import run
from support.reports import REPORTS, changed, sound

REAL = REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt"
WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
DAY = ("--as-of", "2024-02-01")
SARIF = json.loads(
    (Path(__file__).parents[1] / "schemas" / "sarif.json").read_text(encoding="utf-8")
)


def fill(folder: Path) -> None:
    """Put a real report into a folder, and a faulty one by a name that GBK does not have."""
    (folder / "real.txt").write_bytes(REAL.read_bytes())
    (folder / "年报🙂.txt").write_text(WRONG, encoding="utf-8")


def given(name: str, *more: str) -> str:
    """Give the two reports of the working folder in a format."""
    return run("check", "real.txt", "年报🙂.txt", *DAY, "-f", name, *more).out
