"""A run of an audit as JSON lines: a record a file, a finding, a unit and year; the summary last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, BinaryIO

from baolint import __version__
from baolint.reporters import Style
from baolint.reporters.json_report import SCHEMA_VERSION

if TYPE_CHECKING:
    from baolint.audit.rows import Issue, Received
    from baolint.audit.view import View

GRADES = "ABCDU"


def write(view: View, out: BinaryIO, style: Style) -> None:
    """Write the lines; `type` is document, diagnostic, mended, unit, region, rule or summary.

    The findings of a file come behind it. Each line has `schema_version`; nothing tells the time, so
    two runs over the same files give the same lines.
    """
    for record in _records(view):
        line = json.dumps({"schema_version": SCHEMA_VERSION, **record}, ensure_ascii=False)
        out.write(f"{line}\n".encode())


def _records(view: View) -> Iterator[dict[str, Any]]:
    issues = groupby(view.findings(), key=lambda issue: issue.path)
    path, held = next(issues, ("", iter(())))
    for one in view.received():
        yield {"type": "document", **_document(one)}
        if path == one.path:
            for issue in held:
                yield {"type": "diagnostic", **_diagnostic(issue)}
            path, held = next(issues, ("", iter(())))
    for issue in view.mended():
        yield {"type": "mended", **_diagnostic(issue)}
    for unit in view.by_unit():
        yield {"type": "unit", **unit._asdict()}
    for region in view.by_region():
        grades = dict(zip(GRADES, region.grades, strict=True))
        yield {"type": "region", **region._asdict(), "grades": grades}
    for rule in view.by_rule():
        yield {"type": "rule", **rule._asdict()}
    totals = view.totals()
    run = view.run
    yield {
        "type": "summary",
        "tool": {"name": "baolint", "version": __version__},
        "run": run.id,
        "before": run.before,
        "as_of": run.as_of,
        **totals._asdict(),
        "grades": dict(zip(GRADES, totals.grades, strict=True)),
    }


def _document(one: Received) -> dict[str, Any]:
    record = one._asdict()
    checks = {
        "passed": record.pop("passed"),
        "failed": record.pop("failing"),
        "not_assessable": record.pop("not_assessable"),
    }
    return {**record, "checks": checks}


def _diagnostic(issue: Issue) -> dict[str, Any]:
    """Give a finding with all that the JSON output of `check` says of it."""
    record = issue._asdict()
    detail = json.loads(record.pop("detail"))
    for told in ("shown", "line", "page", "cell"):
        del record[told]
    codes = [code for code in record.pop("related_codes").split("+") if code]
    return {**record, "related_codes": codes, **detail}
