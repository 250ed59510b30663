from __future__ import annotations

import pytest

from baolint.recognise.vicinity import Vicinity, adds_up


@pytest.mark.parametrize(
    ("digits", "whether"),
    [
        ("15300000153", True),
        ("640020470", True),
        ("21317000001324019", True),
        ("25380363300630003", True),
        ("15300000154", False),
        ("13912345670", False),
    ],
)
def test_figures_of_a_row_add_up(digits: str, whether: bool) -> None:
    assert adds_up(digits) == whether


def test_a_mobile_behind_a_row_label_is_no_row_because_its_digits_happen_to_add_up() -> None:
    assert not near("总计").is_table_row("13812345678")


def near(before: str, after: str = "") -> Vicinity:
    return Vicinity(f"{before}13812345678{after}", len(before), len(before) + 11)


@pytest.mark.parametrize("before", ["索引号：", "索 引 号 ", "受理编号为", "蜀ICP备", "第"])
def test_words_that_name_a_file(before: str) -> None:
    assert near(before).names_a_file()


@pytest.mark.parametrize("before", ["身份证编号：", "证件编号", "编号已填。电话", "手机号：", ""])
def test_words_that_name_no_file(before: str) -> None:
    assert not near(before).names_a_file()


@pytest.mark.parametrize(
    ("after", "whether"), [("元", True), (" 万元", True), ("元旦", False), ("，", False)]
)
def test_a_unit_makes_an_amount(after: str, whether: bool) -> None:
    assert near("", after).is_amount() == whether


@pytest.mark.parametrize(
    ("before", "after", "whether"),
    [("", "", True), ("电话", "，", True), ("t", "", False), ("tel", "", True), ("", ".5", False)],
)
def test_what_bounds_a_number(before: str, after: str, whether: bool) -> None:
    assert near(before, after).is_bounded() == whether
