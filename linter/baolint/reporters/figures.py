"""The figures of a finding: what stands there, and what it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from baolint.engine.report import Finding

Figure = float | int | str
REPAIR = "应为"
"""The word by which a related place says what it should hold."""


def figures(finding: Finding) -> tuple[Figure, Figure]:
    """Give what was found and what it should be: numbers where each is one, else words, or ''.

    Where several cells come into question, the second lists them; where the text and a table, or two
    files, differ and either may be right, the first names both.
    """
    return figures_of(finding.evidence or {}, [place.shown for place in finding.related])


def figures_of(evidence: Mapping[str, Any], related: Sequence[str]) -> tuple[Figure, Figure]:
    """Give the same from a finding's evidence and the words of its related places."""
    if "stated" in evidence and "value" in evidence:
        return f"文中{plain(evidence['stated'])}，表中{plain(evidence['value'])}", ""
    if evidence.get("cells"):
        return evidence["value"], f"下级合计{plain(evidence['cells'][0]['sum'])}"
    if isinstance(evidence.get("other"), dict) and "value" in evidence:
        other = evidence["other"].get("value")
        return f"本文件{plain(evidence['value'])}，另一份{plain(other)}", ""
    if evidence.get("suspect") and "repair" in evidence and evidence["repair"] is not None:
        value = evidence.get("value")
        return ("空白" if value is None else value), evidence["repair"]
    first: dict[str, Any] = next(iter(evidence.get("relations") or ()), {})
    left, right = first.get("left"), first.get("right")
    if "previous" in evidence and left is not None and right is not None:
        return left, f"按上年度为{plain(right)}"
    if evidence.get("candidates"):
        told = (shown for shown in related if REPAIR in shown)
        return "", "；或".join(dict.fromkeys(told))
    if left is not None and right is not None:
        return f"等式两边为{plain(left)}、{plain(right)}", ""
    return "", ""


def plain(value: object) -> str:
    """Write a figure as a report would: whole ones without a point, none as 空白."""
    if value is None:
        return "空白"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
