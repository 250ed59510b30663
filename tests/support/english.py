"""Chinese left in an English text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.engine.report import Report

_QUOTED = re.compile("“[^“”]*”|《[^《》]*》|（[^（）]*号）")
"""The report's own words, titles of laws and the document numbers behind them."""
_WIDE = re.compile("“.*”")
_CHINESE = re.compile("[\u3400-\u9fff]+")


def chinese_in(text: str) -> list[str]:
    """Give the Chinese of a text that stands outside quotation marks and titles of laws."""
    before, whole = "", text
    while before != text:
        before, text = text, _QUOTED.sub("", text)
    if whole.count("“") != whole.count("”"):
        text = _WIDE.sub("", whole)  # what is quoted holds such a mark itself
    return _CHINESE.findall(text)


def told(report: Report) -> Iterator[str]:
    """Yield all that a report tells in the language of the run."""
    for finding in report.findings:
        yield finding.message
        yield finding.help
        yield finding.basis
        yield finding.location.shown
        yield from (place.shown for place in finding.related)
        yield from (one["says"] for one in (finding.evidence or {}).get("relations", ()))
        if finding.fix:
            yield finding.fix["title"]
    yield from report.unassessed
    yield from report.unclear
