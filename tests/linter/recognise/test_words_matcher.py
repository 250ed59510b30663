"""Finding many terms in one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.recognise.words_matcher import MANY, VERY_MANY, PlainMatcher

LETTERS = st.text(alphabet="甲乙丙", min_size=1, max_size=4)


@given(st.lists(LETTERS, min_size=1, max_size=8, unique=True), st.text("甲乙丙丁", max_size=40))
def test_every_occurrence_of_every_term_is_found(terms: list[str], text: str) -> None:
    expected = {
        (start, start + len(term), ordinal)
        for ordinal, term in enumerate(terms)
        for start in range(len(text))
        if text.startswith(term, start)
    }
    assert set(PlainMatcher(terms).find(text)) == expected


@pytest.mark.parametrize("count", [1, MANY, VERY_MANY])
def test_few_and_many_terms_are_found_alike(count: int) -> None:
    terms = ["保密", *(f"词{number}" for number in range(1, count))]
    assert list(PlainMatcher(terms).find("落实保密审查")) == [(2, 4, 0)]
