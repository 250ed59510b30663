"""Titles of laws: what should stand there, and titles that are right."""

from __future__ import annotations

import pytest

from baolint.recognise import words
from baolint_rules.wording.law_names import DOCUMENTS, FORMER, LAWS
from baolint_rules.wording.titles import wrong_titles
from support.worded import facts_of

STATE = "中华人民共和国"
OURS = f"{STATE}政府信息公开条例"


def rights(sentence: str) -> list[str]:
    return [one.right for one in wrong_titles(words.written(facts_of(sentence)))]


@pytest.mark.parametrize(
    ("title", "right"),
    [
        (f"{STATE}行政诉讼条例", f"{STATE}行政诉讼法"),
        ("行政处罚条例", "行政处罚法"),
        (f"{STATE}安全生产条例", f"{STATE}安全生产法"),
        (f"{STATE}政府公开信息条例", OURS),
        (f"{OURS}实施细则", OURS),
        (f"{OURS}（试行）", OURS),
        ("政府网站建设指引", "政府网站发展指引"),
        ("行政夏议法", "行政复议法"),
        ("国家政府信息公开条例", OURS),
    ],
)
def test_a_wrong_title_is_given_its_right_one(title: str, right: str) -> None:
    assert rights(f"依据《{title}》办理") == [right]


@pytest.mark.parametrize("title", [*LAWS, *DOCUMENTS, *FORMER])
def test_a_title_that_exists_is_right_with_and_without_the_countrys_name(title: str) -> None:
    assert rights(f"依据《{title}》和《{STATE}{title}》") == []


@pytest.mark.parametrize(
    "title",
    [
        "安全生产条例",
        "政府信息公开办法",
        "招投标法",
        f"{OURS}（2019年修订）",
        f"{STATE}契税暂行条例",
        f"{STATE}公路管理条例",
        f"{STATE}政府信息公开工作年度报告格式（试行）",
    ],
)
def test_rules_of_other_bodies_and_short_titles_are_let_be(title: str) -> None:
    assert rights(f"依据《{title}》办理") == []


def test_a_title_without_brackets_counts_behind_the_countrys_name() -> None:
    assert rights(f"根据{STATE}信息公开条例编制") == [OURS]
