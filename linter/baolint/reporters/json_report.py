"""The run as JSON, schema version 1 (contract section 5; the schema ships in schema.json)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from baolint.engine.report import Finding, Location, Report, Run
from baolint.reporters import Style

SCHEMA_VERSION = "1"


def render(run: Run, style: Style) -> str:
    """Give the whole run as one JSON object."""
    return json.dumps(data(run), ensure_ascii=False, indent=1, default=number) + "\n"


def data(run: Run) -> dict[str, Any]:
    """Give the run as the contract's object, ready for json.dumps."""
    profiles = {report.profile: report.profile_sha256 for report in run.reports if report.profile}
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "baolint", "version": run.version},
        "provenance": {
            "profiles": [{"id": name, "sha256": sha} for name, sha in profiles.items()],
            "lexicons": [
                {"id": name, "version": version, "sha256": sha}
                for name, version, sha in run.lexicons
            ],
        },
        "documents": [_document(report) for report in run.reports],
        "summary": {
            "documents": run.summary.documents,
            "not_reports": run.summary.not_reports,
            "error": run.summary.error,
            "warning": run.summary.warning,
            "info": run.summary.info,
            "suppressed": run.summary.suppressed,
            "baselined": run.summary.baselined,
            "grades": run.summary.grades,
            "elapsed_s": run.summary.elapsed_s,
        },
    }


def _document(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "sha256": report.sha256,
        "reader": report.reader or None,
        "profile": report.profile,
        "agency": report.agency,
        "level": report.level,
        "year": report.year,
        "grade": report.grade,
        "partial": report.partial,
        "score": report.score,
        "checks": report.checks._asdict(),
        "diagnostics": [_diagnostic(finding) for finding in report.findings],
    }


def _diagnostic(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    if fix:
        edits = [
            {"location": location(edit["location"]), "text": edit["text"]} for edit in fix["edits"]
        ]
        fix = {**fix, "edits": edits}
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "related_codes": list(finding.related_codes),
        "message": finding.message,
        "help": finding.help,
        "basis": finding.basis,
        "confidence": finding.confidence,
        "location": location(finding.location),
        "related": [location(place) for place in finding.related],
        "evidence": finding.evidence,
        "fix": fix,
        "fingerprint": finding.fingerprint,
    }


def location(place: Location) -> dict[str, Any]:
    """Give a location with every key of the contract, null where the format has no such thing."""
    spot = place.spot._asdict()
    spot["box"] = list(place.spot.box) if place.spot.box else None
    return {
        **spot,
        "section": place.section,
        "table": place.table,
        "row": place.row,
        "field": place.field,
        "shown": place.shown,
    }


def number(value: object) -> int | float | str:
    """Decimals as JSON numbers: whole ones as integers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)
