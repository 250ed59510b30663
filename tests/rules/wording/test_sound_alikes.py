"""Words miswritten by sound, shape or order, and the lists that they are found by."""

from __future__ import annotations

from pathlib import Path

import pytest

import baolint_rules
from baolint.recognise import words
from baolint_rules.wording.misspelling import Misspelling
from baolint_rules.wording.sound_alikes import sound_alikes
from support.worded import facts_of, found

DATA = Path(baolint_rules.__file__).parent / "data"


def lines(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


PAIRS = {line[0] + second for line in lines("slip_pairs.txt") for second in line[1:]}
WORDS = [line.split("\t") for line in lines("slip_words.txt")]
PHRASES = [line.split(":") for line in lines("slip_phrases.txt")]


def mended(sentence: str) -> list[tuple[str, str]]:
    slips = sound_alikes(words.written(facts_of(sentence)))
    return [(slip.stretch.printed, slip.replace) for slip in slips]


@pytest.mark.parametrize(
    ("sentence", "slip"),
    [
        ("调整优化网站拦目12个", ("拦目", "栏目")),
        ("不断完膳公开指南", ("完膳", "完善")),
        ("严格落责实任，确定联络员", ("落责实任", "落实责任")),
        ("公开渠到单一", ("渠到", "渠道")),
        ("更新政新媒体信息", ("政新媒体", "政务新媒体")),
    ],
)
def test_the_right_word_is_given(sentence: str, slip: tuple[str, str]) -> None:
    assert mended(sentence) == [slip]


@pytest.mark.parametrize(
    "sentence",
    ["工会总部公开信息", "见解独特的解读作品", "分公司法律顾问", "品质亮点突出", "联系人：王拦"],
)
def test_characters_that_happen_to_meet_are_no_slip(sentence: str) -> None:
    assert mended(sentence) == []


def test_a_form_that_is_sure_is_a_warning() -> None:
    assert found(Misspelling, "调整网站拦目12个") == [("warning", "拦目")]


def test_a_form_that_is_doubtful_is_for_information() -> None:
    assert found(Misspelling, "正策解读形式不多") == [("info", "正策")]


def test_two_characters_alone_may_be_a_name() -> None:
    assert mended("拦目") == []


def test_the_reports_own_name_holds_no_slip() -> None:
    written = words.written(facts_of("调整网站拦目12个"))
    assert list(sound_alikes(written, "网站拦目镇人民政府")) == []


def test_a_cell_of_the_table_is_left_to_the_form() -> None:
    assert found(Misspelling, ("cell", "网站拦目更新")) == []


def test_every_form_can_be_found_by_a_pair() -> None:
    forms = [form.rstrip("!") for *_, sure, doubtful in WORDS for form in (sure + doubtful).split()]
    assert [form for form in forms if form not in PAIRS] == []


def test_every_phrase_holds_its_pair_and_a_pair_is_looked_for() -> None:
    wrong = [
        pair for pair, rest in PHRASES if pair not in PAIRS or pair not in rest.partition(">")[0]
    ]
    assert wrong == []


def test_no_form_is_a_right_word() -> None:
    right = {word for word, *_ in WORDS}
    forms = {form.rstrip("!") for *_, sure, doubtful in WORDS for form in (sure + doubtful).split()}
    assert forms & right == set()


def test_a_form_is_listed_once() -> None:
    forms = [form.rstrip("!") for *_, sure, doubtful in WORDS for form in (sure + doubtful).split()]
    assert len(forms) == len(set(forms))
