"""Dates and years in running text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.text import Span
from baolint.recognise import dates
from support.passages import passage

Parts = tuple[str, int | None, int | None, int | None]


def parts(string: str) -> list[Parts]:
    return [
        (string[date.start : date.end], date.year, date.month, date.day)
        for date in dates.find(passage(string))
    ]


def forms(string: str) -> list[tuple[str, bool]]:
    return [(date.form, date.valid) for date in dates.find(passage(string))]


def years(string: str) -> list[tuple[str, int]]:
    return [(string[start:end], year) for start, end, year in dates.years(passage(string))]


@pytest.mark.parametrize(
    ("string", "found"),
    [
        ("于2023年1月19日印发", [("2023年1月19日", 2023, 1, 19)]),
        ("2023 年 1 月 9 日", [("2023 年 1 月 9 日", 2023, 1, 9)]),
        ("2023 年1 2月3 1日", [("2023 年1 2月3 1日", 2023, 12, 31)]),
        ("２０２３年１月１９日", [("２０２３年１月１９日", 2023, 1, 19)]),
        ("2023\u3000年\xa01月\n1日", [("2023\u3000年\xa01月\n1日", 2023, 1, 1)]),
        ("2024年01月09日", [("2024年01月09日", 2024, 1, 9)]),
        ("截至2024年1月", [("2024年1月", 2024, 1, None)]),
        ("2024年1月19号", [("2024年1月19号", 2024, 1, 19)]),
        ("7月1日—9月30日", [("7月1日", None, 7, 1), ("9月30日", None, 9, 30)]),
        (
            "自2023年1月1日起至12月31日止",
            [("2023年1月1日", 2023, 1, 1), ("12月31日", None, 12, 31)],
        ),
        (
            "2023年1月1日至2023年12月31止",
            [("2023年1月1日", 2023, 1, 1), ("2023年12月31", 2023, 12, 31)],
        ),
        ("2023年1月至12月", [("2023年1月", 2023, 1, None), ("12月", None, 12, None)]),
        ("2023年1—12月", [("2023年1", 2023, 1, None), ("12月", None, 12, None)]),
        ("二〇二四年一月十九日", [("二〇二四年一月十九日", 2024, 1, 19)]),
        ("二○二四年十二月三十一日", [("二○二四年十二月三十一日", 2024, 12, 31)]),
        ("二零二四年元月五日", [("二零二四年元月五日", 2024, 1, 5)]),
        ("二0二四年一月二十日", [("二0二四年一月二十日", 2024, 1, 20)]),
        ("一九九八年十月廿三日", [("一九九八年十月廿三日", 1998, 10, 23)]),
        ("2024年一月19日", [("2024年一月19日", 2024, 1, 19)]),
        ("2023-01-19", [("2023-01-19", 2023, 1, 19)]),
        ("2023/1/1", [("2023/1/1", 2023, 1, 1)]),
        ("2023．1．1", [("2023．1．1", 2023, 1, 1)]),
        (
            "2023.1.1-2023.12.31",
            [("2023.1.1", 2023, 1, 1), ("2023.12.31", 2023, 12, 31)],
        ),
        ("2023.1.1—12.31", [("2023.1.1", 2023, 1, 1), ("12.31", None, 12, 31)]),
        ("2021-03-2918:26", [("2021-03-29", 2021, 3, 29)]),
        ("1.2023年1月1日", [("2023年1月1日", 2023, 1, 1)]),
        ("共3 2023年1月1日", [("2023年1月1日", 2023, 1, 1)]),
        ("文件3 12月31日", [("12月31日", None, 12, 31)]),
        ("23年1月1日", [("23年1月1日", 2023, 1, 1)]),
    ],
)
def test_a_date_is_found_however_it_is_written(string: str, found: list[Parts]) -> None:
    assert parts(string) == found


@pytest.mark.parametrize(
    "string",
    [
        "《关于2022年1月1日起施行的通知》",
        "《关于印发〈2022年1月1日起施行的办法〉的通知》",
        "国办公开办函〔2021〕30号",
        "国办发[2021]30号",
        "电话：0816-2345678",
        "编号2023-1234567",
        "http://www.yunxi.gov.cn/2024-01-19/art.html",
        "www.yunxi.gov.cn/2024/1/19/art.html",
        "索引号：510403-2023-01-05",
        "11510403008358123A/2023-01-19",
        "工作23年1个月",
        "2023年，全年公开信息1月均12条",
        "2024年 月 日",
        "2023.1",
        "2023.13.45",
        "版本2023.1.1.1",
        "第二十条第（一）项",
        "3月3、4日",
        "本月1日",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_none(string: str) -> None:
    assert parts(string) == []


@pytest.mark.parametrize(
    "string",
    [
        "自202111日起",
        "20241231日",
        "20241月1 日",
        "202412月31日止",
        "2017210日",
        "2024年11日",
    ],
)
def test_a_date_that_a_converter_damaged_is_never_invalid(string: str) -> None:
    assert forms(string) == [("damaged", True)]


def test_the_second_date_of_a_damaged_range_is_damaged_too() -> None:
    assert forms("202111日至1231日") == [("damaged", True), ("damaged", True)]


@pytest.mark.parametrize(
    ("string", "valid"),
    [
        ("2024年2月29日", True),
        ("2月29日", True),
        ("2000年2月29日", True),
        ("2023年2月29日", False),
        ("1900年2月29日", False),
        ("6月31日", False),
        ("2023年13月1日", False),
        ("2023年12月32日", False),
        ("2023年0月1日", False),
        ("20233年1月1日", False),
        ("二〇二三年四月三十一日", False),
        ("2023-02-30", False),
    ],
)
def test_the_calendar_decides_what_is_valid(string: str, valid: bool) -> None:
    assert [found for _, found in forms(string)] == [valid]


def test_figures_parted_by_blanks_are_never_made_an_impossible_date() -> None:
    assert [valid for _, valid in forms("收到3 1月1日的申请")] in ([], [True])


@pytest.mark.parametrize(
    ("string", "form"),
    [
        ("2023年1月1日", "arabic"),
        ("二〇二三年一月一日", "chinese"),
        ("2023年一月1日", "arabic"),
        ("2023-1-1", "numeric"),
        ("23年1月1日", "short"),
    ],
)
def test_the_form_says_how_it_is_written(string: str, form: str) -> None:
    assert [found for found, _ in forms(string)] == [form]


@pytest.mark.parametrize(
    ("string", "found"),
    [
        ("2023年，我局", [("2023年", 2023)]),
        ("2023 年度报告", [("2023 年度", 2023)]),
        ("二〇二三年度", [("二〇二三年度", 2023)]),
        ("2021—2025年规划", [("2025年", 2025)]),
        ("2023年1月1日至2024年底", [("2024年", 2024)]),
        ("《2022年政务公开工作要点》", []),
        ("〔2021〕30号", []),
        ("23年", []),
    ],
)
def test_bare_years_are_no_dates(string: str, found: list[tuple[str, int]]) -> None:
    assert years(string) == found


def test_a_date_knows_its_place_in_the_source() -> None:
    (date,) = dates.find(passage("截至2023年12月31日，"))
    assert date.place.span == Span(2, 13)


@pytest.mark.parametrize(
    "string",
    ["1 " * 50_000, "《" * 50_000, "《a》《" * 20_000, "2 0 2 " * 20_000, "一二" * 30_000, "2023.1" * 20_000],
)  # fmt: skip
def test_hostile_text_is_scanned_in_linear_time(string: str) -> None:
    begin = time.perf_counter()
    dates.find(passage(string))
    assert time.perf_counter() - begin < 2


@given(
    st.text(
        "0123456789 年月日号至到-—./~〇○零一二三四十廿元正《》〔〕，。止起度份ｗhttp:２×·",
        max_size=40,
    )
)
def test_any_text_can_be_scanned(string: str) -> None:
    for date in dates.find(passage(string)):
        assert 0 <= date.start < date.end <= len(string)
        assert date.month is not None or date.form == "damaged"
    for start, end, year in dates.years(passage(string)):
        assert string[start:end] and 1900 <= year <= 2099
