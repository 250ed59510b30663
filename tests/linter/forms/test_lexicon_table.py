"""Lexicons written as CSV or as a list of terms."""

from __future__ import annotations

import pytest

from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_table import read_csv, read_txt

HEADER = "term,grade,replace,allow,needs,forbids\n"


def fault(source: str) -> tuple[int, str, str]:
    with pytest.raises(LexiconError) as caught:
        read_csv(source, "own.csv")
    return caught.value.line, caught.value.key, caught.value.fault


def test_several_values_are_joined_by_semicolons() -> None:
    source = HEADER + "违规,一般,不合规,违规行为;违规记录,,整改；查处\n"
    assert read_csv(source, "own.csv") == [
        {
            "term": "违规",
            "grade": "warning",
            "replace": "不合规",
            "allow": ["违规行为", "违规记录"],
            "forbids": ["整改", "查处"],
        }
    ]


def test_columns_may_be_left_out_and_stand_in_any_order() -> None:
    assert read_csv("grade,term\nerror,违规\n", "own.csv") == [{"term": "违规", "grade": "error"}]


def test_short_and_empty_rows_are_in_order() -> None:
    assert read_csv(HEADER + "违规\n\n,,,,,\n违纪\n", "own.csv") == [
        {"term": "违规"},
        {"term": "违纪"},
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", (1, "", "header")),
        ("grade,allow\nerror,x\n", (1, "", "header")),
        ("term,grad\n", (1, "grad", "column")),
        ("term,term\n", (1, "term", "duplicate")),
        (HEADER + "违规,fatal\n", (2, "grade", "grade")),
        (HEADER + "违规\n,error\n", (3, "", "missing")),
        (HEADER + "违规,,,,,,多余\n", (2, "", "width")),
        pytest.param(HEADER + "违" * 200_000, (2, "", "table"), id="an endless field"),
        (HEADER + '"违\n规"\n', (2, "term", "line-break")),
        (HEADER + '违规,,"改\n正"\n违纪,fatal\n', (4, "grade", "grade")),
    ],
)
def test_a_fault_is_named_by_line_and_key(source: str, expected: tuple[int, str, str]) -> None:
    assert fault(source) == expected


def test_a_list_has_a_term_a_line_and_comments() -> None:
    assert list(read_txt("# 本单位词表\n违规\n\n  违纪  \r\n", "own.txt")) == [
        {"term": "违规"},
        {"term": "违纪"},
    ]


def test_a_term_listed_twice_is_kept_once() -> None:
    assert list(read_txt("违规\n违 规\n", "own.txt")) == [{"term": "违规"}]
