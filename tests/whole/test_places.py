"""For every rule, what a finding points at in the source reads as what it is about, in any format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from baolint.api import all_rules
from baolint.document.lines import Lines
from baolint.engine.report import Finding
from baolint.readers import html, markdown
from baolint.rules.rule import Bad, Rule
from support.convert import to_html, to_markdown
from support.reports import changed, findings, sound

LAYOUT = (
    "T202", "T203", "T205", "T209", "T210", "T212", "T213", "T215", "T216", "T201", "S101", "S106",
)  # fmt: skip
"""Codes whose places are rows or gaps, which each format writes in its own way."""
CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples, 1)
    if isinstance(example, Bad) and rule.code not in LAYOUT
]


def matched(finding: Finding, source: str, text_of: Callable[[str], str]) -> str:
    """Read what a finding points at back from the source."""
    spot = finding.location.spot
    assert spot.line and spot.column and spot.end_line and spot.end_column
    lines = Lines(source)
    start = lines.offset(spot.line, spot.column)
    end = lines.offset(spot.end_line, spot.end_column)
    return "".join(text_of(source[start:end]).split())


def told(code: str, source: str, name: str, text_of: Callable[[str], str]) -> list[str]:
    return sorted(
        matched(finding, source, text_of)
        for finding in findings(source, name)
        if code in (finding.code, *finding.related_codes)
    )


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_html_points_at_the_same_words(rule: type[Rule], example: Bad) -> None:
    text = changed(sound(), *example.change)
    page = to_html(text)
    assert told(rule.code, page, "report.html", html.text_of) == told(
        rule.code, text, "report.txt", str
    )


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_markdown_points_at_the_same_words(rule: type[Rule], example: Bad) -> None:
    text = changed(sound(), *example.change)
    page = to_markdown(text)
    assert told(rule.code, page, "report.md", markdown.text_of) == told(
        rule.code, text, "report.txt", str
    )
