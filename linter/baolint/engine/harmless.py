"""Text made harmless to whatever shows it: nothing in a document may steer a screen."""

from __future__ import annotations

from baolint.document.expressions import expression

_CONTROL = (*range(32), 127, *range(128, 160))
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATE = expression("[\ud800-\udfff]")
_BLANKS = {code: " " for code in (*_CONTROL, *_BIDI)}


def harmless(text: str) -> str:
    """Give the text with control and direction marks as blanks, one for one.

    Half characters (of a file name that is no UTF-8) become question marks.
    """
    if text.isprintable():
        return str(text)  # a phrase becomes plain
    shown = text.translate(_BLANKS)
    if _SURROGATE.search(shown):
        return shown.encode("utf-8", "replace").decode("utf-8")
    return shown
