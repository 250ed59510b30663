"""D503: a period of the right year with wrong days."""

from __future__ import annotations

import pytest

from baolint_rules.dates.incomplete_period import IncompletePeriod
from support.passages import OVERVIEW, facts, kinds, told

RULE = IncompletePeriod()


def period(phrase: str, overview: str = OVERVIEW) -> list[tuple[str, str]]:
    return told(RULE, facts(preamble=(f"所列数据的统计期限{phrase}。",), overview=(overview,)))


@pytest.mark.parametrize(
    "phrase",
    [
        "自2023年1月1日至12月31日",
        "自2023年1月1日起至2023年12月31日止",
        "自2023年1月1日起到2023年12月31日止",
        "从2023年1月1日到12月31日止",
        "为2023年1月1日-12月31日",
        "为2023年1月至12月",
        "为2023年1—12月",
        "自二〇二三年一月一日至二〇二三年十二月三十一日",
        "自2023年1月1日至2023年12月31止",
        "为2023.1.1-2023.12.31",
        "自2023年01月01日至2023年12月31日",
    ],
)
def test_a_whole_year_is_silent(phrase: str) -> None:
    assert period(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("自2023年5月8日起至2023年12月31日止", "我局于2023年5月8日挂牌成立。"),
        ("自2023年3月1日至12月31日", "因机构改革，我局自3月起履行职责。"),
        ("自2023年1月1日至2023年9月30日", "9月底，我办职能整合划入数据局。"),
    ],
)
def test_a_body_founded_or_closed_in_the_year_has_its_own_period(phrase: str, said: str) -> None:
    assert period(phrase, f"{OVERVIEW}{said}") == []


@pytest.mark.parametrize(
    ("phrase", "printed"),
    [
        ("自2023年1月1日起至2023年12月30日止", "2023年1月1日起至2023年12月30日"),
        ("自2023年1月2日至12月31日", "2023年1月2日至12月31日"),
        ("为2023年1月1日至2023年11月30日", "2023年1月1日至2023年11月30日"),
        ("为2023年2月至12月", "2023年2月至12月"),
    ],
)
def test_wrong_days_are_found(phrase: str, printed: str) -> None:
    assert period(phrase) == [("D503", printed)]


def test_a_working_group_founds_no_body() -> None:
    said = f"{OVERVIEW}成立政务公开领导小组，设立信息公开专栏。"
    assert period("自2023年2月1日至12月31日", said) != []


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("自202311日起至20231230日止", "NotAssessable"),
        ("自2023年1月1日至2023年12月32日", "NotApplicable"),
    ],
    ids=["damaged", "impossible, which is D501's"],
)
def test_a_damaged_or_impossible_period_is_not_judged(phrase: str, kind: str) -> None:
    assert kinds(RULE, facts(preamble=(f"统计期限{phrase}。",))) == [kind]


@pytest.mark.parametrize(
    "preamble",
    [(), ("统计期限自2022年1月1日至2022年12月30日。",), ("统计期限为2023年度。",)],
)
def test_no_period_or_one_of_another_year_is_no_matter_of_days(preamble: tuple[str, ...]) -> None:
    assert kinds(RULE, facts(preamble=preamble)) == ["NotApplicable"]
