"""The rules of typography that only advise: what they find and what they leave."""

from __future__ import annotations

import pytest

from support.reports import changed, findings, sound

BODY = "各项任务按期完成。"


def told(code: str, *changes: tuple[str, str], name: str = "report.txt") -> list[int]:
    """Give the number of places of each finding of a code."""
    text = changed(sound(), *changes)
    return [1 + len(f.related) for f in findings(text, name) if f.code == code]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("任务,措施;问题:完成.", 4),
        ("公开26件,其中依申请3件。", 1),
        ("上午8:30开会，投入1,234元，增长2.5%。", 0),
        ("1.任务完成。2.措施到位。", 0),
        ("版本V2.0.1,见www.yunxi.gov.cn/a,b。", 0),
    ],
)
def test_halfwidth_marks_count_beside_chinese(sentence: str, places: int) -> None:
    assert sum(told("F901", (BODY, sentence))) == places


def test_a_text_wholly_in_halfwidth_may_be_a_converters_doing() -> None:
    text = sound().translate(str.maketrans("，；：。（）", ",;:.()"))
    assert ["转换" in f.message for f in findings(text) if f.code == "F901"] == [True]


def test_a_report_with_halfwidth_brackets_only_is_even() -> None:
    text = sound().translate(str.maketrans("（）", "()"))
    assert [f for f in findings(text) if f.code == "F902"] == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("任务按 期完成，措施到位。", 1),
        ("2023 年 1 月 9 日任务完成。", 1),
        ("公开 26 件，任务完成。", 2),
        ("任务完成 ，措施到位。", 1),
        ("坚持“学 思 践 悟”，任务完成。", 0),
        ("使用Word 2016软件，任务完成。", 0),
        ("任务完成。 措施到位。", 0),
    ],
)
def test_blanks_count_inside_words_dates_and_at_figures(sentence: str, places: int) -> None:
    assert sum(told("F903", (BODY, sentence))) == places


def test_blanks_around_every_figure_are_a_style() -> None:
    import re

    spaced = re.sub(r"(?<=[\u4e00-\u9fff])([0-9]+)(?=[\u4e00-\u9fff])", r" \1 ", sound())
    assert {f.message[:2] for f in findings(spaced) if f.code == "F903"} <= {"日期"}


def test_a_line_break_of_the_page_is_no_blank() -> None:
    page = "<p>某局2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>任务\n完成，措施\n到位。</p>"
    page += "<p>二、主动公开政府信息情况</p>"
    assert [f for f in findings(page, "a.html") if f.code == "F903"] == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("公开3百件，任务完成。", 1),
        ("阅读量为３万，任务完成。", 1),
        ("增长.5个百分点，任务完成。", 1),
        ("发布信息二十四条，任务完成。", 1),
        ("按照第二十四条发布信息，任务完成。", 0),
        ("2022—2023年完成率为63%～68%。", 0),
        ("投入5千元、2万元、3百万元，任务完成。", 0),
    ],
)
def test_numbers_in_two_styles_are_found(sentence: str, places: int) -> None:
    assert sum(told("F907", (BODY, sentence))) == places


def test_a_full_stop_behind_every_sub_heading_is_one_finding() -> None:
    changes = [
        (f"（{n}）{t}\n", f"（{n}）{t}。\n") for n, t in (("一", "主动公开"), ("五", "监督保障"))
    ]
    assert told("F910", *changes) == [2]


def test_structured_reports_have_no_typography() -> None:
    data = "profile: disclosure-2021\npreamble: ['任务,,完成。。（未完', '2023 年 1 月']\n"
    assert [f.code for f in findings(data, "a.yaml") if f.code[0] == "F"] == []
