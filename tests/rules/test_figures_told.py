"""A finding about figures tells them: in the report's own numbers, in its message."""

from __future__ import annotations

import re

import pytest

from baolint.api import all_rules
from baolint.engine.report import Finding
from baolint.rules.rule import Bad, Rule
from support.reports import beside, changed, findings, sound

FAMILIES = ("B", "N", "X", "D")
WITHOUT = ("N407", "D506", "D510")
"""Codes of faults that consist in there being no number."""
CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    if rule.code[0] in FAMILIES and rule.code not in WITHOUT
    for number, example in enumerate(rule.examples, 1)
    if isinstance(example, Bad) and example.relation is None
]
_FIGURE = re.compile("[0-9]|[一二三四五六七八九十两零]|没有|未|无")


def of(rule: type[Rule], example: Bad) -> list[Finding]:
    text = changed(sound(), *example.change)
    found = beside(text, *example.beside).findings if example.beside else findings(text)
    return [one for one in found if rule.code in (one.code, *one.related_codes)]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_message_holds_the_figures_that_it_is_about(rule: type[Rule], example: Bad) -> None:
    assert [one.message for one in of(rule, example) if not _FIGURE.search(one.message)] == []


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_both_sides_of_a_relation_are_in_the_message(rule: type[Rule], example: Bad) -> None:
    told = [
        (one.message, side)
        for one in of(rule, example)
        for relation in (one.evidence or {}).get("relations", ())[:1]
        for side in (relation["left"], relation["right"])
        if f"{side:g}" not in one.message
    ]
    assert told == []
