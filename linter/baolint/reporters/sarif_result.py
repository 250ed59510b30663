"""Findings as results of SARIF: message, places, fingerprint, fix, and whether they are accepted."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from baolint.messages.phrase import listed, speaker
from baolint.reporters.checkout import from_checkout
from baolint.reporters.where import lineless, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from baolint.engine.report import Finding, Location, Report

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
ROOT = "%SRCROOT%"
MOST_LINKS = 10
"""Related places that the message links to; all of them are listed."""
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_LINK = re.compile(r"\]\(")


def results(
    report: Report, index: Mapping[str, int], accepted: bool, lang: str = "zh"
) -> Iterator[dict[str, Any]]:
    """Yield a result for each finding, with `accepted` for those suppressed and baselined too.

    `index` gives the place of a rule's code among the rules of the log.
    """
    for finding in report.findings:
        yield _result(report, finding, index, lang) | {"baselineState": "new"}
    if not accepted:
        return
    for finding in report.baselined:
        yield _result(report, finding, index, lang) | {"baselineState": "unchanged"}
    for one in report.suppressed:
        entry = {"kind": one.kind, "status": "accepted", "justification": one.reason}
        found = _result(report, one.finding, index, lang)
        yield found | {"baselineState": "new", "suppressions": [entry]}


def artifact(report: Report) -> dict[str, str]:
    """Give the address of a file: relative to the root of the sources, absolute if it lies elsewhere.

    A backslash parts folders on Windows only; elsewhere it belongs to the name.
    """
    path = from_checkout(report.path, "GITHUB_WORKSPACE")
    if os.sep == "\\" or _DRIVE.match(path):
        path = path.replace("\\", "/")
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{quote(path[2:])}"}
    if path.startswith("//"):
        return {"uri": f"file:{quote(path)}"}
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": ROOT}


def _result(
    report: Report, finding: Finding, index: Mapping[str, int], lang: str
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, lang)},
        "locations": [_location(report, finding.location, lang)],
        "partialFingerprints": {
            "primaryLocationLineHash": finding.fingerprint,
            "baolint/v1": finding.fingerprint,
        },
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _plain(_name(place, lang))}}
            | _location(report, place, lang)
            for number, place in enumerate(finding.related, 1)
        ]
    if finding.fix and all(edit["location"].spot.line for edit in finding.fix["edits"]):
        result["fixes"] = [_fix(report, finding.fix)]
    return result


def _message(finding: Finding, lang: str) -> str:
    """Give what was found and what to do; GitHub shows related places only where a link names them."""
    text = _plain(f"{lineless(finding.location, lang)}{finding.message} {finding.help}".strip())
    links = [
        f"[{_bracketed(_name(place, lang))}]({number})"
        for number, place in enumerate(finding.related[:MOST_LINKS], 1)
    ]
    if not links:
        return text
    return speaker(lang)("{text} 另见：{links}。", text=text, links=listed("、", links))


def _name(place: Location, lang: str) -> str:
    if place.note:
        place = place._replace(shown=place.note)
    return where(place, lang) or speaker(lang)("相关位置")


def _plain(text: str) -> str:
    """Give a text in which nothing is taken for a link."""
    return _LINK.sub(r"\\](", text)


def _bracketed(text: str) -> str:
    """Give a text that can be that of a link."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)


def _location(report: Report, place: Location, lang: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": artifact(report), "region": _region(place)}
    }
    name = place.shown if place.spot.line is not None else where(place, lang)
    if name:
        found["logicalLocations"] = [{"fullyQualifiedName": name}]
    return found


def _region(place: Location) -> dict[str, int]:
    spot = place.spot
    if spot.line is None:
        return {"startLine": 1}
    return {
        "startLine": spot.line,
        "startColumn": spot.column or 1,
        "endLine": spot.end_line or spot.line,
        "endColumn": spot.end_column or spot.column or 1,
    }


def _fix(report: Report, fix: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": {"text": fix["title"]},
        "artifactChanges": [
            {
                "artifactLocation": artifact(report),
                "replacements": [
                    {
                        "deletedRegion": _region(edit["location"]),
                        "insertedContent": {"text": edit["text"]},
                    }
                    for edit in fix["edits"]
                ],
            }
        ],
    }
