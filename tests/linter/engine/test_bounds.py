from __future__ import annotations

from decimal import Decimal

import pytest

from baolint.engine.bounds import INFINITY, NEGATIVE, Balance, Range, gap, plain, reach, settle

COUNT = Range(0, INFINITY)


def total(known: int, *parts: str) -> Balance:
    """Give `known` = the sum of the parts."""
    return Balance(known, tuple((part, -1) for part in parts))


def test_blanks_beside_a_sum_that_is_full_are_noughts() -> None:
    assert settle([total(0, "a", "b")], {"a": COUNT, "b": COUNT}).ranges == {
        "a": Range(0, 0),
        "b": Range(0, 0),
    }


def test_a_single_blank_is_what_is_missing_to_the_sum() -> None:
    assert settle([total(7, "a")], {"a": COUNT}).ranges["a"] == Range(7, 7)


def test_two_blanks_share_what_is_missing() -> None:
    assert settle([total(7, "a", "b")], {"a": COUNT, "b": COUNT}).ranges["a"] == Range(0, 7)


def test_bounds_pass_from_one_relation_to_the_next() -> None:
    chain = [total(7, "a", "b"), Balance(0, (("a", 1), ("c", -1))), total(5, "c")]
    ranges = settle(chain, dict.fromkeys("abc", COUNT)).ranges
    assert [ranges[key].low for key in "abc"] == [5, 2, 5]


def test_a_sum_above_its_total_is_broken_whatever_the_blanks() -> None:
    assert settle([total(-1, "a", "b")], {"a": COUNT, "b": COUNT}).broken == {0}


def test_a_blank_wanted_for_two_values_breaks_one_relation_only() -> None:
    assert len(settle([total(2, "a"), total(3, "a")], {"a": COUNT}).broken) == 1


def test_a_broken_relation_says_nothing_about_the_blanks() -> None:
    settled = settle(
        [Balance(4, ()), total(-1, "a"), total(3, "a", "b")], dict.fromkeys("ab", COUNT)
    )
    assert (set(settled.broken), settled.ranges["a"]) == ({0, 1}, Range(0, 3))


def test_a_change_may_be_below_nought() -> None:
    change = Range(NEGATIVE, INFINITY, whole=False)
    assert settle([Balance(5, (("a", 1),))], {"a": change}).ranges["a"].low == -5


def test_counts_are_whole_and_amounts_are_not() -> None:
    half = Balance(-5, (("a", 2),))
    assert settle([half], {"a": COUNT}).broken == {0}
    amount = settle([half], {"a": Range(0, INFINITY, whole=False)}).ranges["a"]
    assert amount.low == amount.high == Decimal("2.5")


def test_a_tolerance_widens_what_a_blank_can_be() -> None:
    assert settle([Balance(-5, (("a", 1),), 1)], {"a": COUNT}).ranges["a"] == Range(4, 6)


def test_relations_that_push_each_other_up_for_ever_come_to_an_end() -> None:
    rising = [Balance(1, (("a", 1), ("b", -1))), Balance(1, (("b", 1), ("a", -1)))]
    assert settle(rising, dict.fromkeys("ab", COUNT)).ranges["a"].low > 0


@pytest.mark.parametrize(
    ("low", "high", "off"), [(0, 0, 0), (-3, 5, 0), (2, 9, 2), (-9, -2, -2), (1, 1, 0)]
)
def test_a_gap_is_the_least_distance_from_nought(low: int, high: int, off: int) -> None:
    assert gap(low, high, tolerance=1) == off


def test_the_reach_of_a_sum_goes_as_far_as_its_blanks() -> None:
    ranges = {"a": Range(1, 4), "b": COUNT}
    assert reach(Balance(10, (("a", -2), ("b", 1))), ranges) == (2, INFINITY)


def test_an_amount_keeps_its_decimals_and_a_count_is_whole() -> None:
    assert (plain(Decimal("2.5")), plain(Decimal("2.0"))) == (Decimal("2.5"), 2)
    assert type(plain(Decimal("2.0"))) is int


def test_a_count_taken_twice_is_bounded_by_a_whole_number() -> None:
    odd = Balance(-5, (("a", 2), ("b", 1)))
    assert settle([odd], {"a": COUNT, "b": COUNT}).ranges["a"] == Range(0, 2)


def test_a_whole_number_of_which_two_make_more_than_three_is_two_at_least() -> None:
    twice = Balance(-3, (("a", 2), ("b", -1)))
    assert settle([twice], {"a": COUNT, "b": Range(0, 1)}).ranges["a"] == Range(2, 2)


def test_a_sum_reaches_as_far_as_its_parts() -> None:
    parts = {"a": Range(0, 5), "b": Range(1, 2)}
    assert reach(Balance(0, (("a", 1), ("b", 1))), parts) == (1, 7)
