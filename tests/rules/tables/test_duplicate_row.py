"""A table that stands there twice is one finding."""

from __future__ import annotations

from support.reports import changed, codes, sound


def test_a_table_twice_in_one_section_is_one_finding() -> None:
    text = sound()
    start, end = text.index("第二十条第（一）项"), text.index("三、收到和")
    again = changed(text, ("三、收到和", text[start:end] + "三、收到和"))
    assert codes(again) == ["T209"]


def test_a_row_twice_is_told_by_itself() -> None:
    row = "行政处罚\t4\t\t\n"
    assert codes(changed(sound(), (row, row + row))) == ["T209"]
