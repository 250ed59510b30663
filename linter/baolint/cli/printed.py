"""Printing without ever failing on a character."""

from __future__ import annotations

import sys


def printed(text: str, *, for_programs: bool = False) -> None:
    """Print the text; what the console cannot show becomes a question mark.

    What is `for_programs` leaves in UTF-8 whatever the console's own encoding is, unless it is shown on
    a terminal.
    """
    raw = getattr(sys.stdout, "buffer", None)
    if for_programs and raw is not None and not sys.stdout.isatty():
        raw.write(text.encode("utf-8", "replace"))
        raw.flush()
        return
    encoding = sys.stdout.encoding or "utf-8"
    data = text.encode(encoding, "replace").decode(encoding)
    sys.stdout.write(data)
    sys.stdout.flush()
