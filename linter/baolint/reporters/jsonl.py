"""The run as JSON lines: a record a document and a finding, the summary last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from baolint.engine.finding_data import number
from baolint.engine.report import Run
from baolint.reporters import Style
from baolint.reporters.json_report import SCHEMA_VERSION, document, frame


def render(run: Run, style: Style) -> str:
    """Give the lines; `type` is document, diagnostic or summary, each has schema_version."""
    return "".join(pieces(run, style))


def pieces(run: Run, style: Style) -> Iterator[str]:
    """Yield the lines of each document, then the summary."""
    for report in run.reports:
        told = document(report)
        diagnostics = told.pop("diagnostics")
        yield _line({"type": "document", **told})
        for one in diagnostics:
            yield _line({"type": "diagnostic", "path": told["path"], **one})
    whole = frame(run)
    named = {name: whole[name] for name in ("tool", "provenance")}
    yield _line({"type": "summary", **named, **whole["summary"]})


def _line(told: dict[str, Any]) -> str:
    line = {"schema_version": SCHEMA_VERSION, **told}
    return json.dumps(line, ensure_ascii=False, default=number) + "\n"
