"""The figures of a table, as the rules about single cells go through them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from baolint.recognise.fact import Fact
from baolint.recognise.facts import BoundTable, Facts


@lru_cache(4)
def figures_of(facts: Facts, table: BoundTable) -> tuple[Fact, ...]:
    """Give the figures of a bound table in the order of the document; none of an unread table."""
    if table.state != "bound":
        return ()
    keys = dict.fromkeys([key for row in table.rows for key in row.keys])
    return tuple([facts.figures[key] for key in keys if key in facts.figures])


def is_empty(found: Sequence[Fact]) -> bool:
    """Tell whether nothing at all was filled in."""
    return all(fact.figure.kind == "blank" for fact in found)


def superseded(facts: Facts, table: BoundTable) -> bool:
    """Tell whether a table follows another edition: T210 says so, its labels are not judged."""
    return table.edition is not None and table.edition is not facts.form
