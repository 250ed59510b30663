"""Standard output or error that whoever started the program had closed."""

from __future__ import annotations

import os
import sys


def stand_in() -> None:
    """Put something in place of closed streams.

    What is written to standard output then fails as on a full disk, what is written to standard error
    is lost; and no file that is opened later gets a number that others write to without asking.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # the lowest number that is free is given, which is this one
            os.open(os.devnull, os.O_RDWR if number == 2 else os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for good
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for good
