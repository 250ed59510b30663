"""SARIF 2.1.0 as GitHub code scanning reads it."""

from __future__ import annotations

import json
import os
from typing import Any

from baolint.engine.report import Report, Run
from baolint.messages.families import FAMILIES
from baolint.reporters import Style
from baolint.reporters.sarif_result import LEVELS, artifact, results
from baolint.rules.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
LONGEST = 1024
"""Characters of a description that GitHub takes."""
LEAK = "8.0"
"""Security severity of rules about personal data: GitHub shows 7.0 to 8.9 as high."""
MOST = 25_000
"""Results of one run that GitHub takes; what there is more goes into further runs."""


def render(run: Run, style: Style) -> str:
    """Give the log; a finding without line stands on line 1 and says where it is.

    What is suppressed or in the baseline is in it, marked as such, but not within a workflow of
    GitHub: code scanning passes over the marks and would open an alert for each.
    """
    index = {rule.code: number for number, rule in enumerate(run.rules)}
    accepted = os.environ.get("GITHUB_ACTIONS") != "true"
    found = [one for report in run.reports for one in results(report, index, accepted)]
    if not run.has_baseline:
        for one in found:
            del one["baselineState"]
    pieces = [found[start : start + MOST] for start in range(0, max(len(found), 1), MOST)]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [_run(run, piece, number) for number, piece in enumerate(pieces, 1)],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _run(run: Run, found: list[dict[str, Any]], number: int) -> dict[str, Any]:
    """Give one run; each has a category of its own, since GitHub refuses two of the same."""
    failed = [report for report in run.reports if report.failed]
    return {
        "tool": {
            "driver": {
                "name": "baolint",
                "semanticVersion": run.version,
                "rules": [_rule(rule) for rule in run.rules],
            },
            **_extensions(run),
        },
        "automationDetails": {"id": "baolint/" if number == 1 else f"baolint-{number}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failed,
                "toolExecutionNotifications": [_notice(report) for report in failed],
            }
        ],
        "results": found,
    }


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


def _notice(report: Report) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {
            "text": "；".join(finding.message for finding in report.findings) or "运行失败"
        },
        "locations": [{"physicalLocation": {"artifactLocation": artifact(report)}}],
    }
