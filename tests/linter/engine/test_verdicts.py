from __future__ import annotations

import copy
import datetime
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from baolint.engine.verdict import Verdict
from baolint.engine.verdict_hard import is_hard
from baolint.engine.verdicts import Verdicts, judge
from baolint.forms.form import Form, RelationForm
from baolint.forms.keys import table_rows
from support.filled_tables import (
    BLOCKS,
    CONTEXT,
    RESULTS,
    SOUND,
    Value,
    Values,
    disclosure_form,
    disputes,
    facts_of,
    outcome_rows,
    requests,
    sound,
)
from support.recognised import facts
from support.reports import REPORTS

ARITHMETIC = ("B301", "B302", "B303", "B304", "B305")

OFFICE_2019 = """
new                        821 35 . . 2 1 859
carried_in                  18  . . . . .  18
handled.granted            258 12 . . 1 1   .
handled.partial              3  . . . . .   .
handled.denied.state_secret 14  . . . . .   .
handled.denied.internal      5  . . . . .   .
handled.denied.process       3  1 . . . .   .
handled.denied.inquiry      10  2 . . . .   .
handled.unavailable.not_held 252 12 . . 1 . .
handled.unavailable.needs_creation 44 3 . . . . .
handled.unavailable.unclear 25  . . . . .   .
handled.rejected.petition  148  1 . . . .   .
handled.rejected.repeated    5  4 . . . .   .
handled.total              767 35 . . 2 1 805
carried_out                 72  . . . . .  72
"""
"""Table 3 of a provincial-level office for 2019; blanks, and rows not named here, as printed."""

OFFICE_2019_DISPUTES = ((5, None, None, 2, 7), (8, None, None, 1, 9), (None,) * 5)


def office_2019() -> Values:
    rows: dict[str, list[Value]] = {}
    for line in OFFICE_2019.split("\n"):
        if line:
            row, *cells = line.split()
            rows[row] = [None if cell == "." else int(cell) for cell in cells]
    values: Values = {}
    for row_keys in table_rows(disclosure_form("2019").tables["requests"]):
        if not row_keys.is_optional:
            values |= zip(row_keys.keys, rows.get(row_keys.row, [None] * 7), strict=True)
    for block, figures in zip(BLOCKS, OFFICE_2019_DISPUTES, strict=True):
        values |= {f"disputes/{block}/{c}": v for c, v in zip(RESULTS, figures, strict=True)}
    return values


def judged(values: Values, **options: Any) -> Verdicts:
    return judge(facts_of(values, **options), CONTEXT)


def states(verdicts: Verdicts, codes: Sequence[str] = ARITHMETIC) -> dict[str, int]:
    return dict(Counter(v.state for v in verdicts.items if v.relation.code in codes))


def of(verdicts: Verdicts, code: str, total: str) -> Verdict:
    return next(v for v in verdicts.items if v.relation.code == code and v.relation.total == total)


def with_relation(**changes: Any) -> Form:
    """Give the form with a single relation: 行政许可 = 行政处罚 + 行政强制, changed as told."""
    form = copy.copy(disclosure_form())
    terms = tuple(
        (f"proactive/{row}/decided", sign)
        for row, sign in (("licences", 1), ("penalties", -1), ("coercion", -1))
    )
    plain = RelationForm(
        id="own", code="B310", table="proactive", terms=terms, left=1, operator="=",
        total=terms[0][0], says="", severity=None, tolerance="0", when=(), unless_said=(), needs="",
    )  # fmt: skip
    form.relations = (plain._replace(**changes),)
    return form


def decided(licences: Value, penalties: Value, coercion: Value) -> Values:
    return {
        "proactive/licences/decided": licences,
        "proactive/penalties/decided": penalties,
        "proactive/coercion/decided": coercion,
    }


def state_of(values: Values, facts_year: int | None = None, **changes: Any) -> str:
    facts = facts_of(values, form=with_relation(**changes))
    facts.year = facts_year
    return judge(facts, CONTEXT).items[0].state


def test_every_relation_of_a_sound_report_holds() -> None:
    assert states(judged(sound())) == {"passed": 7 + 7 + 25 + 3}


def test_real_figures_with_blanks_all_hold_and_every_blank_is_forced() -> None:
    values = office_2019()
    verdicts = judged(values, form=disclosure_form("2019"))
    assert states(verdicts) == {"passed": 7 + 7 + 23 + 2, "not_applicable": 1}
    blanks = {key for key, value in values.items() if value is None}
    third_block = {f"disputes/{BLOCKS[2]}/{column}" for column in RESULTS}
    assert verdicts.forced.keys() == blanks - third_block


def test_a_blank_total_is_forced_to_the_sum() -> None:
    verdicts = judged(sound() | {"disputes/review/total": None})
    assert verdicts.forced == {"disputes/review/total": Decimal(5)}
    assert of(verdicts, "B304", "disputes/review/total").state == "passed"


def test_two_sides_and_their_difference_are_given() -> None:
    verdict = of(
        judged(sound() | {"requests/handled.granted/natural_person": 10}),
        "B302",
        "requests/handled.total/natural_person",
    )
    assert (verdict.state, verdict.left, verdict.right, verdict.difference) == (
        "failed", 20, 21, -1,
    )  # fmt: skip


def test_blanks_that_leave_a_choice_make_a_relation_not_assessable() -> None:
    blank: Values = {"disputes/review/upheld": None, "disputes/review/total": None}
    verdict = of(judged(sound() | blank), "B304", "disputes/review/total")
    assert (verdict.state, verdict.reason, set(verdict.keys)) == (
        "not_assessable", "unknown", set(blank),
    )  # fmt: skip


@pytest.mark.parametrize("mark", ["/", "—", "无", "约5件", "-3"])
def test_a_mark_or_text_is_as_open_as_a_blank(mark: str) -> None:
    verdicts = judged(sound() | {"disputes/review/corrected": mark})
    assert verdicts.forced == {"disputes/review/corrected": Decimal(1)}


def test_a_sum_above_its_total_fails_in_spite_of_blanks() -> None:
    blank: Values = {"disputes/review/corrected": None, "disputes/review/total": 3}
    verdict = of(judged(sound() | blank), "B304", "disputes/review/total")
    assert (verdict.state, verdict.left, verdict.right, verdict.at_least) == (
        "failed", 3, 4, True,
    )  # fmt: skip


def test_relations_that_want_different_values_of_a_blank_do_not_all_hold() -> None:
    cell = "requests/handled.granted/natural_person"
    changed: Values = {cell: None, "requests/handled.partial/natural_person": 3}
    assert "failed" in states(judged(sound() | changed))


def test_a_table_of_blanks_never_fails() -> None:
    verdicts = judged(dict.fromkeys(requests()) | disputes())
    assert states(verdicts, ("B301", "B302", "B303")) == {"not_assessable": 39}
    assert states(verdicts, ("B304", "B305")) == {"passed": 3}


def test_a_block_of_blanks_in_a_filled_table_has_nothing_to_check() -> None:
    verdicts = judged(disputes(((2, 1, 1, 1, 5), (0, 0, 0, 0, 0), (None,) * 5)))
    assert states(verdicts) == {"passed": 2, "not_applicable": 40}


def test_a_missing_column_leaves_its_rows_not_assessable() -> None:
    values = {key: value for key, value in sound().items() if not key.endswith("/total")}
    verdicts = judged(values)
    assert states(verdicts, ("B303",)) == {"not_assessable": 25}
    assert of(verdicts, "B301", "requests/handled.total/total").state == "not_applicable"
    assert of(verdicts, "B301", "requests/handled.total/other").state == "passed"


def test_a_table_that_cannot_be_read_is_not_assessable() -> None:
    facts = facts_of(sound())
    facts.tables["disputes"].state = "unrecoverable"
    for key in disputes():
        del facts.figures[key]
    assert states(judge(facts, CONTEXT), ("B304", "B305")) == {"not_assessable": 3}


def test_a_table_that_is_not_there_has_nothing_to_check() -> None:
    assert states(judged(requests()), ("B304", "B305")) == {"not_applicable": 3}


def test_an_unreadable_figure_leaves_its_relations_not_assessable() -> None:
    facts = facts_of(sound())
    key = "disputes/review/other"
    fact = facts.figures[key]
    facts.figures[key] = fact._replace(figure=fact.figure._replace(kind="unreadable", value=None))
    verdict = of(judge(facts, CONTEXT), "B304", "disputes/review/total")
    assert (verdict.state, verdict.reason, verdict.keys) == ("not_assessable", "unreadable", (key,))


def test_a_figure_too_long_to_be_a_count_is_taken_for_unknown() -> None:
    verdicts = judged(sound() | {"disputes/review/total": "9" * 40})
    assert of(verdicts, "B304", "disputes/review/total").state == "passed"


NEW_WITH_A_STRAY_FIGURE = (20, 3, 0, 1, 7, 2, 0, 26)


def readings(cells: Sequence[int]) -> list[tuple[int, ...]]:
    """Give all ways to take seven of eight cells."""
    return sorted({tuple(chosen) for chosen in combinations(cells, 7)})


def test_a_row_with_one_figure_too_many_is_not_blamed() -> None:
    found = readings(NEW_WITH_A_STRAY_FIGURE)
    verdicts = judged(sound(), readings={"requests/new": found})
    assert states(verdicts) == {"passed": 34, "not_assessable": 8}


def test_noughts_too_many_change_nothing() -> None:
    facts = facts_of(requests({}), {"requests/new": [(0,) * 7, (0,) * 7]})
    assert states(judge(facts, CONTEXT), ("B301", "B303")) == {"passed": 32}


def test_what_fails_in_every_reading_fails() -> None:
    found = [row for row in readings((20, 3, 0, 1, 2, 0, 0, 27)) if row[-1] == 27]
    verdicts = judged(sound(), readings={"requests/new": found})
    flow = of(verdicts, "B301", "requests/handled.total/total")
    assert (flow.state, flow.left, flow.right) == ("failed", 29, 28)
    row = of(verdicts, "B303", "requests/new/total")
    assert (row.state, row.doubtful) == ("failed", True)


def test_what_holds_in_every_reading_holds() -> None:
    found = [(20, 3, 0, 1, 2, 0, 26), (20, 3, 1, 0, 2, 0, 26)]
    verdicts = judged(sound(), readings={"requests/new": found})
    row = of(verdicts, "B303", "requests/new/total")
    assert (row.state, row.keys) == (
        "passed",
        ("requests/new/research", "requests/new/public_interest"),
    )
    flow = of(verdicts, "B301", "requests/handled.total/research")
    assert (flow.reason, flow.keys) == ("doubtful", ("requests/new/research",))


def test_with_too_many_readings_a_relation_cannot_be_told() -> None:
    doubtful = {
        f"requests/{row}": [SOUND.get(row, (0,) * 7), (1, *SOUND.get(row, (0,) * 7)[1:])]
        for row in outcome_rows()
    }
    verdict = of(
        judged(sound(), readings=doubtful), "B302", "requests/handled.total/natural_person"
    )
    assert (verdict.state, verdict.reason) == ("not_assessable", "doubtful")


def test_a_blank_beside_a_row_in_doubt_stays_open() -> None:
    found = [(20, 3, 0, 1, 2, 0, 26), (21, 3, 0, 1, 2, 0, 26)]
    values = sound() | {"requests/carried_in/natural_person": None}
    verdicts = judged(values, readings={"requests/new": found})
    flow = of(verdicts, "B301", "requests/handled.total/natural_person")
    assert (flow.state, flow.reason) == ("not_assessable", "doubtful")


def test_a_group_row_without_figures_has_nothing_to_check() -> None:
    assert states(judged(sound()), ("B307",)) == {"not_applicable": 28}


def test_a_group_row_with_figures_is_the_sum_of_the_rows_below() -> None:
    row = dict(zip(SOUND, SOUND.values(), strict=True))
    below = [row["handled.denied.third_party"], row["handled.denied.process"]]
    keys = table_rows(disclosure_form().tables["requests"])
    group = next(one for one in keys if one.row == "handled.denied")
    values: Values = sound() | {
        key: sum(cells) for key, cells in zip(group.keys, zip(*below, strict=True), strict=True)
    }
    assert states(judged(values), ("B307",)) == {"passed": 7, "not_applicable": 21}


def test_an_amount_may_differ_within_the_tolerance() -> None:
    figures = decided("10", "4", "5")
    assert state_of(figures) == "failed"
    assert state_of(figures, tolerance="1") == "passed"


@pytest.mark.parametrize(
    ("operator", "figures", "state"),
    [
        (">=", (9, 4, 5), "passed"),
        (">=", (8, 4, 5), "failed"),
        ("<=", (9, 4, 5), "passed"),
        ("<=", (10, 4, 5), "failed"),
        (">=", (8, None, 9), "failed"),
        (">=", (8, None, 5), "not_assessable"),
        ("<=", (8, None, 9), "passed"),
        (">=", (None, None, None), "not_applicable"),
    ],
)
def test_an_inequality_is_judged_over_all_that_a_blank_can_be(
    operator: str, figures: tuple[Value, Value, Value], state: str
) -> None:
    assert state_of(decided(*figures), operator=operator) == state


@pytest.mark.parametrize(
    ("when", "state"),
    [
        (("year", ">=", "2022"), "failed"),
        (("year", "<", "2022"), "not_applicable"),
        (("level", "=", "township"), "not_applicable"),
        (("level", "!=", "township"), "failed"),
        (("proactive/penalties/decided", ">", "3"), "failed"),
        (("proactive/penalties/decided", "=", "proactive/coercion/decided"), "not_applicable"),
        (("proactive/fees/charged", ">", "0"), "not_applicable"),
    ],
)
def test_a_relation_speaks_only_where_its_condition_is_known_to_hold(
    when: tuple[str, str, str], state: str
) -> None:
    assert state_of(decided(8, 4, 5), 2023, when=(when,)) == state


def test_a_condition_on_the_year_does_not_hold_without_a_year() -> None:
    assert state_of(decided(8, 4, 5), when=(("year", ">=", "2022"),)) == "not_applicable"


def test_last_year_is_compared_apart_from_the_report_itself() -> None:
    verdicts = judge(facts_of(sound()), CONTEXT)
    assert states(verdicts, ("X101",)) == {"not_applicable": 7}


def test_a_report_that_explains_a_difference_is_not_blamed() -> None:
    from support.passages import passages

    facts = facts_of(decided(8, 4, 5), form=with_relation(operator=">=", unless_said=("清理",)))
    facts.preamble = passages("本年对文件进行了清理。")
    form = facts.form
    silent = form.relations[0]._replace(unless_within="document")
    for severity, outcome in (("silent", ("not_applicable", None)), ("info", ("failed", "info"))):
        form.relations = (silent._replace(unless_severity=severity),)
        verdict = judge(facts, CONTEXT).items[0]
        assert (verdict.state, verdict.relation.severity) == outcome


def test_judging_does_not_depend_on_the_day() -> None:
    facts = facts_of(sound())
    later = CONTEXT._replace(as_of=datetime.date(2030, 1, 1))
    assert judge(facts, later).items == judge(facts, CONTEXT).items


def test_a_relation_with_last_year_is_never_one_that_every_report_must_hold() -> None:
    found = [one for one in disclosure_form().relations if one.needs == "previous"]
    assert [is_hard(one) for one in found] == [False] * len(found) != []


def test_a_row_that_is_there_and_cannot_be_read_leaves_its_relations_open() -> None:
    text = (REPORTS / "shapes" / "faulty-F-i-glued.txt").read_text(encoding="utf-8")
    found = {one.state for one in judge(facts(text), CONTEXT).items if one.reason == "unread"}
    assert found == {"not_assessable"}


@pytest.mark.parametrize(
    ("changes", "hard"),
    [
        ({}, True),
        ({"severity": "error"}, True),
        ({"severity": "warning"}, False),
        ({"when": (("proactive/licences/decided", ">", "0"),)}, False),
        ({"when": (("year", ">=", "2022"),)}, True),
    ],
)
def test_arithmetic_is_hard_where_nothing_softens_it(changes: dict[str, Any], hard: bool) -> None:
    assert is_hard(with_relation(**changes).relations[0]) is hard
