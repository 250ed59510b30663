"""Clauses are cut alike however far their ends lie, and in a time that grows with the text."""

from __future__ import annotations

import time

import pytest

from baolint.document.numerals import numerals
from baolint.forms.claim_clause import begin, clauses, finish


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
