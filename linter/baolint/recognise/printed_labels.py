"""The labels of a report's tables that are not printed as in the form."""

from __future__ import annotations

from baolint.forms.keys import row_path
from baolint.forms.label_keys import LabelName, label_names
from baolint.recognise import shown
from baolint.recognise.facts import BoundTable, Facts
from baolint.recognise.label_use import LabelUse


def labels(facts: Facts) -> dict[str, str]:
    """Give every label that is not printed as in the form, by its name."""
    found: dict[str, str] = {}
    for table in facts.tables.values():
        for use in table.labels:
            if use.grade != "exact" and use.printed.strip():
                for named in _named(table, use):
                    found.setdefault(named.name, use.printed)
    return found


def _named(table: BoundTable, use: LabelUse) -> list[LabelName]:
    """Give the labels of the form that a printed one is; of namesakes the one at its place."""
    namesakes = [name for name in label_names(table.form) if name.label.text == use.canonical]
    exact = [name for name in namesakes if _is_at(name, use)]
    return exact or namesakes


def _is_at(name: LabelName, use: LabelUse) -> bool:
    if use.place.row is not None and use.place.field is None:
        return name.row is not None and row_path(name.row) == use.place.row
    if name.row is not None or name.column is None:
        return False
    return shown.cell_name(name.table, None, name.column) == use.place.shown
