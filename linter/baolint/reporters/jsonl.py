"""The run as JSON lines: a record a document and a finding, the summary last."""

from __future__ import annotations

import json
from typing import Any

from baolint.engine.finding_data import number
from baolint.engine.report import Run
from baolint.reporters import Style
from baolint.reporters.json_report import SCHEMA_VERSION, data


def render(run: Run, style: Style) -> str:
    """Give the lines; `type` is document, diagnostic or summary, each has schema_version."""
    whole = data(run)
    lines: list[dict[str, Any]] = []
    for document in whole["documents"]:
        diagnostics = document.pop("diagnostics")
        lines.append({"type": "document", **document})
        lines += [{"type": "diagnostic", "path": document["path"], **one} for one in diagnostics]
    lines.append(
        {
            "type": "summary",
            "tool": whole["tool"],
            "provenance": whole["provenance"],
            **whole["summary"],
        }
    )
    return "".join(
        json.dumps({"schema_version": SCHEMA_VERSION, **line}, ensure_ascii=False, default=number)
        + "\n"
        for line in lines
    )
