"""D511: legible dates in a form that official documents do not use."""

from __future__ import annotations

import pytest

from baolint.recognise.facts import Context
from baolint.rules.diagnostic import Diagnostic
from baolint_rules.dates.nonstandard_date import NonstandardDate
from support.passages import AS_OF, PREAMBLE, facts, told

RULE = NonstandardDate()


def said(sentence: str) -> list[tuple[str, str]]:
    return told(RULE, facts(other=(sentence,)))


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年1月1日至12月31日。",
        "2023 年 1 月 1 日。",
        "２０２３年１月１日。",
        "二〇二三年十二月三十一日。",
        "2023年10月。",
        "2023年1—12月。",
        "统计期限自202111日起至20211230日止。",
        "2023年13月1日。",
        "工作23年。",
        "成立23年，成效明显。",
        "16年，工作有了起色。",
        "20 22年度公开信息。",
        "第12年度检查。",
        "23年1个月。",
        "http://www.yunxi.gov.cn/2024-01-09/",
        "电话：0816-2345678。",
        "落实《2023.1.1通知》。",
        "索引号：510403-2023-01-05。",
        "占比2023.01。",
    ],
)
def test_standard_dates_and_blanks_are_left_alone(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("23年1月1日召开会议。", ("D511.short", "23年1月1日")),
        ("23年度公开信息。", ("D511.short", "23年度")),
        ("2023年01月09日印发。", ("D511.zero", "2023年01月09日")),
        ("2023年1月09日印发。", ("D511.zero", "2023年1月09日")),
        ("09月01日起。", ("D511.zero", "09月01日")),
        ("2023-01-19印发。", ("D511.numeric", "2023-01-19")),
        ("2023.1.1印发。", ("D511.numeric", "2023.1.1")),
        ("2023/1/1印发。", ("D511.numeric", "2023/1/1")),
        ("二○二三年一月一日。", ("D511.circle", "二○二三年一月一日")),
        ("二零二三年一月一日。", ("D511.circle", "二零二三年一月一日")),
        ("2023年一月1日。", ("D511.mixed", "2023年一月1日")),
        ("二〇二三年1月1日。", ("D511.mixed", "二〇二三年1月1日")),
        ("自1月1日至12月31止。", ("D511.bare", "12月31")),
        ("2023年1月9号。", ("D511.number", "2023年1月9号")),
    ],
)
def test_a_nonstandard_date_is_found(sentence: str, expected: tuple[str, str]) -> None:
    assert said(sentence) == [expected]


def found(sentence: str) -> list[Diagnostic]:
    outcomes = RULE.check(facts(other=(sentence,)), Context(as_of=AS_OF))
    return [outcome for outcome in outcomes if isinstance(outcome, Diagnostic)]


def test_each_kind_is_one_finding_with_its_further_places() -> None:
    (one,) = found("2023-01-19印发，2023-02-19修订，2023-03-19废止。")
    assert (len(one.related), one.values["count"]) == (2, 3)


def test_a_two_digit_year_is_a_warning_and_all_else_a_hint() -> None:
    grades = [each.severity for each in found("23年1月1日，2023年01月01日，2023-1-1。")]
    assert grades == ["warning", None, None]


@pytest.mark.parametrize(
    ("sentence", "mended", "safe"),
    [
        ("2024年01月09日。", "2024年1月9日", True),
        ("2024-01-09。", "2024年1月9日", True),
        ("二○二四年一月九日。", "二〇二四年一月九日", True),
        ("2024年一月9日。", "2024年1月9日", True),
        ("自12月31止。", "12月31日", True),
        ("1月9号。", "1月9日", True),
        ("24年1月9日。", "2024年1月9日", False),
    ],
)
def test_the_mend_writes_the_date_out(sentence: str, mended: str, safe: bool) -> None:
    (one,) = found(sentence)
    assert one.fix is not None
    assert (one.fix.edits[0][1], one.fix.safe) == (mended, safe)


def test_the_signature_and_the_preamble_are_text_too() -> None:
    report = facts(preamble=(PREAMBLE, "2023.1.1上线。"))
    assert told(RULE, report) == [("D511.numeric", "2023.1.1")]
    assert told(RULE, facts(signed=("某某局", "2024-01-19"))) == [("D511.numeric", "2024-01-19")]


@pytest.mark.parametrize(
    "line",
    ["发布时间: 2024-01-29 16:33 字体:[]", "2024-01-29", "信息来源:某镇 发布日期：2024/1/29"],
)
def test_the_information_line_of_a_page_is_no_text(line: str) -> None:
    assert told(RULE, facts(preamble=(line, PREAMBLE))) == []


@pytest.mark.parametrize("sentence", ["23年，公开信息5条。", "工作有进展。24年，将继续公开。"])
def test_a_year_of_two_digits_at_the_head_of_a_sentence_is_named(sentence: str) -> None:
    assert len(said(sentence)) == 1
