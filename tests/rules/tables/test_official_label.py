"""The form's wording in the place of a printed label, number and note kept."""

from __future__ import annotations

import pytest

from baolint_rules.tables.official_label import official_label


@pytest.mark.parametrize(
    ("printed", "canonical", "right", "close"),
    [
        ("本年度止件数", "本年废止件数", "本年废止件数", True),
        ("5.属于三类内容事务信息", "属于三类内部事务信息", "5.属于三类内部事务信息", True),
        ("(三) 不于公开", "不予公开", "(三) 不予公开", True),
        ("二、 部份公开（只计这一情形）", "部分公开", "二、 部分公开（只计这一情形）", True),
        ("规范性文件", "行政规范性文件", "行政规范性文件", True),
        ("概述", "总体情况", "总体情况", False),
    ],
)
def test_put_right(printed: str, canonical: str, right: str, close: bool) -> None:
    assert official_label(printed, canonical) == (right, close)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [("自 然 人", "自然人"), ("（三）不予公开", "不予公开"), ("", "总计"), ("3.", "总计")],
    ids=["blanks only", "the same", "nothing printed", "a number alone"],
)
def test_nothing_to_put_right(printed: str, canonical: str) -> None:
    assert official_label(printed, canonical) is None
