"""The day of publication."""

from __future__ import annotations

import pytest

from baolint.recognise import published
from baolint.recognise.facts import DateFound
from support.passages import passages


def shown(date: DateFound | None) -> str | None:
    return date.passage.text.string[date.start : date.end] if date else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-01-20", "2024-01-20"),
        ("2024-01-20 18:26:00", "2024-01-20"),
        ("2024-01-2018:26", "2024-01-20"),
        ("发布日期：2024年1月20日", "2024年1月20日"),
        ("绵阳市云溪区统计局2023年1月1日", None),
        ("云溪区统计局", None),
    ],
)
def test_the_page_states_its_date(line: str, expected: str | None) -> None:
    assert shown(published.find(passages(line, kind="page"))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("发布时间：2024-01-20 18:26 浏览次数：194", "2024-01-20"),
        ("来源：云溪区统计局 发布日期: 2024-01-20", "2024-01-20"),
        ("索引号：X 发文日期 | 2024-01-20 |", "2024-01-20"),
        ("2024-01-20", None),
        ("2023年1月1日至2023年12月31日", None),
    ],
)
def test_a_line_around_the_report_needs_a_label(line: str, expected: str | None) -> None:
    assert shown(published.find((), passages(line))) == expected
