"""Text inside quotation marks: spoken of, not used."""

from __future__ import annotations

_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))


def quoted(plain: str, start: int) -> bool:
    """Tell whether an offset lies inside quotation marks opened in its line."""
    before = plain[plain.rfind("\n", 0, start) + 1 : start]
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in _PAIRS)
