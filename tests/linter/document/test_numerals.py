"""Numbers in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.numerals import chinese_number, numerals
from baolint.document.prose import Prose

Shown = list[tuple[str, str, bool]]


def found(string: str) -> Shown:
    """Give value, measure word and exactness of every number."""
    text = Prose(string, 2023).text
    return [(f"{one.value.normalize():f}", one.unit, one.exact) for one in numerals(text)]


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("新收 26 件", [("26", "件", True)]),
        ("１０１条", [("101", "条", True)]),
        ("13,364件", [("13364", "件", True)]),
        ("三件", [("3", "件", True)]),
        ("两件", [("2", "件", True)]),
        ("十二条", [("12", "条", True)]),
        ("一百零一件", [("101", "件", True)]),
        ("〇件", [("0", "件", True)]),
        ("零件", [("0", "件", True)]),
        ("一〇一件", [("101", "件", True)]),
        ("三千二百一十件", [("3210", "件", True)]),
        ("12件次", [("12", "件次", True)]),
        ("173769万条", [("1737690000", "条", True)]),
        ("1.25万元", [("12500", "元", True)]),
        ("3亿元", [("300000000", "元", True)]),
        ("380元", [("380", "元", True)]),
        ("占41.67％", [("41.67", "%", True)]),
        ("部分公开67，", [("67", "", True)]),
    ],
)
def test_a_number_is_read_with_its_measure_word(string: str, expected: Shown) -> None:
    assert found(string) == expected


@pytest.mark.parametrize(
    "string",
    [
        "1.8万余条", "近100件", "约20件", "100余条", "共10471多条", "30件左右", "30件以上", "数十件", "三五件",
        "12，345条", "超过50件", "逾50件", "50多件", "几十件",
    ],
)  # fmt: skip
def test_a_blurred_number_is_not_exact(string: str) -> None:
    assert {exact for _, _, exact in found(string)} == {False}


@pytest.mark.parametrize(
    "string",
    [
        "第十二条", "第20条", "2023年1月19日", "20个工作日", "〔2021〕30号", "国令第711号", "《2020年12件实事》",
        "0816-2345678", "12345热线", "一是加强", "一方面", "十四五", "统一条目", "万余条", "3-5件", "上午9时30分",
        "A4纸", "5G", "1.政府信息", "（1）", "每一件", "二〇二三年",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_left_out(string: str) -> None:
    assert found(string) == []


def test_the_slack_of_a_rounded_number_is_half_its_last_digit() -> None:
    assert numerals("62.96万条")[0].slack == 50


def in_chinese(value: int) -> str:
    """Write a number below 10000 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    if value < 10:
        return digits[value]
    written, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            written += ("零" if gap and written else "") + digits[digit] + name
            gap = False
        else:
            gap = True
    return written.removeprefix("一") if 10 <= value < 20 else written


@given(st.integers(0, 9999))
def test_a_chinese_numeral_reads_back(value: int) -> None:
    assert chinese_number(in_chinese(value)) == value


@given(st.integers(0, 10**9), st.booleans())
def test_an_arabic_numeral_reads_back(value: int, grouped: bool) -> None:
    written = f"共{value:,}件" if grouped else f"共{value}件"
    assert found(written) == [(str(value), "件", True)]


@given(st.integers(1, 9999), st.sampled_from("万亿"))
def test_a_scale_multiplies(value: int, scale: str) -> None:
    times = {"万": 10**4, "亿": 10**8}[scale]
    assert numerals(f"{value}{scale}条")[0].value == value * times


@pytest.mark.parametrize("written", ["一百一", "三五", "十百", "百二", "零十", "一零十"])
def test_what_is_no_one_number_has_no_value(written: str) -> None:
    assert chinese_number(written) is None
