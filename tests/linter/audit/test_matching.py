"""A report is matched to one unit of the list by its own words, or not at all, with the reason."""

from __future__ import annotations

import pytest

from baolint.audit.matching import Register
from baolint.audit.rows import Unit

LIST = Register(
    [
        Unit("云溪区人民政府", "", "government", "云溪区", (), True),
        Unit("云溪区人民政府办公室", "云溪区人民政府", "", "云溪区", (), True),
        Unit("云溪区统计局", "云溪区人民政府", "", "云溪区", ("云溪区调查队",), True),
        Unit("云溪区发展和改革局", "云溪区人民政府", "", "云溪区", (), True),
        Unit("莲台县统计局", "", "", "莲台县", (), True),
        Unit("财政局", "云溪区人民政府", "", "", (), True),
        Unit("水利局", "", "", "", (), True),
        Unit("城关镇人民政府", "云溪区人民政府", "", "云溪区", (), True),
    ]
)


@pytest.mark.parametrize(
    ("names", "unit"),
    [
        ([("title", "云溪区统计局")], "云溪区统计局"),
        ([("title", "云溪区统计局（本级）")], "云溪区统计局"),
        ([("title", "云溪区调查队")], "云溪区统计局"),
        ([("title", "绵阳市云溪区统计局")], "云溪区统计局"),
        ([("title", "县统计局")], "莲台县统计局"),
        ([("title", "云溪区发改局")], "云溪区发展和改革局"),
        ([("title", "云溪区")], "云溪区人民政府"),
        ([("title", "城关镇")], "城关镇人民政府"),
        ([("title", "绵阳市云溪区财政局")], "财政局"),
        ([("title", "统计局"), ("signature", "莲台县统计局")], "莲台县统计局"),
        ([("title", "云溪区人民政府"), ("signature", "云溪区人民政府办公室")], "云溪区人民政府"),
        ([("title", "云溪区统计局"), ("page", "云溪区人民政府办公室")], "云溪区统计局"),
        ([("signature", "云溪区统计局")], "云溪区统计局"),
        ([("page", "云溪区统计局")], "云溪区统计局"),
    ],
)
def test_matched(names: list[tuple[str, str]], unit: str) -> None:
    assert LIST.match(names).unit == unit


@pytest.mark.parametrize(
    ("names", "word"),
    [
        ([], "没有写明是哪个单位"),
        ([("title", "统计局")], "2 个单位：云溪区统计局、莲台县统计局"),
        ([("title", "莲台县财政局")], "不在单位名单里"),
        ([("title", "绵阳市云溪区水利局")], "不在单位名单里"),
        ([("title", "广元市统计局")], "不在单位名单里"),
        ([("title", "云溪区发展和改革委员会")], "最接近的是“云溪区发展和改革局”"),
        ([("title", "云溪区统计局"), ("signature", "云溪区财政局")], "不能确定是哪个单位的"),
        ([("title", "青川县民政局"), ("signature", "云溪区统计局")], "不在单位名单里"),
        ([("title", "青川县民政局"), ("page", "云溪区统计局")], "不在单位名单里"),
    ],
)
def test_not_guessed(names: list[tuple[str, str]], word: str) -> None:
    found = LIST.match(names)
    assert (found.unit, word in found.why) == (None, True), found
