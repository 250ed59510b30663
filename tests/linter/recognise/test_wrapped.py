"""A heading broken in two lines is one heading."""

from __future__ import annotations

import pytest

from support.recognised import facts
from support.reports import changed, codes, findings, sound

FOUR = "四、政府信息公开行政复议、行政诉讼情况"


@pytest.mark.parametrize("at", [2, 8, 13, 17])
def test_a_heading_on_two_lines_is_one(at: int) -> None:
    assert codes(changed(sound(), (FOUR, f"{FOUR[:at]}\n{FOUR[at:]}"))) == []


def test_its_place_reaches_over_both_lines() -> None:
    text = changed(sound(), (FOUR, f"{FOUR[:8]}\n{FOUR[8:]}"))
    section = facts(text).section("disputes")
    assert section
    span = section.heading.text.span()
    assert text[span.start : span.end] == f"{FOUR[:8]}\n{FOUR[8:]}"


def test_a_heading_and_the_line_below_it_stay_apart() -> None:
    text = changed(sound(), ("一、总体情况\n\n", "一、总体情况\n情况良好\n"))
    section = facts(text).section("overview")
    assert section
    assert section.passages[0].text.string == "情况良好"


def test_a_misspelt_heading_takes_no_line_from_its_text() -> None:
    text = changed(sound(), (FOUR, "四、政府信息公开行政复仪、行政诉讼情况\n情况如下"))
    assert [one.severity for one in findings(text) if one.code == "S103"] == ["warning"]
