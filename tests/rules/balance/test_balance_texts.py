from __future__ import annotations

import pytest

from baolint.rules.rule import Rule
from baolint_rules.balance import RULES
from baolint_rules.messages.balance import MESSAGES

CASES = ("cell", "digits", "totals", "swapped", "shifted", "several", "unexplained", "given_up", "doubtful")  # fmt: skip
GAPS = ("missing", "unreadable", "unknown", "undecided")
RELATIONS = [rule for rule in RULES if rule.code != "B306"]


@pytest.mark.parametrize("rule", RELATIONS, ids=lambda rule: rule.code)
@pytest.mark.parametrize("case", ["", *CASES])
def test_every_case_of_every_relation_has_its_text(rule: type[Rule], case: str) -> None:
    message, help_text = MESSAGES[f"{rule.code}.{case}" if case else rule.code]
    assert message.endswith("。")
    assert "{left}" in message
    assert "{right}" in message
    assert help_text.endswith("。")


@pytest.mark.parametrize("rule", RELATIONS, ids=lambda rule: rule.code)
@pytest.mark.parametrize("gap", GAPS)
def test_reasons_name_the_cells_and_join_into_one_sentence(rule: type[Rule], gap: str) -> None:
    message, _ = MESSAGES[f"{rule.code}.{gap}"]
    assert "{cells}" in message
    assert not message.endswith("。")


def test_the_rules_are_the_whole_family() -> None:
    assert {rule.code: (rule.name, rule.severity) for rule in RULES} == {
        "B301": ("request-flow-imbalance", "error"),
        "B302": ("outcome-sum-mismatch", "error"),
        "B303": ("applicant-sum-mismatch", "error"),
        "B304": ("review-sum-mismatch", "error"),
        "B305": ("litigation-sum-mismatch", "error"),
        "B306": ("all-zero-return", "info"),
        "B307": ("subtotal-mismatch", "error"),
        "B308": ("negative-stock", "warning"),
        "B309": ("implausible-combination", "info"),
        "B310": ("broken-relation", "error"),
    }
