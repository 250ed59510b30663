"""What unknown figures can be: bounds propagated over relations until nothing changes any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

Number = int | Decimal
"""A figure in arithmetic: whole numbers as int, amounts as Decimal; never float."""

INFINITY = Decimal("Infinity")

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
        low += one
        high += other
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
    lows, open_below = _sum(low for low, _ in scaled)
    highs, open_above = _sum(high for _, high in scaled)
    changed: list[str] = []
    for (key, coefficient), (low, high) in zip(balance.unknown, scaled, strict=True):
        least: Number = -INFINITY
        most: Number = INFINITY
        if not open_above - (high == INFINITY):
            least = -balance.tolerance - balance.known - (highs - (0 if open_above else high))
        if not open_below - (low == -INFINITY):
            most = balance.tolerance - balance.known - (lows - (0 if open_below else low))
        old = ranges[key]
        new = _intersect(old, least, most, coefficient)
        if new.low > new.high:
            return None
        if new != old:
            ranges[key] = new
            changed.append(key)
    return changed


def _sum(values: Iterable[Number]) -> tuple[Number, int]:
    """Add up what is finite and count what is not."""
    total: Number = 0
    infinite = 0
    for value in values:
        if value in (INFINITY, -INFINITY):
            infinite += 1
        else:
            total += value
    return total, infinite


def _scaled(bounds: Range, coefficient: int) -> tuple[Number, Number]:
    if coefficient > 0:
        return bounds.low * coefficient, bounds.high * coefficient
    return bounds.high * coefficient, bounds.low * coefficient


def _intersect(old: Range, least: Number, most: Number, coefficient: int) -> Range:
    """Cut a range down to least <= coefficient·x <= most."""
    if coefficient < 0:
        least, most, coefficient = -most, -least, -coefficient
    low = least if coefficient == 1 else _divided(least, coefficient)
    high = most if coefficient == 1 else _divided(most, coefficient)
    if old.whole:
        low, high = _whole(low, ROUND_CEILING), _whole(high, ROUND_FLOOR)
    return Range(max(old.low, low), min(old.high, high), old.whole)


def _divided(value: Number, coefficient: int) -> Number:
    return Decimal(value) / coefficient


def _whole(value: Number, rounding: str) -> Number:
    if isinstance(value, int) or value.is_infinite():
        return value
    return int(value.to_integral_value(rounding=rounding))
