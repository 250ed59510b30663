"""D504: title, period and preface of different years."""

from __future__ import annotations

import pytest

from baolint.recognise.facts import Context
from baolint.rules.diagnostic import Diagnostic
from baolint_rules.dates.incomplete_period import IncompletePeriod
from baolint_rules.dates.stale_year import StaleYear
from baolint_rules.dates.year_mismatch import YearMismatch
from support.passages import AS_OF, NAME, OVERVIEW, TITLE, facts, kinds, told

RULE = YearMismatch()
OTHER = "统计期限为2022年1月1日至2022年12月31日。"


@pytest.mark.parametrize(
    "preamble",
    [
        (f"编制《{TITLE}》。", "统计期限为2023年1月1日至12月31日。"),
        ("根据《关于做好2022年政府信息公开工作年度报告编制发布的通知》要求编制。",),
        ("根据国办公开办函〔2021〕30号要求，编制本报告。",),
        ("统计期限为202211日至20221231日。",),
        ("统计期限自2022年12月26日至2023年12月25日。",),
        ("2022年1月1日至2022年12月31日执行的减免政策已按信息公开要求发布。",),
        ("我局2022年政府信息公开工作年度报告见门户网站。",),
        ("数据核定时间点为2024年1月5日。",),
        (f"现公布《{NAME}政府信息公开工作年度报告》。",),
    ],
)
def test_what_is_not_the_reports_year_makes_no_mismatch(preamble: tuple[str, ...]) -> None:
    assert told(RULE, facts(preamble=preamble)) == []


def test_the_overview_alone_makes_no_mismatch() -> None:
    assert told(RULE, facts(overview=("2022年，我局认真落实条例。",))) == []


def test_the_files_name_makes_no_mismatch() -> None:
    report = facts(context=Context(as_of=AS_OF, path="2022年年报.txt"))
    assert told(RULE, report) == []


def test_a_title_that_only_the_page_states_makes_no_mismatch() -> None:
    report = facts(preamble=(OTHER,))
    assert report.title is not None
    report.title.kind = "page"
    assert kinds(RULE, report) == ["NotApplicable"]


def test_the_period_of_another_year_is_found() -> None:
    assert told(RULE, facts(preamble=(OTHER,))) == [("D504", "2022年1月1日至2022年12月31日")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"根据条例要求，编制《{NAME} 2022 年度政府信息公开工作年度报告》。",
        "现将2022年政府信息公开工作年度报告公布如下。",
    ],
)
def test_the_preface_of_another_year_is_found(sentence: str) -> None:
    (found,) = told(RULE, facts(preamble=(sentence, "统计期限为2023年1月1日至12月31日。")))
    assert found[0] == "D504"
    assert found[1].replace(" ", "") in ("2022年", "2022年度")


def test_the_part_that_stands_alone_is_pointed_at() -> None:
    report = facts(
        title=f"{NAME}2022年政府信息公开工作年度报告",
        preamble=(f"编制《{TITLE}》。", "统计期限为2023年1月1日至12月31日。"),
    )
    assert told(RULE, report) == [("D504", "2022年")]


def test_all_parts_are_named_in_the_message() -> None:
    report = facts(preamble=(f"编制《{TITLE}》。", OTHER))
    (found,) = RULE.check(report, Context(as_of=AS_OF))
    assert isinstance(found, Diagnostic)
    assert found.values["said"] == ("报告标题是2023年，统计期限是2022年，引言所称报告名称是2023年")


def test_one_fault_is_one_finding() -> None:
    report = facts(preamble=("统计期限为2022年1月1日至2022年12月30日。",))
    found = [told(rule, report) for rule in (RULE, IncompletePeriod(), StaleYear())]
    assert [len(each) for each in found] == [1, 0, 0]


def test_a_sound_overview_does_not_hide_it() -> None:
    assert len(told(RULE, facts(preamble=(OTHER,), overview=(OVERVIEW,)))) == 1
