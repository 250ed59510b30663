"""Labels are compared without numbers, blanks and widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.normal import distance, fold, label


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("（三） 不予公开", "不予公开"),
        ("(三)不予公开", "不予公开"),
        ("㈢不予公开", "不予公开"),
        ("1.属于国家秘密", "属于国家秘密"),
        ("１．属于国家秘密", "属于国家秘密"),
        ("三 、 本 年 度 办 理 结 果", "本年度办理结果"),
        ("其它", "其他"),
        ("第二十条  第（一）项", "第二十条第(一)项"),
        ("三类内部事务", "三类内部事务"),
    ],
)
def test_a_label_loses_number_and_blanks(printed: str, bare: str) -> None:
    assert label(printed) == bare


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("规章", "规章", 0),
        ("内容", "内部", 1),
        ("废止件数", "止件数", 1),
        ("甲乙丙", "丁戊己庚", 3),
    ],
)
def test_distance_counts_edits_up_to_the_bound(one: str, other: str, edits: int) -> None:
    assert distance(one, other) == edits


@given(st.text())
def test_folding_twice_changes_nothing(string: str) -> None:
    assert fold(fold(string)) == fold(string)
