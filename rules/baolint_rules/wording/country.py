"""The country's name: whatever begins like it must be it."""

from __future__ import annotations

import re
from collections.abc import Iterator

RIGHT = "中华人民共和国"
_BEGUN = "中华人民[^国，。；、：\n]{0,4}国"


def wrong_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every 中华人民…国 of a squeezed text that is not the country's name."""
    if text.count("中华人民") == text.count(RIGHT):
        return
    for match in re.finditer(_BEGUN, text):
        if match[0] != RIGHT:
            yield match.span()


def wrong_country(text: str) -> bool:
    """Tell whether a squeezed text holds a wrong form of the country's name."""
    return next(wrong_names(text), None) is not None
