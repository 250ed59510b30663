"""Phrases: Chinese at once, English on request."""

from __future__ import annotations

import copy
import pickle

import pytest

from baolint.messages.phrase import Paired, Phrase, listed, said

WORDS = {"{table}“{row}”行": "{table}, row “{row}”", "表{n}": "Table {n}", "三": "3", "、": ", "}
PLACE = Phrase("{table}“{row}”行", table=Phrase("表{n}", n=Phrase("三")), row="自然人")


def test_a_phrase_is_its_chinese_text() -> None:
    assert PLACE == "表三“自然人”行"


def test_a_phrase_is_said_with_the_phrases_in_it() -> None:
    assert PLACE.said(WORDS) == "Table 3, row “自然人”"


def test_the_reports_own_words_are_never_translated() -> None:
    assert Phrase("{table}“{row}”行", table="三", row="三").said(WORDS) == "三, row “三”"


def test_a_phrase_without_a_twin_stays_chinese() -> None:
    assert Phrase("共{count}处", count=2).said(WORDS) == "共2处"


def test_a_list_has_the_mark_of_its_language() -> None:
    assert listed("、", [PLACE, "甲"]).said(WORDS) == "Table 3, row “自然人”, 甲"


def test_braces_in_a_value_are_left_alone() -> None:
    assert Phrase("表{n}", n="{x}").said(WORDS) == "Table {x}"


@pytest.mark.parametrize(("english", "told"), [("a = b", "a = b"), ("", "“甲 = 乙”")])
def test_what_was_made_in_both_languages_has_its_english_or_is_quoted(
    english: str, told: str
) -> None:
    assert Paired("甲 = 乙", english).said(WORDS) == told


def test_in_chinese_a_phrase_becomes_a_plain_string() -> None:
    assert type(said(PLACE, {})) is str


@pytest.mark.parametrize("held", [PLACE, listed("、", [PLACE, "甲"]), Paired("甲", "a")])
@pytest.mark.parametrize("again", [copy.copy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_phrase_can_be_copied_and_sent(held: Phrase, again: object) -> None:
    made = again(held)  # type: ignore[operator]
    assert (made, said(made, WORDS)) == (held, said(held, WORDS))
