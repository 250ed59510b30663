"""X105: what a superior body's report and those below it say together, and what they leave open."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from baolint.engine.kit import forms
from baolint.forms.keys import additive_keys, all_keys, column_kinds
from baolint.recognise.facts import Context
from baolint.recognise.family import EQUAL, LESS, MORE, OPEN, Child, Family
from baolint.recognise.summary import Number, Summary
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome, Passed
from baolint.rules.packs import installed
from baolint_rules.crossdoc.roll_up_mismatch import RollUpMismatch

TOP = "甲市乙县人民政府"
OFFICE = f"{TOP}办公室"
NEW, TOTAL, FEES = "requests/new/natural_person", "requests/new/total", "proactive/fees/charged"
KEYS = (NEW, TOTAL, FEES)
CONTEXT = Context(as_of=datetime.date(2024, 5, 1))
FORMS = {form.id: form for form in forms(installed(), None)}


def report(name: str, figures: dict[str, Number | None], **more: Any) -> Summary:
    return Summary(
        f"{name}.txt", "text", name, "", 2023, "disclosure-2021", tuple(figures),
        tuple(figures.values()), **more,
    )  # fmt: skip


def new(count: int | None) -> dict[str, Number | None]:
    return {NEW: count, TOTAL: count}


def family(
    parent: dict[str, Number | None], *children: Child, name: str = TOP, **more: Any
) -> Family:
    return Family(report(name, parent, **more), TOP, children, KEYS, frozenset({FEES}))


def child(name: str, count: int | None, **more: Any) -> Child:
    return Child(name, report(name, new(count), **more))


def told(one: Family) -> list[Outcome]:
    return list(RollUpMismatch().with_children(one, CONTEXT))


def states(one: Family) -> list[str]:
    return [found.state for found in one.sums("requests")]


GONE = Child("甲市乙县林业局", None, "没有报告")
HERE = (child(OFFICE, 3), child("甲市乙县水利局", 4))


@pytest.mark.parametrize(
    ("own", "state"), [(7, EQUAL), (6, LESS), (8, MORE)], ids=["equal", "less", "more"]
)
def test_with_all_children_and_the_office_every_gap_is_judged(own: int, state: str) -> None:
    assert states(family(new(own), *HERE)) == [state, state]


@pytest.mark.parametrize(("own", "state"), [(7, OPEN), (6, LESS), (8, OPEN)])
def test_with_a_child_missing_only_less_is_wrong(own: int, state: str) -> None:
    assert states(family(new(own), *HERE, GONE)) == [state, state]


@pytest.mark.parametrize(("own", "state"), [(4, EQUAL), (3, LESS), (5, OPEN)])
def test_without_the_office_what_there_is_more_may_be_its_own(own: int, state: str) -> None:
    assert states(family(new(own), HERE[1])) == [state, state]


@pytest.mark.parametrize(
    ("parent", "office"),
    [
        (TOP, "甲市乙县政府办公室"), (TOP, "甲市乙县人民政府（本级）"), (TOP, "甲市乙县政府办"),
        ("甲市开发区管理委员会", "甲市开发区管理委员会办公室"), ("甲市教育局", "甲市教育局办公室"),
    ],
)  # fmt: skip
def test_an_office_is_known_by_its_name(parent: str, office: str) -> None:
    assert Family(report(parent, {}), parent, (child(office, 1),), KEYS).has_office


def test_another_units_office_is_not_the_parents() -> None:
    assert not Family(report(TOP, {}), TOP, (child("甲市乙县信访局办公室", 1),), KEYS).has_office


def test_a_blank_of_a_child_is_like_a_missing_child() -> None:
    assert states(family(new(8), *HERE, child("甲市乙县林业局", None))) == [OPEN, OPEN]


def test_a_blank_of_the_parent_is_not_judged() -> None:
    assert states(family(new(None), *HERE)) == [OPEN, OPEN]


@pytest.mark.parametrize("where", ["suspects", "forced"])
def test_a_figure_that_is_in_doubt_by_itself_is_not_blamed(where: str) -> None:
    doubtful = child("甲市乙县水利局", 4, **{where: frozenset({TOTAL})})
    assert states(family(new(6), HERE[0], doubtful)) == [LESS, OPEN]


def test_a_doubtful_figure_that_adds_up_is_fine() -> None:
    doubtful = child("甲市乙县水利局", 4, suspects=frozenset({TOTAL}))
    assert states(family(new(7), HERE[0], doubtful)) == [EQUAL, EQUAL]


def test_a_table_of_another_edition_is_like_a_missing_child() -> None:
    other = child("甲市乙县水利局", 4, editions=(("requests", "disclosure-2019"),))
    assert states(family(new(8), HERE[0], other)) == [OPEN, OPEN]


@pytest.mark.parametrize(
    ("own", "state"),
    [(Decimal("2.35"), EQUAL), (Decimal("2.4"), EQUAL), (2, EQUAL), (3, MORE), (Decimal("2.5"), MORE)],
)  # fmt: skip
def test_amounts_may_be_rounded(own: Number, state: str) -> None:
    parts = (Decimal("1.1"), Decimal("1.25"))
    below = [
        Child(name, report(name, {FEES: part}))
        for name, part in zip((OFFICE, "乙"), parts, strict=True)
    ]
    (found,) = family({FEES: own}, *below).sums("proactive")
    assert found.state == state


def test_a_parent_that_reports_for_itself_alone_is_not_checked() -> None:
    outcomes = told(family(new(2), *HERE, name=f"{TOP}（本级）"))
    assert [type(one) for one in outcomes] == [NotApplicable]


def test_a_table_makes_one_finding_that_stands_at_the_total() -> None:
    (found,) = told(family(new(9), *HERE))
    assert isinstance(found, Diagnostic)
    place = (found.place.table, found.place.row, found.place.field)
    assert (place, len(found.related)) == (("requests", "new", "total"), 1)


def test_the_finding_knows_every_cell_with_its_gap() -> None:
    (found,) = told(family(new(9), *HERE))
    assert isinstance(found, Diagnostic) and found.evidence
    assert [(one["key"], one["gap"]) for one in found.evidence["cells"]] == [(TOTAL, 2), (NEW, 2)]


def test_a_sum_that_agrees_is_a_check_passed() -> None:
    assert told(family(new(7), *HERE)) == [Passed("X105")]


def unsure(*children: Child, own: int = 12) -> NotAssessable:
    (found,) = told(family(new(own), *HERE, *children))
    assert isinstance(found, NotAssessable)
    return found


def test_a_single_missing_child_must_have_the_whole_gap() -> None:
    assert "林业局（没有报告，应占其中 5）" in unsure(GONE).values["absent"]


def test_of_several_missing_children_each_may_have_it() -> None:
    other = Child("甲市乙县体育局", None, "没有报告")
    told = unsure(GONE, other).values["absent"]
    assert (
        told
        == "甲市乙县林业局（没有报告，可占其中 0～5）、甲市乙县体育局（没有报告，可占其中 0～5）"
    )


def test_the_year_before_tells_a_missing_childs_usual_size() -> None:
    before = report("甲市乙县林业局", new(4))
    assert "上年度为 4" in unsure(GONE._replace(before=before)).values["absent"]


def test_many_missing_children_are_counted() -> None:
    gone = [Child(f"甲市乙县第{n}局", None, "没有报告") for n in range(9)]
    assert unsure(*gone).values["absent"].endswith("等 9 个单位")


def test_less_than_known_children_is_a_finding_though_one_is_missing() -> None:
    (found,) = told(family(new(5), *HERE, GONE))
    assert isinstance(found, Diagnostic)
    assert "林业局（没有报告）" in found.values["absent"]


def test_why_a_table_is_not_judged_is_told_apart() -> None:
    alone = told(family(new(9), HERE[1]))[0]
    doubtful = child("甲市乙县水利局", 4, suspects=frozenset({NEW, TOTAL}))
    unclear = told(family(new(9), HERE[0], doubtful))[0]
    assert [one.message for one in (alone, unclear) if isinstance(one, NotAssessable)] == [
        "X105.alone", "X105.doubtful",
    ]  # fmt: skip


# What adds up


def test_every_figure_of_the_form_of_2021_adds_up() -> None:
    form = FORMS["disclosure-2021"]
    assert set(additive_keys(form)) == set(all_keys(form))


def test_numbers_of_items_and_money_of_unknown_unit_do_not() -> None:
    form = FORMS["disclosure-2019"]
    left = {key.rpartition("/")[2] for key in set(all_keys(form)) - set(additive_keys(form))}
    assert left == {"previous", "change", "amount"}


def test_fees_are_an_amount() -> None:
    assert column_kinds(FORMS["disclosure-2021"])[FEES] == "amount"
