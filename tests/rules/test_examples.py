"""Every rule's examples are its tests: silent on the good ones, a finding on the bad ones."""

from __future__ import annotations

import pytest

from baolint.api import all_rules
from baolint.engine.kit import texts
from baolint.rules.packs import installed
from baolint.rules.rule import Bad, Good, Rule
from support.examples import example_report
from support.reports import changed, findings, sound

RULES = [rule for rule in all_rules() if not rule.code.startswith("E")]
NOT_IN_TEXT = ("F908",)
"""Codes of faults that a text file cannot have; their own tests make the files."""
CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{type(example).__name__.lower()}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]


def answered(rule: type[Rule], example: Good | Bad) -> list[str]:
    """Give what each finding of the example points at that answers to the rule's code."""
    code, text = rule.code, changed(sound(), *example.change)
    found = []
    report = example_report(example)
    for finding in report.findings:
        if code in (finding.code, *finding.related_codes):
            spot = finding.location.spot
            lines = text.split("\n")
            assert spot.line and spot.column and spot.end_line and spot.end_column
            if spot.line == spot.end_line:
                found.append(lines[spot.line - 1][spot.column - 1 : spot.end_column - 1])
            else:
                found.append("\n".join(lines[spot.line - 1 : spot.end_line]))
    return found


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: type[Rule], example: Good | Bad) -> None:
    found = answered(rule, example)
    if isinstance(example, Good):
        assert found == []
    else:
        assert found
        assert not example.found or found[0].strip() == example.found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_a_good_and_a_bad_example(rule: type[Rule]) -> None:
    wanted = {Good} if rule.code in NOT_IN_TEXT else {Good, Bad}
    assert {type(example) for example in rule.examples} == wanted


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_rule_has_its_manual_text(rule: type[Rule]) -> None:
    assert all((rule.title, rule.why, rule.basis, rule.mend, rule.name))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_texts_for_its_findings(rule: type[Rule]) -> None:
    assert any(key.partition(".")[0] == rule.code for key in texts(installed()))


def test_the_sound_report_draws_nothing() -> None:
    assert [(f.code, f.message) for f in findings(sound())] == []


def test_codes_and_names_are_unique() -> None:
    names = [name for rule in all_rules() for name in (rule.code, rule.name)]
    assert len(names) == len(set(names))
