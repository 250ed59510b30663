"""The proof of a finding of arithmetic, as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from baolint.engine.balance_words import told
from baolint.engine.bounds import Number
from baolint.engine.cause import Cause
from baolint.engine.verdict import Verdict


def evidence_of(relations: Sequence[Verdict], causes: Sequence[Cause] = ()) -> dict[str, Any]:
    """Give the proof as data.

    `suspect`, `value` and `repair` are null where several figures or repairs come into question;
    then `candidates` lists the repairs, each with all figures that it changes.
    """
    single = causes[0].edits[0] if len(causes) == 1 and len(causes[0].edits) == 1 else None
    evidence: dict[str, Any] = {
        "suspect": single.key if single else None,
        "value": _json(single.value) if single else None,
        "repair": _json(single.repair) if single else None,
        "relations": [
            {
                "code": verdict.relation.code,
                "says": told(verdict.relation),
                "left": _json(verdict.left),
                "right": _json(verdict.right),
                "difference": _json(verdict.difference),
            }
            for verdict in relations
        ],
    }
    if causes and single is None:
        evidence["candidates"] = [
            [
                {
                    "suspect": edit.key,
                    "value": _json(edit.value),
                    "repair": _json(edit.repair),
                }
                for edit in cause.edits
            ]
            for cause in causes
        ]
    return evidence


def _json(value: Number | None) -> int | float | None:
    """Give a figure as JSON has it; whole numbers stay whole."""
    return value if value is None or isinstance(value, int) else float(value)
