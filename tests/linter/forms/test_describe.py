"""The page of a form says what is in it."""

from baolint.forms.describe import Page, describe
from baolint.forms.form import Form
from baolint.forms.store import load
from support.small_profile import compiled

PAGE: Page = describe(load("disclosure-2021", "baolint_rules"))


def test_a_form_in_force_has_no_last_year() -> None:
    assert PAGE.years == "2021 年起"


def test_a_superseded_form_names_its_years() -> None:
    assert describe(Form(compiled())).years == "2021—2023 年"


def test_tables_count_their_figures() -> None:
    assert [(table.name, table.figures) for table in PAGE.tables] == [
        ("表二", 10),
        ("表三", 175),
        ("表四", 15),
    ]


def test_rows_named_in_the_head_have_their_labels_too() -> None:
    assert PAGE.tables[2].rows[0] == ("review", "行政复议")


def test_sections_are_numbered_headings() -> None:
    assert PAGE.sections[0] == ("overview", "一", "总体情况")


def test_a_relation_is_listed_once_with_the_number_of_its_instances() -> None:
    flow = next(relation for relation in PAGE.relations if relation.code == "B301")

    assert (flow.table, flow.times, flow.says) == (
        "表三",
        7,
        "“自然人”列：一、本年新收 + 二、上年结转 = 三（七）总计 + 四、结转下年度",
    )
