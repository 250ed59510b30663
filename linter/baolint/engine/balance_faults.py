"""Relations of the form that fail, one finding for each fault.

A finding's message key is the code with a case: `.cell` one figure is wrong, `.digits` two of its
digits are swapped, `.totals` a figure is wrong with its totals, `.swapped` and `.shifted` figures
stand in the wrong columns, `.several` one of several repairs, `.unexplained` and `.given_up` no
cause was found, `.doubtful` the row can be read in several ways. A relation that is judged by
itself has the bare code. Checks that cannot be made have the cases `.missing`, `.unreadable`,
`.unknown` and `.undecided`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from baolint.engine.balance_evidence import evidence_of
from baolint.engine.balance_words import Namer, counted, figure_text, reason
from baolint.engine.cause import EXPLAINED, Cause, Edit, Fault, Preferred, explain
from baolint.engine.cause_moves import SHIFTED, SINGLE, SWAPPED, WITH_TOTALS
from baolint.engine.verdict import FAILED, NOT_ASSESSABLE, PASSED, Verdict
from baolint.engine.verdict_hard import is_hard
from baolint.engine.verdicts import Verdicts
from baolint.messages.phrase import listed
from baolint.rules.diagnostic import Confidence, Diagnostic, NotApplicable, Severity

if TYPE_CHECKING:
    from baolint.forms.form import RelationForm
    from baolint.recognise.facts import Facts

CASES = {WITH_TOTALS: "totals", SWAPPED: "swapped", SHIFTED: "shifted"}


def faults(
    facts: Facts, verdicts: Verdicts, namer: Namer, prefer: Preferred
) -> Iterator[Diagnostic | NotApplicable]:
    """Yield a finding for each fault, and for each soft relation that fails by itself."""
    explained = explain(facts, verdicts, prefer)
    suspects = _suspects(explained)
    for verdict in verdicts.items:
        if verdict.state == FAILED and not is_hard(verdict.relation):
            hidden = suspects and _leans_on(verdict.relation, suspects)
            yield NotApplicable(verdict.relation.code) if hidden else by_itself(verdict, namer)
    for fault in explained:
        yield _finding(fault, verdicts, namer)


def _suspects(faults: Sequence[Fault]) -> set[str]:
    """Give all figures that may be wrong: those of the causes, else of the failing relations."""
    keys = {edit.key for fault in faults for cause in fault.causes for edit in cause.edits}
    for fault in faults:
        if not fault.causes:
            keys.update(key for verdict in fault.relations for key, _ in verdict.relation.terms)
    return keys


def _leans_on(relation: RelationForm, suspects: set[str]) -> bool:
    """Tell whether a soft relation only repeats a fault: it reads a figure that may be wrong.

    A comparison with last year's report is evidence of its own and is kept.
    """
    read = {key for key, _ in relation.terms} | {key for part in relation.when for key in part}
    return relation.needs != "previous" and not suspects.isdisjoint(read)


def by_itself(verdict: Verdict, namer: Namer) -> Diagnostic:
    """Report a failing relation at its total, with the figures that it is about."""
    relation = verdict.relation
    keys = [key for key, _ in relation.terms if key != relation.total and namer.has(key)]
    values = _sides(verdict, namer)
    if relation.reason:
        values["reason"] = reason(relation, values["left"], values["right"])
    return Diagnostic(
        code=relation.code,
        message=f"{relation.code}.reason" if relation.reason else relation.code,
        place=namer.place(relation.total),
        values=values,
        severity=_severity(verdict),
        related=tuple(namer.place(key) for key in keys),
        confidence="possible" if verdict.doubtful else "likely",
        evidence=evidence_of([verdict]),
        basis=relation.basis,
    )


def _finding(fault: Fault, verdicts: Verdicts, namer: Namer) -> Diagnostic:
    """Report a fault at its suspect, or at the first failing relation's total."""
    first = fault.relations[0]
    code = first.relation.code
    doubtful = any(verdict.doubtful for verdict in fault.relations)
    only = fault.causes[0] if len(fault.causes) == 1 else None
    edits = _in_order(fault.causes, namer)
    place = namer.place(first.relation.total)
    related = [namer.repaired(edit) for edit in edits]
    if only is not None:
        place = namer.place(edits[0].key)
        related = related[1:]
    elif fault.causes:
        stuck = _stuck(fault, edits, verdicts)
        related += [namer.stuck(key) for key in stuck]
    elif fault.state != EXPLAINED:
        keys = (key for key, _ in first.relation.terms if key != first.relation.total)
        related = [namer.place(key) for key in keys]
    case = "doubtful" if doubtful else _case(fault, only, namer)
    severity: Severity | None = "warning" if doubtful else _severity(first)
    repairs = _repairs(fault, edits, namer)
    return Diagnostic(
        code=code,
        message=f"{code}.{case}",
        place=place,
        values=_sides(first, namer) | repairs,
        severity=severity,
        related=tuple(related),
        related_codes=_other_codes(fault),
        confidence=_confidence(fault, doubtful),
        evidence=evidence_of(fault.relations, fault.causes),
        told_as={
            verdict.relation.code: (
                f"{verdict.relation.code}.{case}",
                _sides(verdict, namer) | repairs,
            )
            for verdict in reversed(fault.relations)
            if verdict.relation.code != code
        },
    )


def _in_order(causes: Sequence[Cause], namer: Namer) -> list[Edit]:
    """Give all figures that a cause may concern, each with each repair, cause by cause."""
    edits: dict[Edit, None] = {}
    for cause in causes:
        for edit in sorted(cause.edits, key=lambda edit: namer.order(edit.key)):
            edits[edit] = None
    return list(edits)


def _stuck(fault: Fault, edits: Sequence[Edit], verdicts: Verdicts) -> list[str]:
    """Give the figures of a lone relation that are no repair only because they would fall below 0.

    They are named all the same: a clerk who checks one figure of the sum checks them all.
    """
    if len(fault.relations) > 1 or any(cause.rank != SINGLE for cause in fault.causes):
        return []
    relation = fault.relations[0].relation
    elsewhere = {
        key
        for verdict in verdicts.items
        if verdict.relation is not relation
        and verdict.state in (PASSED, FAILED, NOT_ASSESSABLE)
        and is_hard(verdict.relation)
        for key, _ in verdict.relation.terms
    }
    named = {edit.key for edit in edits}
    return [
        key
        for key, _ in relation.terms
        if key not in named and key not in elsewhere and key in verdicts.sheet.known
    ]


def _case(fault: Fault, only: Cause | None, namer: Namer) -> str:
    if not fault.causes:
        return fault.state
    if only is None:
        return "several"
    if only.rank == SINGLE:
        return "digits" if digits_swapped(only.edits[0], namer) else "cell"
    return CASES[only.rank]


def digits_swapped(edit: Edit, namer: Namer) -> bool:
    """Tell whether a figure comes right by swapping two of its printed digits."""
    printed, right = namer.printed(edit.key), figure_text(edit.repair)
    if len(printed) != len(right) or not printed.isascii() or not printed.isdigit():
        return False
    unlike = [n for n, (one, other) in enumerate(zip(printed, right, strict=True)) if one != other]
    return (
        len(unlike) == 2
        and printed[unlike[0]] == right[unlike[1]]
        and sorted(printed) == sorted(right)
    )


def _confidence(fault: Fault, doubtful: bool) -> Confidence:
    if doubtful:
        return "possible"
    blanks = any(verdict.at_least for verdict in fault.relations) or any(
        edit.value is None for cause in fault.causes for edit in cause.edits
    )
    return "certain" if len(fault.causes) == 1 and not blanks else "likely"


def _severity(verdict: Verdict) -> Severity | None:
    severity: dict[str | None, Severity] = {
        "error": "error", "warning": "warning", "info": "info",
    }  # fmt: skip
    return severity.get(verdict.relation.severity)


def _other_codes(fault: Fault) -> tuple[str, ...]:
    codes = dict.fromkeys(verdict.relation.code for verdict in fault.relations)
    return tuple(codes)[1:]


def _sides(verdict: Verdict, namer: Namer) -> dict[str, Any]:
    """Give what every message says about a failing relation."""
    relation, difference = verdict.relation, verdict.difference
    return {
        "says": namer.says(relation),
        "left": figure_text(verdict.left),
        "right": figure_text(verdict.right),
        "gap": figure_text(difference if difference is None or difference >= 0 else -difference),
        "when": namer.conditions(relation.when),
        "cell": namer.name(relation.total),
        "found": namer.printed(relation.total),
    }


def _repairs(fault: Fault, edits: Sequence[Edit], namer: Namer) -> dict[str, Any]:
    """Give what a message says about the figures that may be wrong."""
    if not fault.causes:
        return {}
    first = edits[0]
    values: dict[str, Any] = {"count": len(fault.causes)}
    if len(fault.causes) > 1:
        values["cells"] = counted([_candidate(cause, namer) for cause in fault.causes])
    else:
        values["cells"] = counted([namer.repair(edit) for edit in edits])
        values |= {
            "cell": namer.name(first.key),
            "found": namer.printed(first.key),
            "expected": figure_text(first.repair),
        }
        if fault.causes[0].rank in (SWAPPED, SHIFTED):
            values["row"] = namer.row(first.key)
    return values


def _candidate(cause: Cause, namer: Namer) -> str:
    """Name one of several repairs, by its first figure where totals go with it."""
    if cause.rank == WITH_TOTALS:
        return namer.repair(cause.edits[0], with_totals=True)
    return listed("、", [namer.repair(edit) for edit in _in_order([cause], namer)])
