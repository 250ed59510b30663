"""How much is tried: everything by hand, a part of it in CI, which has a quarter of an hour."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

Case = TypeVar("Case")


def seeds(every: int, in_ci: int) -> range:
    """Give the seeds of a test over made-up reports."""
    return range(in_ci if os.environ.get("CI") else every)


def some(cases: Sequence[Case], part: int) -> Sequence[Case]:
    """Give all cases of a test, in CI every so manieth."""
    return cases[::part] if os.environ.get("CI") else cases
