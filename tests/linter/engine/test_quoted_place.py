"""In a file without lines a place is told by its section and the first words of its paragraph."""

from __future__ import annotations

import pytest

from baolint.engine.report import Location
from baolint.engine.run import check_bytes
from support.reports import changed, prepared, sound
from support.word import report


def place(old: str, new: str, code: str, name: str = "a.docx") -> Location:
    """Give where the finding of that code is in the report with that change."""
    text = changed(sound(), (old, new))
    data = report(text) if name == "a.docx" else text.encode()
    (found,) = [
        one.location for one in check_bytes(data, name, prepared()).findings if one.code == code
    ]
    return found


@pytest.mark.parametrize(
    ("old", "new", "code", "shown"),
    [
        ("维护栏目内容", "周密布署栏目", "W707", "“一、总体情况”部分以“按照基层政务公开标准化规…”开头的一段"),
        ("邮编：621000", "邮编：62100", "C605", "以“本报告根据《中华人民共和…”开头的一段"),
        ("一、总体情况", "一、总体状况", "S103", "标题“一、总体状况”"),
        ("行政许可\t38", "行政许可\t38件", "T218", "表二“行政许可”行“本年处理决定数量”列"),
    ],
    ids=["section", "before the first section", "heading", "cell of the form"],
)  # fmt: skip
def test_a_place_in_a_word_file(old: str, new: str, code: str, shown: str) -> None:
    assert place(old, new, code).shown == shown


def test_a_place_with_a_line_needs_no_words() -> None:
    assert place("维护栏目内容", "周密布署栏目", "W707", "a.txt").shown == ""


def test_first_words_are_masked() -> None:
    new = "申请人张小明反映，周密布署。\n按照基层政务公开"
    found = place("按照基层政务公开", new, "W707")
    assert found.shown == "“一、总体情况”部分以“申请人张**反映，周密布…”开头的一段"
