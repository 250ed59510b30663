"""One fault, one finding: which of the rules on words tells of it."""

from __future__ import annotations

import pytest

from baolint.rules.diagnostic import Diagnostic
from baolint.rules.rule import Rule
from baolint_rules.wording.injected_content import InjectedContent
from baolint_rules.wording.sensitive_word import SensitiveWord
from baolint_rules.wording.wrong_country_or_institution_name import WrongCountryOrInstitutionName
from baolint_rules.wording.wrong_law_title import WrongLawTitle
from support.worded import context, facts_of, found

AD = "梳理办事指南。专业办证刻章、代开发票，联系客服。"


def related(rule: type[Rule], sentence: str) -> list[tuple[str, ...]]:
    outcomes = rule().check(facts_of(sentence), context())
    return [one.related_codes for one in outcomes if isinstance(one, Diagnostic)]


def test_an_advertisement_of_a_hijacked_page_is_told_by_its_own_rule() -> None:
    assert (len(found(InjectedContent, AD)), found(SensitiveWord, AD)) == (1, [])


def test_a_single_word_of_street_advertising_stays_a_sensitive_word() -> None:
    sentence = "刻章办证请打电话"
    assert (found(InjectedContent, sentence), len(found(SensitiveWord, sentence))) == ([], 1)


@pytest.mark.parametrize("name", ["中华共和国", "中化人民共和国"])
def test_a_wrong_country_name_in_a_title_is_the_titles_fault_as_well(name: str) -> None:
    sentence = f"根据《{name}政府信息公开条例》编制"
    assert related(WrongCountryOrInstitutionName, sentence) == [("W709",)]


def test_such_a_title_is_not_told_of_twice() -> None:
    assert found(WrongLawTitle, "根据《中华共和国政府信息公开条例》编制") == []


def test_a_wrong_country_name_outside_a_title_is_nobody_elses() -> None:
    assert related(WrongCountryOrInstitutionName, "中华共和国政府") == [()]
