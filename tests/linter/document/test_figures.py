"""A cell is a number, nothing, a mark for nothing, or no figure at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baolint.document.figures import Figure, looks_like_figure, read


@pytest.mark.parametrize("text", ["12", " 12 ", "12\u200b"])
def test_a_plain_number_is_undecorated(text: str) -> None:
    assert read(text)[:2] == ("number", Decimal(12))


@pytest.mark.parametrize(
    ("text", "decoration"),
    [
        ("12件", "unit"),
        ("13,364", "grouping"),
        ("１２", "wide"),
        ("O", "zero"),
        ("〇", "zero"),
        ("1 2", "spaced"),
        ("12.0", "decimal"),
    ],
)
def test_a_decorated_number_says_what_decorates_it(text: str, decoration: str) -> None:
    assert (read(text).kind, read(text).decoration) == ("number", decoration)


@pytest.mark.parametrize("text", ["37 2 0 1 0 0 40", "3 0 15", "412 57 3 8 21 1 502", "1\u30002 3"])
def test_a_row_of_figures_in_one_cell_is_no_number(text: str) -> None:
    assert read(text).kind == "unreadable"
    assert read(text).value is None


@pytest.mark.parametrize(("text", "kind"), [("? 0", "unreadable"), ("?5", "invalid")])
def test_a_garbled_blank_before_a_number_is_told_from_a_doubted_number(
    text: str, kind: str
) -> None:
    assert read(text).kind == kind


def test_blanks_between_thousands_are_one_number() -> None:
    assert read("1 234 567").value == 1234567


@pytest.mark.parametrize("text", ["", "\u00a0", "\u3000 "])
def test_blanks_are_blank(text: str) -> None:
    assert read(text).kind == "blank"


@pytest.mark.parametrize("text", ["/", "－", "—", "-", "无", "不适用", "\\"])
def test_marks_for_nothing_are_marks(text: str) -> None:
    assert read(text).kind == "mark"


@pytest.mark.parametrize(("text", "value"), [("-8", -8), ("2.5", Decimal("2.5"))])
def test_a_count_is_whole_and_not_negative(text: str, value: Decimal) -> None:
    assert read(text)[:2] == ("invalid", value)


def test_a_text_is_no_figure() -> None:
    assert read("见附件") == Figure("invalid", None, "见附件")


@pytest.mark.parametrize(
    ("text", "value"), [("251000元", "25.1"), ("3.5万", "3.5"), ("52.15", "52.15")]
)
def test_an_amount_is_in_ten_thousands(text: str, value: str) -> None:
    assert read(text, "amount").value == Decimal(value)


@pytest.mark.parametrize(("text", "value"), [("减4", -4), ("增2", 2), ("-8", -8), ("+3", 3)])
def test_a_change_is_signed(text: str, value: int) -> None:
    assert read(text, "change").value == value


@pytest.mark.parametrize("text", ["减1", "增2", "减少1", "增加2", "+3", "-8"])
def test_a_change_with_its_sign_is_undecorated(text: str) -> None:
    assert read(text, "change").decoration == ""


def test_a_change_with_a_unit_is_read_and_decorated() -> None:
    assert read("减4项", "change") == Figure("number", Decimal(-4), "减4项", "unit")


def test_labels_do_not_look_like_figures() -> None:
    assert not any(looks_like_figure(text) for text in ("规章", "（七）总计", "1.属于国家秘密"))
