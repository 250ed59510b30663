"""Grade, score and accounting of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baolint.engine.catalogue import Catalogue
from baolint.engine.report import Checks, Finding
from baolint.engine.selection import Selection
from baolint.rules.diagnostic import RANK, Diagnostic, NotApplicable, NotAssessable, Outcome, Passed

POINTS = {"error": 25, "warning": 4, "info": 1}
"""What a finding costs of the 100 points of the score."""


def score(findings: Iterable[Finding]) -> int:
    """Give 100 less the points of every finding, at least 0."""
    return max(0, 100 - sum(POINTS[finding.severity] for finding in findings))


def is_partial(catalogue: Catalogue, selection: Selection) -> bool:
    """Tell whether rules are off whose default grade is error or warning."""
    return not selection.is_whole and any(
        rule.severity in ("error", "warning") and not selection.has(code)
        for code, rule in catalogue.rules.items()
    )


def grade_of(findings: Sequence[Finding], is_report: bool, doubts: bool, partial: bool) -> str:
    """Grade: D errors, C warnings or doubts, B infos, A nothing, U unread."""
    if not is_report:
        return "U"
    worst = max((RANK[finding.severity] for finding in findings), default=0)
    if worst == RANK["error"]:
        return "D"
    if worst == RANK["warning"] or doubts:
        return "C"
    return "B" if worst or partial else "A"


def count(ended: Sequence[tuple[str, Checks]]) -> Checks:
    """Count how the checks of all codes ended."""
    passed = failed = unclear = 0
    for _, checks in ended:
        passed += checks.passed
        failed += checks.failed
        unclear += checks.not_assessable
    return Checks(passed, failed, unclear)


def tally(outcomes: Sequence[Outcome], selection: Selection) -> tuple[tuple[str, Checks], ...]:
    """Count for each code how its checks ended, by code; a finding counts for the code it is shown by."""
    counts: dict[str, list[int]] = {}
    for outcome in outcomes:
        code = outcome.code
        if isinstance(outcome, NotApplicable) or code == "E107":
            continue
        if not selection.has(code):
            more = outcome.related_codes if isinstance(outcome, Diagnostic) else ()
            code = next(filter(selection.has, more), "")
            if not code:
                continue
        so_far = counts.setdefault(code, [0, 0, 0])
        if isinstance(outcome, Passed):
            so_far[0] += outcome.times
        elif isinstance(outcome, NotAssessable):
            so_far[2] += 1
        else:
            so_far[1] += 1
    return tuple((code, Checks(*counts[code])) for code in sorted(counts))
