"""Every rule's examples are its tests: silent on the good ones, a finding on the bad ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import baolint_rules
from baolint.api import all_rules
from baolint.engine.kit import texts
from baolint.engine.run import Setup, check_bytes
from baolint.forms.compile import compile_profile
from baolint.forms.form import Form
from baolint.recognise.recognise import Recogniser
from baolint.rules.packs import installed
from baolint.rules.rule import Bad, Good, Rule
from support.reports import beside, changed, findings, prepared, sound

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
    setup = prepared() if example.relation is None else with_relation(*example.relation)
    setup = setup._replace(context=setup.context._replace(probe=answer))
    found = []
    report = check_bytes(text.encode(), "report.txt", setup)
    if example.beside:
        report = beside(text, *example.beside)
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


def answer(address: str) -> int:
    """Stand in for the servers: the pages called gone are not there."""
    return 404 if "gone" in address else 200


@cache
def with_relation(table: str, relation: str) -> Setup:
    """Give the set-up of a form that has one more relation in a table."""
    path = Path(str(baolint_rules.__file__)).parent / "profiles" / "disclosure-2021.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    start = lines.index(f"  {table}:")
    place = lines.index("    relations:", start)
    lines.insert(place + 1, f"    - {relation}")
    data = compile_profile("\n".join(lines).encode(), "disclosure-2021.yaml")
    return prepared()._replace(recognisers=(Recogniser(Form(data)),))


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
