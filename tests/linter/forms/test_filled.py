"""A table filled in has the cells of the printed form."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from baolint.forms.filled import Cell, Sheet, sheet
from baolint.forms.store import load

FORM = load("disclosure-2021", "baolint_rules")


def table(key: str, figures: Mapping[str, object], **labels: str) -> Sheet:
    return sheet(FORM.tables[key], figures, labels)


def heights(made: Sheet) -> list[int]:
    return [cell.height for cell in made.cells if cell.role == "row" and cell.height > 1]


def test_groups_of_outcomes_span_the_rows_of_the_form() -> None:
    made = table("requests", {})
    assert (made.height, made.width, made.head_rows, heights(made)) == (28, 10, 3, [22, 8, 3, 5, 3])


def test_every_place_is_covered_once() -> None:
    figures = {f"requests/handled.{group}/total": 1 for group in ("denied", "unavailable", "other")}
    for key in FORM.tables:
        made = table(key, figures)
        places = [
            (cell.row + y, cell.column + x)
            for cell in made.cells
            for y in range(cell.height)
            for x in range(cell.width)
        ]
        assert len(places) == len(set(places)) == made.height * made.width


def test_a_group_with_figures_has_a_row_of_its_own() -> None:
    made = table("requests", {"requests/handled.denied/total": 5})
    group = [cell for cell in made.cells if cell.text == "（三）不予公开"]
    assert heights(made) == [23, 8, 3, 5, 3]
    assert [(cell.height, cell.width) for cell in group] == [(1, 2), (8, 1)]
    assert made.grid()[group[0].row][-1] == "5"


def test_figures_are_written_as_they_are() -> None:
    figures = {
        "proactive/documents/made": 13,
        "proactive/documents/repealed": None,
        "proactive/documents/valid": "—",
        "proactive/fees/charged": Decimal("1.250"),
    }
    grid = table("proactive", figures).grid()
    rows = {row[0]: row[1:] for row in grid}
    assert rows["行政规范性文件"] == ["13", "", "—"]
    assert rows["行政事业性收费"] == ["1.250", "", ""]


def test_labels_are_printed_as_the_report_has_them() -> None:
    made = sheet(FORM.tables["proactive"], {}, {"proactive/documents": "规范性文件"})
    labels = [cell.text for cell in made.cells if cell.role == "row"]
    assert labels[:3] == ["规章", "规范性文件", "行政许可"]


def test_a_table_of_blocks_repeats_no_head() -> None:
    made = table("proactive", {})
    assert (made.head_rows, made.starts) == (0, (0, 4, 7, 11))
    assert made.cells[0] == Cell(0, 0, 1, 4, "caption", "第二十条第（一）项")
