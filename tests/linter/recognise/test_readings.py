"""A row of doubtful shape keeps every way to read it."""

from __future__ import annotations

import pytest

from baolint.document.model import Cell
from baolint.document.text import Span, Text
from baolint.recognise import readings


def cells(*texts: str, widths: tuple[int, ...] = ()) -> list[Cell]:
    return [
        Cell(Text.nowhere(text, 0), 0, number, 1, widths[number] if widths else 1)
        for number, text in enumerate(texts)
    ]


def values(row: list[Cell], wanted: int, exact: bool = False) -> list[tuple[int | None, ...]]:
    shape = readings.shape(row, wanted, exact)
    found = readings.read(row, shape.choices, ["count"] * wanted)
    return [
        tuple(None if figure.value is None else int(figure.value) for figure in reading)
        for reading in found
    ]


def test_a_row_of_full_width_has_one_reading() -> None:
    assert values(cells("1", "0", "1"), 3) == [(1, 0, 1)]


def test_pads_at_the_end_are_no_figures() -> None:
    assert values(cells("1", "0", "1", "", ""), 3) == [(1, 0, 1)]


def test_pads_before_the_figures_are_no_figures() -> None:
    assert values(cells("", "", "1", "0", "1"), 3) == [(1, 0, 1)]


def test_a_surplus_figure_leaves_a_reading_for_each_one_dropped() -> None:
    assert sorted(values(cells("1", "2", "3", "4"), 3)) == [
        (1, 2, 3), (1, 2, 4), (1, 3, 4), (2, 3, 4),
    ]  # fmt: skip


def test_a_surplus_of_equal_figures_is_in_no_doubt() -> None:
    assert values(cells("0", "0", "0", "0"), 3) == [(0, 0, 0)]


def test_a_missing_figure_may_be_missing_anywhere() -> None:
    assert len(values(cells("1", "2"), 3)) == 3


@pytest.mark.parametrize(("row", "ragged"), [(("1", "2", "3"), False), (("1", "2"), True)])
def test_a_wrong_number_of_figures_is_ragged(row: tuple[str, ...], ragged: bool) -> None:
    assert readings.shape(cells(*row), 3, exact=False).ragged is ragged


def test_figures_run_together_cannot_be_read() -> None:
    row = cells("640020470", "", "", "", "", "", "")
    assert (values(row, 7), readings.shape(row, 7, exact=False).ragged) == ([], True)


def test_a_merged_blank_of_a_real_table_stands_for_its_columns() -> None:
    assert values(cells("1", "", widths=(1, 2)), 3, exact=True) == [(1, None, None)]


def test_a_blank_at_the_edge_of_a_short_row_may_be_a_pad() -> None:
    shape = readings.shape(cells("", "", "20", "23"), 3, exact=False, whole=False)
    assert (len(shape.choices), shape.ragged) == (3, True)


def test_a_short_row_with_a_figure_at_either_edge_is_in_no_doubt() -> None:
    shape = readings.shape(cells("", "20", "", "23"), 3, exact=False, whole=False)
    assert (len(shape.choices), shape.ragged) == (1, False)


def test_a_blank_at_the_edge_of_a_whole_row_is_a_blank() -> None:
    shape = readings.shape(cells("", "", "20", "23"), 3, exact=False, whole=True)
    assert len(shape.choices) == 1


def placed(*texts: str) -> list[Cell]:
    """Give cells in neighbouring columns, the label before them in column 0."""
    return [Cell(Text.nowhere(text, 0), 0, 1 + number) for number, text in enumerate(texts)]


def test_the_column_in_which_the_others_begin_tells_pads_from_blanks() -> None:
    shape = readings.shape(placed("", "1", "0", ""), 3, False, True, 2)
    assert shape.choices == ((1, 2, 3),)


def test_a_row_that_begins_elsewhere_stays_in_doubt() -> None:
    assert len(readings.shape(placed("", "1", "0", ""), 3, False, True, None).choices) == 2


def test_rows_that_begin_in_different_columns_tell_nothing() -> None:
    rows = [placed("", "1", "0", "1"), placed("1", "0", "1", ""), placed("", "1", "0", "1")]
    assert readings.begins(rows, 3) is None


def test_one_row_alone_tells_nothing() -> None:
    assert readings.begins([placed("", "1", "0", "1"), placed("", "1", "0", "")], 3) is None


def test_figures_as_many_as_wanted_with_gaps_between_them_have_one_reading() -> None:
    assert values(cells("1", "", "2", "", "3"), 3) == [(1, 2, 3)]


def test_too_few_figures_too_far_apart_are_ragged() -> None:
    assert readings.shape(cells("1", "", "", "", "5"), 3, exact=False) == readings.Shape((), True)


def test_rows_that_agree_tell_where_the_figures_begin() -> None:
    rows = [placed("", "1", "0", "1"), placed("", "2", "3", "4")]
    assert readings.begins(rows, 3) == 2


def test_a_row_with_a_gap_tells_nothing() -> None:
    rows = [placed("", "1", "0", "1"), placed("", "2", "", "3", "4"), placed("", "1", "0", "1")]
    assert readings.begins(rows, 3) is None


def test_too_many_ways_to_drop_figures_are_no_reading_and_ragged() -> None:
    row = cells(*map(str, range(1, 16)))
    assert readings.shape(row, 7, False) == readings.Shape((), True)


def test_a_count_has_no_decimals_beside_what_cannot_be_read() -> None:
    row = cells("12.5", "x")
    row[1].unreadable = ("E107.xlsx.formula", Span(0, 0), {})
    read = readings.read(row, ((0, 1),), ["count", "count"])
    assert [figure.kind for figure in read[0]] == ["invalid", "unreadable"]


def test_a_count_has_no_decimals() -> None:
    assert readings.read(cells("12.5"), ((0,),), ["count"])[0][0].kind == "invalid"


def test_a_row_of_two_places_begins_where_the_others_do_and_is_whole() -> None:
    row = cells("", "1", "0", "")
    assert readings.shape(row, 3, False, begin=1) == readings.Shape(((1, 2, 3),), False)
