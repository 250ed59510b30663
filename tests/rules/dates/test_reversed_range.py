"""D502: ranges that end before they begin."""

from __future__ import annotations

import pytest

from baolint_rules.dates.incomplete_period import IncompletePeriod
from baolint_rules.dates.reversed_range import ReversedRange
from baolint_rules.dates.year_mismatch import YearMismatch
from support.passages import facts, told

RULE = ReversedRange()


@pytest.mark.parametrize(
    "sentence",
    [
        "夏季5月1日至9月30日，冬季10月1日至4月30日。",
        "自2022年12月1日至2023年1月31日开展自查。",
        "自2023年12月1日至1月31日开展自查。",
        "统计期限为20211231日至202111日。",
        "2023年5月1日；2023年3月1日。",
        "2023年1月至12月。",
        "2023年3月5日至3月5日。",
    ],
)
def test_ranges_in_order_and_seasons_are_left_alone(sentence: str) -> None:
    assert told(RULE, facts(other=(sentence,))) == []


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("自2023年5月1日至2023年3月1日开展自查。", "2023年5月1日至2023年3月1日"),
        ("2023.5.1—2023.3.1开展自查。", "2023.5.1—2023.3.1"),
        ("2023年5月1日起至2022年6月1日止。", "2023年5月1日起至2022年6月1日"),
    ],
)
def test_a_reversed_range_is_found(sentence: str, printed: str) -> None:
    assert told(RULE, facts(other=(sentence,))) == [("D502", printed)]


def test_a_reversed_period_is_one_finding() -> None:
    report = facts(preamble=("统计期限自2023年12月31日起至1月1日止。",))
    found = [told(rule, report) for rule in (RULE, IncompletePeriod(), YearMismatch())]
    assert found == [[("D502", "2023年12月31日起至1月1日")], [], []]
