from __future__ import annotations

from baolint.forms.label_keys import label_names
from support.small_form import small_form


def _names(table: str) -> list[str]:
    return [named.name.split("/", 1)[1] for named in label_names(small_form().tables[table])]


def test_rows_are_named_by_row_and_columns_by_column() -> None:
    assert _names("requests") == [
        "申请人情况",
        "*/natural_person",
        "法人",
        "*/business",
        "*/total",
        "new",
        "handled",
        "handled.granted",
        "handled.denied",
        "handled.denied.state_secret",
        "handled.total",
    ]


def test_captions_are_named_by_their_wording() -> None:
    assert "第二十条第（八）项" in _names("proactive")


def test_columns_that_name_rows_are_named_with_them() -> None:
    assert _names("disputes") == [
        "review",
        "review/upheld",
        "review/pending",
        "行政诉讼",
        "litigation_direct",
        "litigation_direct/upheld",
        "litigation_direct/pending",
    ]
