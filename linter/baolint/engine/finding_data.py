"""A finding as plain data, in the shape of the JSON output."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from baolint.engine.report import Finding, Location


def finding_data(finding: Finding) -> dict[str, Any]:
    """Give a finding as the object of the JSON output, ready for json.dumps with `number` as default."""
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
        "fix": fix_data(finding.fix),
        "fingerprint": finding.fingerprint,
    }


def fix_data(fix: dict[str, Any] | None) -> dict[str, Any] | None:
    """Give a fix with its locations as plain data."""
    if not fix:
        return fix
    edits = [
        {"location": location(edit["location"]), "text": edit["text"]} for edit in fix["edits"]
    ]
    return {**fix, "edits": edits}


def location(place: Location) -> dict[str, Any]:
    """Give a location with every key of the JSON output, null where the format has no such thing."""
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
