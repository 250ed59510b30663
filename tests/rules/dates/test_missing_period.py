"""D510: no word on the period."""

from __future__ import annotations

import pytest

from baolint_rules.dates.missing_period import MissingPeriod
from support.passages import facts, told

RULE = MissingPeriod()


@pytest.mark.parametrize(
    "sentence",
    [
        "所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
        "统计期限自202311日起至20231231日止。",
        "统计时限为2023年度。",
        "统计期自2023年1月1日起至12月31日止。",
        "统计期间为2023年1月1日至12月31日。",
        "各项数据核定时间点为2023年12月31日。",
        "2023年1月1日至12月31日，我局政府信息公开工作有序开展。",
    ],
)
def test_any_word_on_the_period_is_enough(sentence: str) -> None:
    assert told(RULE, facts(preamble=(sentence,))) == []
    assert told(RULE, facts(preamble=(), overview=(sentence,))) == []


def test_a_missing_period_is_told_at_the_end_of_the_preamble() -> None:
    report = facts(preamble=("本报告根据条例编制。",))
    assert told(RULE, report) == [("D510", "")]


def test_a_report_without_a_preamble_is_told_at_the_title() -> None:
    assert told(RULE, facts(preamble=())) == [("D510", "")]
