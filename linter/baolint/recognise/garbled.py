"""Characters that a wrong decoding or a machine put into a passage: nothing in it is to be counted on."""

from __future__ import annotations

from baolint.document.pattern import Pattern

SIGNS = ("锛", "銆", "\ufffd")
"""What ，。（ and the like become when UTF-8 is read as GBK, and what stands for a lost character."""
_GARBLED = Pattern("锛[\u4e00-\u9fff?？]?|銆[\u4e00-\u9fff?？]?|\ufffd+")


def garbled(string: str) -> tuple[int, int] | None:
    """Give the first stretch of a passage that was decoded wrongly, None where there is none."""
    if not any(sign in string for sign in SIGNS):
        return None
    found = _GARBLED.search(string)
    return found.span() if found else None
