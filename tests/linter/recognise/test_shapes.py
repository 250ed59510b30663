"""A table bound from the template of its shape is bound as if it were the first of its kind."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from baolint import readers
from baolint.document.model import Table
from baolint.document.text import Text
from baolint.recognise import tables
from baolint.recognise.labels import Labels
from support.made import made
from support.render import html, txt
from support.reports import prepared

REPORTS = Path(__file__).parents[2] / "reports"
ODD = (
    "",
    "0",
    "7",
    "12",
    "1.5",
    "13364",
    "2023",
    "/",
    "-",
    "无",
    "12件",
    "-3",
    "总计",
    "其他",
    "１２",
    "0 0 1",
)
"""What is put into a cell in place of what stood there."""


def labels() -> Labels:
    return Labels(max(prepared().recognisers, key=lambda one: one.form.years[0]).form)


def blocks(data: bytes, name: str) -> list[tuple[int, Table]]:
    found = readers.read(data, name).blocks
    return [(number, block) for number, block in enumerate(found) if isinstance(block, Table)]


def plain(value: object) -> Any:
    """Give anything that binding makes as plain data; cells by their text and place."""
    if isinstance(value, Text):
        return value.string, value.span()
    if isinstance(value, list | tuple):
        return [type(value).__name__, *map(plain, value)]
    slots = getattr(type(value), "__slots__", None)
    if slots and type(value).__name__ in ("BoundTable", "BoundRow", "Cell"):
        told = ["place" if slot == "_at" else slot for slot in slots]
        return {name: plain(getattr(value, name)) for name in told}
    return value


def same(found: list[tuple[int, Table]], warm: Labels, cold: Labels) -> bool:
    tables.bind(found, warm)  # the first report of a run leaves no template
    once = tables.bind(found, warm)
    again = tables.bind(found, warm)
    fresh = tables._bind(found, cold)
    wanted = plain(list(fresh.values()))
    return bool(plain(list(again.values())) == wanted == plain(list(once.values())))


def kept() -> list[Path]:
    kinds = (".txt", ".html", ".md")
    return sorted(path for path in REPORTS.rglob("*") if path.suffix in kinds)


@pytest.mark.parametrize("back", [False, True], ids=["in order", "backwards"])
def test_every_kept_report_is_bound_alike(back: bool) -> None:
    warm, cold = labels(), labels()
    for path in reversed(kept()) if back else kept():
        assert same(blocks(path.read_bytes(), path.name), warm, cold), path.name


def _written(seed: int, number: int) -> bytes:
    report = made(seed % 5)
    text = html(report, seed % 3, portal=False) if number % 2 else txt(report, seed % 3)
    return text.encode()


def changed(seed: int) -> Iterator[list[tuple[int, Table]]]:
    """Give a made-up report again and again, each time with one to three cells changed."""
    chance = random.Random(seed)
    for number in range(12):
        data = _written(seed, number)
        found = blocks(data, "r.html" if number % 2 else "r.txt")
        cells = [cell for _, table in found for row in table.rows for cell in row]
        for cell in chance.sample(cells, chance.randint(1, 3)):
            cell.text = Text(chance.choice(ODD), cell.text.runs)
        yield [(at, Table(table.rows, table.exact, placed=table.placed)) for at, table in found]


@pytest.mark.parametrize("seed", range(12))
def test_changed_cells_are_bound_alike(seed: int) -> None:
    warm, cold = labels(), labels()
    assert all(same(found, warm, cold) for found in changed(seed))
