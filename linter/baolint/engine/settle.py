"""Outcomes to a report: selected, located, rendered, masked, graded and counted."""

from __future__ import annotations

import hashlib
import string
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from baolint.document.model import Document, Spot
from baolint.engine.check import Checked
from baolint.engine.doubts import doubts
from baolint.engine.excerpt import Excerpts
from baolint.engine.masking import Masker
from baolint.engine.report import Checks, Finding, Location, Report
from baolint.engine.selection import Selection
from baolint.recognise.place import Place
from baolint.rules.diagnostic import (
    RANK,
    Diagnostic,
    NotApplicable,
    NotAssessable,
    Outcome,
    Passed,
    Severity,
)
from baolint.rules.rule import Rule

POINTS = {"error": 25, "warning": 4, "info": 1}
"""What a finding costs of the 100 points of the score (contract section 3)."""
FAILURES = ("E101", "E102", "E104", "E105")
"""Codes that mean that the run itself failed for a file."""


class Catalogue(NamedTuple):
    """What settling knows of the rules: every rule by code, every text by key."""

    rules: Mapping[str, type[Rule]]
    texts: Mapping[str, tuple[str, str]]

    def severity(self, diagnostic: Diagnostic, code: str) -> Severity:
        """The diagnostic's own grade for its first code, the rule's default for all others."""
        if diagnostic.severity and code == diagnostic.code:
            return diagnostic.severity
        return self.rule(code).severity

    def rule(self, code: str) -> type[Rule]:
        """Give the rule of a code; a code that only a user's form knows answers as B310."""
        return self.rules.get(code) or self.rules["B310"]

    def text(self, key: str) -> tuple[str, str]:
        """Give the text of a key; that of B310 in the same case where the code has none."""
        case = key.partition(".")[2]
        return self.texts.get(key) or self.texts[f"B310.{case}" if case else "B310"]

    def render(self, key: str, values: Mapping[str, Any]) -> tuple[str, str]:
        """Fill a text; a value the text does not know is left out, a missing one shows as “？”."""
        message, help_text = self.text(key)
        filled = _Values(values)
        formatter = string.Formatter()
        return formatter.vformat(message, (), filled), formatter.vformat(help_text, (), filled)


class _Values(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "？"


def settle(
    document: Document, checked: Checked, catalogue: Catalogue, selection: Selection, root: str = ""
) -> Report:
    """Settle the outcomes of one document. `root` is the folder that fingerprints' paths start at."""
    outcomes = [*checked.outcomes, *doubts(checked.outcomes, selection, catalogue.render)]
    mask = Masker(checked.facts)
    excerpts = Excerpts(document, mask)
    found = [outcome for outcome in outcomes if isinstance(outcome, Diagnostic)]
    shown = [one for each in found if (one := _shown(each, selection, catalogue))]
    shown.sort(key=_order)
    findings = _numbered([_finding(each, document, catalogue, excerpts, root) for each in shown])
    unassessed = tuple(finding.message for finding in findings if finding.code == "E107")
    facts = checked.facts
    partial = _partial(catalogue, selection)
    grade = _grade(findings, facts is not None, bool(unassessed), partial)
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
        score=None if grade == "U" else score(findings),
        checks=_checks(outcomes, selection),
        findings=tuple(findings),
        unassessed=unassessed,
        unclear=_unclear(outcomes, catalogue, selection, mask),
        is_report=facts is not None,
        failed=any(finding.code in FAILURES for finding in findings),
    )


def score(findings: Iterable[Finding]) -> int:
    """Give 100 less the points of every finding, at least 0."""
    return max(0, 100 - sum(POINTS[finding.severity] for finding in findings))


def _shown(diagnostic: Diagnostic, selection: Selection, catalogue: Catalogue) -> Diagnostic | None:
    """Show a finding if any of its codes is selected, under the first of them."""
    codes = (diagnostic.code, *diagnostic.related_codes)
    on = [code for code in codes if selection.has(code)]
    if not on:
        return None
    message, values = diagnostic.message, diagnostic.values
    if on[0] != diagnostic.code:
        message, values = diagnostic.told_as.get(on[0], (message, values))
    severity = max((catalogue.severity(diagnostic, code) for code in on), key=RANK.__getitem__)
    return diagnostic._replace(
        code=on[0],
        message=message,
        values=values,
        severity=severity,
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


def _finding(
    diagnostic: Diagnostic,
    document: Document,
    catalogue: Catalogue,
    excerpts: Excerpts,
    root: str,
) -> Finding:
    rule = catalogue.rule(diagnostic.code)
    mask = excerpts.mask
    message, help_text = catalogue.render(diagnostic.message, diagnostic.values)
    related = tuple(_location(place, document, mask) for place in diagnostic.related)
    location = _location(diagnostic.place, document, mask)
    excerpt = excerpts.of(diagnostic.place.span, tuple(p.span for p in diagnostic.related))
    fix = None
    if diagnostic.fix:
        fix = {
            "title": mask(diagnostic.fix.title),
            "safe": diagnostic.fix.safe,
            "edits": [
                {"location": _location(place, document, mask), "text": mask(text)}
                for place, text in diagnostic.fix.edits
            ],
        }
    seed = "|".join(
        (
            diagnostic.code,
            _relative(document.path, root),
            _semantic(diagnostic.place),
            _essence(diagnostic, excerpt.line if excerpt else ""),
        )
    )
    return Finding(
        code=diagnostic.code,
        name=rule.name,
        severity=diagnostic.severity or rule.severity,
        related_codes=diagnostic.related_codes,
        message=mask(message),
        help=mask(help_text),
        basis=diagnostic.basis or rule.basis,
        confidence=diagnostic.confidence,
        location=location,
        related=related,
        evidence=_masked(diagnostic.evidence, mask),
        fix=fix,
        fingerprint=seed,
        excerpt=excerpt,
    )


def _location(place: Place, document: Document, mask: Masker) -> Location:
    spot = document.places.spot(place.span) if document.source else Spot()
    if spot.sheet is not None:
        spot = spot._replace(sheet=mask(spot.sheet))
    return Location(spot, place.section, place.table, place.row, place.field, mask(place.shown))


def _semantic(place: Place) -> str:
    return "/".join(part or "" for part in (place.section, place.table, place.row, place.field))


def _essence(diagnostic: Diagnostic, line: str) -> str:
    """What makes a finding the same after an edit elsewhere: suspect and value, else its line."""
    evidence = diagnostic.evidence or {}
    if evidence.get("suspect"):
        return f"{evidence['suspect']}={evidence.get('value')}"
    if evidence.get("candidates"):
        return ";".join(str(candidate) for candidate in evidence["candidates"])
    return "".join(line.split())


def _numbered(findings: list[Finding]) -> list[Finding]:
    """Turn the seeds into fingerprints; equals in one place are told apart by their ordinal."""
    seen: dict[str, int] = {}
    result = []
    for finding in findings:
        seed = finding.fingerprint
        seen[seed] = seen.get(seed, 0) + 1
        digest = hashlib.sha256(f"{seed}|{seen[seed]}".encode("utf-8", "replace")).hexdigest()
        result.append(finding._replace(fingerprint=digest))
    return result


def _relative(path: str, root: str) -> str:
    return path[len(root) :].lstrip("/") if root and path.startswith(root) else path


def _masked(value: Any, mask: Masker) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, Mapping):
        return {mask(str(key)): _masked(item, mask) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(item, mask) for item in value]
    return value


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    """The order of the document; every format's spans are offsets in reading order."""
    span = diagnostic.place.span
    return span.start, span.end, diagnostic.code


def _partial(catalogue: Catalogue, selection: Selection) -> bool:
    return any(
        rule.severity in ("error", "warning") and not selection.has(code)
        for code, rule in catalogue.rules.items()
    )


def _grade(findings: Sequence[Finding], is_report: bool, doubts: bool, partial: bool) -> str:
    """Grade per contract section 3: D errors, C warnings or doubts, B infos, A nothing, U unread."""
    if not is_report:
        return "U"
    worst = max((RANK[finding.severity] for finding in findings), default=0)
    if worst == RANK["error"]:
        return "D"
    if worst == RANK["warning"] or doubts:
        return "C"
    return "B" if worst or partial else "A"


def _checks(outcomes: Sequence[Outcome], selection: Selection) -> Checks:
    passed = failed = unclear = 0
    for outcome in outcomes:
        if isinstance(outcome, NotApplicable) or outcome.code == "E107":
            continue
        more = outcome.related_codes if isinstance(outcome, Diagnostic) else ()
        if not any(selection.has(code) for code in (outcome.code, *more)):
            continue
        if isinstance(outcome, Passed):
            passed += outcome.times
        elif isinstance(outcome, NotAssessable):
            unclear += 1
        else:
            failed += 1
    return Checks(passed, failed, unclear)
