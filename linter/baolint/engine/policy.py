"""What the user decided about findings: which are on, how grave, which are accepted."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from baolint.config.config import Suppression
from baolint.engine.selection import Selection
from baolint.rules.diagnostic import RANK, Severity


class Policy(NamedTuple):
    """How findings are settled; nothing given means all, at their own grades.

    `severity` maps whole codes to grades; `baseline` holds the fingerprints of findings that were
    there before the tool was, None where there is no such list; `today` decides which suppressions
    have run out; findings at or above `fail_on` fail the run, and with `require_assessed` what could
    not be assessed.
    """

    selection: Selection = Selection()
    severity: Mapping[str, Severity] = {}
    suppressions: tuple[Suppression, ...] = ()
    baseline: frozenset[str] | None = None
    today: datetime.date = datetime.date.min
    fail_on: str = "error"
    require_assessed: bool = False

    def fails(self, severities: Iterable[str], has_doubts: bool) -> bool:
        """Tell whether a report with such findings fails the run.

        `has_doubts` says that a statutory table or section could not be assessed.
        """
        if self.require_assessed and has_doubts:
            return True
        if self.fail_on == "never":
            return False
        return any(RANK[severity] >= RANK[self.fail_on] for severity in severities)
