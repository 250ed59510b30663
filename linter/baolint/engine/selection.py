"""Which codes are on: --select and --ignore by prefix."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

ALWAYS = "E"
"""Family that says how the run itself went; it is never deselected."""


class Selection(NamedTuple):
    """Prefixes selected and ignored, and those selected besides; nothing selected means everything.

    The most specific prefix that fits a code decides, at equal length ignoring wins.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing can be off."""
        return not (self.select or self.ignore)

    def has(self, code: str) -> bool:
        """Tell whether a code is on."""
        return not (self.select or self.ignore) or _has(self, code)


@lru_cache(4096)  # a selection is a few strings, and there are few of them
def _has(selection: Selection, code: str) -> bool:
    if code.startswith(ALWAYS):
        return True
    chosen = _longest((*selection.select, *selection.extend), code)
    dropped = _longest(selection.ignore, code)
    if dropped and dropped >= chosen:
        return False
    return bool(chosen) or not selection.select


def _longest(prefixes: Sequence[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)
