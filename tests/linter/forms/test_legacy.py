"""Reports before 2019: recognised by their year, judged for what does not depend on a form."""

from __future__ import annotations

import datetime
import re

import pytest

from baolint.api import setup
from baolint.engine.report import Report
from baolint.engine.run import check_bytes
from baolint.forms.form import Form
from baolint.forms.store import load
from support.reports import REPORTS, changed, prepared

AS_OF = datetime.date(2018, 4, 1)
FORM: Form = load("legacy", "baolint_rules")


def text() -> str:
    return (REPORTS / "ok" / "legacy.txt").read_text(encoding="utf-8")


def checked(told: str, as_of: datetime.date = AS_OF) -> Report:
    own = prepared()._replace(context=prepared().context._replace(as_of=as_of))
    return check_bytes(told.encode(), "report.txt", own)


def codes(told: str) -> list[str]:
    return sorted(finding.code for finding in checked(told).findings)


def of_year(year: int) -> str:
    told = text().replace("2018", str(year + 1))
    return told.replace("2017", str(year))


def test_a_sound_old_report_draws_nothing() -> None:
    found = checked(text())
    assert (found.profile, found.grade, [f.code for f in found.findings]) == ("legacy", "A", [])


@pytest.mark.parametrize(
    ("year", "profile"),
    [(2008, "legacy"), (2018, "legacy"), (2019, "disclosure-2019"), (2021, "disclosure-2021")],
)
def test_the_year_decides(year: int, profile: str) -> None:
    assert checked(of_year(year), datetime.date(year + 1, 4, 1)).profile == profile


@pytest.mark.parametrize("heading", re.findall("^[一二三四五六七]、.*$", text(), re.MULTILINE)[:7])
def test_no_part_of_the_outline_is_demanded(heading: str) -> None:
    assert codes(changed(text(), (f"{heading}\n", ""))) == []


def test_an_outline_of_its_own_is_recognised_by_title_and_period() -> None:
    told = re.sub("^[一二三四五六七]、.*$", "工作情况", text(), flags=re.MULTILINE)
    assert checked(told).profile == "legacy"


def test_without_any_year_the_outline_decides() -> None:
    told = changed(text(), ("统计期限自2017年1月1日起至2017年12月31日止", "统计期限为全年"))
    told = re.sub("201[78]年(?:3月1日)?", "", told)
    assert checked(told).profile == "legacy"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2018年3月1日", "2018年2月30日", "D501"),
        ("2018年3月1日", "2018年4月2日", "D508"),
        ("全年主动公开", "联系人张某，身份证11010519491231002X，全年主动公开", "P801"),
        ("0816-2345678", "0816-23456789", "C602"),
        ("全年主动公开", "机密★10年\n\n全年主动公开", "W702"),
        ("全年主动公开", "见http:/www.yunxi.gov.cn，全年主动公开", "L951"),
    ],
)
def test_dates_contact_words_and_personal_data_are_judged(old: str, new: str, code: str) -> None:
    assert code in codes(changed(text(), (old, new)))


def test_tables_of_a_later_form_are_not_judged() -> None:
    table = "行政复议\t结果维持\t总计\n\t3\t1\n"
    assert codes(changed(text(), ("没有复议、诉讼。\n", f"没有复议、诉讼。\n\n{table}"))) == []


def test_the_form_names_the_families_that_judge() -> None:
    assert [FORM.judges(code) for code in ("D501", "P801", "S101", "T201", "B302", "N401")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip


def test_a_form_without_families_is_judged_by_all() -> None:
    assert load("disclosure-2021", "baolint_rules").judges("S101")


def test_the_form_can_be_asked_for() -> None:
    own = setup(as_of=AS_OF, profile="legacy")
    assert check_bytes(text().encode(), "a.txt", own).profile == "legacy"
