"""The figures of a finding: what stands there, and what it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from baolint.engine.report import Finding
from baolint.messages.phrase import listed, speaker

Figure = float | int | str
REPAIR = ("应为", "should be")
"""The words by which a related place says what it should hold."""


def figures(finding: Finding, lang: str = "zh") -> tuple[Figure, Figure]:
    """Give what was found and what it should be: numbers where each is one, else words, or ''.

    Where several cells come into question, the second lists them; where the text and a table, or two
    files, differ and either may be right, the first names both.
    """
    return figures_of(finding.evidence or {}, [place.shown for place in finding.related], lang)


def figures_of(
    evidence: Mapping[str, Any], related: Sequence[str], lang: str = "zh"
) -> tuple[Figure, Figure]:
    """Give the same from a finding's evidence and the words of its related places."""
    say = speaker(lang)
    if "stated" in evidence and "value" in evidence:
        stated, held = plain(evidence["stated"], lang), plain(evidence["value"], lang)
        return say("文中{stated}，表中{value}", stated=stated, value=held), ""
    if evidence.get("cells"):
        below = plain(evidence["cells"][0]["sum"])
        return evidence["value"], say("下级合计{sum}", sum=below)
    if isinstance(evidence.get("other"), dict) and "value" in evidence:
        own, other = plain(evidence["value"], lang), plain(evidence["other"].get("value"), lang)
        return say("本文件{own}，另一份{other}", own=own, other=other), ""
    if evidence.get("suspect") and "repair" in evidence and evidence["repair"] is not None:
        value = evidence.get("value")
        return (say("空白") if value is None else value), evidence["repair"]
    first: dict[str, Any] = next(iter(evidence.get("relations") or ()), {})
    left, right = first.get("left"), first.get("right")
    if "previous" in evidence and left is not None and right is not None:
        return left, say("按上年度为{right}", right=plain(right))
    if evidence.get("candidates"):
        told = (shown for shown in related if any(word in shown for word in REPAIR))
        return "", say("{cells}", cells=listed("；或", dict.fromkeys(told)))
    if left is not None and right is not None:
        return say("等式两边为{left}、{right}", left=plain(left), right=plain(right)), ""
    return "", ""


def plain(value: object, lang: str = "zh") -> str:
    """Write a figure as a report would: whole ones without a point, none as 空白."""
    if value is None:
        return speaker(lang)("空白")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
