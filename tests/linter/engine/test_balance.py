from __future__ import annotations

import json
import string

import pytest

from baolint.engine.balance import findings
from baolint.engine.verdicts import judge
from baolint.recognise.facts import Facts
from baolint.rules.diagnostic import (
    Diagnostic,
    NotApplicable,
    NotAssessable,
    Outcome,
    Passed,
)
from baolint_rules.messages.balance import MESSAGES
from support.filled_tables import (
    BLOCKS,
    CONTEXT,
    RESULTS,
    SOUND,
    Values,
    disputes,
    facts_of,
    faults_of,
    named,
    requests,
    sound,
    with_changes,
)

GRANTED = "requests/handled.granted/natural_person"


def outcomes(values: Values | Facts) -> list[Outcome]:
    facts = values if isinstance(values, Facts) else facts_of(values)
    return list(findings(facts, CONTEXT, judge(facts, CONTEXT)))


def only(values: Values | Facts) -> Diagnostic:
    facts = values if isinstance(values, Facts) else facts_of(values)
    (found,) = faults_of(facts)
    return found


def told(diagnostic: Diagnostic) -> str:
    return string.Formatter().vformat(MESSAGES[diagnostic.message][0], (), diagnostic.values)


def place(diagnostic: Diagnostic) -> str:
    where = diagnostic.place
    return f"{where.table}/{where.row}/{where.field}"


def test_every_relation_that_holds_is_counted() -> None:
    counted = {one.code: one.times for one in outcomes(sound()) if isinstance(one, Passed)}
    assert counted == {"B301": 7, "B302": 7, "B303": 25, "B304": 1, "B305": 2}


def test_comparisons_with_last_year_do_not_apply_without_it() -> None:
    codes = {one.code for one in outcomes(sound()) if isinstance(one, NotApplicable)}
    assert {"X101", "X102"} <= codes


def test_the_evidence_proves_the_finding() -> None:
    found = only(sound() | {GRANTED: 10})
    says = [relation["says"] for relation in found.evidence["relations"]] if found.evidence else []
    assert found.evidence == {
        "suspect": GRANTED,
        "value": 10,
        "repair": 9,
        "relations": [
            {"code": "B302", "says": says[0], "left": 20, "right": 21, "difference": -1},
            {"code": "B303", "says": says[1], "left": 11, "right": 12, "difference": -1},
        ],
    }
    assert all(says)


def test_a_fault_with_one_repair_stands_at_its_cell_and_is_certain() -> None:
    found = only(sound() | {GRANTED: 10})
    assert (found.code, found.related_codes, place(found), found.confidence, found.related) == (
        "B302", ("B303",), GRANTED, "certain", (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("requests/new/natural_person", ("B301", "B303")),
        ("requests/handled.granted/business", ("B302", "B303")),
        ("requests/handled.total/business", ("B301", "B302", "B303")),
        ("requests/carried_out/total", ("B301", "B303")),
    ],
)
def test_the_first_failing_code_is_the_finding_s_own(cell: str, codes: tuple[str, ...]) -> None:
    found = only(with_changes(facts_of(sound()), {cell: 55}))
    assert (found.code, *found.related_codes) == codes


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("column", RESULTS)
def test_a_fault_of_table_4_stands_at_the_total_and_names_the_whole_block(
    block: str, column: str
) -> None:
    cell = f"disputes/{block}/{column}"
    values = sound()
    value = values[cell]
    assert isinstance(value, int)
    found = only(values | {cell: value + 1})
    assert place(found) == f"disputes/{block}/total"
    assert named(found) == {f"disputes/{block}/{other}" for other in RESULTS}
    assert len(found.related) == 5


def test_a_cell_that_would_fall_below_nought_is_named_as_no_way_out() -> None:
    found = only(sound() | {"disputes/litigation_direct/pending": 3})
    shown = [where.shown for where in found.related if "不能平衡" in where.shown]
    assert shown == [
        "disputes/litigation_direct/upheld现为1，单改此格不能平衡",
        "disputes/litigation_direct/corrected现为0，单改此格不能平衡",
        "disputes/litigation_direct/other现为0，单改此格不能平衡",
    ]


def test_candidates_say_what_they_are_and_should_be() -> None:
    found = only(sound() | {"disputes/review/total": 6})
    assert found.related[0].shown == "disputes/review/total现为6，应为5"
    assert (found.confidence, found.evidence and found.evidence["suspect"]) == ("likely", None)


def test_candidates_are_listed_as_evidence() -> None:
    found = only(sound() | {"disputes/review/total": 6})
    assert found.evidence
    assert found.evidence["candidates"][0] == [
        {"suspect": "disputes/review/total", "value": 6, "repair": 5}
    ]


def test_a_fault_without_one_repair_stands_at_the_total_of_its_first_relation() -> None:
    wrong: Values = {"requests/new/natural_person": 26, "requests/new/total": 32}
    found = only(sound() | wrong)
    assert (found.code, place(found)) == ("B301", "requests/handled.total/natural_person")
    assert wrong.keys() <= named(found)


def test_swapped_digits_are_told_where_they_really_are_the_repair() -> None:
    values = requests({**SOUND, "handled.granted": (12, 1, 0, 0, 1, 0, 14)})
    values |= {"requests/handled.total/natural_person": 23, "requests/handled.total/total": 29}
    values |= {"requests/new/natural_person": 23, "requests/new/total": 29}
    assert only(values | {GRANTED: 21}).message == "B302.digits"
    assert only(values | {GRANTED: 30}).message == "B302.cell"
    assert only(values | {GRANTED: 3}).message == "B302.cell"


@pytest.mark.parametrize(
    ("changes", "message", "figures"),
    [
        ({GRANTED: 10}, "B302.cell", ("20", "21", "10", "9")),
        ({GRANTED: "１０"}, "B302.cell", ("20", "21", "１０", "9")),
        (
            {"requests/new/natural_person": 26, "requests/new/total": 32},
            "B301.several",
            ("28", "22", "26", "20", "23 处"),
        ),
        (
            {"requests/new/natural_person": 3, "requests/new/business": 20},
            "B301.swapped",
            ("5", "22", "应为20", "应为3"),
        ),
        ({"disputes/review/total": 7}, "B304.several", ("7", "5", "相差 2")),
    ],
)
def test_the_message_says_what_was_found_and_what_it_should_be(
    changes: Values, message: str, figures: tuple[str, ...]
) -> None:
    found = only(sound() | changes)
    assert found.message == message
    assert [figure for figure in figures if figure not in told(found)] == []


def test_every_text_can_be_filled() -> None:
    values = dict.fromkeys(
        ("says", "left", "right", "gap", "cell", "found", "expected", "cells", "count", "row",
         "when", "tables", "reason"), "·",
    )  # fmt: skip
    for message, help_text in MESSAGES.values():
        assert "{" not in (message + help_text).format_map(values)


def test_a_soft_relation_is_reported_by_itself_with_its_own_grade() -> None:
    facts = facts_of(sound())
    facts.year = 2024
    found = only(facts)
    assert (found.code, found.message, found.severity, place(found)) == (
        "B309", "B309.reason", "info", "disputes/litigation_direct/total",
    )  # fmt: skip
    assert "2024年1月1日起" in told(found)
    assert "行政复议法" in found.basis


def test_a_soft_relation_over_a_wrong_figure_is_only_a_symptom() -> None:
    facts = facts_of(sound() | {"disputes/litigation_direct/total": 3})
    facts.year = 2024
    assert [found.code for found in faults_of(facts)] == ["B305"]


def test_more_documents_made_than_in_force_are_told() -> None:
    values: Values = {
        f"proactive/documents/{column}": value
        for column, value in (("made", 9), ("repealed", 1), ("valid", 5))
    }
    found = only(values)
    assert (found.code, found.severity, place(found)) == (
        "B308", None, "proactive/documents/valid",
    )  # fmt: skip
    assert "不应少于 8" in told(found)


def test_a_relation_over_a_row_in_doubt_is_no_error_of_the_report() -> None:
    both = [(20, 3, 0, 1, 2, 0, 27), (20, 3, 0, 0, 1, 2, 27)]
    found = faults_of(facts_of(sound(), {"requests/new": both}))
    assert {(one.severity, one.confidence) for one in found} == {("warning", "possible")}
    assert all("读取所致" in told(one) for one in found)


def test_what_cannot_be_assessed_is_told_with_its_table_and_its_cells() -> None:
    values = {key: value for key, value in sound().items() if key != GRANTED}
    found = [one for one in outcomes(values) if isinstance(one, NotAssessable)]
    assert [(one.code, one.message, one.subject) for one in found] == [
        ("B302", "B302.missing", "requests"),
        ("B303", "B303.missing", "requests"),
    ]
    assert found[0].values["cells"] == "表三“（一）予以公开”行“自然人”列"


def test_a_column_that_is_missing_is_named_once_and_not_cell_by_cell() -> None:
    values = {key: value for key, value in requests().items() if not key.endswith("/other")}
    found = [one for one in outcomes(values) if isinstance(one, NotAssessable)]
    assert {one.values["cells"] for one in found} == {"表三“其他”列"}


def test_blanks_that_leave_a_choice_are_named() -> None:
    values = disputes() | {"disputes/review/upheld": None, "disputes/review/total": None}
    (found,) = [one for one in outcomes(values) if isinstance(one, NotAssessable)]
    assert (found.message, found.values["cells"]) == (
        "B304.unknown",
        "disputes/review/total；disputes/review/upheld",
    )


def test_a_soft_relation_that_cannot_be_told_does_not_count_against_its_table() -> None:
    values: Values = {
        f"proactive/documents/{column}": value
        for column, value in (("made", 9), ("repealed", 1), ("valid", None))
    }
    found = [one for one in outcomes(values) if isinstance(one, NotAssessable)]
    assert [(one.code, one.subject) for one in found] == [("B308", None)]


def test_every_finding_can_be_written_as_json() -> None:
    for changes in ({GRANTED: 10}, {"disputes/review/total": 7}, {"requests/new/total": None}):
        for found in faults_of(facts_of(sound() | changes)):
            assert json.loads(json.dumps(found.evidence)) == found.evidence
