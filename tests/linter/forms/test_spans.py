"""The spans of the printed form follow from the profile."""

from baolint.forms.form import Form
from baolint.forms.spans import Slot, geometry, table_geometry
from baolint.forms.store import load

FORM: Form = load("disclosure-2021", "baolint_rules")


def _slots(table: str) -> tuple[Slot, ...]:
    form = FORM.tables[table]
    return geometry(form, form.blocks[0]).slots


def _span(table: str, label: str) -> tuple[int, int, int, int]:
    slot = next(slot for slot in _slots(table) if slot.label and slot.label.text == label)
    return slot[:4]


def test_the_requests_table_is_a_grid_of_28_by_10() -> None:
    form = FORM.tables["requests"]

    assert geometry(form, form.blocks[0])[:4] == (28, 10, 3, 3)


def test_the_row_groups_span_their_leaves() -> None:
    labels = ["本年度办理结果", "不予公开", "无法提供", "不予处理", "其他处理"]

    assert [_span("requests", label)[2:] for label in labels] == [
        (22, 1),
        (8, 1),
        (3, 1),
        (5, 1),
        (3, 1),
    ]


def test_a_row_leaf_spans_the_rest_of_the_label_columns() -> None:
    labels = ["本年新收政府信息公开申请数量", "予以公开", "属于国家秘密"]

    assert [_span("requests", label) for label in labels] == [
        (3, 0, 1, 3),
        (5, 1, 1, 2),
        (7, 2, 1, 1),
    ]


def test_a_column_leaf_spans_the_rest_of_the_head() -> None:
    assert _span("requests", "自然人") == (1, 3, 2, 1)


def test_a_column_group_spans_its_leaves() -> None:
    assert _span("requests", "法人或其他组织") == (1, 4, 1, 5)


def test_the_corner_spans_head_and_label_columns() -> None:
    assert _slots("requests")[0][:5] == (0, 0, 3, 3, "corner")


def test_the_disputes_table_has_one_row_of_fifteen_figures() -> None:
    figures = [slot for slot in _slots("disputes") if slot.role == "figure"]

    assert [(slot.row, slot.column) for slot in figures] == [(3, n) for n in range(15)]


def test_a_leaf_high_in_the_head_reaches_down() -> None:
    assert _span("disputes", "结果维持") == (1, 0, 2, 1)


def test_a_narrow_block_widens_its_last_column() -> None:
    form = FORM.tables["proactive"]
    grids = table_geometry(form)
    fees = [slot[:5] for slot in grids[3].slots]

    assert fees == [
        (0, 0, 1, 4, "caption"),
        (1, 0, 1, 1, "stub"),
        (1, 1, 1, 3, "column"),
        (2, 0, 1, 1, "row"),
        (2, 1, 1, 3, "figure"),
    ]


def test_the_blocks_of_table_two_have_fourteen_rows() -> None:
    assert sum(grid.height for grid in table_geometry(FORM.tables["proactive"])) == 14


def test_every_cell_of_every_grid_is_covered_once() -> None:
    for table in FORM.tables.values():
        for grid in table_geometry(table):
            covered = [
                (slot.row + down, slot.column + right)
                for slot in grid.slots
                for down in range(slot.height)
                for right in range(slot.width)
            ]
            assert sorted(covered) == [
                (row, column) for row in range(grid.height) for column in range(grid.width)
            ]
