"""SARIF 2.1.0 as GitHub code scanning reads it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

from baolint.engine.report import Report, Run
from baolint.messages.families import FAMILIES
from baolint.messages.page import Page
from baolint.messages.phrase import listed, speaker
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

Say = Callable[..., str]


def render(run: Run, style: Style) -> str:
    """Give the log; a finding without line stands on line 1 and says where it is.

    What is suppressed or in the baseline is in it, marked as such, but not within a workflow of
    GitHub: code scanning passes over the marks and would open an alert for each.
    """
    index = {rule.code: number for number, rule in enumerate(run.rules)}
    accepted = os.environ.get("GITHUB_ACTIONS") != "true"
    found = [one for report in run.reports for one in results(report, index, accepted, style.lang)]
    if not run.has_baseline:
        for one in found:
            del one["baselineState"]
    pieces = [found[start : start + MOST] for start in range(0, max(len(found), 1), MOST)]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [_run(run, piece, number, style.lang) for number, piece in enumerate(pieces, 1)],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _run(run: Run, found: list[dict[str, Any]], number: int, lang: str) -> dict[str, Any]:
    """Give one run; each has a category of its own, since GitHub refuses two of the same."""
    say = speaker(lang)
    failed = [report for report in run.reports if report.failed]
    return {
        "tool": {
            "driver": {
                "name": "baolint",
                "semanticVersion": run.version,
                "rules": [_rule(rule, run.pages.get(rule.code), say) for rule in run.rules],
            },
            **_extensions(run),
        },
        "automationDetails": {"id": "baolint/" if number == 1 else f"baolint-{number}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failed,
                "toolExecutionNotifications": [_notice(report, say) for report in failed],
            }
        ],
        "results": found,
    }


def _extensions(run: Run) -> dict[str, Any]:
    """Give the plug-ins in force, a component a distribution; nothing where there are none."""
    found = [{"name": name, "version": version} for name, version in run.plugins]
    return {"extensions": found} if found else {}


def _rule(rule: type[Rule], page: Page | None, say: Say) -> dict[str, Any]:
    told = page or Page(rule.title, rule.why, rule.mend, basis=rule.basis)
    properties: dict[str, Any] = {
        "tags": [say(FAMILIES.get(rule.code[0], rule.code[0]))],
        "precision": "high",
        "problem.severity": PROBLEMS[rule.severity],
    }
    if rule.code.startswith("P"):
        properties["tags"].append("security")
        properties["security-severity"] = LEAK
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": told.title[:LONGEST]},
        "fullDescription": {"text": told.why[:LONGEST]},
        "help": {
            "text": f"{told.mend}\n{say('依据：{basis}', basis=told.basis)}",
            "markdown": say(
                "{why}\n\n**怎样改正**：{mend}\n\n**依据**：{basis}",
                why=told.why,
                mend=told.mend,
                basis=told.basis,
            ),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": properties,
    }


def _notice(report: Report, say: Say) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {
            "text": say(
                "{told}", told=listed("；", [finding.message for finding in report.findings])
            )
            or say("运行失败")
        },
        "locations": [{"physicalLocation": {"artifactLocation": artifact(report)}}],
    }
