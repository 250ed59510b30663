"""What the exit code of a check depends on, taken down report by report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baolint.engine.policy import Policy
    from baolint.engine.report import Report


class Judge:
    """Sees every report of a run once; no report is kept.

    `failed` says that the run itself failed, `has_baseline` that a baseline was in force for some file.
    """

    __slots__ = ("_bad", "failed", "has_baseline")

    def __init__(self, failed: bool = False) -> None:
        self.failed = failed
        self.has_baseline = False
        self._bad = False

    def see(self, report: Report, policy: Policy | None) -> None:
        """Take down a report, with the policy it was checked by.

        Last year's report has none: it is shown only where it could not be used, and then the run failed.
        """
        self.failed = self.failed or report.failed or policy is None
        if policy is None:
            return
        self.has_baseline = self.has_baseline or policy.baseline is not None
        severities = (finding.severity for finding in report.findings)
        self._bad = self._bad or policy.fails(severities, bool(report.unassessed))

    def exit_code(self, exit_zero: bool) -> int:
        """Give 2 where the run failed, 1 where something grave was found, else 0."""
        if self.failed:
            return 2
        return int(self._bad and not exit_zero)
