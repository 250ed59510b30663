"""Whether output is coloured: the option first, then the environment, then the terminal."""

from __future__ import annotations

import os
import sys


def wanted(choice: str) -> bool:
    """Decide by --color, NO_COLOR, CLICOLOR_FORCE or FORCE_COLOR, CLICOLOR=0, then isatty."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0") or os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("CLICOLOR") == "0" or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def width() -> int:
    """Give the columns of the screen; 100 where there is none."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 20:
        return int(columns)
    try:
        return os.get_terminal_size().columns
    except OSError:
        return 100
