"""Findings of arithmetic: how every relation of the form fared, one finding for each fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from baolint.engine.balance_words import Namer
from baolint.engine.verdict import FAILED, NOT_APPLICABLE, NOT_ASSESSABLE, PASSED, Verdict
from baolint.engine.verdict_hard import is_hard
from baolint.rules.diagnostic import NotApplicable, NotAssessable, Outcome, Passed

if TYPE_CHECKING:
    from baolint.engine.cause import Preferred
    from baolint.engine.verdicts import Verdicts
    from baolint.recognise.facts import Context, Facts


def findings(
    facts: Facts, context: Context, verdicts: Verdicts, prefer: Preferred = ()
) -> Iterator[Outcome]:
    """Yield how every relation fared; the failing ones as one finding for each fault.

    `prefer` are (fact key, value) pairs that the prose states exactly, see cause.explain.
    """
    namer = Namer(facts)
    passed: dict[str, int] = {}
    for verdict in verdicts.items:
        code = verdict.relation.code
        if verdict.state == PASSED:
            passed[code] = passed.get(code, 0) + 1
        elif verdict.state == NOT_APPLICABLE:
            yield NotApplicable(code)
        elif verdict.state == NOT_ASSESSABLE:
            yield _not_assessable(verdict, namer)
    for code, count in passed.items():
        yield Passed(code, count)
    if any(verdict.state == FAILED for verdict in verdicts.items):
        from baolint.engine.balance_faults import faults

        yield from faults(facts, verdicts, namer, prefer)


def _not_assessable(verdict: Verdict, namer: Namer) -> NotAssessable:
    """Say why a relation cannot be told; soft relations do not count against their table."""
    relation = verdict.relation
    undecided = verdict.reason == "doubtful"
    case = "undecided" if undecided else verdict.reason
    message = f"{relation.code}.{case}"
    values: Mapping[str, str] = {
        "cells": namer.gaps(verdict.keys, rows=undecided or case == "unread"),
        "says": namer.says(relation),
    }
    note = namer.note(verdict.keys) if case == "unreadable" else None
    if note is not None:
        message, _, values = note
    return NotAssessable(
        relation.code,
        message,
        namer.place(next(iter(verdict.keys), relation.total)),
        relation.table if is_hard(relation) else None,
        values,
    )
