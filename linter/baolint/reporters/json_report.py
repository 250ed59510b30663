"""The run as JSON, schema version 1 (the schema ships in schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from baolint.engine.finding_data import finding_data, number
from baolint.engine.report import Report, Run
from baolint.reporters import Style

SCHEMA_VERSION = "1"
_HERE = "documents stand here"


def render(run: Run, style: Style) -> str:
    """Give the whole run as one JSON object."""
    return "".join(pieces(run, style))


def pieces(run: Run, style: Style) -> Iterator[str]:
    """Yield the object: what comes before the documents, each of them, what follows."""
    whole = frame(run)
    before, after = _dumped({**whole, "documents": [_HERE]}).split(f"  {json.dumps(_HERE)}")
    if not run.reports:
        yield _dumped({**whole, "documents": []}) + "\n"
        return
    yield before
    for at, report in enumerate(run.reports):
        text = _dumped(document(report)).replace("\n", "\n  ")
        yield f"{',' + chr(10) if at else ''}  {text}"
    yield after + "\n"


def _dumped(whole: dict[str, Any]) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=1, default=number)


def data(run: Run) -> dict[str, Any]:
    """Give the run as the object of the JSON output, ready for json.dumps."""
    return {**frame(run), "documents": [document(report) for report in run.reports]}


def frame(run: Run) -> dict[str, Any]:
    """Give the object without its documents, whose place is kept."""
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
        "documents": [],
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


def document(report: Report) -> dict[str, Any]:
    """Give what is said of one document."""
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
        "diagnostics": [finding_data(finding) for finding in report.findings],
    }
