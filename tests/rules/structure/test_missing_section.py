"""A section whose heading a converter ran into the text is not called missing."""

from __future__ import annotations

import re

from support.reports import findings, sound

JOINED = re.sub("\n+", "", sound())


def test_headings_run_into_one_line_are_no_missing_sections() -> None:
    assert [one.code for one in findings(JOINED) if one.severity == "error"] == []


def test_a_section_that_stands_nowhere_is_missed() -> None:
    text = JOINED.partition("六、其他需要报告的事项")[0]
    assert "S101" in [one.code for one in findings(text) if one.severity == "error"]


def test_content_without_its_heading_is_no_missing_section() -> None:
    text = JOINED.replace("一、总体情况", "")
    assert [one.code for one in findings(text) if one.severity != "info"] == ["S106"]
