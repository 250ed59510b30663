"""GitLab Code Quality: a JSON array with exactly the fields that GitLab reads."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from baolint.engine.report import Finding, Report, Run
from baolint.reporters import Style
from baolint.reporters.checkout import from_checkout
from baolint.reporters.where import lineless

LEVELS = {"error": "critical", "warning": "major", "info": "info"}


def render(run: Run, style: Style) -> str:
    """Give the array; without findings an empty one. Equal fingerprints are told apart."""
    seen: dict[str, int] = {}
    found = [
        _issue(report, finding, seen, style.lang)
        for report in run.reports
        for finding in report.findings
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _issue(report: Report, finding: Finding, seen: dict[str, int], lang: str) -> dict[str, Any]:
    path = from_checkout(report.path, "CI_PROJECT_DIR")
    fingerprint = finding.fingerprint
    seen[fingerprint] = seen.get(fingerprint, 0) + 1
    if seen[fingerprint] > 1:
        salted = f"{fingerprint}|{path}|{seen[fingerprint]}"
        fingerprint = hashlib.sha256(salted.encode()).hexdigest()
    spot = finding.location.spot
    return {
        "description": f"{finding.code}: {lineless(finding.location)}{finding.message}",
        "check_name": finding.name,
        "fingerprint": fingerprint,
        "severity": LEVELS[finding.severity],
        "location": {"path": path, "lines": {"begin": spot.line or 1}},
    }
