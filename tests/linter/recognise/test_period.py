"""The statistics period."""

from __future__ import annotations

import datetime

import pytest

from baolint.recognise import dates, period
from support.passages import facts, passage

Shown = tuple[str, str]


def found(*preamble: str, overview: tuple[str, ...] = ("我局认真落实条例。",)) -> Shown | None:
    """Give first and last date of the period as printed."""
    result = facts(preamble=preamble, overview=overview).period
    if result is None:
        return None
    string = result.passage.text.string
    first, last = result.first, result.last
    return string[first.start : first.end], string[last.start : last.end]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("自2023年1月1日至12月31日", ("2023年1月1日", "12月31日")),
        ("自2023年1月1日起至2023年12月31日止", ("2023年1月1日", "2023年12月31日")),
        ("自2023年1月1日起至12月31日止", ("2023年1月1日", "12月31日")),
        ("自2023年1月1日起到2023年12月31日止", ("2023年1月1日", "2023年12月31日")),
        ("从2022年1月1日起至2022年12月31日止", ("2022年1月1日", "2022年12月31日")),
        ("从2022年1月1日到12月31日止", ("2022年1月1日", "12月31日")),
        ("为2023年1月1日至2023年12月31日", ("2023年1月1日", "2023年12月31日")),
        ("2022年1月1日至12月31日", ("2022年1月1日", "12月31日")),
        ("自2024年1月1日起，至2024年12月31日止", ("2024年1月1日", "2024年12月31日")),
        ("为自2024年1月1日至2024年12月31日止", ("2024年1月1日", "2024年12月31日")),
        ("：2023年1月1日-12月31日", ("2023年1月1日", "12月31日")),
        ("是2023年1月1日—2023年12月31日", ("2023年1月1日", "2023年12月31日")),
        ("自2023年1月1日起到至2023年12月31日", ("2023年1月1日", "2023年12月31日")),
        ("2025 年 1 月 1 日至 2025 年12月31日", ("2025 年 1 月 1 日", "2025 年12月31日")),
        ("除特别说明的外，自2023年1月1日至12月31日", ("2023年1月1日", "12月31日")),
        ("为2023.1.1-2023.12.31", ("2023.1.1", "2023.12.31")),
        ("为2023年1月至12月", ("2023年1月", "12月")),
        ("自2023年1月1日起至2023年12月31止", ("2023年1月1日", "2023年12月31")),
        ("自二〇二三年一月一日至十二月三十一日", ("二〇二三年一月一日", "十二月三十一日")),
        ("自2023年3月6日起至2023年12月30日止", ("2023年3月6日", "2023年12月30日")),
    ],
)
def test_every_phrase_of_a_period_is_read(phrase: str, expected: Shown) -> None:
    assert found(f"本报告中所列数据的统计期限{phrase}。") == expected


@pytest.mark.parametrize(
    "lead",
    [
        "统计期限为",
        "统计时限为",
        "统计时间为",
        "统计时间段为",
        "统计周期为",
        "统计时间期限自",
        "统计时间范畴为",
        "统计时间范围：",
        "各项数据核定的起止时间为",
        "统计书记时间段为",
        "报告所列数据为区经济合作局自 ",
        "报告汇总全市数据，统计期限为",
        "数据统计期为",
        "内容涵盖",
    ],
)
def test_every_lead_word_is_known_even_before_wrong_days(lead: str) -> None:
    assert found(f"{lead}2023年1月1日至2023年11月30日。") == ("2023年1月1日", "2023年11月30日")


def test_the_lead_may_follow() -> None:
    assert found("本报告为2023年2月1日至2023年12月30日期间的统计数据。") is not None


def test_a_period_inside_section_one_is_found() -> None:
    overview = ("本报告统计期限为2023年1月1日至2023年12月31日。",)
    assert found(overview=overview) == ("2023年1月1日", "2023年12月31日")


def test_a_whole_year_needs_no_lead_in_a_sentence_about_disclosure() -> None:
    sentence = "2023年1月1日至12月31日，我局主动公开政府信息公开类信息12条。"
    assert found(sentence) == ("2023年1月1日", "12月31日")


@pytest.mark.parametrize(
    "sentence",
    [
        "办公时间：5月1日至9月30日9:00—18:00，10月1日至4月30日9:00—17:30。",
        "2023年5月1日至2023年9月30日，我局开展政府信息公开自查。",
        "2022年1月1日至2022年12月31日执行阶段性税收减免政策，已按信息公开要求发布。",
        "2021年1月1日至2023年12月31日累计公开政府信息公开类信息36条。",
        "2023年1月1日，信息公开专栏上线；2023年12月31日，报告完成。",
        "数据核定时间点为2022年12月31日。",
        "",
    ],
)
def test_other_ranges_are_no_period(sentence: str) -> None:
    assert found(sentence) is None


def test_the_first_range_behind_the_lead_counts() -> None:
    sentence = (
        "统计期限为2023年1月1日至2023年12月31日，其中区门户网站数据为2023年6月1日至2023年12月31日。"
    )
    assert found(sentence) == ("2023年1月1日", "2023年12月31日")


@pytest.mark.parametrize(
    "phrase",
    [
        "自202111日起至20211230日止",
        "202411日至20241231日",
        "20241月1 日至202412月31日止",
        "202111日至1231日",
        "自2021年1月1日起至20211231日止",
    ],
)
def test_a_damaged_period_says_so(phrase: str) -> None:
    result = facts(preamble=(f"统计期限为{phrase}。",)).period
    assert result is not None
    assert result.damaged


@pytest.mark.parametrize(
    ("sentence", "mentioned"),
    [
        ("数据核定时间点为2022年12月31日。", True),
        ("统计期限为2023年度。", True),
        ("本报告统计时间截至2023年12月31日。", True),
        ("本报告由六个部分组成。", False),
    ],
)
def test_a_period_may_be_mentioned_without_being_a_range(sentence: str, mentioned: bool) -> None:
    assert period.is_mentioned(facts(preamble=(sentence,))) is mentioned


@pytest.mark.parametrize(
    "string", ["2024年2月29日", "1999年12月31日", "2023年3月1日", "2000年1月1日"]
)
def test_days_are_counted_as_the_calendar_does(string: str) -> None:
    (date,) = dates.find(passage(string))
    assert date.year and date.month and date.day
    assert period.days(date) == datetime.date(date.year, date.month, date.day).toordinal()
