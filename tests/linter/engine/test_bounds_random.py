"""Bounds against every filling that there is, over small ranges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from baolint.engine.bounds import Balance, Range, reach, settle

KEYS = "abc"
MOST = 4


@st.composite
def balances(draw: st.DrawFn, factors: tuple[int, ...] = (-2, -1, 1, 2)) -> list[Balance]:
    """One to three sums over some of three unknown figures, each from 0 to MOST."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True))
        unknown = tuple((key, draw(st.sampled_from(factors))) for key in keys)
        found.append(Balance(draw(st.integers(-8, 8)), unknown, draw(st.sampled_from((0, 0, 1)))))
    return found


START: Mapping[str, Range] = dict.fromkeys(KEYS, Range(0, MOST))


def fillings(held: Sequence[Balance]) -> Iterator[dict[str, int]]:
    """Yield every filling that satisfies all balances."""
    for values in product(range(MOST + 1), repeat=len(KEYS)):
        filling = dict(zip(KEYS, values, strict=True))
        if all(abs(total(one, filling)) <= one.tolerance for one in held):
            yield filling


def total(balance: Balance, filling: Mapping[str, int]) -> int:
    known = int(balance.known)
    return known + sum(filling[key] * coefficient for key, coefficient in balance.unknown)


@given(balances())
@settings(max_examples=400)
def test_no_filling_that_fits_is_ruled_out(held: list[Balance]) -> None:
    found = list(fillings(held))
    assume(found)
    settled = settle(held, START)
    outside = [
        (filling, key)
        for filling in found
        for key in KEYS
        if not settled.ranges[key].low <= filling[key] <= settled.ranges[key].high
    ]
    assert (outside, settled.broken) == ([], frozenset())


@given(balances())
@settings(max_examples=400)
def test_what_is_not_broken_is_narrowed_to_what_those_left_allow(held: list[Balance]) -> None:
    settled = settle(held, START)
    left = [one for number, one in enumerate(held) if number not in settled.broken]
    outside = [
        filling
        for filling in fillings(left)
        if any(
            not settled.ranges[key].low <= filling[key] <= settled.ranges[key].high for key in KEYS
        )
    ]
    assert outside == []


@given(balances(factors=(-1, 1)))
def test_narrowing_again_changes_nothing_in_plain_sums(held: list[Balance]) -> None:
    settled = settle(held, START)
    left = [one for number, one in enumerate(held) if number not in settled.broken]
    assert settle(left, settled.ranges) == (settled.ranges, frozenset())


@given(balances(), st.tuples(*[st.integers(0, MOST)] * len(KEYS)))
def test_every_filling_lies_within_reach(held: list[Balance], values: tuple[int, ...]) -> None:
    filling = dict(zip(KEYS, values, strict=True))
    low, high = reach(held[0], START)
    assert low <= total(held[0], filling) <= high
