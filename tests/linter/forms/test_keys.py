from __future__ import annotations

from baolint.forms.keys import all_keys, block_keys, column_kinds, table_rows
from support.small_form import small_form


def test_a_row_key_joins_the_keys_of_its_ancestors() -> None:
    rows = [row.row for row in table_rows(small_form().tables["requests"])]
    assert rows == [
        "new",
        "handled.granted",
        "handled.denied",
        "handled.denied.state_secret",
        "handled.total",
    ]


def test_only_a_group_that_may_hold_figures_is_an_optional_row() -> None:
    rows = table_rows(small_form().tables["requests"])
    assert [row.row for row in rows if row.is_optional] == ["handled.denied"]


def test_fact_keys_of_a_row_follow_the_columns_and_skip_groups_without_key() -> None:
    rows = table_rows(small_form().tables["requests"])
    assert rows[0].keys == (
        "requests/new/natural_person",
        "requests/new/business",
        "requests/new/total",
    )


def test_the_column_above_the_labels_has_no_figures() -> None:
    table = small_form().tables["proactive"]
    assert list(block_keys(table, table.blocks[1]).values()) == ["proactive/fees/charged"]


def test_columns_name_the_row_where_a_table_has_no_labelled_rows() -> None:
    rows = table_rows(small_form().tables["disputes"])
    assert rows == (
        ("review", ("disputes/review/upheld", "disputes/review/pending"), None),
        (
            "litigation_direct",
            ("disputes/litigation_direct/upheld", "disputes/litigation_direct/pending"),
            None,
        ),
    )


def test_every_fact_key_of_the_form_occurs_once() -> None:
    keys = all_keys(small_form())
    assert (len(keys), len(set(keys))) == (4 + 1 + 5 * 3 + 4, len(keys))


def test_amounts_are_told_from_counts() -> None:
    kinds = column_kinds(small_form())
    assert [key for key, kind in kinds.items() if kind != "count"] == ["proactive/fees/charged"]
