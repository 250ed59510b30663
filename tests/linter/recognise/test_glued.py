"""Figures that ran together are taken apart by their sums, and only where no other way is left."""

from __future__ import annotations

import pytest

from baolint.document import figures
from baolint.document.model import Cell
from baolint.document.text import Span, Text
from baolint.forms.keys import table_rows
from baolint.recognise import glued
from baolint.recognise.facts import BoundRow, BoundTable
from baolint.recognise.place import Place
from support.filled_tables import disclosure_form

DISPUTES = "review"


def taken_apart(
    table: str, rows: dict[str, str], edition: str = "2021"
) -> tuple[BoundTable, list[list[list[int]]]]:
    """Take rows apart whose cells stand with blanks between; give the table and all readings."""
    form = disclosure_form(edition)
    keys = {row.row: row.keys for row in table_rows(form.tables[table])}
    bound = BoundTable(form.tables[table], "bound", Place(Span(0, 0), table=table))
    for name, digits in rows.items():
        own = keys[name] if name != DISPUTES else tuple(key for row in keys.values() for key in row)
        cells: list[Cell] = []
        at = 0
        for piece in digits.split(" "):
            cells.append(Cell(Text.literal(digits, at, at + len(piece)), 0, len(cells)))
            at += len(piece) + 1
        whole = tuple(figures.read(cell.text.string) for cell in cells)
        readings = (whole,) if len(cells) == len(own) else ()
        bound.rows.append(BoundRow(None, own, tuple(cells), readings, bound.place))
    bound.likely = glued.take_apart(bound, form.relations)
    values = [
        [[int(figure.value or 0) for figure in reading] for reading in row.readings]
        for row in bound.rows
    ]
    return bound, values


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [
        ("640020470", [64, 0, 0, 2, 0, 4, 70]),
        ("230 000023", [23, 0, 0, 0, 0, 0, 23]),
        ("0 0 00 00 0", [0] * 7),
        ("0000000", [0] * 7),
    ],
)
def test_a_row_of_table_three_has_one_way_to_be_taken_apart(digits: str, wanted: list[int]) -> None:
    assert taken_apart("requests", {"new": digits})[1] == [[wanted]]


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [
        ("10203120001200000", [1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0]),
        ("21317000001324019", [2, 1, 3, 1, 7, 0, 0, 0, 0, 0, 13, 2, 4, 0, 19]),
        ("25380363300630003", [25, 3, 8, 0, 36, 3, 3, 0, 0, 6, 3, 0, 0, 0, 3]),
    ],
)
def test_the_row_of_table_four_has_one_way_to_be_taken_apart(
    digits: str, wanted: list[int]
) -> None:
    assert taken_apart("disputes", {DISPUTES: digits})[1] == [[wanted]]


@pytest.mark.parametrize("digits", ["396442278", "3964422 78", "693665", "100153"])
def test_a_row_without_a_sum_is_never_guessed(digits: str) -> None:
    assert taken_apart("proactive", {"licences": digits}, "2019")[1] == [[]]


def test_a_row_without_a_sum_that_has_a_digit_a_column_is_read() -> None:
    assert taken_apart("proactive", {"documents": "215"})[1] == [[[2, 1, 5]]]


def test_a_row_whose_sum_fits_nowhere_is_not_read() -> None:
    assert taken_apart("requests", {"new": "640020471"})[1] == [[]]


def test_of_several_ways_all_are_kept() -> None:
    # 1 11 0 0 0 0 12 and 11 1 0 0 0 0 12
    assert len(taken_apart("requests", {"new": "111000012"})[1][0]) > 1


def test_the_sums_over_rows_leave_one_way() -> None:
    rows = {
        "new": "111000012",
        "carried_in": "0000000",
        "handled.total": "11 1 0 0 0 0 12",
        "carried_out": "0000000",
    }
    assert taken_apart("requests", rows)[1][0] == [[11, 1, 0, 0, 0, 0, 12]]


def test_figures_of_a_single_row_are_not_likely() -> None:
    assert not taken_apart("disputes", {DISPUTES: "10203120001200000"})[0].likely


def test_blanks_in_a_row_are_no_proof() -> None:
    # 1 11 0 … as the blanks say, or 11 1 0 …: blanks stand inside of figures, too
    readings = taken_apart("requests", {"new": "1 11000012"})[1][0]
    assert [1, 11, 0, 0, 0, 0, 12] in readings
    assert [11, 1, 0, 0, 0, 0, 12] in readings


def test_each_figure_is_its_digits_in_the_source() -> None:
    digits = "640020 470"
    bound, readings = taken_apart("requests", {"new": digits})
    spans = [cell.text.span() for cell in bound.rows[0].cells]
    assert [digits[span.start : span.end] for span in spans] == list(map(str, readings[0][0]))


def test_a_row_of_many_digits_is_given_up() -> None:
    assert taken_apart("requests", {"new": "1" * 200})[1] == [[]]
