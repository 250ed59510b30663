"""SARIF 2.1.0 as GitHub code scanning reads it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from baolint.engine.report import Finding, Location, Report, Run
from baolint.messages.families import FAMILIES
from baolint.reporters import Style
from baolint.rules.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
LONGEST = 1024
"""Characters of a description that GitHub takes."""
LEAK = "8.0"
"""Security severity of rules about personal data: GitHub shows 7.0 to 8.9 as high."""


def render(run: Run, style: Style) -> str:
    """Give the log with one run; a finding without line stands on line 1 and says where it is."""
    index = {rule.code: number for number, rule in enumerate(run.rules)}
    results = [
        _result(report, finding, index) for report in run.reports for finding in report.findings
    ]
    failed = [report for report in run.reports if report.failed]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "baolint",
                        "semanticVersion": run.version,
                        "rules": [_rule(rule) for rule in run.rules],
                    },
                    **_extensions(run),
                },
                "automationDetails": {"id": "baolint/"},
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": not failed,
                        "toolExecutionNotifications": [_notice(report) for report in failed],
                    }
                ],
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _extensions(run: Run) -> dict[str, Any]:
    """Give the plug-ins in force, a component a distribution; nothing where there are none."""
    found = [{"name": name, "version": version} for name, version in run.plugins]
    return {"extensions": found} if found else {}


def _rule(rule: type[Rule]) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "tags": [FAMILIES.get(rule.code[0], rule.code[0])],
        "precision": "high",
        "problem.severity": PROBLEMS[rule.severity],
    }
    if rule.code.startswith("P"):
        properties["tags"].append("security")
        properties["security-severity"] = LEAK
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title[:LONGEST]},
        "fullDescription": {"text": rule.why[:LONGEST]},
        "help": {
            "text": f"{rule.mend}\n依据：{rule.basis}",
            "markdown": f"{rule.why}\n\n**怎样改正**：{rule.mend}\n\n**依据**：{rule.basis}",
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": properties,
    }


def _result(report: Report, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    shown = finding.location.shown
    where = f"{shown}：" if shown and finding.location.spot.line is None else ""
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{where}{finding.message} {finding.help}".strip()},
        "locations": [_location(report, finding.location)],
        "partialFingerprints": {
            "primaryLocationLineHash": finding.fingerprint,
            "baolint/v1": finding.fingerprint,
        },
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": place.note or place.shown or "相关位置"}}
            | _location(report, place)
            for number, place in enumerate(finding.related, 1)
        ]
    if finding.fix and all(edit["location"].spot.line for edit in finding.fix["edits"]):
        result["fixes"] = [_fix(report, finding.fix)]
    return result


def _location(report: Report, place: Location) -> dict[str, Any]:
    found: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(report), "region": _region(place)}
    }
    if place.shown:
        found["logicalLocations"] = [{"fullyQualifiedName": place.shown}]
    return found


def _artifact(report: Report) -> dict[str, str]:
    return {"uri": quote(report.path.replace("\\", "/")), "uriBaseId": "%SRCROOT%"}


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
                "artifactLocation": _artifact(report),
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


def _notice(report: Report) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {
            "text": "；".join(finding.message for finding in report.findings) or "运行失败"
        },
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(report)}}],
    }
