"""Headings that ran into the text or table before them are still headings."""

from __future__ import annotations

import pytest

from support.recognised import facts, table
from support.reports import changed, codes, sound

KEYS = ["overview", "proactive", "requests", "disputes", "problems", "other"]


@pytest.mark.parametrize(
    "change",
    [
        ("提高解读质量。\n\n六、", "提高解读质量。六、"),
        ("责任追究情形。\n\n二、", "责任追究情形。二、"),
        ("行政事业性收费\t1.25\t\t\n\n三、", "行政事业性收费\t1.25\t\t 三、"),
        ("\t1\t1\t0\t0\t2\n\n五、", "\t1\t1\t0\t0\t2五、"),
        (
            "结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2\n\n四、",
            "结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2四、",
        ),
    ],
    ids=["text six", "text two", "row three", "row five", "row four"],
)
def test_a_run_in_heading_is_found(change: tuple[str, str]) -> None:
    text = changed(sound(), change)
    assert ([section.key for section in facts(text).sections], codes(text)) == (KEYS, [])


def test_a_header_broken_over_two_rows_is_not_misspelt() -> None:
    text = changed(
        sound(),
        (
            "科研机构\t社会公益组织\t法律服务机构\t其他\t\n",
            "科研机构\t社会公益\t法律服务机构\t其他\t\n\t\t\t\t\t\t组织\t\t\t\n",
        ),
    )
    assert [use.printed for use in table(text, "requests").labels if use.grade == "near"] == []


def test_heads_of_all_blocks_in_one_row_are_not_misplaced() -> None:
    text = changed(
        sound(),
        (
            "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果",
            "\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果",
        ),
    )
    assert codes(text) == []
