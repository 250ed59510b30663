"""Lines and carets fit a screen on which Chinese characters are two columns wide."""

from __future__ import annotations

import pytest

from baolint.reporters.screen import carets, clip, paint, width, wrap


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("公开", 4), ("a公", 3), ("ａ", 2)])
def test_full_width_characters_take_two_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_a_caret_stands_under_each_column_of_what_is_marked() -> None:
    assert carets("规章 | 0", ((0, 2),)) == "^^^^"


def test_carets_behind_full_width_characters_are_moved_by_two() -> None:
    assert carets("规章 | 0", ((5, 6),)) == "       ^"


def test_several_marks_are_all_shown() -> None:
    assert carets("1 | 2", ((0, 1), (4, 5))) == "^   ^"


def test_a_place_between_characters_gets_one_caret() -> None:
    assert carets("公开", ((1, 1),)) == "  ^"


def test_a_long_line_is_cut_around_its_mark() -> None:
    line, marks = clip("前" * 100 + "错" + "后" * 100, ((100, 101),), 60)
    assert (line[slice(*marks[0])], width(line) <= 60) == ("错", True)


def test_wrapped_lines_fit_the_screen() -> None:
    assert max(width(line) for line in wrap("公开" * 60, 40, "  ")) <= 42


def test_numbers_are_not_broken() -> None:
    assert any("2023123456" in line for line in wrap("公" * 17 + "2023123456", 40, ""))


def test_no_colour_means_no_escape_sequence() -> None:
    assert paint("严重", "error", color=False) == "严重"
