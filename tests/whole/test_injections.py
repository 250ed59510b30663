"""One fault of every code, in a txt report of its own: found in its place, and nothing else."""

from __future__ import annotations

import pytest

from support.inject import beside, catalogue, crossdoc, measure
from support.inject.draft import Injection

pytestmark = pytest.mark.corpus
APPLIES = catalogue.applies()
FIRST = {one.code: one for one in reversed(catalogue.injections()) if APPLIES[one.code].formats}
PAIRS = {one.code: one for one in reversed(crossdoc.INJECTIONS)}


@pytest.mark.parametrize("code", sorted(FIRST))
def test_fault_is_found_where_it_was_put(code: str) -> None:
    assert [trial.found for trial in _once(FIRST[code])] == [True]


@pytest.mark.parametrize("code", sorted(FIRST))
def test_fault_raises_no_alarm_elsewhere(code: str) -> None:
    assert [trial.alarms for trial in _once(FIRST[code])] == [()]


@pytest.mark.parametrize("code", sorted(PAIRS))
def test_fault_between_two_reports_is_found(code: str) -> None:
    trials = beside.trials(PAIRS[code], "txt", 1)
    assert [(trial.found, trial.alarms) for trial in trials] == [(True, ())]


def test_every_code_has_three_kinds_of_faults_or_a_reason() -> None:
    kinds = [*(k.code for k in catalogue.injections()), *(k.code for k in crossdoc.INJECTIONS)]
    few = [
        code
        for code, one in APPLIES.items()
        if kinds.count(code) < 3 and (one.formats or not one.why)
    ]
    assert few == []


def _once(injection: Injection) -> list[measure.Trial]:
    return list(measure.trials(injection, "txt", 1))
