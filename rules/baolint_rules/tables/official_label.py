"""A label put right: the form's wording in the place of the printed one, number and note kept."""

from __future__ import annotations

from baolint.document import normal
from baolint.document.pattern import Pattern

FEW = 3
"""Characters changed at most for the mend to be plain; more may be another meaning."""
_NUMBER = Pattern(
    r"\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．，]"
    r"|[（(]?[0-9]{1,2}[）)]|[0-9]{1,2}[、.．](?![0-9]))\s*"
)
_NOTE = Pattern(r"\s*[（(][^（）()]*[）)]\s*\Z")


def official_label(printed: str, canonical: str) -> tuple[str, bool] | None:
    """Give the printed label with the form's wording, and whether only few characters change.

    None where the two are alike but for blanks and marks: then nothing is to be mended.
    """
    number = _NUMBER.match(printed)
    start = number.end() if number else 0
    note = None if "（" in canonical else _NOTE.search(printed, start)
    end = note.start() if note else len(printed)
    body = normal.fold(printed[start:end])
    apart = normal.distance(body, normal.fold(canonical), FEW)
    if not body or not apart:
        return None
    return printed[:start] + canonical + printed[end:], apart <= FEW
