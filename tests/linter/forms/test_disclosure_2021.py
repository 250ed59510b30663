"""The form of 2021 is what the notice and the reports seen since say it is."""

from collections import Counter

import pytest

from baolint.document import normal
from baolint.forms.form import Form, LabelForm, Node, TableForm
from baolint.forms.keys import all_keys, table_rows
from baolint.forms.store import load

FORM: Form = load("disclosure-2021", "baolint_rules")


def _labels() -> dict[str, LabelForm]:
    return {
        f"{table.key}/{node.label.text}": node.label
        for table in FORM.tables.values()
        for block in table.blocks
        for root in (*block.columns, *block.row_roots)
        for node in root.walk()
    }


LABELS = _labels()


def test_it_has_two_hundred_statutory_figures() -> None:
    rows = [row for table in FORM.tables.values() for row in table_rows(table)]

    assert sum(len(row.keys) for row in rows if not row.is_optional) == 10 + 175 + 15


def test_keys_are_the_stable_ones() -> None:
    assert "requests/handled.denied.internal/business" in all_keys(FORM)


def test_relations_are_made_for_every_column_and_row() -> None:
    counted = Counter(relation.code for relation in FORM.relations)

    assert {code: counted[code] for code in ("B301", "B302", "B303", "B304", "B305")} == {
        "B301": 7,
        "B302": 7,
        "B303": 25,
        "B304": 1,
        "B305": 2,
    }


def test_the_outcomes_are_twenty_one_without_the_total() -> None:
    outcomes = next(relation for relation in FORM.relations if relation.code == "B302")

    assert len(outcomes.terms) == 1 + 21


def test_every_relation_speaks_of_figures_the_form_has() -> None:
    known = set(all_keys(FORM))

    unknown = {
        key.removeprefix("previous:")
        for relation in FORM.relations
        for key, _ in relation.terms
        if key.removeprefix("previous:") not in known
    }
    assert unknown == set()


def test_every_failure_has_a_figure_of_its_own_to_stand_at() -> None:
    assert all(relation.total in dict(relation.terms) for relation in FORM.relations)


@pytest.mark.parametrize(
    ("label", "printed", "grade"),
    [
        ("requests/部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "exact"),
        ("requests/部分公开", "(二) 部分公开", "same"),
        ("requests/危及“三安全一稳定”", "3.危及三安全一稳定", "same"),
        ("requests/危及“三安全一稳定”", '3．危及"三安全一稳定"', "exact"),
        ("requests/自然人", "自 然 人", "exact"),
        ("requests/其他", "其它", "exact"),
        ("requests/属于三类内部事务信息", "5.属于三类内容事务信息", "misspelt"),
        ("proactive/本年废止件数", "本年度止件数", "misspelt"),
        ("proactive/现行有效件数", "现行有效件", "misspelt"),
        ("proactive/行政规范性文件", "规范性文件", "nonstandard"),
        ("disputes/尚未审结", "未审结", "nonstandard"),
        ("disputes/尚未审结", "尚未 审结", "exact"),
    ],
)
def test_a_label_is_known_as_reports_print_it(label: str, printed: str, grade: str) -> None:
    assert LABELS[label].variants[normal.label(printed)] == grade


@pytest.mark.parametrize(
    ("section", "printed", "grade"),
    [
        ("overview", "一、政府信息公开总体情况", "same"),
        ("overview", "一、概述", "nonstandard"),
        ("proactive", "二、主动公开政府政府信息情况", "misspelt"),
        ("requests", "三、行政机关收到和处理政府信息公开申请情况", "same"),
        ("disputes", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "same"),
        ("disputes", "四、政府信息公开行政法复议、行政诉讼情况", "misspelt"),
        ("problems", "五、存在的主要问题和改进措施", "same"),
        ("other", "六、其它需要报告的事项", "exact"),
    ],
)
def test_a_heading_is_known_as_reports_print_it(section: str, printed: str, grade: str) -> None:
    found = next(form for form in FORM.sections if form.key == section)

    assert found.heading.variants[normal.label(printed)] == grade


def _rows(table: TableForm) -> list[Node]:
    return [node for block in table.blocks for root in block.row_roots for node in root.walk()]


def test_no_two_rows_of_a_table_share_a_spelling() -> None:
    for table in FORM.tables.values():
        spelt = Counter(spelling for node in _rows(table) for spelling in node.label.variants)
        assert [spelling for spelling, times in spelt.items() if times > 1] == []


def test_no_two_sections_share_a_spelling() -> None:
    spelt = Counter(spelling for section in FORM.sections for spelling in section.heading.variants)

    assert max(spelt.values()) == 1


def test_no_spelling_of_the_year_before_is_known() -> None:
    older = {"本年新制作数量", "本年新公开数量", "对外公开总数量", "政府集中采购", "上一年项目数量"}

    assert older & {spelling for label in LABELS.values() for spelling in label.variants} == set()


def test_labels_print_with_their_numbers_and_notes() -> None:
    printed = [LABELS[f"requests/{text}"].printed for text in ("部分公开", "属于国家秘密")]

    assert printed == ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "1.属于国家秘密"]


def test_titles_begin_with_the_official_one() -> None:
    assert FORM.titles[0] == "{agency}{year}年政府信息公开工作年度报告"


def test_deadlines_are_those_of_the_regulation() -> None:
    assert FORM.deadlines["government"] == "03-31"


def test_no_relation_looks_back_before_the_form() -> None:
    stock = next(relation for relation in FORM.relations if relation.code == "X102")

    assert (stock.previous, stock.when) == (("disclosure-2021",), (("year", ">=", "2022"),))
