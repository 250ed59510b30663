"""Marks without their other half are found; list marks and long quotations are not."""

from __future__ import annotations

import pytest

from support.reports import changed, findings, sound


def told(sentence: str, name: str = "report.txt") -> list[str]:
    text = changed(sound(), ("各项任务按期完成。", sentence))
    lines = text.split("\n")
    spots = [f.location.spot for f in findings(text, name) if f.code == "F906"]
    return [lines[(s.line or 1) - 1][(s.column or 1) - 1 : (s.end_column or 1) - 1] for s in spots]


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        ("任务（含上年完成。", "（"),
        ("任务含上年）完成。", "）"),
        ("落实“三审三校制度完成。", "“"),
        ("落实三审三校”制度完成。", "”"),
        ("落实“三审三校“制度完成。", "“"),
        ('落实"三审三校制度完成。', '"'),
        ("落实《办法（试行》完成。", "（"),
        ("落实《办法【试行》完成。", "【"),
        ("落实（含“惠民）”任务完成。", "”"),
        ('落实"三审三校”制度完成。', '"'),
        ('落实“三审三校"制度完成。', '"'),
        ("落实【办法完成。", "【"),
        ("依据国办发〔2021号完成。", "〔"),
        ("落实”三审三校”完成。", "”"),
    ],
)
def test_a_mark_without_its_other_half_is_found(sentence: str, mark: str) -> None:
    assert told(sentence)[:1] == [mark]


@pytest.mark.parametrize(
    "sentence",
    [
        "落实《关于〈办法〉的通知》完成。",
        "落实“三审三校〞制度完成。",
        '落实"三审三校"制度完成。',
        "任务（含上年)完成。",
        "落实《办法〉完成。",
        "落实〔办法】完成。",
        "落实《（试行）办法》（修订〔2021〕1号）完成。",
        "落实“《办法》（试行）”完成，“（含）”任务完成。",
        "1）任务完成；2）任务完成。",
        "a)任务完成；b)任务完成。",
        "任务完成：）",
        "任务完成，“认真总结。\n\n及时改进。”",
        "依据国办发﹝2021﹞1号完成。",
        '屏幕尺寸为55"，任务完成。',
    ],
)
def test_what_is_paired_or_needs_no_pair_is_not(sentence: str) -> None:
    assert told(sentence) == []


def test_a_contact_bracket_that_never_closes_is_found() -> None:
    text = changed(sound(), ("tjj@yunxi.gov.cn）。", "tjj@yunxi.gov.cn。"))
    assert [f.code for f in findings(text)] == ["F906"]
