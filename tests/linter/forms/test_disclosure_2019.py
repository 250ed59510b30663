"""The trial form of 2019 is another YAML file and no Python."""

from collections import Counter

from baolint.forms.form import Form
from baolint.forms.keys import column_kinds, table_rows
from baolint.forms.spans import geometry
from baolint.forms.store import load

FORM: Form = load("disclosure-2019", "baolint_rules")


def test_other_handling_is_one_row() -> None:
    rows = [row.row for row in table_rows(FORM.tables["requests"]) if not row.is_optional]

    assert (len(rows), [row for row in rows if "other" in row]) == (23, ["handled.other"])


def test_the_results_span_twenty_rows() -> None:
    table = FORM.tables["requests"]
    grid = geometry(table, table.blocks[0])
    results = next(
        slot for slot in grid.slots if slot.label and slot.label.text == "本年度办理结果"
    )

    assert (grid.height, results.height) == (26, 20)


def test_changes_may_be_signed_and_amounts_have_decimals() -> None:
    assert Counter(column_kinds(FORM).values()) - Counter(count=10_000) == {
        "change": 5,
        "amount": 1,
    }


def test_its_outcomes_add_up_without_the_rows_of_2021() -> None:
    outcomes = next(relation for relation in FORM.relations if relation.code == "B302")

    assert len(outcomes.terms) == 1 + 19


def test_last_years_items_and_change_are_this_years_start() -> None:
    stock = next(relation for relation in FORM.relations if relation.code == "X102")

    assert stock.terms == (
        ("proactive/licences/previous", 1),
        ("previous:proactive/licences/previous", -1),
        ("previous:proactive/licences/change", -1),
    )


def test_it_is_told_by_words_that_2021_does_not_have() -> None:
    newer = load("disclosure-2021", "baolint_rules").tables["proactive"]

    assert not set(FORM.tables["proactive"].markers) & set(newer.markers)
