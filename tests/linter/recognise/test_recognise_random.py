"""The sound report with lines or cells taken out by chance: what is lost is lost, never made up."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from baolint.engine.check import recognise
from baolint.readers import read
from baolint.recognise.facts import Facts
from support.recognised import facts, values
from support.reports import findings, prepared, sound

LINES = sound().split("\n")
CELLS = [
    (number, column)
    for number, line in enumerate(LINES)
    if "\t" in line
    for column in range(line.count("\t") + 1)
]
WHOLE = values(facts(sound()))
FEW = settings(max_examples=60, deadline=None)


def trusted(text: str) -> dict[str, str]:
    """Give the figures of a text that nothing is said against; none where it is no report."""
    setup = prepared()
    found = recognise(read(text.encode(), "report.txt"), setup.recognisers, setup.context)
    if not isinstance(found, Facts):
        return {}
    return {key: value for key, value in values(found).items() if key not in found.doubtful}


def other(text: str) -> dict[str, str]:
    """Give the trusted numbers that are not those of the whole report."""
    return {
        key: value
        for key, value in trusted(text).items()
        if value[0].isdigit() and value != WHOLE.get(key)
    }


@given(st.sets(st.integers(0, len(LINES) - 1), min_size=1, max_size=6))
@FEW
def test_lines_that_are_missing_change_no_figure(gone: set[int]) -> None:
    kept = [line for number, line in enumerate(LINES) if number not in gone]
    assert other("\n".join(kept)) == {}


@given(st.sets(st.sampled_from(CELLS), min_size=1, max_size=3))
@FEW
def test_cells_that_are_emptied_change_no_other_figure(gone: set[tuple[int, int]]) -> None:
    rows = [line.split("\t") for line in LINES]
    for number, column in gone:
        rows[number][column] = ""
    assert other("\n".join("\t".join(row) for row in rows)) == {}


@given(st.integers(0, len(LINES) - 1), st.sampled_from(("", "\t", "无关的一行", "1\t2\t3", "其他")))
@FEW
def test_a_line_put_in_changes_no_figure(at: int, line: str) -> None:
    assert other("\n".join([*LINES[:at], line, *LINES[at:]])) == {}


@given(
    st.integers(0, len(LINES) - 1),
    st.text(st.sampled_from("一二三（）、。年月日0123456789件条总计其他\t ，：“”"), max_size=30),
)
@FEW
def test_every_finding_stands_within_the_text(at: int, line: str) -> None:
    lines = [*LINES[:at], line, *LINES[at + 1 :]]
    sizes = [len(one) for one in lines]
    outside = [
        spot
        for spot in (one.location.spot for one in findings("\n".join(lines)))
        if not (spot.line and spot.column and spot.column <= sizes[spot.line - 1] + 1)
    ]
    assert outside == []
