"""The right name nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.messages.forms import PROFILE
from baolint.messages.phrase import Phrase


def hint(wrong: str, right: Iterable[str]) -> str:
    """Give `，是否应为“…”？` with the nearest of the right names, empty where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(wrong, list(right), n=1, cutoff=0.6)
    return Phrase(PROFILE["nearest"], right=near[0]) if near else ""
