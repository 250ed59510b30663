"""A day as a message says it."""

from __future__ import annotations

from baolint.messages.phrase import Phrase


def day_name(year: object, month: int, day: int) -> Phrase:
    """Give a day in words: 2024年1月31日."""
    return Phrase("{year}年{month}月{day}日", year=year, month=month, day=day)
