"""D506, D507, D508, D509: the date under the report."""

from __future__ import annotations

import datetime

import pytest

from baolint.recognise import dates
from baolint.recognise.facts import Context, Facts
from baolint_rules.dates.future_date import FutureDate
from baolint_rules.dates.late_publication import LatePublication
from baolint_rules.dates.missing_signature_date import MissingSignatureDate
from baolint_rules.dates.signed_too_early import SignedTooEarly
from support.passages import NAME, PREAMBLE, facts, kinds, passage, told
from support.reports import changed, report, sound

MISSING = MissingSignatureDate()
EARLY = SignedTooEarly()
LATE = LatePublication()
FUTURE = FutureDate()


def signed(date: str, agency: str = NAME) -> Facts:
    return facts(
        title=f"{agency}2023年政府信息公开工作年度报告", signed=(agency, date), other=("无。",)
    )


def published(date: str, report: Facts | None = None) -> Facts:
    report = report or facts(signed=())
    report.published = dates.find(passage(date, kind="page"))[0]
    return report


@pytest.mark.parametrize(
    "report",
    [
        signed("2024年1月19日"),
        signed("2024119日"),
        facts(signed=(), preamble=("（2024年1月19日）", PREAMBLE)),
        published("2024-01-20"),
    ],
)
def test_a_dated_report_is_dated(report: Facts) -> None:
    assert told(MISSING, report) == []


def test_a_date_without_its_day_is_told() -> None:
    assert told(MISSING, signed("2024年1月")) == [("D506.day", "2024年1月")]


def test_a_missing_date_belongs_behind_the_agency() -> None:
    report = facts(signed=(NAME,))
    (found,) = MISSING.check(report, Context(as_of=datetime.date(2024, 2, 1)))
    assert found.place.span.start == len(report.document.source)  # type: ignore[union-attr]


def test_an_undated_report_is_told() -> None:
    assert told(MISSING, facts(signed=())) == [("D506", "")]


@pytest.mark.parametrize(
    "date", ["2024年1月1日", "2024年1月19日", "二〇二四年一月四日", "2024-01-02", "2024年12月1日"]
)
def test_a_signature_after_the_period_is_in_order(date: str) -> None:
    assert told(EARLY, signed(date)) == []


@pytest.mark.parametrize("date", ["2023年12月31日", "2023年1月19日", "2022-12-31"])
def test_a_signature_before_the_period_is_over_is_found(date: str) -> None:
    assert told(EARLY, signed(date)) == [("D507", date)]


@pytest.mark.parametrize("date", ["2023年12月", "2023119日", "23年1月19日"])
def test_a_signature_that_is_not_certain_is_not_assessed(date: str) -> None:
    assert kinds(EARLY, signed(date)) == ["NotAssessable"]


def test_with_years_at_odds_the_signature_is_not_assessed() -> None:
    report = facts(
        preamble=("统计期限为2022年1月1日至2022年12月31日。",), signed=(NAME, "2023年1月19日")
    )
    assert kinds(EARLY, report) == ["NotAssessable"]


def test_a_body_closed_in_the_year_may_sign_before_its_end() -> None:
    report = facts(
        preamble=("统计期限为2023年1月1日至2023年9月30日。",), signed=(NAME, "2023年12月1日")
    )
    assert told(EARLY, report) == []


@pytest.mark.parametrize(
    ("agency", "date"),
    [
        (NAME, "2024年1月31日"),
        (NAME, "2024年1月5日"),
        ("绵阳市云溪区人民政府", "2024年3月31日"),
        ("绵阳市", "2024年3月1日"),
        ("云溪区文苑镇人民政府", "2024年1月31日"),
        ("内蒙古自治区锡林郭勒盟行政公署", "2024年3月31日"),
    ],
)
def test_a_report_in_time_is_in_order(agency: str, date: str) -> None:
    assert told(LATE, signed(date, agency)) == []


@pytest.mark.parametrize(
    ("agency", "date"),
    [
        (NAME, "2024年2月1日"),
        ("绵阳市云溪区人民政府", "2024年4月1日"),
        ("教育部", "2024年2月6日"),
        ("大兴安岭地区行政公署", "2024年4月1日"),
    ],
)
def test_a_late_report_is_found(agency: str, date: str) -> None:
    assert told(LATE, signed(date, agency)) == [("D508.signed", date)]


@pytest.mark.parametrize(
    "agency", ["云溪区文苑镇人民政府", "某市高新技术产业开发区管理委员会", "某市工业园区管委会"]
)
def test_a_township_and_a_zone_are_only_hinted_at(agency: str) -> None:
    report = signed("2024年2月1日", agency)
    (found,) = LATE.check(report, Context(as_of=datetime.date(2024, 3, 1)))
    assert found.severity == "info"  # type: ignore[union-attr]


def test_the_day_of_publication_goes_before_the_signature() -> None:
    report = published("2024-02-20", signed("2024年1月19日"))
    assert [key for key, _ in told(LATE, report)] == ["D508.published"]
    assert told(LATE, published("2024-01-20", signed("2024年2月20日"))) == []


def test_a_page_moved_years_later_is_not_assessed() -> None:
    assert kinds(LATE, published("2026-05-20", signed("2024年1月19日"))) == ["NotAssessable"]


def test_an_unknown_level_has_no_deadline() -> None:
    report = signed("2024年2月20日")
    report.level = "unknown"
    assert kinds(LATE, report) == ["NotApplicable"]


def test_the_deadline_can_be_set() -> None:
    rule = LatePublication()
    rule.deadline = "01-18"
    assert told(rule, signed("2024年1月19日")) == [("D508.signed", "2024年1月19日")]


def test_today_is_not_in_the_future() -> None:
    assert told(FUTURE, signed("2024年1月19日"), as_of=datetime.date(2024, 1, 19)) == []


def test_plans_in_the_text_are_not_in_the_future() -> None:
    assert told(FUTURE, facts(other=("2025年12月31日前完成。",))) == []


def test_a_date_to_come_is_found() -> None:
    found = told(FUTURE, signed("2024年1月19日"), as_of=datetime.date(2024, 1, 18))
    assert found == [("D509.signed", "2024年1月19日")]


def test_a_publication_to_come_is_found() -> None:
    assert [key for key, _ in told(FUTURE, published("2034-01-20"))] == ["D509.published"]


def test_a_date_that_does_not_exist_is_the_reason_itself() -> None:
    told = report(changed(sound(), ("2024年1月19日", "2024年2月30日"))).unclear
    assert [one for one in told if "不完整" in one] == []
    assert "成文日期“2024年2月30日”不存在，无法判断是否过早。" in told
