from __future__ import annotations

from baolint.forms.keys import all_keys
from baolint.rules.diagnostic import Diagnostic, NotApplicable
from baolint_rules.balance.all_zero_return import AllZeroReturn
from support.filled_tables import CONTEXT, Values, disclosure_form, facts_of


def noughts() -> Values:
    groups = ("denied/", "unavailable/", "rejected/", "other/")
    return {
        key: 0
        for key in all_keys(disclosure_form())
        if not any(f"handled.{group}" in key for group in groups)
    }


def found(values: Values) -> list[object]:
    return [type(one) for one in AllZeroReturn().check(facts_of(values), CONTEXT)]


def test_noughts_in_all_tables_are_worth_a_look() -> None:
    (one,) = AllZeroReturn().check(facts_of(noughts()), CONTEXT)
    assert isinstance(one, Diagnostic)
    assert one.values == {"tables": "表二、表三、表四", "count": 200}


def test_a_single_figure_is_enough_to_be_silent() -> None:
    assert found(noughts() | {"proactive/fees/charged": "0.01"}) == []


def test_a_blank_is_no_nought() -> None:
    assert found(noughts() | {"proactive/fees/charged": None}) == []


def test_a_missing_table_leaves_nothing_to_say() -> None:
    values = {key: value for key, value in noughts().items() if not key.startswith("disputes/")}
    assert found(values) == [NotApplicable]
