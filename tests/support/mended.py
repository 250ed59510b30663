"""Reports mended by the fixes of the rules, without the command line."""

from __future__ import annotations

from baolint.engine.mending import Mended, mend
from baolint.engine.walk import Item
from support.reports import prepared


def mended(text: str | bytes, name: str = "report.txt", unsafe: bool = False) -> Mended:
    """Give what a report becomes by its safe fixes, or by all of them."""
    data = text.encode() if isinstance(text, str) else text
    result = mend(Item(name, named=True), data, prepared(), unsafe)
    assert result is not None
    return result
