"""A bound that a file goes over: which, its value, and how much was found."""

from __future__ import annotations

from baolint.document.limits import Limits, spelt
from baolint.readers.errors import Unreadable


def reached(
    message: str, bound: str, limits: Limits, found: object = "", **values: str
) -> Unreadable:
    """Give the error to be raised; `bound` is a field of Limits, `found` what is there, if known."""
    shown = {"bound": spelt(bound), "limit": plain(getattr(limits, bound)), "found": str(found)}
    return Unreadable(message, **shown, **values)


def plain(value: float) -> str:
    """Write a bound as a person would."""
    return f"{value:,.15g}" if value >= 10_000 else f"{value:.15g}"


def megabytes(size: int) -> str:
    """Write a number of bytes as megabytes, rounded up to a tenth so that it is above its bound."""
    return f"{-(-size * 10 // (1 << 20)) / 10:.15g}"
