"""The edition of the form is the report year's, unless the user says otherwise."""

from __future__ import annotations

import pytest

from baolint.api import setup
from baolint.engine.run import check_bytes
from support.reports import AS_OF, REPORTS, changed, report, sound


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


def test_tables_of_another_form_than_asked_for_are_one_finding() -> None:
    prepared = setup(as_of=AS_OF, profile="disclosure-2019")
    found = check_bytes(sound().encode(), "report.txt", prepared).findings
    told = "表二、表三用的是2021 年度起的表样，不是指定的 disclosure-2019"
    assert [(one.code, one.message[: len(told)]) for one in found] == [("T210", told)]


def test_so_it_is_with_a_report_that_names_another_form() -> None:
    prepared = setup(as_of=AS_OF, profile="disclosure-2019")
    text = (REPORTS / "ok" / "sound.yaml").read_bytes()
    found = check_bytes(text, "report.yaml", prepared).findings
    assert [one.code for one in found] == ["T210"]


def test_a_form_that_is_asked_for_by_its_own_report_draws_nothing() -> None:
    prepared = setup(as_of=AS_OF, profile="disclosure-2021")
    assert check_bytes(sound().encode(), "report.txt", prepared).findings == ()


def with_one_row_of_other_outcomes() -> str:
    """Give the sound report with its last group of outcomes as the form of 2019 has it."""
    text = sound()
    start, end = text.index("\t（六）其他处理"), text.index("\t（七）总计")
    return text[:start] + "\t（六）其他处理\t\t0\t1\t0\t0\t1\t0\t2\n" + text[end:]


def test_one_row_of_other_outcomes_is_the_form_of_2019() -> None:
    found = report(with_one_row_of_other_outcomes()).findings
    told = "表三用的是2019、2020 年度的表样"
    assert [(one.code, one.message[: len(told)]) for one in found] == [("T210", told)]


def test_its_relations_are_judged_too() -> None:
    text = changed(with_one_row_of_other_outcomes(), ("\t1\t0\t2\n", "\t1\t0\t3\n"))
    assert {"T210", "B302"} <= {
        code for one in report(text).findings for code in (one.code, *one.related_codes)
    }


def test_a_group_of_other_outcomes_without_figures_only_lacks_rows() -> None:
    text = changed(with_one_row_of_other_outcomes(), ("理\t\t0\t1\t0\t0\t1\t0\t2", "理" + "\t" * 8))
    assert "T202" in [one.code for one in report(text).findings]


def test_a_text_without_title_and_sections_is_no_report() -> None:
    assert report("关于做好年度报告编制工作的通知\n\n各单位：请按时报送。\n").is_report is False


def test_a_report_with_its_headings_only_is_still_one() -> None:
    text = changed(sound(), ("绵阳市云溪区统计局\n2023年政府信息公开工作年度报告\n", ""))
    assert report(text).is_report


def test_a_report_that_only_a_script_shows_is_told_from_none() -> None:
    script = f"<html><body><script>var text = {sound()!r};</script></body></html>"
    (found,) = report(script, "report.html").findings
    assert "脚本" in found.message
