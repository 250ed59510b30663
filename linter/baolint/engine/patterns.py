"""Patterns of a .gitignore tried on a path within a bound of time.

The library that knows their rules makes regular expressions of them, the only ones that anybody but
us can bring; some take for ever on some names. The system's timer breaks them off, as it does with
rules, since Python's own expressions let themselves be interrupted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from baolint.config.error import fault
from baolint.document.limits import LIMITS
from baolint.engine.clock import Clock, TimeUp

T = TypeVar("T")


def tried(work: Callable[[], T], file: str) -> T:
    """Give what the work gives; ConfigError names the file of the patterns where it takes too long."""
    try:
        with Clock(LIMITS._replace(file_seconds=LIMITS.rule_seconds)):
            return work()
    except TimeUp:
        raise fault(file, 0, "", "slow", limit=LIMITS.rule_seconds) from None
