"""Marks of secrecy, and secrecy only spoken of."""

from __future__ import annotations

import pytest

from baolint_rules.wording.classification_mark import ClassificationMark
from support.worded import found


@pytest.mark.parametrize(
    "mark",
    [
        "机密",
        "秘　密",
        "绝密★长期",
        "绝*密★长期",
        "絕密",
        "机密★10年",
        "秘密☆5年",
        "秘密*1年",
        "★秘密",
        "秘密★解密时间2030年",
        "【机密】",
        "机密 10年",
        "机密★10年 特急",
        "密级：秘密",
        "密级:机密★20年",
        "份号：000012",
        "内部资料，注意保存",
        "内部资料 注意保存",
        "（内部文件）",
        "阅后退回",
    ],
)
def test_a_mark_on_its_own_line_is_an_error(mark: str) -> None:
    assert [severity for severity, _ in found(ClassificationMark, mark)] == ["error"]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("索引号：510  密级：秘密", "秘密"),
        ("绵府发〔2023〕1号　　机密★10年", "机密★10年"),
        ("绵阳市统计局 秘密★", "秘密★"),
    ],
)
def test_a_starred_or_labelled_mark_counts_inside_a_line(line: str, printed: str) -> None:
    assert found(ClassificationMark, line) == [("error", printed)]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_a_word_of_secrecy_counts_in_header_and_footer(kind: str) -> None:
    assert found(ClassificationMark, (kind, "区统计局 机密 第1页")) == [("error", "机密")]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_a_header_may_speak_of_state_secrets(kind: str) -> None:
    assert found(ClassificationMark, (kind, "保守国家秘密 人人有责")) == []


def test_two_marks_in_a_line_are_one_finding() -> None:
    assert len(found(ClassificationMark, ("footer", "内部资料 严禁外传"))) == 1


def test_the_line_above_the_title_is_looked_at() -> None:
    assert found(ClassificationMark, ("above", "机密★10年")) == [("error", "机密★10年")]


@pytest.mark.parametrize("before", ["1.属于国家", "依法保护商业", "涉及国家秘密、", "不得泄露"])
def test_the_rest_of_a_broken_line_is_no_mark(before: str) -> None:
    assert found(ClassificationMark, before, "秘密") == []


def test_a_cell_beside_its_label_is_a_mark() -> None:
    assert found(ClassificationMark, ("cell", "密级"), ("cell", "秘密")) == [("error", "秘密")]


def test_a_row_of_levels_is_a_table_of_levels() -> None:
    cells = [("cell", text) for text in ("密级", "绝密", "机密", "秘密", "合计")]
    assert found(ClassificationMark, *cells) == []


def test_a_cell_of_a_broken_label_is_no_mark() -> None:
    assert found(ClassificationMark, ("cell", "属于国家"), ("cell", "秘密")) == []


def test_a_mark_that_only_limits_publication_is_a_warning() -> None:
    assert found(ClassificationMark, "（此件不公开）") == [("warning", "此件不公开")]
