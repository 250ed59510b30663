"""What the prose says about figures of the tables that are in doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from baolint.recognise.facts import Facts
from baolint.rules.diagnostic import Diagnostic, Outcome

CLAIM = "N401"


def exactly(facts: Facts) -> list[tuple[str, Decimal]]:
    """Give the figures that the prose states exactly, as (fact key, value)."""
    return [
        (claim.form.equals[0][0], claim.value)
        for claim in facts.claims
        if claim.exact
        and not claim.slack
        and claim.reach == "own"
        and len(claim.form.equals) == 1
        and len(claim.form.equals[0]) == 1
    ]


def joined(outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Put claims about figures that are suspects of the arithmetic into that finding."""
    claims = [one for one in outcomes if isinstance(one, Diagnostic) and one.code == CLAIM]
    if not claims:
        return outcomes
    result: list[Outcome] = []
    taken: set[int] = set()
    for outcome in outcomes:
        if isinstance(outcome, Diagnostic) and outcome.code.startswith("B"):
            suspects = _suspects(outcome.evidence or {})
            own = [claim for claim in claims if suspects & _figures(claim)]
            taken.update(map(id, own))
            result.append(_with(outcome, own))
        else:
            result.append(outcome)
    return [outcome for outcome in result if id(outcome) not in taken]


def _with(fault: Diagnostic, claims: Sequence[Diagnostic]) -> Diagnostic:
    if not claims:
        return fault
    return fault._replace(
        related=(*fault.related, *(claim.place for claim in claims)),
        related_codes=(*fault.related_codes, CLAIM),
    )


def _suspects(evidence: Mapping[str, Any]) -> set[str]:
    """Give the keys of all figures that may be wrong by a finding of arithmetic."""
    found = {evidence["suspect"]} if evidence.get("suspect") else set()
    for candidate in evidence.get("candidates", ()):
        found.update(edit["suspect"] for edit in candidate)
    return found


def _figures(claim: Diagnostic) -> set[str]:
    return set((claim.evidence or {}).get("figures", ()))
