"""D501: dates that no calendar has."""

from __future__ import annotations

import pytest

from baolint_rules.dates.impossible_date import ImpossibleDate
from support.passages import facts, kinds, told

RULE = ImpossibleDate()


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年2月29日前完成整改。",
        "每年2月29日（平年为28日）检查一次。",
        "统计期限自202111日起至20211230日止。",
        "于2023 年1 2月31日完成。",
        "收到3 1月1日提出的申请。",
        "依据《2月30日会议纪要》开展工作。",
        "版本号2023.13.45。",
        "公开2023年1—12月数据。",
        "办公时间：5月1日至9月30日9:00—18:00。",
        "第二十条第（一）项公开行政规范性文件2件。",
    ],
)
def test_possible_and_damaged_dates_are_left_alone(sentence: str) -> None:
    assert told(RULE, facts(other=(sentence,))) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2023年2月29日前完成整改。", ("D501.leap", "2023年2月29日")),
        ("2月30日前完成整改。", ("D501.day", "2月30日")),
        ("4月31日召开会议。", ("D501.day", "4月31日")),
        ("2023年12月32日印发。", ("D501.day", "2023年12月32日")),
        ("2023年13月1日印发。", ("D501.month", "2023年13月1日")),
        ("2023年0月1日印发。", ("D501.month", "2023年0月1日")),
        ("20233年1月1日印发。", ("D501.year", "20233年1月1日")),
        ("二〇二三年四月三十一日印发。", ("D501.day", "二〇二三年四月三十一日")),
        ("2023-02-30印发。", ("D501.day", "2023-02-30")),
    ],
)
def test_an_impossible_date_is_found(sentence: str, expected: tuple[str, str]) -> None:
    assert told(RULE, facts(other=(sentence,))) == [expected]


def test_a_report_without_dates_has_nothing_to_judge() -> None:
    report = facts(title=None, preamble=(), overview=("无。",), signed=())
    assert kinds(RULE, report) == ["NotApplicable"]
