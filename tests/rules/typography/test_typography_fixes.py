"""What the fixes of typography put in, and which of them are safe."""

from __future__ import annotations

import pytest

from support.mended import mended
from support.reports import changed, sound


def line(written: str, unsafe: bool = False) -> str:
    """Give the sentence that stands in the report once mended."""
    text = changed(sound(), ("及时维护栏目内容。", f"及时{written}"))
    return next(
        row.partition("专栏，及时")[2]
        for row in mended(text, unsafe=unsafe).data.decode().splitlines()
        if "专栏，及时" in row
    )


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("维护的的内容。", "维护的内容。"),
        ("维护栏目栏目内容。", "维护栏目内容。"),
        ("维护栏目内容。。", "维护栏目内容。"),
        ("维护栏目内容， ，再核对。", "维护栏目内容，再核对。"),
        ("维护栏目,更新内容。", "维护栏目，更新内容。"),
        ("维护栏 目内容。", "维护栏目内容。"),
        ("维护栏目内容３次。", "维护栏目内容3次。"),
        ("维护栏目(含移动端)内容。", "维护栏目（含移动端）内容。"),
        ("在2023 年 5 月维护栏目内容。", "在2023年5月维护栏目内容。"),
    ],
)
def test_mended_safely(written: str, right: str) -> None:
    assert line(written) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("维护栏目内容，。", "维护栏目内容。"),
        ("维护专题栏维护专题栏目内容。", "维护专题栏目内容。"),
        ("维护“专题“栏目内容。", "维护“专题”栏目内容。"),
        ("维护”专题”栏目内容。", "维护“专题”栏目内容。"),
    ],
)
def test_mended_only_when_asked_for(written: str, right: str) -> None:
    assert (line(written), line(written, unsafe=True)) == (written, right)


@pytest.mark.parametrize(
    "written",
    ["维护年度报告报告期内的内容。", "维护“栏目(专题)”内容。", "更新16:9的图片。"],
)
def test_left_alone(written: str) -> None:
    assert line(written, unsafe=True) == written
