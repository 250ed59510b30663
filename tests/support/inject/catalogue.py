"""All kinds of faults, and in which formats a code can show."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from support.inject import (
    balance,
    contact,
    dates,
    links,
    narrative,
    privacy,
    structure,
    tables,
    typography,
    wording,
)
from support.inject.draft import Injection

FAMILIES = (
    structure, tables, balance, narrative, dates, contact, wording, privacy, typography, links,
)  # fmt: skip
TABLE = Path(__file__).parent / "applies.csv"


class Applies(NamedTuple):
    """A code, the formats in which it is injected, and why not in the others or at all."""

    code: str
    formats: tuple[str, ...]
    why: str


def injections() -> tuple[Injection, ...]:
    """Give all kinds of faults in one report."""
    return tuple(one for family in FAMILIES for one in family.INJECTIONS)


def applies() -> dict[str, Applies]:
    """Read the table of codes and formats."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["code"]: Applies(row["code"], tuple(row["formats"].split()), row["why"]) for row in rows
    }
