"""Numbers of documents: what should stand there, by knowledge and by shape."""

from __future__ import annotations

import pytest

from baolint.recognise import words
from baolint_rules.wording.document_numbers import wrong_numbers
from support.worded import facts_of


def slips(sentence: str) -> list[tuple[str, str]]:
    found = wrong_numbers(words.written(facts_of(sentence)))
    return [(slip.message, slip.right) for slip in found]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("对照国办发〔2021〕30号要求编制年度报告", "国办公开办函〔2021〕30号"),
        ("格式（国办公开办〔2021〕30号）", "国办公开办函〔2021〕30号"),
        ("《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）", "国办函〔2020〕109号"),
        ("落实国办函〔2020〕190号", "国办函〔2020〕109号"),
        ("《政府网站发展指引》（国办发〔2019〕47号）", "国办发〔2017〕47号"),
        ("国办公开办函〔2021〕300号所附模板", "国办公开办函〔2021〕30号"),
    ],
)
def test_a_number_of_no_such_document_is_given_the_right_one(sentence: str, right: str) -> None:
    assert slips(sentence) == [("W713.known", right)]


@pytest.mark.parametrize(
    "number",
    [
        "2021〔30〕号", "〔2021〕30文件", "〔2021年〕30号", "〔21〕30号", "2021年30号", "2021〕30号",
        "《2021》30号", "30号〔2021〕",
    ],
)  # fmt: skip
def test_a_part_in_the_wrong_place_is_put_right(number: str) -> None:
    assert slips(f"按照国办公开办函{number}要求") == [("W713.shape", "〔2021〕30号")]


@pytest.mark.parametrize("number", ["〔2021〕国办公开办函30号", "国办公开办函〔2021〕三十号"])
def test_a_number_out_of_all_order_is_told_without_a_mend(number: str) -> None:
    assert slips(f"按照{number}") == [("W713.misshapen", "")]


@pytest.mark.parametrize("decree", ["国务院第117号令", "国务院令第171号"])
def test_turned_digits_of_the_decree_are_told(decree: str) -> None:
    assert slips(f"贯彻{decree}，完善公开制度") == [("W713.decree", "711")]


@pytest.mark.parametrize(
    "sentence",
    [
        "落实《四川省政府信息公开信息处理费管理办法》（川办函〔2021〕5号）",
        "《关于做好安全工作的规定》（国务院令第117号）",
        "落实国发〔2021〕30号，推进改革",
        "国办公开办函〔2016〕201号",
    ],
)
def test_numbers_of_other_documents_are_let_be(sentence: str) -> None:
    assert slips(sentence) == []
