"""A finding's fingerprint is its own: no edit elsewhere changes it, not even in its own paragraph."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

import pytest

from baolint.engine.run import check_bytes
from support.convert import to_html, to_markdown
from support.reports import changed, prepared, sound
from support.word import report

FAULTS = (
    ("统计数据96条，", "统计数据96条,"),
    ("邮编：621000", "邮编：62100"),
    ("电话：0816-2345678", "电话：0816-23456789"),
    ("2023年12月31日止", "2023年11月31日止"),
    ("维护栏目内容", "周密布署栏目内容"),
    ("行政许可\t38", "行政许可\t-38"),
    ("本年废止件数", "本年度止件数"),
    ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"),
    ("2\t1\t1\t1\t5\t", "2\t1\t1\t1\t6\t"),
    ("2024年1月19日", "2024年01月19日"),
)
"""Faults of which each is one finding; some stand in one paragraph."""
EDITS = (
    ("维护栏目", "认真维护栏目"),
    ("各项任务", "全年各项任务"),
    ("办公室联系", "政务公开办公室联系"),
    ("行政处罚\t", "行政处罚\t1"),
    ("解读质量。", "解读质量。举办开放日活动，邀请企业和群众代表参加。"),
    ("一、总体情况\n", "一、总体情况\n本机关认真落实各项工作。\n"),
)
"""What somebody may change elsewhere in a sound report, and leave it sound."""
WRITERS: dict[str, Callable[[str], bytes]] = {
    "a.txt": lambda text: text.encode(),
    "a.md": lambda text: to_markdown(text).encode(),
    "a.html": lambda text: to_html(text).encode(),
    "a.docx": report,
}


def prints(name: str, *changes: tuple[str, str]) -> list[str]:
    """Give the fingerprints of what is wrong with the report in a format."""
    data = WRITERS[name](changed(sound(), *changes))
    return sorted(one.fingerprint for one in check_bytes(data, name, prepared()).findings)


@cache
def alone(name: str, fault: tuple[str, str]) -> tuple[str, ...]:
    return tuple(prints(name, fault))


@pytest.mark.parametrize("edit", EDITS, ids=[new for _, new in EDITS])
def test_the_edits_are_no_faults(edit: tuple[str, str]) -> None:
    assert prints("a.txt", edit) == []


@pytest.mark.parametrize("name", WRITERS)
def test_each_fault_is_one_finding_of_its_own(name: str) -> None:
    assert [len(alone(name, fault)) for fault in FAULTS] == [1] * len(FAULTS)
    assert len({alone(name, fault) for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("seed", range(12))
def test_no_edit_and_no_other_fault_changes_a_fingerprint(name: str, seed: int) -> None:
    chance = random.Random(seed)
    faults = chance.sample(FAULTS, chance.randint(1, len(FAULTS)))
    edits = [
        one for one in chance.sample(EDITS, chance.randint(1, len(EDITS))) if _apart(one, faults)
    ]
    expected = sorted(one for fault in faults for one in alone(name, fault))
    assert prints(name, *edits, *faults) == expected


def _apart(edit: tuple[str, str], faults: list[tuple[str, str]]) -> bool:
    """Tell whether an edit leaves the words alone that the faults are put in for."""
    return not any(edit[0] in fault[0] or fault[0] in edit[0] for fault in faults)


@pytest.mark.parametrize("name", WRITERS)
def test_of_two_equal_faults_one_keeps_its_fingerprint_when_the_other_is_mended(name: str) -> None:
    first = ("维护栏目内容", "维护工作台帐")
    both = prints(name, first, ("各项任务", "各项台帐任务"), ("行政许可\t38", "行政许可\t-38"))
    left = prints(name, first, ("行政许可\t38", "行政许可\t-38"))
    assert set(left) <= set(both)
