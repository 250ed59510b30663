"""What is doubled by slip is found, what the language doubles is not."""

from __future__ import annotations

import pytest

from baolint_rules.typography.doublings import doubled
from support.reports import changed, findings, sound


def found(string: str) -> list[str]:
    return [string[start:end] for start, end in doubled(string)]


@pytest.mark.parametrize(
    ("string", "twice"),
    [
        ("规范审核审核发布流程", "审核审核"),
        ("建立统一的的平台", "的的"),
        ("文件的的出台", "的的"),
        ("健全保障保障机制", "保障保障"),
        ("二、主动公开政府政府信息情况", "政府政府"),
        ("政府信息公开行行政复议", "行行"),
        ("6.属于四类过程性性信息", "性性"),
        ("作作为为公开的的重点", "的的"),
        ("公开政府信信息", "信信"),
        ("完成完成后了了归档", "了了"),
        ("政府信息公开工作政府信息公开工作", "政府信息公开工作政府信息公开工作"),
        ("对对依申请公开答复", "对对"),
        ("将将审核结果反馈", "将将"),
        ("由由办公室负责", "由由"),
        ("全年全年共召开", "全年全年"),
        ("我我局召开", "我我"),
        ("针对针对问题整改", "针对针对"),
        ("目前目前已完成", "目前目前"),
        ("确保及时准确，确保及时准确，提升", "确保及时准确，确保及时准确"),
        ("以公开促落实。以公开促落实。对", "以公开促落实。以公开促落实"),
    ],
)
def test_a_slip_is_found(string: str, twice: str) -> None:
    assert found(string) == [twice]


@pytest.mark.parametrize(
    "string",
    [
        "二〇二〇二〇",
        "中国银行行政处罚",
        "信息公开信息公开栏",
        "县人民政府政府信息公开办公室",
        "情况情况表",
        "哈哈哈哈哈哈",
        "通过通过率",
        "高高兴兴方方面面人人件件",
    ],
)
def test_what_only_looks_doubled_is_not(string: str) -> None:
    assert found(string) == []


def told(sentence: str) -> list[str]:
    text = changed(sound(), ("各项任务按期完成。", sentence))
    return [f.message for f in findings(text) if f.code == "F905"]


@pytest.mark.parametrize(
    "sentence",
    ["任务完成。。", "任务，，完成。", "任务完成；。", "一是、、完成。", "任务， ，完成。"],
)
def test_doubled_marks_are_found(sentence: str) -> None:
    assert len(told(sentence)) == 1


@pytest.mark.parametrize("sentence", ["任务完成……。", "任务——完成。", "任务完成？！", "“完成。”。"])
def test_marks_of_two_characters_are_none(sentence: str) -> None:
    assert told(sentence) == []


def test_cells_side_by_side_are_not_doubled() -> None:
    text = changed(sound(), ("行政许可\t38\t\t", "行政许可\t信息\t信息\t"))
    assert [f for f in findings(text) if f.code == "F905"] == []


def test_all_places_are_one_finding() -> None:
    text = changed(
        sound(), ("任务按期完成。", "任务按期完成。。"), ("门户网站专栏", "统一的的门户网站专栏")
    )
    assert [len(f.related) for f in findings(text) if f.code == "F905"] == [1]
