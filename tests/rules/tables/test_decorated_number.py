"""T218: what a figure carries that does not belong into its cell."""

from __future__ import annotations

from functools import cache

from baolint.forms.store import load
from baolint.reporters.extract import as_yaml
from baolint.reporters.render import render
from baolint.reporters.render_draft import draft
from support.recognised import facts
from support.reports import changed, codes, sound


@cache
def of_2019() -> str:
    """Give a report on the trial form of 2019, as text, with a figure of its own in each cell."""
    data = draft(load("disclosure-2019", "baolint_rules"), 2020, "泗南县人民政府")
    data["facts"] = {key: 7001 + number for number, key in enumerate(data["facts"])}
    return render(facts(as_yaml(data).encode(), "report.yaml"), ".txt").decode()


def decorated(key: str, printed: str) -> bool:
    value = facts(of_2019()).figures[key].figure.text
    return "T218" in codes(changed(of_2019(), (value, printed)))


def test_a_unit_is_free_where_the_header_fixes_none() -> None:
    assert not decorated("proactive/procurement/amount", "52.15万元")


def test_a_unit_is_told_where_the_header_fixes_one() -> None:
    assert "T218" in codes(changed(sound(), ("行政事业性收费\t1.25", "行政事业性收费\t1.25万元")))


def test_a_change_may_be_said_in_words() -> None:
    assert not decorated("proactive/licences/change", "减1")


def test_a_count_with_its_unit_is_told() -> None:
    assert decorated("proactive/licences/decided", "38件")
