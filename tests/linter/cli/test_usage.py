"""What is said about a command that cannot be run: in Chinese, by name, with what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.cli import run
from support.reports import sound

DAY = ("--as-of", "2024-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(sound(), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rules", "extra"), "多出的参数：extra；用 --help 查看用法。"),
        (("explain", "B301", "B302", "B303"), "多出的参数：B302 B303；用 --help 查看用法。"),
        (("check", "--quiet=3", "a.txt"), "选项 --quiet 不能带值；用 --help 查看用法。"),
        (("check", "a.txt", "--zzz"), "没有选项 --zzz；用 --help 查看全部选项。"),
        (
            ("check", "a.txt", "--selct", "B"),
            "没有选项 --selct，是否想用 --select；用 --help 查看全部选项。",
        ),
        (
            ("check", "a.txt", "--select", ""),
            "参数 --select 的值不对：没有写规则代码；应写成 B 或 B302,T2 的样子。",
        ),
        (
            ("check", "a.txt", "--profile", "nope"),
            "没有名为“nope”的表样；有：disclosure-2019、disclosure-2021、legacy",
        ),
    ],
)
def test_wrong_usage_is_told_in_chinese(arguments: tuple[str, ...], told: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.err) == (2, f"baolint：{told}\n")


@pytest.mark.parametrize(
    "arguments", [("check", "a.txt", "--select", "B999"), ("explain", "B999"), ("explain", "b39")]
)
def test_the_nearest_code_is_of_the_same_family(arguments: tuple[str, ...]) -> None:
    assert "最接近的是 B3" in run(*arguments).err


def test_a_file_given_twice_is_checked_once(here: Path) -> None:
    ran = run("check", "a.txt", "./a.txt", str(here / "a.txt"), "-q", *DAY)
    assert ran.out.startswith("共检查 1 份")


@pytest.mark.parametrize("path", ["un", "un/*"])
def test_files_passed_over_are_named_with_the_reason(here: Path, path: str) -> None:
    (here / "un").mkdir()
    for name in ("a.et", "b.png", "~$c.docx"):
        (here / "un" / name).write_bytes(b"")
    ran = run("check", path)
    assert (ran.code, ran.err) == (
        2,
        f"baolint：“{path}”里没有可检查的文件，略过 3 个：“a.et”是 WPS 表格，请另存为 .xlsx；"
        "“b.png”的格式不能读取；“~$c.docx”是 Word、WPS 打开文件时的临时文件。\n",
    )


def test_no_line_ends_in_blanks(here: Path) -> None:
    text = sound().replace("行政强制\t0\t\t\n", "行政强制\t见附件\t\t\n")
    (here / "a.txt").write_text(text, encoding="utf-8")
    lines = run("check", "a.txt", *DAY).out.split("\n")
    assert [line for line in lines if line != line.rstrip()] == []
