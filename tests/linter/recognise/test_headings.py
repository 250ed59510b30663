"""Section headings are found on their own line, run in with text, or inside a line."""

from __future__ import annotations

import pytest

from baolint.document.model import Paragraph
from baolint.document.text import Text
from baolint.forms.store import load
from baolint.recognise.headings import OTHERS, find

FORM = load("disclosure-2021", "baolint_rules")


def keys(string: str, level: int = 0) -> list[tuple[str | None, str]]:
    paragraph = Paragraph(Text.literal(string, 0, len(string)), level)
    return [
        (found.form.key if found.form else None, found.grade) for found in find(paragraph, FORM)
    ]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("一、总体情况", "overview"),
        ("一、 总体情况", "overview"),
        ("六 、其他需要报告的事项", "other"),
        ("一、总体情况。", "overview"),
        ("二．主动公开政府信息情况", "proactive"),
        ("第五部分 存在的主要问题及改进情况", "problems"),
        ("、主动公开政府信息情况", "proactive"),
        ("总体情况", "overview"),
        ("一：总体情况", "overview"),
        ("一　总体情况", "overview"),
        ("第一章 总体情况", "overview"),
        ("第1部分 总体情况", "overview"),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "disputes"),
        ("六、其它需要报告的事项", "other"),
    ],
)
def test_a_line_of_its_own(line: str, key: str) -> None:
    assert [found for found, _ in keys(line)] == [key]


@pytest.mark.parametrize(
    "line",
    [
        "（一）主动公开政府信息情况。",
        "(二) 依申请公开政府信息情况",
        "主动公开情况",
        "一是公开内容的针对性有待提升；",
        "主要包括总体情况、主动公开政府信息情况等六个部分。",
        "四是平台建设。",
    ],
)
def test_sub_headings_and_prose_are_no_sections(line: str) -> None:
    found = find(Paragraph(Text.literal(line, 0, len(line))), FORM)
    assert [heading for heading in found if heading.style not in OTHERS] == []


def test_a_misspelt_heading_is_still_found() -> None:
    assert keys("四、政府信息公开行政法复议、行政诉讼情况") == [("disputes", "misspelt")]


def test_an_unlisted_spelling_near_a_heading_is_found_as_near() -> None:
    assert keys("三、收到和处里政府信息公开申请情况") == [("requests", "near")]


def test_a_heading_run_in_with_its_text_ends_where_the_text_begins() -> None:
    string = "一、总体情况。2023年，我局认真落实条例。"
    found = find(Paragraph(Text.literal(string, 0, len(string))), FORM)
    assert [string[heading.start : heading.end] for heading in found] == ["一、总体情况。"]


def test_a_whole_report_in_one_line_gives_all_its_headings() -> None:
    string = (
        "某局2023年政府信息公开工作年度报告 一、总体情况 2023年，我局认真落实条例。"
        "二、主动公开政府信息情况 略。三、收到和处理政府信息公开申请情况 略。"
        "六、其他需要报告的事项 无。"
    )
    assert [key for key, _ in keys(string)] == ["overview", "proactive", "requests", "other"]


def test_an_unknown_numbered_line_is_unlisted() -> None:
    assert keys("七、附件") == [(None, "unlisted")]


@pytest.mark.parametrize(
    ("line", "number", "style"),
    [
        ("（二）主动公开政府信息情况", "二", "（一）"),
        ("㈡主动公开政府信息情况", "二", "（一）"),
        ("二）主动公开政府信息情况", "二", "一）"),
        ("贰、主动公开政府信息情况", "二", "壹、"),
        ("2、主动公开政府信息情况", "二", "1、"),
        ("２．主动公开政府信息情况", "二", "1、"),
        ("(2) 主动公开政府信息情况", "二", "（1）"),
        ("第二部分 主动公开政府信息情况", "二", "一、"),
    ],
)
def test_the_way_of_numbering_is_told(line: str, number: str, style: str) -> None:
    found = find(Paragraph(Text.literal(line, 0, len(line))), FORM)
    assert [(heading.number, heading.style) for heading in found] == [(number, style)]


def test_a_decimal_number_is_no_heading_number() -> None:
    assert keys("2.1 主动公开政府信息情况") == []


def test_a_numeral_and_blanks_head_a_section_run_in_with_its_text() -> None:
    assert keys("一　总体情况　2023年，我局认真落实条例。") == [("overview", "exact")]


def test_a_numeral_and_blanks_before_a_sentence_head_nothing() -> None:
    assert keys("一 总体情况良好，各项工作有序推进。") == []
