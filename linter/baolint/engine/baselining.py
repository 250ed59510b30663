"""What a run found, as entries of a baseline, and which entries it could have found again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.baseline import Entry
from baolint.engine.selection import ALWAYS
from baolint.engine.walk import project_root

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
    `paths` are what was asked to be checked.
    """

    __slots__ = ("_across", "_folders", "_judged", "_met", "entries")

    def __init__(
        self,
        before: Iterable[Report],
        after: Iterable[Report],
        setups: Iterable[Setup],
        paths: Iterable[str] = (),
    ) -> None:
        """Take the reports before and after they were held against one another, and their set-ups."""
        self.entries: list[Entry] = []
        self._judged: dict[str, _Judged] = {}
        self._across: set[str] = set()
        self._met: set[str] = set()
        self._folders = [os.path.abspath(path) for path in paths if os.path.isdir(path)]
        for alone, report, setup in zip(before, after, setups, strict=False):
            path = report.fingerprint_path
            self._met.add(path)
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

        Not if its file was not read, its rule not on, or no other report there to compare with. A
        file that is no more in a folder that was walked has no findings.
        """
        if entry.path not in self._met:
            return any(_is_gone(entry.path, folder) for folder in self._folders)
        judged = self._judged.get(entry.path)
        if judged is None or not judged.selection.has(entry.code):
            return False
        return judged.compared or entry.code not in self._across


def _is_gone(path: str, folder: str) -> bool:
    """Tell whether a file of a baseline lay in a folder and is there no more; not if it is masked."""
    if "*" in path:
        return False
    place = os.path.abspath(os.path.join(project_root(folder), path))
    return place.startswith(os.path.join(folder, "")) and not os.path.lexists(place)
