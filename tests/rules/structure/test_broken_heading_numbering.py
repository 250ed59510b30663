"""A fault of the numbering is one finding, whatever follows from it."""

from __future__ import annotations

import pytest

from support.reports import changed, codes, findings, sound


@pytest.mark.parametrize(
    "numerals",
    [
        "一二三五六七",
        "一二三三四五",
        "二三四五六七",
        "一一二三四五",
        "一二三四四五",
        "一二四五六七",
    ],
)
def test_a_number_skipped_or_given_twice_is_one_finding(numerals: str) -> None:
    text = sound()
    for old, new in zip("六五四三二一", reversed(numerals), strict=True):
        text = changed(text, (f"\n{old}、", f"\n〔{new}〕、"))
    assert codes(text.replace("\n〔", "\n").replace("〕、", "、")) == ["S106"]


def test_a_numeral_left_out_is_one_finding() -> None:
    assert codes(changed(sound(), ("三、收到和", "收到和"))) == ["S106"]


@pytest.mark.parametrize("mark", ["1、", "1.", "一）", "（一）", "壹、"])
def test_a_section_numbered_otherwise_than_the_rest_is_told_so(mark: str) -> None:
    told = findings(changed(sound(), ("一、总体情况", f"{mark}总体情况")))
    assert [f"写作“{mark}”" in one.message for one in told if one.code == "S106"] == [True]
