"""Relations of a profile become one instance per column or row."""

from support.small_profile import compiled, relation


def _of(relation_id: str) -> list[dict[str, object]]:
    return [row for row in compiled()["relations"] if row["id"] == relation_id]


def test_each_column_gives_an_instance_a_column() -> None:
    assert [row["total"] for row in _of("flow")] == [
        "cases/done.total/person",
        "cases/done.total/firm",
        "cases/done.total/school",
        "cases/done.total/total",
    ]


def test_each_row_gives_an_instance_a_row_with_figures_and_none_for_a_group() -> None:
    assert [row["total"] for row in _of("row")] == [
        "cases/new/total",
        "cases/done.denied.late/total",
        "cases/done.denied.wrong/total",
        "cases/done.total/total",
        "cases/left/total",
    ]


def test_each_may_name_its_rows() -> None:
    rows = relation("each: {row: [left, new]}, says: total >= person")

    assert [row["total"] for row in rows] == ["cases/left/total", "cases/new/total"]


def test_each_may_name_its_columns() -> None:
    rows = relation("each: {column: [firm]}, says: new >= left")

    assert [row["total"] for row in rows] == ["cases/new/firm"]


def test_without_each_names_are_full_keys() -> None:
    (row,) = relation("says: cases/new/total >= cases/left/person")

    assert row["terms"] == [["cases/new/total", 1], ["cases/left/person", -1]]


def test_the_right_side_is_negated_and_the_left_counted() -> None:
    row = relation("each: column, says: new - left = done.total")[0]

    assert (row["left"], row["terms"]) == (
        2,
        [["cases/new/person", 1], ["cases/left/person", -1], ["cases/done.total/person", -1]],
    )


def test_a_sum_is_every_leaf_below_that_is_not_itself_named() -> None:
    row = _of("outcomes")[0]

    assert row["terms"] == [
        ["cases/done.total/person", 1],
        ["cases/done.denied.late/person", -1],
        ["cases/done.denied.wrong/person", -1],
    ]


def test_a_sum_takes_the_total_in_where_it_is_not_named() -> None:
    row = relation("each: column, says: new >= sum(done.*)")[0]

    assert ["cases/done.total/person", -1] in row["terms"]


def test_a_sum_of_full_keys_runs_down_one_column() -> None:
    (row,) = relation("says: cases/new/total >= sum(cases/done.denied.*/firm)")

    assert row["terms"][1:] == [
        ["cases/done.denied.late/firm", -1],
        ["cases/done.denied.wrong/firm", -1],
    ]


def test_numbers_go_to_the_constant() -> None:
    (row,) = relation("says: cases/new/total + 2 >= 11")

    assert row["constant"] == "9"


def test_last_years_figures_are_marked() -> None:
    row = relation("each: column, says: new = previous.left, previous: {small: same, old: skip}")[0]

    assert (row["terms"][1], row["needs"], row["previous"]) == (
        ["previous:cases/left/person", -1],
        "previous",
        ["small"],
    )


def test_a_failure_stands_at_the_lone_operand_of_a_side() -> None:
    row = relation("each: column, says: new + left = done.total")[0]

    assert row["total"] == "cases/done.total/person"


def test_conditions_name_facts_and_last_years_facts() -> None:
    (row,) = relation(
        "says: cases/new/total >= 1, when: cases/left/total = previous.cases/left/total, "
        "previous: {small: same}"
    )

    assert row["when"] == [["cases/left/total", "=", "previous:cases/left/total"]]


def test_a_relation_without_a_code_is_b310() -> None:
    assert {row["code"] for row in _of("outcomes")} == {"B310"}


def test_a_group_that_may_carry_figures_is_the_sum_of_its_leaves() -> None:
    row = _of("subtotal-done.denied")[0]

    assert (row["code"], row["needs"], row["terms"]) == (
        "B307",
        "group",
        [
            ["cases/done.denied/person", 1],
            ["cases/done.denied.late/person", -1],
            ["cases/done.denied.wrong/person", -1],
        ],
    )


def test_an_instance_says_itself_in_the_words_of_the_form() -> None:
    assert _of("flow")[0]["says"] == "“自然人”列：一、本年新收 = 二（二）总计 + 三、结转"


def test_a_row_says_its_numbers() -> None:
    assert _of("row")[1]["says"] == "“二（一）1.逾期”行：合计 = 自然人 + 企业 + 学校"


def test_words_that_excuse_a_failure_are_kept_with_what_they_do() -> None:
    row = relation(
        "each: column, says: new >= left, "
        "unless_said: {words: [清理], within: document, severity: warning}"
    )[0]

    assert (row["unless_said"], row["unless_within"], row["unless_severity"]) == (
        ["清理"],
        "document",
        "warning",
    )
