"""Outcomes to a report: selected, suppressed, located, rendered, masked, graded and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from baolint.document.model import Document
from baolint.engine.catalogue import Catalogue
from baolint.engine.check import Checked
from baolint.engine.doubts import doubts
from baolint.engine.excerpt import Excerpts
from baolint.engine.findings import finding_of, numbered
from baolint.engine.fix_guard import Guard
from baolint.engine.grading import count, grade_of, is_partial, score, tally
from baolint.engine.inline import directives
from baolint.engine.masking import Masker
from baolint.engine.policy import Policy
from baolint.engine.quoted_place import Quoted
from baolint.engine.report import Finding, Report, Suppressed
from baolint.engine.selection import Selection
from baolint.engine.semantic import names
from baolint.engine.suppress import Suppressions
from baolint.recognise.facts import Facts
from baolint.rules.diagnostic import (
    RANK,
    Diagnostic,
    NotApplicable,
    NotAssessable,
    Outcome,
    Severity,
)

FAILURES = ("E101", "E102", "E104", "E105")
"""Codes that mean that the run itself failed for a file."""


def settle(
    document: Document, checked: Checked, catalogue: Catalogue, policy: Policy, lasting: str
) -> Report:
    """Settle the outcomes of one document.

    `lasting` is the path that fingerprints go by, the same from whatever folder a run was started.
    """
    selection = policy.selection
    outcomes = [*checked.outcomes, *doubts(checked.outcomes, selection, catalogue.reason)]
    mask = Masker(checked.facts)
    facts = checked.facts
    sorted_out = _sort_out(document, outcomes, facts, catalogue, policy, mask, lasting)
    findings = sorted_out.shown
    judged = (*findings, *sorted_out.baselined)
    unassessed = tuple(finding.message for finding in findings if finding.code == "E107")
    ended = tally(outcomes, selection)
    partial = is_partial(catalogue, selection)
    grade = grade_of(judged, facts is not None, bool(unassessed), partial)
    return Report(
        path=mask(document.path),
        sha256=document.sha256,
        reader=document.reader,
        profile=facts.form.id if facts else None,
        profile_sha256=facts.form.sha256 if facts else None,
        agency=mask(facts.agency) if facts and facts.agency else None,
        level=facts.level if facts else None,
        year=facts.year if facts else None,
        grade=grade,
        partial=partial,
        score=None if grade == "U" else score(judged),
        checks=count(ended),
        findings=findings,
        unassessed=unassessed,
        unclear=_unclear(outcomes, catalogue, selection, mask),
        is_report=facts is not None,
        failed=any(finding.code in FAILURES for finding in findings),
        fingerprint_path=mask(lasting),
        suppressed=sorted_out.suppressed,
        baselined=sorted_out.baselined,
        tally=ended,
    )


class _Sorted(NamedTuple):
    """The findings of a document: those to show, those accepted, those of the baseline."""

    shown: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    baselined: tuple[Finding, ...]


def _sort_out(
    document: Document,
    outcomes: Sequence[Outcome],
    facts: Facts | None,
    catalogue: Catalogue,
    policy: Policy,
    mask: Masker,
    lasting: str,
) -> _Sorted:
    excerpts = Excerpts(document, mask)
    guard = Guard(facts, mask)
    quoted = Quoted(document, facts, mask)
    accepted = Suppressions(
        directives(document), policy.suppressions, document.path, policy.today, catalogue.rules
    )
    chosen = _chosen(outcomes, catalogue, policy)
    findings = numbered(
        [
            finding_of(one, document, catalogue, excerpts, lasting, facts, guard, quoted)
            for one in chosen
        ]
    )
    shown: list[Finding] = []
    baselined: list[Finding] = []
    suppressed: list[Suppressed] = []
    for diagnostic, finding in zip(chosen, findings, strict=True):
        reason = None
        if accepted and not finding.code.startswith("E1"):
            # suppressions quote the Chinese message, whatever language is asked for
            told = mask(catalogue.in_chinese(diagnostic.message, diagnostic.values))
            words = f"{finding.excerpt.line if finding.excerpt else ''}\n{told}"
            place = names(diagnostic.place, facts)
            reason = accepted.accepted(diagnostic, place, words, finding.fingerprint)
        if reason:
            suppressed.append(Suppressed(finding, reason.kind, mask(reason.reason)))
        elif finding.fingerprint in (policy.baseline or ()):
            baselined.append(finding)
        else:
            shown.append(finding)
    if accepted and policy.selection.has("E106"):
        unused = _chosen(accepted.unused(_judged(outcomes, policy.selection)), catalogue, policy)
        shown += numbered(
            [
                finding_of(one, document, catalogue, excerpts, lasting, facts, guard, quoted)
                for one in unused
            ]
        )
    return _Sorted(tuple(shown), tuple(suppressed), tuple(baselined))


def _judged(outcomes: Sequence[Outcome], selection: Selection) -> _Judged:
    """Give the codes, and letters of families, whose rules ran and could judge."""
    codes: dict[str, bool] = {}
    for outcome in outcomes:
        could = not isinstance(outcome, NotApplicable | NotAssessable)
        more = outcome.related_codes if isinstance(outcome, Diagnostic) else ()
        for code in (outcome.code, *more):
            if selection.has(code):
                codes[code] = codes.get(code, True) and could
    return _Judged(codes)


class _Judged:
    """Tells of a code, or of a family's letter, whether it was judged throughout."""

    __slots__ = ("_codes",)

    def __init__(self, codes: Mapping[str, bool]) -> None:
        self._codes = codes

    def __call__(self, code: str) -> bool:
        fits = [could for one, could in self._codes.items() if one.startswith(code)]
        return bool(fits) and all(fits)


def _chosen(outcomes: Sequence[Outcome], catalogue: Catalogue, policy: Policy) -> list[Diagnostic]:
    """Give the diagnostics that are on, under their selected codes, in the order of the document."""
    found = [outcome for outcome in outcomes if isinstance(outcome, Diagnostic)]
    chosen = [one for each in found if (one := _selected(each, policy, catalogue))]
    return sorted(chosen, key=_order)


def _selected(diagnostic: Diagnostic, policy: Policy, catalogue: Catalogue) -> Diagnostic | None:
    """Show a finding if any of its codes is selected, under the first of them."""
    codes = (diagnostic.code, *diagnostic.related_codes)
    on = [code for code in codes if policy.selection.has(code)]
    if not on:
        return None
    message, values = diagnostic.message, diagnostic.values
    if on[0] != diagnostic.code:
        message, values = diagnostic.told_as.get(on[0], (message, values))
    grades = [policy.severity.get(code) or catalogue.severity(diagnostic, code) for code in on]
    gravest: Severity = max(grades, key=RANK.__getitem__)
    return diagnostic._replace(
        code=on[0],
        message=message,
        values=values,
        severity=gravest,
        related_codes=tuple(code for code in codes if code != on[0]),
    )


def _unclear(
    outcomes: Sequence[Outcome], catalogue: Catalogue, selection: Selection, mask: Masker
) -> tuple[str, ...]:
    """Say why single checks that concern no table or section could not be made."""
    told = (
        mask(catalogue.render(outcome.message, outcome.values)[0])
        for outcome in outcomes
        if isinstance(outcome, NotAssessable)
        and not outcome.subject
        and selection.has(outcome.code)
    )
    return tuple(dict.fromkeys(told))


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    """The order of the document; every format's spans are offsets in reading order."""
    span = diagnostic.place.span
    return span.start, span.end, diagnostic.code
