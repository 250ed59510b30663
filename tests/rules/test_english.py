"""The pack's texts in English: as many as in Chinese, with the same values, and no Chinese left."""

from __future__ import annotations

import re
import string

import pytest

from baolint.api import all_rules, forms
from baolint.rules.rule import Bad, Rule
from baolint_rules.messages import MESSAGES
from baolint_rules.messages.en import MESSAGES as ENGLISH
from baolint_rules.messages.en import PAGES, PHRASES
from support.english import chinese_in, told
from support.examples import example_report

RULES = [rule for rule in all_rules() if rule.code[0] != "E"]
BAD = [
    pytest.param(example, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
    if isinstance(example, Bad)
]
_NUMBER = re.compile("[0-9*]{7,}")
TEXTS = [(text, key) for key, pair in ENGLISH.items() for text in pair]


def fields(text: str) -> set[str]:
    """Give the names of the values that a text is filled with."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("example", BAD)
def test_a_bad_example_is_told_in_english(example: Bad) -> None:
    report = example_report(example, "en")
    assert [line for line in told(report) if chinese_in(line)] == []


@pytest.mark.parametrize("example", [one for one in BAD if str(one.id)[0] in "CP"])
def test_what_is_masked_in_chinese_is_masked_in_english(example: Bad) -> None:
    chinese, english = (
        [_NUMBER.findall(one.message) for one in example_report(example, lang).findings]
        for lang in ("zh", "en")
    )
    assert english == chinese


def test_every_text_has_its_twin() -> None:
    assert set(ENGLISH) == set(MESSAGES)


@pytest.mark.parametrize("key", MESSAGES)
def test_a_text_and_its_twin_are_filled_with_the_same_values(key: str) -> None:
    assert [fields(text) for text in ENGLISH[key]] == [fields(text) for text in MESSAGES[key]]


def test_no_text_has_chinese_outside_quotation_marks() -> None:
    assert [key for text, key in TEXTS if chinese_in(text)] == []


@pytest.mark.parametrize("chinese", PHRASES)
def test_a_phrase_and_its_twin_are_filled_with_the_same_values(chinese: str) -> None:
    assert fields(PHRASES[chinese]) == fields(chinese)


def test_no_phrase_has_chinese_outside_quotation_marks() -> None:
    assert [told for told in PHRASES.values() if chinese_in(told)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_manual_page_has_no_chinese_outside_quotation_marks(rule: type[Rule]) -> None:
    page = PAGES[rule.code]
    texts = (page.title, page.why, page.mend, *page.examples, *page.options.values())
    assert [text for text in texts if not text or chinese_in(text)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_manual_page_speaks_of_the_rules_examples_and_options(rule: type[Rule]) -> None:
    page = PAGES[rule.code]
    assert (len(page.examples), set(page.options)) == (len(rule.examples), set(rule.option_help))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_basis_of_a_rule_has_its_twin(rule: type[Rule]) -> None:
    assert rule.basis in PHRASES


@pytest.mark.parametrize("profile", [form.id for form in forms()])
def test_what_the_relations_of_a_form_say_has_its_twin(profile: str) -> None:
    relations = forms(profile)[0].relations
    said = {text for one in relations for text in (one.reason, one.basis) if text}
    assert said - set(PHRASES) == set()


@pytest.mark.parametrize("profile", [form.id for form in forms()])
def test_a_relation_has_no_chinese_outside_quotation_marks(profile: str) -> None:
    said = [one.said for one in forms(profile)[0].relations]
    assert [text for text in said if not text or chinese_in(text)] == []
