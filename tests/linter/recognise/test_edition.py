"""The edition of the form is the report year's, unless the user says otherwise."""

from __future__ import annotations

import pytest

from baolint.api import setup
from baolint.engine.run import check_bytes
from support.reports import AS_OF, changed, report, sound


def of_year(year: int) -> str:
    return sound().replace("2024年1月", f"{year + 1}年1月").replace("2023", str(year))


@pytest.mark.parametrize(
    ("year", "profile"),
    [(2021, "disclosure-2021"), (2023, "disclosure-2021"), (2020, "disclosure-2019")],
)
def test_the_year_decides(year: int, profile: str) -> None:
    assert report(of_year(year)).profile == profile


def test_tables_of_a_later_edition_are_superseding_too() -> None:
    assert "T210" in [finding.code for finding in report(of_year(2020)).findings]


def test_a_report_of_a_year_without_a_form_is_not_judged() -> None:
    found = report(of_year(2007))
    assert ([finding.code for finding in found.findings], found.grade) == (["E103"], "U")


def test_tables_speak_against_a_year_before_there_were_any() -> None:
    assert report(of_year(2015)).profile == "disclosure-2021"


def test_a_profile_that_is_asked_for_is_used() -> None:
    prepared = setup(as_of=AS_OF, profile="disclosure-2019")
    assert check_bytes(sound().encode(), "report.txt", prepared).profile == "disclosure-2019"


def test_a_text_without_title_and_sections_is_no_report() -> None:
    assert report("关于做好年度报告编制工作的通知\n\n各单位：请按时报送。\n").is_report is False


def test_a_report_with_its_headings_only_is_still_one() -> None:
    text = changed(sound(), ("绵阳市云溪区统计局\n2023年政府信息公开工作年度报告\n", ""))
    assert report(text).is_report
