"""The three times a report is looked at, and which rules make sense when."""

from __future__ import annotations

from typing import NamedTuple

from baolint.rules.diagnostic import Severity


class Phase(NamedTuple):
    """What a phase changes: codes that are off, codes of another grade, whether all must be read."""

    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    require_assessed: bool = False


PHASES = {
    # a draft is still being written in Word: traces of revision are no fault yet, nor is a day of
    # signature or publication that has not come
    "draft": Phase(
        ignore=("F908", "D506", "D508", "D509", "L953", "S107"), severity=(("W712", "info"),)
    ),
    "publish": Phase(require_assessed=True),
    # what others have published is not corrected for its typography; what a converter lost is told, and
    # what is graded a warning, without which no report could be graded A
    "audit": Phase(ignore=("F901", "F902", "F903", "F904", "F907", "F910", "C606")),
}
