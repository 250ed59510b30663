"""What a run found, as entries of a baseline, and which entries it could have found again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.baseline import Entry
from baolint.engine.selection import ALWAYS

if TYPE_CHECKING:
    from baolint.engine.report import Report
    from baolint.engine.run import Setup
    from baolint.engine.selection import Selection


class _Judged(NamedTuple):
    """How a file was judged: with which rules, and whether against another report."""

    selection: Selection
    compared: bool


class Current:
    """The findings of a run made without any baseline.

    `entries` are those that a baseline may hold: findings about the run itself are never accepted.
    """

    __slots__ = ("_across", "_judged", "entries")

    def __init__(
        self, before: Iterable[Report], after: Iterable[Report], setups: Iterable[Setup]
    ) -> None:
        """Take the reports before and after they were held against one another, and their set-ups."""
        self.entries: list[Entry] = []
        self._judged: dict[str, _Judged] = {}
        self._across: set[str] = set()
        for alone, report, setup in zip(before, after, setups, strict=False):
            path = report.fingerprint_path
            self._across |= {code for code, rule in setup.catalogue.rules.items() if rule.across}
            self.entries += [
                Entry(path, one.code, one.at, one.fingerprint)
                for one in report.findings
                if not one.code.startswith(ALWAYS)
            ]
            if report.is_report and not report.failed:
                compared = report.checks != alone.checks
                self._judged[path] = _Judged(setup.policy.selection, compared)

    def was_judged(self, entry: Entry) -> bool:
        """Tell whether the run would have found a finding again that is still there.

        Not if its file was not read, its rule not on, or no other report there to compare with.
        """
        judged = self._judged.get(entry.path)
        if judged is None or not judged.selection.has(entry.code):
            return False
        return judged.compared or entry.code not in self._across
