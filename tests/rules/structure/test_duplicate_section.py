"""A section pasted twice is one finding."""

from __future__ import annotations

import pytest

from support.reports import changed, codes, sound


@pytest.mark.parametrize(
    ("first", "after"), [("二、主动公开", "三、收到和"), ("三、收到和", "四、政府信息公开行政")]
)
def test_a_section_with_its_table_pasted_twice_is_one_finding(first: str, after: str) -> None:
    text = sound()
    part = text[text.index(first) : text.index(f"\n{after}") + 1]
    assert codes(changed(text, (f"\n{after}", f"\n{part}{after}"))) == ["S104"]


def test_a_whole_report_printed_twice_is_one_finding() -> None:
    text = sound()
    start = text.index("一、总体情况")
    end = text.index("绵阳市云溪区统计局\n2024年")
    assert codes(text[:end] + text[start:end] + text[end:]).count("S104") == 1
