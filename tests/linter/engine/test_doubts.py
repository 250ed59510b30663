"""What could not be judged is told once for each table, shortly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, codes, findings, report, sound

DISPUTES = "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2\n"


def blank_requests() -> str:
    head, mark, rest = sound().partition("一、本年新收")
    table, end, tail = rest.partition("四、政府信息公开行政")
    return head + mark + re.sub(r"(\t[0-9]+){7}\n", "\t" * 7 + "\n", table) + end + tail


def blank_disputes() -> str:
    return changed(sound(), (DISPUTES, "\t" * 14 + "\n"))


@pytest.mark.parametrize("text", [blank_requests(), blank_disputes()], ids=["three", "four"])
def test_a_table_left_empty_is_one_finding_and_one_doubt(text: str) -> None:
    assert codes(text) == ["E107", "T215"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (blank_requests(), "表三有 40 项核对未能进行：表三没有填写任何数据。"),
        (blank_disputes(), "表四有 4 项核对未能进行：表四没有填写任何数据。"),
    ],
    ids=["three", "four"],
)
def test_the_doubt_about_an_empty_table_has_one_reason(text: str, told: str) -> None:
    assert report(text).unassessed == (told,)


def test_checks_that_lack_figures_for_one_reason_are_told_in_one() -> None:
    text = changed(
        sound(),
        ("\t0\t0\t0\t0\t0\t0\t0\n\t\t2.其他法律", "\t\t\t\t\t\t\t\n\t\t2.其他法律"),
        ("\t1\t0\t0\t0\t0\t0\t1\n", "\t\t\t\t\t\t\t\n"),
    )
    (told,) = (one.message for one in findings(text) if one.code == "E107")
    assert told.count("空白或不是确定的数字") == 1


def test_an_empty_table_counts_as_not_assessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(blank_disputes(), encoding="utf-8")
    assert run("check", "a.txt", "--as-of", "2024-02-01", "--require-assessed").code == 1
