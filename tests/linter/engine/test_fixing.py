"""Edits put into a source: the first of two that overlap, and only where the source is plain."""

from __future__ import annotations

import pytest

from baolint import readers
from baolint.document.text import Span
from baolint.engine.fixing import Applied, Edit, apply

PLAIN = "甲乙丙丁戊己庚"


def applied(source: str, *edits: tuple[int, int, str], name: str = "a.txt") -> Applied:
    document = readers.read(source.encode(), name)
    return apply(document, [Edit(Span(start, end), text) for start, end, text in edits])


def test_edits_are_put_in_whatever_their_order() -> None:
    assert applied(PLAIN, (5, 6, "六"), (0, 1, "一一"), (2, 3, "")).source == "一一乙丁戊六庚"


def test_of_overlapping_edits_the_first_wins() -> None:
    assert applied(PLAIN, (2, 5, "三"), (4, 6, "四")).source == "甲乙三己庚"


def test_edits_side_by_side_do_not_overlap() -> None:
    assert applied(PLAIN, (0, 2, "一"), (2, 4, "二")).source == "一二戊己庚"


def test_an_overlapping_edit_is_not_counted_as_left() -> None:
    assert applied(PLAIN, (2, 5, "三"), (4, 6, "四")).left == ()


def test_two_insertions_at_one_place_are_one() -> None:
    assert applied(PLAIN, (2, 2, "入"), (2, 2, "入")).source == "甲乙入丙丁戊己庚"


def test_an_edit_beyond_the_end_is_left() -> None:
    assert len(applied(PLAIN, (6, 9, "终")).left) == 1


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<p>甲乙&amp;丙丁</p>", "a.html"),
        ("<p>甲乙<b>丙</b>丁</p>", "a.html"),
        ("<p>甲乙&#20013;丙丁</p>", "a.html"),
        ("甲乙\\*丙丁\n", "a.md"),
    ],
)
def test_an_edit_over_markup_is_left(source: str, name: str) -> None:
    start, end = source.index("乙"), source.index("丁")
    result = applied(source, (start, end, "新"), name=name)
    assert (result.source, len(result.left)) == (source, 1)


def test_an_edit_beside_markup_is_put_in() -> None:
    source = "<p>甲乙&amp;丙丁</p>"
    at = source.index("丙")
    assert applied(source, (at, at + 1, "三"), name="a.html").source == "<p>甲乙&amp;三丁</p>"


def test_markup_is_never_put_in() -> None:
    assert len(applied("<p>甲乙</p>", (3, 4, "<b>"), name="a.html").left) == 1
