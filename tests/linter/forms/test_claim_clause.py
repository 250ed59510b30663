"""Clauses are cut alike however far their ends lie, and in a time that grows with the text."""

from __future__ import annotations

import time

import pytest

from baolint.document.numerals import numerals
from baolint.forms.claim_clause import begin, clause_at, clauses, finish


@pytest.mark.parametrize("far", [0, 63, 64, 65, 600, 5000])
def test_a_clause_ends_at_the_nearest_sign(far: int) -> None:
    text = "。" + "公" * far + "，" + "开" * far + "。"
    assert (begin(text, far + 1), finish(text, far + 2)) == (1, 2 * far + 2)


def test_without_a_sign_a_clause_is_the_whole_text() -> None:
    text = "公" * 5000
    assert (begin(text, 4000), finish(text, 10)) == (0, 5000)


def test_many_clauses_take_no_longer_each() -> None:
    def taken(count: int) -> float:
        text = "申请1件，" * count
        numbers = numerals(text)
        started = time.process_time()
        assert sum(1 for _ in clauses(text, numbers)) == count
        return time.process_time() - started

    assert taken(8000) < 40 * taken(800)


@pytest.mark.parametrize(
    ("text", "place", "stretch"),
    [
        ("公开、修改、废止文件", 4, "公开、修改、废止文件"),
        ("公开、修改、废止文件2件", 4, "公开、修改"),
        ("公开2件、修改、废止文件", 6, "修改、废止文件"),
        ("全年，公开、修改文件，废止文件", 7, "公开、修改文件"),
        ("公开、修改、12件废止", 4, "公开、修改"),
        ("公开2件", 1, "公开2件"),
    ],
)
def test_a_clause_around_a_place_goes_over_a_list_as_far_as_no_number_parts_it(
    text: str, place: int, stretch: str
) -> None:
    found = clause_at(text, numerals(text), place)
    assert text[found.start : found.end] == stretch


def test_a_clause_around_a_place_holds_its_own_numbers_only() -> None:
    text = "收到3件，办结2件，结转1件"
    assert [one.value for one in clause_at(text, numerals(text), 7).numbers] == [2]


def test_a_clause_with_a_number_goes_back_over_a_list_to_the_number_before() -> None:
    text = "全年，公开、修改、废止文件2件、印发、转发文件3件"
    assert [text[one.start : one.end] for one in clauses(text, numerals(text))] == [
        "公开、修改、废止文件2件", "印发、转发文件3件",
    ]  # fmt: skip
