"""Titles of sections are told from each other; another wording is no slip of the pen."""

from __future__ import annotations

import pytest

from baolint.forms.store import load
from baolint.recognise.heading_titles import whole

FORM = load("disclosure-2021", "baolint_rules")
SILENT = ("exact", "same")
OTHERWISE = (
    ("一", "总体工作概述"),
    ("一", "工作总体概况"),
    ("一", "2019年政府信息公开工作的总体情况"),
    ("一", "2023年度总体情况"),
    ("一", "总的情况"),
    ("一", "政府信息公开工作概述"),
    ("一", "政府信息公开工作总体开展情况"),
    ("一", "本年度政府信息公开工作基本情况"),
    ("一", "政务公开工作总体情况"),
    ("一", "概况"),
    ("二", "主动公开政府信息工作情况"),
    ("二", "主动公开政府信息"),
    ("二", "主动公开政府信息情况统计表"),
    ("二", "主动公开政府信息的内容和情况"),
    ("二", "政府信息主动公开工作情况"),
    ("二", "本机关主动公开政府信息情况"),
    ("二", "主动公开政府信息情况（单位：件）"),
    ("二", "主动公开工作开展情况"),
    ("三", "申请公开政府信息情况"),
    ("三", "依申请公开政府信息工作情况"),
    ("三", "收到和处理政府信息公开申请"),
    ("三", "收到及处理政府信息公开申请情况"),
    ("三", "收到与处理政府信息公开申请的情况"),
    ("三", "收到、处理政府信息公开申请情况"),
    ("三", "收到和办理政府信息公开申请情况"),
    ("三", "受理和处理政府信息公开申请情况"),
    ("三", "政府信息公开申请办理情况"),
    ("三", "政府信息公开申请收到和处理情况"),
    ("三", "依申请公开工作情况"),
    ("三", "政府信息依申请公开情况统计"),
    ("四", "政府信息公开行政复议情况、行政诉讼情况"),
    ("四", "政府信息公开工作行政复议、行政诉讼情况"),
    ("四", "因政府信息公开被申请行政复议、提起行政诉讼情况"),
    ("四", "政府信息公开引发的行政复议、行政诉讼情况"),
    ("四", "政府信息公开被申请行政复议和提起行政诉讼情况"),
    ("四", "政府信息公开行政复议与行政诉讼情况"),
    ("四", "行政复议、行政诉讼"),
    ("四", "政府信息公开复议、诉讼情况"),
    ("四", "政府信息公开行政诉讼、行政复议情况"),
    ("五", "存在的问题和下一步打算"),
    ("五", "存在的主要问题及下步改进措施"),
    ("五", "存在的主要问题及整改情况"),
    ("五", "存在的主要问题和改进"),
    ("五", "存在的困难和问题及下一步工作安排"),
    ("五", "政府信息公开工作存在的主要问题及改进措施"),
    ("五", "存在不足及改进方向"),
    ("五", "工作中存在的主要问题及改进情况"),
    ("五", "问题与改进措施"),
    ("五", "存在的主要问题、改进情况"),
    ("五", "当前存在的主要问题及下一步工作打算"),
    ("六", "其他需报告的事项"),
    ("六", "其他应报告的事项"),
    ("六", "其他需要报告的有关事项"),
    ("六", "其他需要报告事宜"),
    ("六", "需要报告的其他重要事项"),
    ("六", "其它需要说明的情况"),
    ("六", "其他情况"),
)
WRONG = (
    ("一", "总休情况"),
    ("一", "总体情况情况"),
    ("二", "主动公开政府政府信息情况"),
    ("二", "主动公开政府信息请况"),
    ("二", "主动公开政府信息情"),
    ("二", "主动公开政府信息信息情况"),
    ("二", "主动公幵政府信息情况"),
    ("三", "收到和处里政府信息公开申请情况"),
    ("三", "收到和处理政府信息公开申诉情况"),
    ("三", "收到和处理处理政府信息公开申请情况"),
    ("三", "收到和处理府信息公开申请情况"),
    ("四", "政府信息公开行政法复议、行政诉讼情况"),
    ("四", "政府信息公开行行政复议、行政诉讼情况"),
    ("四", "政府信息公开行政复仪、行政诉讼情况"),
    ("四", "政府信息公开行政复议、行政诉松情况"),
    ("五", "存在的主要问题级改进情况"),
    ("五", "存在的主要问题及改进情"),
    ("五", "存在的主要问题主要问题及改进情况"),
    ("六", "其他须要报告的事项"),
    ("六", "其他需要报告的事顶"),
)


@pytest.mark.parametrize(("number", "title"), OTHERWISE)
def test_another_wording_is_nonstandard_and_names_its_section(number: str, title: str) -> None:
    named = whole(title, FORM, number, plain=False)
    assert named
    assert (named.section.number, named.grade) in {(number, "nonstandard"), (number, "same")}


@pytest.mark.parametrize(("number", "title"), WRONG)
def test_doubled_lost_and_wrong_characters_are_misspelt(number: str, title: str) -> None:
    named = whole(title, FORM, number, plain=False)
    assert named
    assert (named.section.number, named.grade in ("misspelt", "near")) == (number, True)


@pytest.mark.parametrize(
    "title",
    ["加强组织领导", "规章制度建设", "强化业务培训", "结转下年度继续办理", "附件", "人员和机构"],
)
def test_a_title_that_names_no_section_stays_unknown(title: str) -> None:
    assert whole(title, FORM, "一", plain=False) is None


def test_an_application_is_never_read_as_proactive_disclosure() -> None:
    named = whole("申请公开政府信息情况", FORM, "", plain=False)
    assert named
    assert named.section.key == "requests"
