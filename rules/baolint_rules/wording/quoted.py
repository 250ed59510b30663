"""Text inside quotation marks: spoken of, not used."""

from __future__ import annotations

_REACH = 200
_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))


def quoted(plain: str, start: int) -> bool:
    """Tell whether an offset lies inside quotation marks opened in its line."""
    before = plain[max(0, start - _REACH) : start]
    before = before[before.rfind("\n") + 1 :]
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in _PAIRS)
