"""Names of state bodies with one character wrong or the order; neighbours of a name are right."""

from __future__ import annotations

import pytest

from baolint_rules.wording.institutions import wrong_institutions


def rights(text: str) -> list[tuple[str, str]]:
    return [(one.right, one.grade) for one in wrong_institutions(text, frozenset(text))]


@pytest.mark.parametrize(
    ("text", "right", "grade"),
    [
        ("学习国务院办工厅要求", "国务院办公厅", "error"),
        ("参照最高法人民院案例", "最高人民法院", "error"),
        ("全国人大代表大会通过", "全国人民代表大会", "error"),
        ("会同区市场监督管里局", "市场监督管理局", "warning"),
    ],
)
def test_a_slip_in_a_name_is_found(text: str, right: str, grade: str) -> None:
    assert rights(text) == [(right, grade)]


@pytest.mark.parametrize(
    "text",
    [
        "国务院办公厅",
        "全省人民代表大会代表",
        "健全市人民代表大会制度",
        "市场监督管理所",
        "规划和住房城乡建设部门",
        "人力资源和社会保障厅、人力资源和社会保障局",
        "最高人民法院、最高人民检察院",
    ],
)
def test_names_that_are_right_or_other_bodies_are_let_be(text: str) -> None:
    assert rights(text) == []
