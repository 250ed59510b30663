"""Tables for `str.translate` that are quick for Chinese text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

MOST = 30_000
"""Characters that a table remembers: more than any language has in use."""


class Folding(dict[int, int | str | None]):
    """A translation table that learns which characters stay as they are.

    `str.translate` takes twice as long for a character that is missing from its table as for one
    that is there, and of Chinese text nearly all are missing.
    """

    __slots__ = ()

    def __init__(self, table: Mapping[int, Any]) -> None:
        super().__init__(table)

    def __missing__(self, code: int) -> int:
        if len(self) < MOST:
            self[code] = code
        return code
