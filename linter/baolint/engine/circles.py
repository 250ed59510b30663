"""When Python looks for objects that hold one another: not while the program is being loaded."""

from __future__ import annotations

import gc


def seek() -> None:
    """Look for them from now on, but not among what is there already, and not often.

    Little of what a check makes ever forms circles.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    gc.enable()
