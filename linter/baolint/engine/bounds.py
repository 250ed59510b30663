"""What unknown figures can be: bounds propagated over relations until nothing changes any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

Number = int | Decimal
"""A figure in arithmetic: whole numbers as int, amounts as Decimal; never float."""

INFINITY = Decimal("Infinity")
NEGATIVE = -INFINITY
"""No upper and no lower bound: these two objects, so that they are told by identity."""

PATIENCE = 60
"""Narrowings made per relation before propagation is taken as finished; bounds stay sound."""


class Range(NamedTuple):
    """The closed range that a figure lies in; `whole` if it has no decimals."""

    low: Number
    high: Number
    whole: bool = True

    @property
    def settled(self) -> bool:
        return self.low == self.high


class Balance(NamedTuple):
    """known + Σ coefficient·unknown, which is to be 0 within `tolerance`."""

    known: Number
    unknown: tuple[tuple[str, int], ...]
    tolerance: Number = 0


def plain(value: Decimal) -> Number:
    """Give a figure's value as it is used in arithmetic."""
    whole = int(value)
    return whole if whole == value else value


def reach(balance: Balance, ranges: Mapping[str, Range]) -> tuple[Number, Number]:
    """Give the lowest and the highest value that the sum can take."""
    low = high = balance.known
    for key, coefficient in balance.unknown:
        one, other = _scaled(ranges[key], coefficient)
        low = NEGATIVE if one is None or low is NEGATIVE else low + one
        high = INFINITY if other is None or high is INFINITY else high + other
    return low, high


def gap(low: Number, high: Number, tolerance: Number = 0) -> Number:
    """Give by how much a sum between `low` and `high` misses 0 at the least; 0 if it can be 0."""
    if low > tolerance:
        return low
    if high < -tolerance:
        return high
    return 0


class Settled(NamedTuple):
    """The narrowed ranges, and the ordinals of the balances that no filling can satisfy."""

    ranges: dict[str, Range]
    broken: frozenset[int]


def settle(balances: Sequence[Balance], start: Mapping[str, Range]) -> Settled:
    """Propagate bounds over all balances to a fixpoint.

    A balance that cannot hold, alone or against what the others leave open, is broken and takes no
    part; those with the fewest unknown figures are trusted first.
    """
    order = sorted(
        (number for number, balance in enumerate(balances) if balance.unknown),
        key=lambda number: len(balances[number].unknown),
    )
    broken = {
        number
        for number, balance in enumerate(balances)
        if gap(*reach(balance, start), balance.tolerance)
    }
    while True:
        ranges = dict(start)
        clash = _propagate(balances, [n for n in order if n not in broken], ranges)
        if clash is None:
            return Settled(ranges, frozenset(broken))
        broken.add(clash)


def _propagate(
    balances: Sequence[Balance], order: Sequence[int], ranges: dict[str, Range]
) -> int | None:
    """Narrow `ranges` in place; give the ordinal of the first balance that cannot hold."""
    touching: dict[str, list[int]] = {}
    for number in order:
        for key, _ in balances[number].unknown:
            touching.setdefault(key, []).append(number)
    waiting: dict[int, None] = dict.fromkeys(order)
    left = PATIENCE * len(order)
    while waiting and left:
        left -= 1
        number = next(iter(waiting))
        del waiting[number]
        changed = _narrow(balances[number], ranges)
        if changed is None:
            return number
        for key in changed:
            waiting.update(dict.fromkeys(n for n in touching[key] if n != number))
    return None


def _narrow(balance: Balance, ranges: dict[str, Range]) -> list[str] | None:
    """Narrow the unknowns of one balance; give the keys narrowed, None where nothing fits."""
    scaled = [_scaled(ranges[key], coefficient) for key, coefficient in balance.unknown]
    lows, open_below = _sum([low for low, _ in scaled])
    highs, open_above = _sum([high for _, high in scaled])
    if open_above > 1 and open_below > 1:
        return []
    least_sum = -balance.tolerance - balance.known - highs
    most_sum = balance.tolerance - balance.known - lows
    changed: list[str] = []
    for (key, coefficient), (low, high) in zip(balance.unknown, scaled, strict=True):
        least: Number | None = None
        most: Number | None = None
        if not open_above:
            least = least_sum if high is None else least_sum + high
        elif open_above == 1 and high is None:
            least = least_sum
        if not open_below:
            most = most_sum if low is None else most_sum + low
        elif open_below == 1 and low is None:
            most = most_sum
        old = ranges[key]
        new = _intersect(old, least, most, coefficient)
        if new is not old:
            if new.low > new.high:
                return None
            ranges[key] = new
            changed.append(key)
    return changed


def _sum(values: Sequence[Number | None]) -> tuple[Number, int]:
    """Add up what is finite and count what is not."""
    total: Number = 0
    infinite = 0
    for value in values:
        if value is None:
            infinite += 1
        else:
            total += value
    return total, infinite


def _scaled(bounds: Range, coefficient: int) -> tuple[Number | None, Number | None]:
    """Give the bounds of coefficient·x, None for what is not bounded."""
    low = None if bounds.low is NEGATIVE else bounds.low * coefficient
    high = None if bounds.high is INFINITY else bounds.high * coefficient
    return (low, high) if coefficient > 0 else (high, low)


def _intersect(old: Range, least: Number | None, most: Number | None, coefficient: int) -> Range:
    """Cut a range down to least <= coefficient·x <= most; give the old one if that is no less."""
    low, high = least, most
    if coefficient < 0:
        low, high = (None if b is None else -b for b in (most, least))
        coefficient = -coefficient
    if coefficient != 1:
        low, high = (None if b is None else Decimal(b) / coefficient for b in (low, high))
    if old.whole:
        low = low if low is None or isinstance(low, int) else _whole(low, ROUND_CEILING)
        high = high if high is None or isinstance(high, int) else _whole(high, ROUND_FLOOR)
    rises = low is not None and low > old.low
    falls = high is not None and high < old.high
    if not rises and not falls:
        return old
    return Range(
        low if rises and low is not None else old.low,
        high if falls and high is not None else old.high,
        old.whole,
    )


def _whole(value: Decimal, rounding: str) -> int:
    return int(value.to_integral_value(rounding=rounding))
