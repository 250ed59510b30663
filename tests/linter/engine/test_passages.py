"""What two reports share is quoted from both."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.engine.passages import longest
from support.cli import run
from support.reports import last_year, sound

ONE = "甲局召开三次座谈会，听取企业意见12条。随后逐条答复并在网站公布采纳情况，群众反映良好。"
OTHER = (
    "本年度另有安排。听取企业意见7条。随后逐条答复，并在网站公布采纳情况，群众反映良好！其他略。"
)


def stretches(own: str, other: str) -> tuple[str, str] | None:
    found = longest(own, other)
    return found and (own[slice(*found.own)], other[slice(*found.other)])


def test_the_longest_stretch_begins_with_a_sentence_and_ignores_figures_and_marks() -> None:
    assert stretches(ONE, OTHER) == (
        "随后逐条答复并在网站公布采纳情况，群众反映良好",
        "随后逐条答复，并在网站公布采纳情况，群众反映良好",
    )


def test_texts_without_eight_characters_in_common_share_nothing() -> None:
    assert stretches(ONE, "听取企业意见和建议。逐条答复。") is None


@pytest.fixture
def two_years(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "last.txt").write_text(last_year(sound()), encoding="utf-8")
    (tmp_path / "this.txt").write_text(sound(), encoding="utf-8")
    return tmp_path


def copied(*extra: str) -> str:
    lines = run("check", "--as-of", "2024-02-01", "-f", "concise", *extra, ".").out.splitlines()
    return next(line for line in lines if "X103" in line)


def test_a_copied_passage_is_quoted_from_both_reports(two_years: Path) -> None:
    assert "，如“" in (line := copied()) and "，那份报告为“" in line


def test_what_is_personal_in_the_other_report_is_masked(two_years: Path) -> None:
    sentence = "按照基层政务公开标准化规范化目录"
    for name in ("last.txt", "this.txt"):
        text = (two_years / name).read_text(encoding="utf-8")
        number = "13812345678" if name == "last.txt" else "13912345678"
        assert sentence in text
        marked = text.replace(sentence, f"申请人张小明电话{number}，{sentence}")
        (two_years / name).write_text(marked, encoding="utf-8")
    out = run("check", "--as-of", "2024-02-01", "-f", "json", ".").out
    assert [word for word in ("13812345678", "13912345678", "张小明") if word in out] == []
