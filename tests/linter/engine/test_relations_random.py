"""Sound tables with figures left out are never blamed; a wrong figure never goes unnoticed."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from support.filled_tables import (
    COLUMNS,
    Value,
    Values,
    disputes,
    facts_of,
    faults_of,
    random_requests,
    request_rows,
)

CELLS = st.tuples(st.sampled_from(request_rows()), st.sampled_from(COLUMNS))
LEFT_OUT: st.SearchStrategy[Value] = st.sampled_from((None, "/", "—", "无", "见附件"))


def table(seed: int) -> Values:
    return random_requests(random.Random(seed), 12) | disputes()


def key(cell: tuple[str, str]) -> str:
    return f"requests/{cell[0]}/{cell[1]}"


def first_repair(evidence: Mapping[str, Any]) -> Values:
    """Give the repair that a finding offers, the first where there are several."""
    edits = [evidence] if evidence["suspect"] else evidence["candidates"][0]
    return {edit["suspect"]: edit["repair"] for edit in edits}


@given(st.integers(0, 10**6), st.dictionaries(CELLS, LEFT_OUT, max_size=60))
@settings(max_examples=150, deadline=None)
def test_a_sound_table_is_not_blamed_whatever_is_left_out(
    seed: int, left_out: dict[tuple[str, str], Value]
) -> None:
    values = table(seed) | {key(cell): value for cell, value in left_out.items()}
    assert faults_of(facts_of(values)) == []


@given(st.integers(0, 10**6), CELLS, st.integers(1, 500))
@settings(max_examples=150, deadline=None)
def test_one_wrong_figure_is_noticed(seed: int, cell: tuple[str, str], by: int) -> None:
    values = table(seed)
    old = values[key(cell)]
    assert isinstance(old, int)
    assert faults_of(facts_of(values | {key(cell): old + by})) != []


@given(st.integers(0, 10**6), CELLS, st.integers(1, 500))
@settings(max_examples=100, deadline=None)
def test_a_repair_that_is_offered_mends_all(seed: int, cell: tuple[str, str], by: int) -> None:
    values = table(seed)
    old = values[key(cell)]
    assert isinstance(old, int)
    wrong = values | {key(cell): old + by}
    mended = dict(wrong)
    for fault in faults_of(facts_of(wrong)):
        mended.update(first_repair(fault.evidence or {}))
    assert faults_of(facts_of(mended)) == []
