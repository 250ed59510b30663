"""Facts of a text, by the forms that are installed."""

from __future__ import annotations

from baolint import readers
from baolint.engine.check import recognise
from baolint.recognise.facts import BoundTable, Facts
from support.reports import prepared


def facts(text: str | bytes, name: str = "report.txt") -> Facts:
    """Give the facts of a text or a file's bytes; it must be a report."""
    data = text.encode() if isinstance(text, str) else text
    setup = prepared()
    found = recognise(readers.read(data, name), setup.recognisers, setup.context)
    assert isinstance(found, Facts), found
    return found


def table(text: str, key: str) -> BoundTable:
    """Give one table of a text."""
    return facts(text).tables[key]


def values(found: Facts) -> dict[str, str]:
    """Give the figures as text by fact key: the number, or the kind of what stands there."""
    return {
        key: f"{fact.figure.value:f}" if fact.figure.kind == "number" else fact.figure.kind
        for key, fact in found.figures.items()
    }
