from __future__ import annotations

import copy
from collections.abc import Iterable
from decimal import Decimal

import pytest

from baolint.engine import cause_search
from baolint.engine.cause import Fault, explain
from baolint.engine.cause_moves import SHIFTED
from baolint.engine.verdicts import judge
from baolint.recognise.facts import Facts
from support.filled_tables import (
    BLOCKS,
    COLUMNS,
    CONTEXT,
    RESULTS,
    SOUND,
    Values,
    disclosure_form,
    disputes,
    facts_of,
    request_rows,
    requests,
    sound,
)


def key(row: str, column: str) -> str:
    return f"requests/{row}/{column}"


def faults(values: Values | Facts, prefer: Iterable[tuple[str, Decimal]] = ()) -> list[Fault]:
    facts = values if isinstance(values, Facts) else facts_of(values)
    return explain(facts, judge(facts, CONTEXT), set(prefer))


def repairs(fault: Fault) -> set[tuple[tuple[str, object], ...]]:
    """Give what each candidate would put right, as (key, value) pairs."""
    return {tuple((edit.key, edit.repair) for edit in cause.edits) for cause in fault.causes}


def codes(fault: Fault) -> list[str]:
    return [verdict.relation.code for verdict in fault.relations]


def raised(values: Values, by: int, *cells: str) -> Values:
    changed = dict(values)
    for cell in cells:
        value = changed[cell]
        assert isinstance(value, int)
        changed[cell] = value + by
    return changed


def test_a_sound_report_has_no_fault() -> None:
    assert faults(sound()) == []


@pytest.mark.parametrize("by", [1, 2, 9, 30])
def test_each_cell_of_table_3_is_found_with_its_right_value(by: int) -> None:
    sure = {}
    for cell, value in requests().items():
        (fault,) = faults(raised(sound(), by, cell))
        sure[cell] = repairs(fault) == {((cell, value),)}
    assert (len(sure), all(sure.values())) == (175, True)


def test_each_cell_of_table_3_that_is_too_low_is_found() -> None:
    sure = []
    for cell, value in requests().items():
        if value:
            (fault,) = faults(sound() | {cell: 0})
            sure.append(repairs(fault) == {((cell, value),)})
    assert len(sure) == 35
    assert all(sure)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("column", RESULTS)
def test_a_cell_of_table_4_has_its_whole_block_in_question(block: str, column: str) -> None:
    full = disputes(((9, 8, 7, 6, 30),) * 3)
    (fault,) = faults(raised(full, 1, f"disputes/{block}/{column}"))
    assert {edit.key for cause in fault.causes for edit in cause.edits} == {
        f"disputes/{block}/{other}" for other in RESULTS
    }


def test_a_figure_is_never_repaired_below_nought() -> None:
    (fault,) = faults(raised(sound(), 3, "disputes/litigation_direct/upheld"))
    assert repairs(fault) == {
        (("disputes/litigation_direct/upheld", 1),),
        (("disputes/litigation_direct/total", 5),),
    }


def test_the_real_fault_of_a_column_and_its_total_is_one() -> None:
    """自然人 26 against 20 together with 总计 27 against 21, as a real report of 2020 had it."""
    rows = {
        "new": (26, 1, 0, 0, 0, 0, 27),
        "handled.granted": (20, 1, 0, 0, 0, 0, 21),
        "handled.total": (20, 1, 0, 0, 0, 0, 21),
    }
    (fault,) = faults(requests(rows))
    assert codes(fault) == ["B301", "B301"]
    assert ((key("new", "natural_person"), 20), (key("new", "total"), 21)) in repairs(fault)
    assert (
        (key("carried_out", "natural_person"), 6),
        (key("carried_out", "total"), 6),
    ) in repairs(fault)


def test_an_outcome_left_out_of_all_totals_is_a_candidate() -> None:
    cells = [
        key(row, column)
        for row in ("handled.rejected.petition", "handled.total")
        for column in ("business", "total")
    ]
    (fault,) = faults(raised(sound(), 2, *cells))
    assert any({cell for cell, _ in repair} == set(cells) for repair in repairs(fault))


def test_two_figures_of_a_row_that_are_swapped_are_both_named() -> None:
    row = list(SOUND["handled.unavailable.not_held"])
    row[0], row[3] = row[3], row[0]
    (fault,) = faults(requests({**SOUND, "handled.unavailable.not_held": row}))
    assert repairs(fault) == {
        (
            (key("handled.unavailable.not_held", "natural_person"), 4),
            (key("handled.unavailable.not_held", "public_interest"), 1),
        )
    }


@pytest.mark.parametrize(
    "printed", [(0, 20, 3, 0, 1, 2, 0), (3, 0, 1, 2, 0, 26, 0), (None, 20, 3, 0, 1, 2, 0)]
)
def test_a_row_that_has_slipped_by_a_column_is_put_back(
    printed: tuple[int | None, ...],
) -> None:
    (fault,) = faults(requests({**SOUND, "new": printed}))
    (repair,) = repairs(fault)
    right = dict(zip(requests(), requests().values(), strict=True))
    assert all(right[cell] == value for cell, value in repair)
    assert len(repair) >= 6


def test_the_single_row_of_table_4_that_has_slipped_is_one_fault() -> None:
    printed = (0, 2, 1, 1, 1, 5, 1, 0, 0, 1, 2, 1, 1, 0, 0)
    blocks = [printed[:5], printed[5:10], printed[10:]]
    (fault,) = faults(sound() | disputes(blocks))
    assert (codes(fault), len(fault.causes)) == (["B304", "B305", "B305"], 1)


def test_blocks_of_table_4_are_explained_apart() -> None:
    wrong = raised(sound(), 1, "disputes/review/total", "disputes/litigation_direct/total")
    assert [codes(fault) for fault in faults(wrong)] == [["B304"], ["B305"]]


def test_three_separate_faults_are_three() -> None:
    wrong = raised(sound(), 1, key("handled.granted", "natural_person"))
    wrong = raised(wrong, 3, key("new", "business"))
    wrong = raised(wrong, 7, key("carried_out", "legal_service"))
    assert sorted(next(iter(repairs(fault)))[0] for fault in faults(wrong)) == [
        (key("carried_out", "legal_service"), 0),
        (key("handled.granted", "natural_person"), 9),
        (key("new", "business"), 3),
    ]


def test_with_more_faults_each_failing_relation_speaks_for_itself() -> None:
    wrong = sound()
    for number, row in enumerate(request_rows()[4:8]):
        wrong = raised(
            wrong, 2**number, key(row, ("other", "business", "research", "total")[number])
        )
    found = faults(wrong)
    assert {(fault.state, len(fault.relations), fault.causes) for fault in found} == {
        ("unexplained", 1, ())
    }
    assert len(found) == 8


def test_a_search_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cause_search, "STEPS", 0)
    found = faults(raised(sound(), 1, key("new", "business")))
    assert [(fault.state, codes(fault)) for fault in found] == [
        ("given_up", ["B301"]),
        ("given_up", ["B303"]),
    ]


def test_equal_faults_cross_over_and_are_still_two() -> None:
    cells = key("handled.granted", "natural_person"), key("handled.partial", "business")
    found = faults(raised(sound(), 1, *cells))
    assert len(found) == 2
    assert all(any(cell in dict(repair) for f in found for repair in repairs(f)) for cell in cells)


def test_a_claim_of_the_prose_decides_between_candidates() -> None:
    cells = key("new", "natural_person"), key("new", "total")
    wrong = raised(sound(), 6, *cells)
    (undecided,) = faults(wrong)
    (decided,) = faults(wrong, [(key("new", "total"), Decimal(26))])
    assert (len(undecided.causes), repairs(decided)) == (
        23,
        {((cells[0], 20), (cells[1], 26))},
    )


def test_a_claim_never_overrules_the_smallest_cause() -> None:
    wrong = raised(sound(), 6, key("new", "natural_person"))
    (fault,) = faults(wrong, [(key("new", "total"), Decimal(32))])
    assert repairs(fault) == {((key("new", "natural_person"), 20),)}


def test_a_group_row_wrong_with_its_total_is_one_fault() -> None:
    group = dict(zip(("natural_person", "total"), (3, 4), strict=True))
    row = {c: group.get(c, 1 if c == "business" else 0) for c in SOUND_COLUMNS}
    (fault,) = faults(sound() | {key("handled.denied", c): v for c, v in row.items()})
    assert (codes(fault), repairs(fault)) == (
        ["B307", "B307"],
        {((key("handled.denied", "natural_person"), 2), (key("handled.denied", "total"), 3))},
    )


SOUND_COLUMNS = tuple(cell.rpartition("/")[2] for cell in list(requests())[:7])


def with_blanks_for_noughts() -> Values:
    return {cell: value or None for cell, value in sound().items()}


def test_a_wrong_figure_among_blanks_is_found() -> None:
    wrong = []
    sure = 0
    for cell, value in requests().items():
        if value:
            found = faults(with_blanks_for_noughts() | {cell: int(str(value)) + 4})
            sure += [repairs(fault) for fault in found] == [{((cell, value),)}]
            if len(found) != 1 or ((cell, value),) not in repairs(found[0]):
                wrong.append((cell, found))
    assert (wrong, sure) == ([], 31)


def test_a_figure_too_low_among_blanks_is_found_where_no_blank_can_make_up_for_it() -> None:
    cell = key("handled.granted", "natural_person")
    (fault,) = faults(with_blanks_for_noughts() | {cell: 8})
    assert repairs(fault) == {((cell, 9),), ((key("handled.granted", "total"), 10),)}


def test_candidates_among_blanks_stand_side_by_side() -> None:
    values = with_blanks_for_noughts()
    for row in request_rows()[2:-2]:
        values[key(row, "total")] = None
    (fault,) = faults(values | {key("handled.partial", "natural_person"): 3})
    assert len(fault.causes) == 7
    assert ((key("handled.partial", "natural_person"), 2),) in repairs(fault)


def test_a_figure_in_doubt_is_never_the_suspect() -> None:
    facts = facts_of(
        raised(sound(), 1, key("handled.granted", "natural_person")),
        {"requests/handled.partial": [(2, 0, 0, 0, 0, 0, 2), (2, 0, 1, 0, 0, 0, 2)]},
    )
    (fault,) = faults(facts)
    assert repairs(fault) == {((key("handled.granted", "natural_person"), 9),)}


def test_totals_are_taken_from_the_relations_and_not_from_names() -> None:
    """The same form with all keys turned about gives the same faults."""
    form = copy.copy(disclosure_form())
    form.relations = tuple(
        relation._replace(terms=tuple(reversed(relation.terms)), left=len(relation.terms) - 1)
        if relation.code == "B302"
        else relation
        for relation in form.relations
    )
    form.relations = tuple(
        relation._replace(terms=tuple((k, -c) for k, c in relation.terms))
        if relation.code == "B302"
        else relation
        for relation in form.relations
    )
    wrong = raised(sound(), 6, key("new", "natural_person"), key("new", "total"))
    (fault,) = faults(facts_of(wrong, form=form))
    assert len(fault.causes) == 23


@pytest.mark.parametrize(
    ("right", "printed"),
    [
        ((0, 6, 0, 9, 0, 0, 15), (6, 0, 9, 0, 0, 0, 15)),
        ((0, 6, 0, 9, 0, 0, 15), (0, 0, 6, 0, 9, 0, 15)),
        ((5, 6, 0, 9, 0, 0, 20), (6, 0, 9, 0, 0, 0, 20)),
        ((5, 6, 0, 9, 0, 0, 20), (6, 0, 9, 0, 0, None, 20)),
    ],
)
def test_a_row_shifted_while_its_total_stayed_is_one_cause(
    right: tuple[int, ...], printed: tuple[int | None, ...]
) -> None:
    rows = {"handled.granted": right, "handled.total": right, "new": right}
    cells = [key("handled.granted", column) for column in COLUMNS]
    values = requests(rows) | dict(zip(cells, printed, strict=True))
    found = faults(values)
    assert [[cause.rank for cause in fault.causes] for fault in found] == [[SHIFTED]]
    repaired = {edit.key: edit.repair for edit in found[0].causes[0].edits}
    assert [repaired.get(c, v) for c, v in zip(cells, printed, strict=True)] == list(right)
